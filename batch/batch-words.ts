// Reads and checks everything that `thaw batch` was told, and refuses it with all its problems.

import type { Command } from 'commander';
import { basename, dirname } from 'node:path';
import { OUTCOMES, PARAMS, withOverrides } from '../sim/index.ts';
import { didYouMean, shown, type Problem } from '../sim/problem.ts';
import type { Format } from './assemble.ts';
import { OURS, type Claim } from './batch-folder.ts';
import { readDesignTable } from './design-table.ts';
import { METHODS, type Method, type SpacePlan } from './designs/plan.ts';
import { NOTHING, type Loaded } from './extensions.ts';
import { sameFile } from './files.ts';
import type { Request } from './manifest.ts';
import { operands, readChanges, type Context } from './options.ts';
import type { Asked, DesignTable } from './plan.ts';
import { defaultWorkers } from './program.ts';
import { refuseIfAny } from './refusal.ts';
import type { RunSetup } from './run-service.ts';
import {
  changeScenario,
  loadScenarios,
  note,
  scenarioPath,
  type LoadedScenario,
} from './scenarios.ts';
import { readPlan } from './space-words.ts';
import { readSeeds, readShard, readSweep, readUntil, readWhole, type Value } from './words.ts';

interface Options {
  seeds?: string;
  sweep?: string[];
  design?: string;
  space?: string;
  until?: string;
  maxSeeds?: string;
  out?: string;
  format: string;
  series: string;
  workers?: string;
  shard?: string;
  resume?: boolean;
  force?: boolean;
  quiet?: boolean;
}

type Sweep = { name: string; values: readonly Value[] };

export const EVERY = Object.fromEntries(METHODS.map((name) => [name, name])) as Record<
  string,
  Method
>;
const MOST_SEEDS = 1000;
const MOST_WORKERS = 1024;

/** `methods` are those that --method may name; `problems` those that were found before. */
export function readBatchWords(
  context: Context,
  command: Command,
  methods: Readonly<Record<string, Method>> = EVERY,
  problems: Problem[] = [],
  extensions: Loaded = NOTHING,
): { asked: Asked; claim: Claim } {
  const options = command.opts<Options>();
  const given = operands(command, 1, Infinity, problems);
  const changes = readChanges(command, problems);
  const seeds = options.seeds === undefined ? null : readSeeds('--seeds', options.seeds, problems);
  const sweeps = readSweeps(options.sweep ?? [], problems);
  const table = options.design === undefined ? null : readDesignTable(options.design, problems);
  const space = readPlan(command, methods, problems, extensions.set);
  const until = readStop(options, problems);
  const formats = readFormats(options.format, problems);
  const series = readSeries(options.series, problems);
  const shard = options.shard === undefined ? null : readShard('--shard', options.shard, problems);
  const workers = readWorkers(options.workers, problems);
  conflicts(options, table, sweeps, space, changes.params, problems);
  const loaded = loadScenarios(context.program, given, problems, extensions.set);
  for (const word of given.filter((name, place) => given.indexOf(name) < place)) {
    const mend = 'Leave one out.';
    note(problems, { path: word, came: 'a scenario twice', expected: 'each once', mend });
  }
  const files = [options.design, options.space].filter((file) => file !== undefined);
  keepInputs(context, [...given, ...files], options, problems);
  const swept = [...sweeps, ...columnsOf(table), ...endsOf(space)];
  checkValues(loaded, changes, swept, table, problems);
  refuseIfAny(problems);
  return {
    asked: {
      loaded,
      extensions: extensions.files,
      changes,
      sweeps,
      table,
      space,
      seeds: until === null ? seeds : (seeds ?? { first: 1, last: 1 }),
      until,
      series,
      formats,
      shard,
      workers,
      quiet: options.quiet === true,
    },
    claim: {
      folder: options.out ?? '',
      resume: options.resume === true,
      force: options.force === true,
    },
  };
}

function readSweeps(texts: readonly string[], problems: Problem[]): Sweep[] {
  const sweeps: Sweep[] = [];
  for (const text of texts) {
    const sweep = readSweep('--sweep', text, problems);
    if (sweep === null) continue;
    if (sweeps.some(({ name }) => name === sweep.name)) {
      const came = `${sweep.name} a second time`;
      problems.push({ path: '--sweep', came, expected: 'each name once', mend: 'Drop one.' });
    } else sweeps.push(sweep);
  }
  return sweeps;
}

function readStop(options: Options, problems: Problem[]): Request['until'] {
  const most =
    options.maxSeeds === undefined
      ? MOST_SEEDS
      : readWhole('--max-seeds', options.maxSeeds, 2, problems);
  if (options.until === undefined) {
    if (options.maxSeeds !== undefined) {
      const mend = 'Add --until enacted=0.01, for example, or say --seeds.';
      problems.push({ path: '--max-seeds', came: 'alone', expected: '--until beside it', mend });
    }
    return null;
  }
  const until = readUntil('--until', options.until, problems);
  if (until === null) return null;
  const names = OUTCOMES.map(({ name }): string => name);
  if (!names.includes(until.outcome)) {
    const came = `unknown outcome ${shown(until.outcome)}`;
    const mend = didYouMean(until.outcome, names);
    const expected = 'an outcome that `thaw outcomes` lists';
    problems.push({ path: '--until', came, expected, mend });
  }
  return most === null ? null : { ...until, maxSeeds: most };
}

