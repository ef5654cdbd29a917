// The house's directions, held by machine. Each check is first shown a made-up slip it must find, so
// that an empty list of findings means order and not blindness.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as checks from './architecture-checks.ts';
import { parse, readSources, root } from './architecture-source.ts';

const sources = readSources();

interface Case {
  sentence: string;
  check: checks.Check;
  /** Path and text of sources that must be found out. */
  slips: [path: string, text: string][];
  /** Path and text of sources that look suspicious and are in order. */
  sound: [path: string, text: string][];
}

const CASES: Case[] = [
  {
    sentence: 'every room imports only the rooms it may know',
    check: checks.importsFollowTheDrawing,
    slips: [
      ['sim/tick.ts', "import { x } from '../workers/sim-api.ts';"],
      ['sim/rules/belief.ts', "import type { Frame } from '../../viz/view.ts';"],
      ['sim/model.ts', "import data from '../scenarios/mixed-messages.json';"],
      ['workers/sim-api.ts', "export { draw } from '../viz/floor/floor.ts';"],
      ['workers/client.ts', "const run = () => import('../batch/pool.ts');"],
      ['viz/main.ts', "import { runBatch } from '../batch/pool.ts';"],
      ['viz/main.ts', "import type { Model } from '../sim/model.ts';"],
      ['viz/main.ts', "let model: import('../sim/model.ts').Model;"],
      ['viz/main.ts', "new Worker(new URL('../sim/tick.ts', import.meta.url));"],
      ['viz/main.ts', "const found = import.meta.glob(['../test/*.ts']);"],
      ['viz/main.ts', "import { createModel } from '../sim/index.ts';"],
      ['batch/cli.ts', "import { floor } from '../viz/floor/floor.ts';"],
      ['batch/cli.ts', 'const load = (name: string) => import(`../viz/${name}.ts`);'],
      ['vite.config.ts', "import { PARAMS } from './sim/params.ts';"],
    ],
    sound: [
      ['sim/tick.ts', "import { belief } from './rules/belief.ts';"],
      ['workers/sim-api.ts', "import { tick } from '../sim/index.ts';"],
      ['viz/main.ts', "const found = import.meta.glob('../scenarios/*.json');"],
      ['viz/frame-reader.ts', "import type { Frame } from '../sim/frame.ts';"],
      ['viz/main.ts', "// import { x } from '../batch/pool.ts';"],
      ['batch/report.ts', "import { path } from '../viz/marks/path.ts';"],
      ['batch/cli.ts', "import { version } from '../package.json';"],
      ['test/rules.test.ts', "import { x } from '../viz/main.ts';"],
    ],
  },
  {
    sentence: 'nothing imports test',
    check: checks.nothingImportsTest,
    slips: [
      ['sim/tick.ts', "import { tinyScenario } from '../test/helpers.ts';"],
      ['vite.config.ts', "import { root } from './test/run/install.mjs';"],
    ],
    sound: [['test/rules.test.ts', "import { tinyScenario } from './helpers.ts';"]],
  },
  {
    sentence: 'every package is imported only where it is at home',
    check: checks.packagesStayAtHome,
    slips: [
      ['sim/model.ts', "import alea from 'seedrandom/lib/alea.js';"],
      ['viz/main.ts', "import seedrandom from 'seedrandom';"],
      ['sim/tick.ts', "import { Vector3 } from 'three';"],
      ['workers/sim-api.ts', "import type { Selection } from 'd3';"],
      ['batch/report.ts', "import { line } from 'd3-shape';"],
      ['sim/index.ts', "import * as comlink from 'comlink';"],
      ['viz/player.ts', "import { wrap } from 'comlink/dist/esm/comlink.mjs';"],
      ['viz/main.ts', "import GUI from 'lil-gui';"],
      ['viz/main.ts', "import { get } from 'idb-keyval';"],
      ['viz/main.ts', "import { Output } from 'mediabunny';"],
      ['sim/params.ts', "import { z } from 'zod';"],
      ['batch/check.ts', "import { z } from 'zod';"],
      ['sim/save.ts', "import { readFileSync } from 'node:fs';"],
      ['viz/main.ts', "import { join } from 'node:path';"],
      ['workers/door/index.ts', "import { readFileSync } from 'node:fs';"],
      ['viz/main.ts', "import chalk from 'chalk';"],
      ['viz/lab/lab.ts', "import { parquetRead } from 'hyparquet';"],
      ['workers/table-desk.ts', "import { parquetRead } from 'hyparquet';"],
      ['workers/results/parquet.ts', "import { ParquetWriter } from 'hyparquet-writer';"],
    ],
    sound: [
      ['sim/random.ts', "import alea from 'seedrandom/lib/alea.js';"],
      ['sim/scenario-schema.ts', "import { z } from 'zod';"],
      ['batch/space-schema.ts', "import { z } from 'zod';"],
      ['viz/floor/floor.ts', "import { Mesh } from 'three/addons/x.js';"],
      ['viz/panel.ts', "import GUI from 'lil-gui';"],
      ['workers/results/parquet.ts', "import { parquetReadObjects } from 'hyparquet';"],
      [
        'batch/pool.ts',
        "import { Worker } from 'node:worker_threads'; import { wrap } from 'comlink';",
      ],
      ['workers/door/threads-node.ts', "import { Worker } from 'node:worker_threads';"],
      ['sim/tick.ts', 'const text = \'import three from "three"\';'],
    ],
  },
  {
    sentence: 'rules never import rules',
    check: checks.rulesMeetInColumns,
    slips: [['sim/rules/habit.ts', "import { behaviour } from './behaviour.ts';"]],
    sound: [['sim/tick.ts', "import { behaviour } from './rules/behaviour.ts';"]],
  },
  {
    sentence: 'nobody inside sim imports the door for hosts',
    check: checks.theDoorIsForHosts,
    slips: [['sim/rules/habit.ts', "import type { Model } from '../index.ts';"]],
    sound: [['workers/sim-api.ts', "import { tick } from '../sim/index.ts';"]],
  },
  {
    sentence: 'imports of our own files say their extension',
    check: checks.importsSayTheirExtension,
    slips: [['sim/tick.ts', "import { belief } from './rules/belief';"]],
    sound: [
      ['viz/main.ts', "import './style.css'; import icon from './icon.svg?raw';"],
      ['test/files.ts', "const root = new URL('../..', import.meta.url);"],
      ['test/files.ts', "const folder = new URL('../scenarios/', import.meta.url);"],
    ],
  },
  {
    sentence: 'no file is longer than 300 lines, and tick.ts no longer than 60',
    check: checks.filesStaySmall,
    slips: [
      ['viz/main.ts', 'let a = 1;\n'.repeat(301)],
      ['sim/tick.ts', 'let a = 1;\n'.repeat(61)],
    ],
    sound: [
      ['viz/main.ts', 'let a = 1;\n'.repeat(300)],
      ['sim/tick.ts', 'let a = 1;\n'.repeat(60)],
    ],
  },
  {
    sentence: 'sim knows no clock, console, unseeded chance or maths that differs between engines',
    check: checks.simIsPure,
    slips: [
      ['sim/a.ts', 'const x = Math.random();'],
      ['sim/a.ts', 'const x = Math.exp(1);'],
      ['sim/a.ts', "const x = Math['pow'](2, 3);"],
      ['sim/a.ts', 'const { tanh } = Math;'],
      ['sim/a.ts', 'const m = { Math };'],
      ['sim/a.ts', 'const x = globalThis.Math.hypot(3, 4);'],
      ['sim/a.ts', 'const x = 2 ** 3;'],
      ['sim/a.ts', 'let x = 2; x **= 3;'],
      ['sim/a.ts', 'const t = Date.now();'],
      ['sim/a.ts', 'const t = new Date();'],
      ['sim/a.ts', 'const t = performance.now();'],
      ['sim/a.ts', "console.log('hello');"],
      ['sim/a.ts', "const t = new Intl.NumberFormat('en');"],
      ['sim/a.ts', 'const t = (1234).toLocaleString();'],
      ['sim/a.ts', "const t = 'a'.localeCompare('b');"],
      ['sim/a.ts', "const t = 'a'.toLocaleUpperCase();"],
      ['sim/a.ts', 'setTimeout(() => {}, 1);'],
    ],
    sound: [
      ['sim/a.ts', 'const x = Math.sqrt(Math.abs(2)) + Math.PI; // not Math.exp, 2 ** 3 or Date'],
      ['sim/a.ts', "const text = 'Date, performance, console';"],
      ['sim/a.ts', 'const row = { performance: 1 }; const x = row.performance;'],
      ['sim/a.ts', 'interface Row { Date: number }'],
      ['viz/a.ts', 'const x = Math.random() + Date.now();'],
    ],
  },
  {
    sentence: 'every sort in sim says how it compares',
    check: checks.sortsSayHow,
    slips: [
      ['sim/a.ts', '[3, 1].sort();'],
      ['sim/a.ts', 'const x = [3, 1].toSorted();'],
      ['sim/a.ts', 'const x = [3, 1]?.sort();'],
    ],
    sound: [
      ['sim/a.ts', '[3, 1].sort((a, b) => a - b);'],
      ['sim/a.ts', 'const x = Float64Array.from([3, 1]).sort();'],
      ['viz/a.ts', "['b', 'a'].sort();"],
    ],
  },
  {
    sentence: 'a rule exports one function named like its file and begins by citing its claims',
    check: checks.rulesLookAlike,
    slips: [
      ['sim/rules/belief.ts', '// MIX-7\nexport function habit() {}'],
      ['sim/rules/belief.ts', '// MIX-7\nexport function belief() {}\nexport function more() {}'],
      ['sim/rules/belief.ts', '// MIX-7\nexport const belief = () => {};'],
      ['sim/rules/belief.ts', '// MIX-7\nfunction belief() {}'],
      ['sim/rules/belief.ts', '// MIX-7\nexport default function belief() {}\nexport const a = 1;'],
      ['sim/rules/belief.ts', '// Peers pull.\nexport function belief() {}'],
      ['sim/rules/belief.ts', 'export function belief() {} // MIX-7'],
    ],
    sound: [
      ['sim/rules/mixed-talk.ts', '/** Talk (MIX-1). */\nexport function mixedTalk() {}'],
      ['sim/rules/belief.ts', '// MIX-7\nexport type A = 1;\nexport function belief() {}'],
    ],
  },
];

