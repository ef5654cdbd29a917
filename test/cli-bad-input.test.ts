// Whatever is wrong with what the command is given: exit code 2, every problem named with its place and
// how to mend it, nothing on standard output and nothing written.

import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { formatProblem, type Problem } from '../sim/index.ts';
import { buildCommand, scratchFolder, startThaw, thaw, writeScenario } from './cli-runner.ts';

// Each test starts the command several times, maybe on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const fixtures = join(import.meta.dirname, 'fixtures');
const messages = JSON.parse(readFileSync(join(fixtures, 'bad-messages.json'), 'utf8')) as Record<
  string,
  string[]
>;

const scratch = scratchFolder();
const here = { folder: scratch.path };

beforeAll(async () => {
  await buildCommand();
  writeScenario(scratch.path, 'tiny.json');
  writeFileSync(join(scratch.path, 'huge.json'), '{}');
  truncateSync(join(scratch.path, 'huge.json'), 65 * 1024 * 1024);
  writeFileSync(join(scratch.path, 'odd.csv'), 'rewards,seed,rewards\n0,1,\n0,x,1\n');
  writeFileSync(join(scratch.path, 'short.csv'), 'rewards,talk\n0\n');
  mkdirSync(join(scratch.path, 'made'));
  writeFileSync(join(scratch.path, 'made', 'runs.csv'), 'rewards\n0\n');
  const crowd = Array.from({ length: 200_001 }, (_, person) => `${person},one`);
  writeFileSync(join(scratch.path, 'crowd.csv'), `id,department\n${crowd.join('\n')}\n`);
  writeFileSync(join(scratch.path, 'far.csv'), 'rewards,reward\n0,0\n-7,0\n');
});
afterAll(scratch.remove);