function readFormats(text: string, problems: Problem[]): Format[] {
  const formats = [...new Set(text.split(','))];
  const wrong = formats.find((format) => format !== 'csv' && format !== 'parquet');
  if (wrong !== undefined) {
    const mend = didYouMean(wrong, ['csv', 'parquet']) || 'Write --format csv,parquet.';
    problems.push({ path: '--format', came: shown(wrong), expected: 'csv or parquet', mend });
  }
  return formats as Format[];
}

function readSeries(text: string, problems: Problem[]): RunSetup['series'] {
  if (text === 'all' || text === 'whole' || text === 'none') return text;
  const mend = 'all: every department; whole: the organisation; none: no series.';
  problems.push({ path: '--series', came: shown(text), expected: 'all, whole or none', mend });
  return 'all';
}

function readWorkers(text: string | undefined, problems: Problem[]): number {
  if (text === undefined) return defaultWorkers();
  const workers = readWhole('--workers', text, 1, problems) ?? 1;
  if (workers > MOST_WORKERS) {
    const mend = 'One a core is enough.';
    const expected = `at most ${MOST_WORKERS}`;
    problems.push({ path: '--workers', came: String(workers), expected, mend });
  }
  return workers;
}

/** Options that cannot both be meant. */
function conflicts(
  options: Options,
  table: DesignTable | null,
  sweeps: readonly Sweep[],
  space: SpacePlan | null,
  set: Readonly<Record<string, Value>>,
  problems: Problem[],
): void {
  const clash = (path: string, other: string, mend: string): void => {
    problems.push({ path, came: `beside ${other}`, expected: 'one of the two', mend });
  };
  if (options.out === undefined || options.out === '') {
    const mend = 'Add --out results, for example.';
    problems.push({ path: '--out', came: 'nothing', expected: 'a folder', mend });
  }
  if (options.design !== undefined && sweeps.length > 0) {
    clash('--design', '--sweep', 'Put the swept values into the file.');
  }
  if (options.space !== undefined && (options.design !== undefined || sweeps.length > 0)) {
    const other = options.design === undefined ? '--sweep' : '--design';
    clash('--space', other, 'Put the swept values into the space.');
  }
  if (options.until !== undefined && options.shard !== undefined) {
    clash('--until', '--shard', 'A part does not know how wide the whole interval is.');
  }
  if (options.resume === true && options.force === true) {
    clash('--resume', '--force', 'Go on, or start anew.');
  }
  const own = table?.header.includes('seed') === true;
  if (own && options.seeds !== undefined) clash('--seeds', 'a column seed', 'Drop one.');
  if (own && options.until !== undefined) clash('--until', 'a column seed', 'Drop the column.');
  const names = [...sweeps, ...(space?.axes ?? [])].map(({ name }) => name);
  for (const name of new Set([...names, ...(table?.header ?? [])])) {
    if (Object.hasOwn(set, name)) clash(`--set ${name}`, `a sweep of ${name}`, 'Drop one.');
  }
}

/** --force never overwrites what the command itself reads. */
function keepInputs(
  context: Context,
  inputs: readonly string[],
  { out, force }: Options,
  problems: Problem[],
): void {
  if (out === undefined || out === '' || force !== true) return;
  for (const input of inputs) {
    const path = scenarioPath(context.program, input);
    if (!OURS.test(basename(path)) || !sameFile(dirname(path), out)) continue;
    const mend = 'Choose another folder.';
    const came = `the folder of ${input}, which would be overwritten`;
    problems.push({ path: `--out ${out}`, came, expected: 'a folder of its own', mend });
  }
}

/** The ends of a space as sweeps; what lies between is within the same bounds. */
function endsOf(space: SpacePlan | null): Sweep[] {
  return (space?.axes ?? []).map((axis) => {
    return 'values' in axis ? axis : { name: axis.name, values: [axis.from, axis.to] };
  });
}

/** The columns of a design file as sweeps; of many numbers only the ends are checked. */
function columnsOf(table: DesignTable | null): Sweep[] {
  if (table === null) return [];
  return table.header.flatMap((name, column) => {
    if (name === 'seed') return [];
    const values = [...new Set(table.rows.map((row) => row[column]))];
    const numbers = values.filter((value) => typeof value === 'number').toSorted((a, b) => a - b);
    const words = values.filter((value) => typeof value === 'string');
    return [{ name, values: [...numbers.slice(0, 20), ...numbers.slice(20).slice(-1), ...words] }];
  });
}

/** Where a value first stands; a column that means nothing is to blame as a whole. */
function placeIn(table: DesignTable, name: string, value: Value): string {
  const column = table.header.indexOf(name);
  const isKnown = PARAMS.some((param) => param.name === name);
  const row = isKnown ? table.numbers[table.rows.findIndex((cells) => cells[column] === value)] : 1;
  return `--design ${table.file} row ${row}, column ${name}`;
}

/** Lays every value over every scenario, one at a time, so that each problem names its value. */
function checkValues(
  loaded: readonly LoadedScenario[],
  changes: Asked['changes'],
  sweeps: readonly Sweep[],
  table: DesignTable | null,
  problems: Problem[],
): void {
  for (const { scenario } of loaded) {
    changeScenario(scenario, changes, problems);
    for (const { name, values } of sweeps) {
      for (const value of values) {
        const checked = withOverrides(scenario, { params: { [name]: value } });
        if ('scenario' in checked) continue;
        const path = table === null ? `--sweep ${name}` : placeIn(table, name, value);
        for (const problem of checked.problems) note(problems, { ...problem, path });
      }
    }
  }
}