describe.each(CASES)('$sentence', ({ check, slips, sound }) => {
  it.each(slips)('would be found in %s: %s', (path, text) => {
    expect(check(parse(path, text))).not.toEqual([]);
  });

  it.each(sound)('is not suspected in %s: %s', (path, text) => {
    expect(check(parse(path, text))).toEqual([]);
  });

  it('holds in the whole project', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap(check)).toEqual([]);
  });
});

describe('the whole', () => {
  it('has only the top-level folders of the plan', () => {
    const untracked = ['.git', 'node_modules', 'dist', 'out', 'coverage', '.vite', '.thaw'];
    const folders = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !untracked.includes(entry.name))
      .map((entry) => entry.name);
    expect(checks.strangeFolders(['sim', 'utils'])).toEqual(['utils']);
    expect(checks.strangeFolders(folders)).toEqual([]);
  });

  it('pins every package to one exact version', () => {
    const loose = {
      dependencies: { a: '^1.0.0', b: '1.x', c: '1.2.3' },
      devDependencies: { d: '*' },
    };
    expect(checks.looseVersions(loose)).toEqual(['a ^1.0.0', 'b 1.x', 'd *']);
    const file = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as checks.PackageFile;
    expect(checks.looseVersions(file)).toEqual([]);
  });

  it('really uses the packages it is built from', () => {
    const made = [
      parse('sim/a.ts', "import type { x } from 'three'; import { y, type z } from 'd3';"),
      parse('sim/b.d.ts', "import seedrandom from 'seedrandom';"),
    ];
    expect([...checks.importedPackages(made)]).toEqual(['d3']);
    const used = checks.importedPackages(sources);
    const wanted = [
      'three',
      'd3',
      'comlink',
      'vite',
      'seedrandom',
      'vitest',
      'lil-gui',
      'idb-keyval',
    ];
    expect(wanted.filter((name) => !used.has(name))).toEqual([]);
  });
});