describe('scenario files', () => {
  it('have all problems of all files listed by validate, in JSON too', async () => {
    const folder = { folder: join(fixtures, 'bad') };
    const files = readdirSync(folder.folder).toSorted();
    expect(files).toEqual(Object.keys(messages).toSorted());
    const text = await thaw(folder, `validate ${files.join(' ')}`);
    const all = files.flatMap((file) => messages[file]);
    expect(text).toEqual({
      code: 2,
      out: '',
      err: `thaw: ${all.length} problems\n${all.map((line) => `  ${line}\n`).join('')}`,
    });
    const json = await thaw(folder, `validate ${files.join(' ')} --json`);
    const document = JSON.parse(json.out) as { files: { file: string; problems: Problem[] }[] };
    expect(json.code).toBe(2);
    for (const { file, problems } of document.files) {
      expect(problems.map(formatProblem)).toEqual(messages[file]);
    }
  });

  it.each(['unknown-kinds.json', 'cannot-apply.json'])('%s is never run in part', async (name) => {
    const { code, out } = await thaw(here, `run ${join(fixtures, 'bad', name)} --out half --json`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(existsSync(join(scratch.path, 'half'))).toBe(false);
  });
});

interface Case {
  words: string;
  lines: string[];
}

const CASES: Record<string, Case> = {
  'a command that does not exist': {
    words: 'batsch tiny.json',
    lines: [
      'batsch: no command, expected run, batch, compare, design, sensitivity, import, scenarios, validate, schema, params, interventions, outcomes, hash, facts, bench, merge, slurm, report, regions, study. Did you mean "batch"?',
    ],
  },
  'no scenario': {
    words: 'run',
    lines: [
      'SCENARIO: nothing, expected a scenario file, or the name of one that comes with the program. See `thaw run --help`.',
    ],
  },
  'a file that is not there': {
    words: 'run nowhere.json',
    lines: [
      'nowhere.json: no such file, expected a file, or a name that `thaw scenarios` lists. Check the name and the folder you are in.',
    ],
  },
  'a mistyped name': {
    words: 'run mixed-mesages',
    lines: [
      'mixed-mesages: no such file, expected a file that can be read. Did you mean "mixed-messages"?',
    ],
  },
  'a folder and a file that is too large': {
    words: 'validate . huge.json',
    lines: [
      '.: a folder, expected a file. Name a file inside it.',
      'huge.json: 65 MB, expected at most 64 MB. Is this the right file?',
    ],
  },
  'several things at once': {
    words:
      'run tiny.json --sed 3 --set rewards=9 --set foo=1 --set talk --at x --weeks -1 --out one',
    lines: [
      '--sed: an option that does not exist, expected an option of `thaw run`. Did you mean "--seed"?',
      '--weeks: -1, expected a whole number of at least 0. Write --weeks 8, for example.',
      '--set: "talk", expected name=value. Write --set rewards=-0.8, for example; `thaw params` lists the names.',
      '--at: "x", expected WEEK:name=value. Write --at 52:rewards=0.5, for example.',
      '--set rewards: 9, expected at most 1. What pay and promotion reward. Its bounds are -1 to 1.',
      '--set foo: unknown parameter "foo", expected a parameter that `thaw params` lists. Remove it or correct its name.',
    ],
  },
  'no week at all where there must be one': {
    words: 'batch tiny.json --weeks 0 --out one',
    lines: ['--weeks: 0, expected a whole number of at least 1. Write --weeks 8, for example.'],
  },
  'names that JavaScript gives a meaning of their own': {
    words:
      'run tiny.json --set __proto__=1 --set constructor=1 --at 1:rewards=0 --at 1:__proto__=1',
    lines: ['__proto__', 'constructor', '__proto__'].map((name, place) => {
      const option = place === 2 ? '--at 1:' : '--set ';
      return `${option}${name}: unknown parameter "${name}", expected a parameter that \`thaw params\` lists. Remove it or correct its name.`;
    }),
  },
  'weeks and seeds below their least': {
    words: 'hash tiny.json --weeks -5 --seed -1 --week 1.5',
    lines: [
      '--seed: -1, expected a whole number of at least 0. Write --seed 8, for example.',
      '--week: 1.5, expected a whole number of at least 0. Write --week 8, for example.',
      '--weeks: -5, expected a whole number of at least 1. Write --weeks 8, for example.',
    ],
  },
  'an option without its value': {
    words: 'run tiny.json --seed',
    lines: ['--seed: nothing, expected a value, S. Add --help to see how it is used.'],
  },
  'words too many': {
    words: 'params rewards',
    lines: [
      'thaw params: "rewards" too much, expected options only. Quote names that hold spaces.',
    ],
  },
  'a batch that is wrong in every way': {
    words:
      'batch tiny.json --seeds 5..1 --sweep reward=0,1 --sweep rewards=-3:1:3 --sweep talk=1:1:2 --shard 3/2 --workers 0 --format xls --series some',
    lines: [
      '--seeds: "5..1", expected FIRST..LAST, of which the first is not the larger. Write --seeds 1..5.',
      '--sweep: "talk=1:1:2", expected FROM and TO that differ. Write --sweep talk=1.',
      '--format: "xls", expected csv or parquet. Write --format csv,parquet.',
      '--series: "some", expected all, whole or none. all: every department; whole: the organisation; none: no series.',
      '--shard: "3/2", expected I/N, the I-th of N parts, I from 1 to N. Write --shard 1/4, for example.',
      '--workers: 0, expected a whole number of at least 1. Write --workers 8, for example.',
      '--out: nothing, expected a folder. Add --out results, for example.',
      '--sweep reward: unknown parameter "reward", expected a parameter that `thaw params` lists. Did you mean "rewards"?',
      '--sweep rewards: -3, expected at least -1. What pay and promotion reward. Its bounds are -1 to 1.',
    ],
  },
  'options that contradict each other': {
    words:
      'batch tiny.json tiny.json --out one --set rewards=1 --sweep rewards=0,1 --design far.csv --until joy=0 --max-seeds 9 --shard 1/2 --resume --force',
    lines: [
      '--until: "joy=0", expected outcome=HALFWIDTH, a width above 0. Write --until enacted=0.01, for example.',
      '--design: beside --sweep, expected one of the two. Put the swept values into the file.',
      '--until: beside --shard, expected one of the two. A part does not know how wide the whole interval is.',
      '--resume: beside --force, expected one of the two. Go on, or start anew.',
      '--set rewards: beside a sweep of rewards, expected one of the two. Drop one.',
      'tiny.json: a scenario twice, expected each once. Leave one out.',
      '--design far.csv row 3, column rewards: -7, expected at least -1. What pay and promotion reward. Its bounds are -1 to 1.',
      '--design far.csv row 1, column reward: unknown parameter "reward", expected a parameter that `thaw params` lists. Did you mean "rewards"?',
    ],
  },
  'a design file with holes': {
    words: 'batch tiny.json --out one --design odd.csv',
    lines: [
      '--design odd.csv column 3: rewards a second time, expected each name once. Drop one.',
      '--design odd.csv row 2, column rewards: nothing, expected a value.',
      '--design odd.csv row 3, column seed: "x", expected a whole number from 0 to 9007199254740991.',
    ],
  },
  'a design file with a short row': {
    words: 'batch tiny.json --out one --design short.csv',
    lines: [
      '--design short.csv row 2, column talk: 1 cell, expected 2, as in the row of names. Column "talk" and what follows is missing.',
    ],
  },
  'an outcome and a stop that do not exist': {
    words: 'batch tiny.json --out one --until enactd=0.1 --max-seeds 1',
    lines: [
      '--max-seeds: 1, expected a whole number of at least 2. Write --max-seeds 8, for example.',
      '--until: unknown outcome "enactd", expected an outcome that `thaw outcomes` lists. Did you mean "enacted"?',
    ],
  },
  'a comparison of one scenario with one seed': {
    words: 'compare tiny.json --seeds 4 --outcome enactd',
    lines: [
      'B: nothing, expected a scenario file, or the name of one that comes with the program. See `thaw compare --help`.',
      '--seeds: 1 seed, expected at least 2. Write --seeds 1..32, for example.',
      '--outcome: unknown outcome "enactd", expected an outcome that `thaw outcomes` lists. Did you mean "enacted"?',
    ],
  },
  'an output folder that is a file': {
    words: 'batch tiny.json --out tiny.json',
    lines: ['--out tiny.json: a file, expected a folder. Choose another name.'],
  },
  'an output folder that cannot be made': {
    words: 'batch tiny.json --out tiny.json/inside',
    lines: [
      '--out tiny.json/inside: a path that leads through a file, expected a folder that can be written. Choose another.',
    ],
  },
  'an output folder where none can be': {
    words: 'batch tiny.json --out /proc/nobody/here',
    lines: [
      '--out /proc/nobody/here: a place where nothing can be made, expected a folder that can be written. Choose another.',
    ],
  },
  'an output folder without a name': {
    words: 'run tiny.json --out=',
    lines: ['--out: nothing, expected a folder. Add --out results, for example.'],
  },
  'an output folder whose tables are an input, even with --force': {
    words: 'batch tiny.json --design made/runs.csv --out ./made/ --force',
    lines: [
      '--out ./made/: the folder of made/runs.csv, which would be overwritten, expected a folder of its own. Choose another folder.',
    ],
  },
  'a value for a later week that is none, and one name twice in a week': {
    words: 'run tiny.json --at 5:rewards=9 --at 7:rewardz=1 --at 3:talk=0 --at 3:talk=1',
    lines: [
      '--at 3: talk a second time, expected each name once a week. Drop one.',
      '--at 5:rewards: 9, expected at most 1. What pay and promotion reward. Its bounds are -1 to 1.',
      '--at 7:rewardz: unknown parameter "rewardz", expected a parameter that `thaw params` lists. Did you mean "rewards"?',
    ],
  },
  'numbers above their upper bounds': {
    words: 'batch tiny.json --out one --sweep talk=0:1:1000001 --seeds 1..9007199254740993',
    lines: [
      '--seeds: "1..9007199254740993", expected FIRST..LAST, whole numbers from 0 to 9007199254740991. Write --seeds 1..32.',
      '--sweep: "talk=0:1:1000001", expected a COUNT that is a whole number from 2 to 1,000,000. Write --sweep rewards=-1:1:5 or --sweep rewards=-1,0,1, for example.',
    ],
  },
  'an imported scenario over its own tables, even with --force': {
    words: 'import --nodes odd.csv --edges short.csv --out ./odd.csv --force',
    lines: ['--out ./odd.csv: one of the tables, expected a file of its own. Choose another name.'],
  },
  'an imported scenario in the place of a folder': {
    words: 'import --nodes odd.csv --edges short.csv --out made --force',
    lines: ['--out made: a folder, expected a file name. Name a file inside it.'],
  },
  'an imported scenario where none can be': {
    words: `import --nodes ${fixtures}/import/works-people.csv --edges ${fixtures}/import/works-ties.csv --out /proc/nobody/here.json --quiet`,
    lines: [
      '--out /proc/nobody/here.json: a place where nothing can be made, expected a file that can be written. Choose another.',
    ],
  },
  'more people than a scenario may have': {
    words:
      'import --nodes crowd.csv --edges crowd.csv --map source=id,target=department --out crowd.json',
    lines: ['nodes: 200001 people, expected at most 200000. Take a part of the organisation.'],
  },
  'populations and shards that are none': {
    words: 'bench --agents 10,x --workers 1.5',
    lines: [
      '--agents: "x", expected a whole number of at least 2. Write --agents 8, for example.',
      '--workers: 1.5, expected a whole number of at least 1. Write --workers 8, for example.',
    ],
  },
  'organisations of a sweep that are none': {
    words: 'regions --seeds 3..1 --cells 5',
    lines: [
      '--cells: an option that does not exist, expected an option of `thaw regions`. See `thaw regions --help`.',
      '--seeds: "3..1", expected FIRST..LAST, of which the first is not the larger. Write --seeds 1..3.',
    ],
  },
  'an import without its files': {
    words: 'import --nodes people.csv --map id',
    lines: [
      '--nodes people.csv: no such file, expected a file that can be read. Check the name and the folder you are in.',
      '--edges: nothing, expected a CSV file. See `thaw import --help`.',
      '--map: "id", expected MEANING=COLUMN. Write --map id=person,department=team, for example.',
      '--out: nothing, expected a file name. See `thaw import --help`.',
    ],
  },
};

describe('the command line', () => {
  it.each(Object.keys(CASES))('refuses %s', async (name) => {
    const { words, lines } = CASES[name];
    const before = readdirSync(scratch.path);
    const { code, out, err } = await startThaw(here, words.split(' ')).ended;
    const validates = words.startsWith('validate');
    const count = lines.length === 1 ? '1 problem' : `${lines.length} problems`;
    const head = `thaw: ${count}${validates ? '' : ', nothing was done'}\n`;
    expect(err).toBe(head + lines.map((line) => `  ${line}\n`).join(''));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(readdirSync(scratch.path)).toEqual(before);
  });
});
