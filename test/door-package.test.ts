// `import … from 'thaw'` works from the package that npm makes, in an empty project without a network: what it does,
// its types in both resolutions, what a bundler leaves out, and every example of docs/library.md.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from './architecture-source.ts';
import { RICH, tinyFile } from './helpers.ts';
import { projectWithPackage, type Project } from './packed.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

let project: Project;
beforeAll(async () => {
  project = await projectWithPackage();
  writeFileSync(join(project.folder, 'package.json'), '{ "type": "module" }');
});
afterAll(() => project?.remove());

const doc = readFileSync(join(root, 'docs', 'library.md'), 'utf8');
const examples = [...doc.matchAll(/```js\n([^]*?)```/g)].map(([, text]) => text);
const thaw = (): string => join(project.folder, 'node_modules', 'thaw');

function program(name: string, text: string): string {
  writeFileSync(join(project.folder, name), text);
  return project.run(process.execPath, [name]);
}

describe('the package', () => {
  it('holds the library with its types and the scenarios, and no sources or tests', () => {
    expect(readdirSync(thaw()).filter((name) => name !== 'dist')).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'package.json',
      'scenarios',
    ]);
    const door = readdirSync(join(thaw(), 'dist', 'lib', 'workers', 'door'));
    expect(door).toEqual(expect.arrayContaining(['index.js', 'index.d.ts', 'thread-node.js']));
    expect(existsSync(join(thaw(), 'dist', 'api'))).toBe(false);
  });

  it('names no types but its own', () => {
    const files = readdirSync(join(thaw(), 'dist', 'lib'), { recursive: true, encoding: 'utf8' });
    const declared = files.filter((name) => name.endsWith('.d.ts'));
    expect(declared.length).toBeGreaterThan(20);
    for (const name of declared) {
      const text = readFileSync(join(thaw(), 'dist', 'lib', name), 'utf8');
      const foreign = [...text.matchAll(/(?:from|import\()\s*['"]([^'"]+)/g)]
        .map(([, specifier]) => specifier)
        .filter((specifier) => !/^(?:\..*\.js|thaw)$/.test(specifier));
      expect({ name, foreign }).toEqual({ name, foreign: [] });
    }
  });
});

/** Runs with and without mechanisms from outside, in one thread and on two. */
const RUNS = `
  import { readFileSync } from 'node:fs';
  import { createExtensions, parseScenario, requireScenario, runEnsemble } from 'thaw';
  import { runEnsembleOnThreads } from 'thaw/threads';
  import rumours from './rumours.mjs';
  const text = readFileSync('tiny.json', 'utf8');
  const options = { seeds: [7, 8, 9], weeks: 3 };
  const extensions = new URL('./rumours.mjs', import.meta.url);
  const plain = requireScenario(parseScenario(text));
  const own = requireScenario(parseScenario(text, createExtensions(rumours)));
  console.log(JSON.stringify([
    runEnsemble(plain, options),
    await runEnsembleOnThreads(plain, { ...options, threads: 2 }),
    runEnsemble(own, options),
    await runEnsembleOnThreads(own, { ...options, threads: 2, extensions }),
  ]));
`;

describe('a program in Node', () => {
  beforeAll(() => {
    const rumours = readFileSync(join(root, 'docs', 'examples', 'rumours.mjs'), 'utf8');
    writeFileSync(join(project.folder, 'rumours.mjs'), rumours);
    writeFileSync(join(project.folder, 'tiny.json'), JSON.stringify(tinyFile(RICH)));
  });

  it('makes the runs of the command to the last bit, in one thread and on two, with mechanisms from outside and without', () => {
    interface Read {
      runs: { stateHash: string }[];
    }
    const [plain, threads, own, ownThreads] = JSON.parse(program('runs.mjs', RUNS)) as Read[];
    expect(threads).toEqual(plain);
    expect(ownThreads).toEqual(own);
    const cli = join(thaw(), 'dist', 'batch', 'cli.js');
    const words = [cli, 'hash', 'tiny.json', '--seed', '8', '--week', '3'];
    const hash = (...more: string[]) => project.run(process.execPath, [...words, ...more]).trim();
    expect(plain.runs[1].stateHash).toBe(hash());
    expect(own.runs[1].stateHash).toBe(hash('--extension', 'rumours.mjs'));
    expect(own.runs[1].stateHash).not.toBe(hash());
  });

  it.each(examples.map((text, place) => [place + 1, text] as const))(
    'runs example %i of docs/library.md',
    (place, text) => {
      // The first as it stands, the others with thirty people instead of hundreds.
      const small = text.replace('thaw/scenarios/mixed-messages.json', './tiny.json');
      const said = program(`example-${place}.mjs`, place === 1 ? text : small);
      expect(said).not.toMatch(/NaN|undefined|false$/m);
      expect(said.split('\n').length).toBe(text.match(/console\.log/g)!.length + 1);
    },
  );
});

describe('types', () => {
  const consumer = `
    import { checkScenario, createModel, defineMechanism, observe, type ScenarioFile } from 'thaw';
    import { runEnsembleOnThreads } from 'thaw/threads';
    import 'thaw/worker';
    declare const file: ScenarioFile;
    const checked = checkScenario(file);
    if ('problems' in checked) throw new Error(checked.problems[0].mend);
    const enacted: number = observe(createModel(checked.scenario)).outcomes.enacted;
    void runEnsembleOnThreads(checked.scenario, { seeds: [enacted] });
    // @ts-expect-error No outcome of that name.
    void observe(createModel(checked.scenario)).outcomes.enactd;
    // @ts-expect-error Seeds are numbers.
    void runEnsembleOnThreads(checked.scenario, { seeds: ['1'] });
    // @ts-expect-error A department has a name.
    file.organisation.departments = [{ people: 3 }];
    void defineMechanism;
  `;

  it.each([
    ['bundler', 'esnext'],
    ['nodenext', 'nodenext'],
  ])('are found and right where moduleResolution is %s', (moduleResolution, module) => {
    writeFileSync(join(project.folder, 'consumer.ts'), consumer);
    const compilerOptions = {
      ...{ module, moduleResolution, target: 'es2022', lib: ['es2022'], types: [] },
      ...{ strict: true, noEmit: true, noUncheckedSideEffectImports: true, skipLibCheck: false },
    };
    const config = JSON.stringify({ compilerOptions, files: ['consumer.ts'] });
    writeFileSync(join(project.folder, 'tsconfig.json'), config);
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    expect(project.run(process.execPath, [tsc, '-p', '.'])).toBe('');
  });
});

/** Bytes of a minified bundle that exports what is said, plain and gzipped. */
async function bundled(what: string): Promise<{ plain: number; zipped: number }> {
  const entry = join(project.folder, 'entry.mjs');
  writeFileSync(entry, `export ${what} from 'thaw';`);
  const made = await build({
    root: project.folder,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry, formats: ['es'], fileName: 'bundle' } },
  });
  const [{ output }] = made as Rollup.RollupOutput[];
  return { plain: output[0].code.length, zipped: gzipSync(output[0].code).length };
}

describe('a bundler', () => {
  const sizes = [...doc.matchAll(/^\| (.*?) \| ([\d.]+) \| ([\d.]+) \|$/gm)].map(
    ([, what, plain, zipped]) => ({ what, plain: Number(plain), zipped: Number(zipped) }),
  );

  it('takes only what is used, and as much as docs/library.md says', async () => {
    const what = ['*', '{ parseScenario }', '{ OUTCOMES }'];
    const made = [];
    for (const one of what) made.push(await bundled(one));
    const [all, parse, outcomes] = made;
    expect(parse.plain / all.plain).toBeLessThan(0.65);
    expect(outcomes.plain / all.plain).toBeLessThan(0.02);
    expect(sizes.map((row) => row.what)).toEqual([
      'everything',
      '`parseScenario` alone',
      '`OUTCOMES` alone',
    ]);
    for (const [place, { plain, zipped }] of made.entries()) {
      expect(Math.abs(plain / 1000 / sizes[place].plain - 1)).toBeLessThan(0.15);
      expect(Math.abs(zipped / 1000 / sizes[place].zipped - 1)).toBeLessThan(0.15);
    }
  });
});
