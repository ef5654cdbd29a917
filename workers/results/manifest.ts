// What a folder of results says about itself, as far as its reader needs it: which runs were made of what, and
// what the tables beside it must look like. The text comes from a stranger and is checked field by field.

import type { Problem } from '../../sim/index.ts';
import { Shape, type Fields } from './shape.ts';

export type Value = number | string;
export type Values = Readonly<Record<string, Value>>;

export interface ResultColumn {
  readonly name: string;
  readonly kind: 'whole' | 'number' | 'text';
  readonly unit: string;
  readonly meaning: string;
}

export interface ResultScenario {
  /** Its name in the tables. */
  readonly name: string;
  readonly title: string;
  readonly question: string;
  /** Last week of every run of it. */
  readonly weeks: number;
  /** The scenario file. */
  readonly text: string;
}

export interface ResultFailure {
  readonly run: number;
  readonly seed: number;
  readonly params: Values;
  readonly error: string;
}

/** The part of `manifest.json` that explains and checks the tables (docs/lab.md). */
export interface ResultManifest {
  readonly version: string;
  readonly commit: string | null;
  readonly command: readonly string[];
  readonly scenarios: readonly ResultScenario[];
  /** Parameters that differ between cells, in the order of their columns. */
  readonly swept: readonly string[];
  /** How the cells were chosen: a method of `thaw design`, `grid` (crossed values) or `list` (rows of a file). */
  readonly method: string;
  /** Laid over the scenario in every run. */
  readonly set: Values;
  readonly at: readonly { readonly week: number; readonly set: Values }[];
  /** The horizon asked for; null where each scenario has its own. */
  readonly weeks: number | null;
  readonly shard: { readonly index: number; readonly of: number } | null;
  readonly columns: {
    readonly runs: readonly ResultColumn[];
    readonly series: readonly ResultColumn[];
  };
  readonly tables: Readonly<
    Record<string, { readonly rows: number; readonly bytes: number; readonly sha256: string }>
  >;
  readonly runs: { readonly total: number; readonly finished: number; readonly failed: number };
  /** Seeds that every point met, both ends included; null where each scenario or row brought its own. */
  readonly seeds: { readonly first: number; readonly last: number } | null;
  /** How many runs every point has. */
  readonly seedsRun: number;
  readonly failures: readonly ResultFailure[];
  /** Hash of the last week of every run, in the order of the rows; null where it failed. */
  readonly stateHashes: readonly (string | null)[];
  readonly started: string;
}

export const MANIFEST = 'manifest.json';
const MEND = 'Take the folder as thaw batch or thaw merge wrote it.';
const KINDS = ['whole', 'number', 'text'] as const;

/** The manifest in a text, or all that is wrong with it. */
export function readManifest(
  text: string,
): ResultManifest | { readonly problems: readonly Problem[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const came = `broken JSON (${error instanceof Error ? error.message : String(error)})`;
    return { problems: [{ path: MANIFEST, came, expected: 'a whole JSON text', mend: MEND }] };
  }
  const shape = new Shape(MANIFEST, MEND);
  const all = shape.fields(value, 'the whole file');
  if (all['manifestVersion'] !== 1) {
    shape.note('manifestVersion', all['manifestVersion'], '1');
    return { problems: shape.problems.list() };
  }
  if (all['status'] !== 'finished') {
    const mend = 'Finish it first: thaw batch … --resume.';
    const came = `a batch that is ${String(all['status'])}`;
    return { problems: [{ path: MANIFEST, came, expected: 'a finished one', mend }] };
  }
  const read = fromFields(all, shape);
  return shape.problems.count === 0 ? read : { problems: shape.problems.list() };
}

function fromFields(all: Fields, shape: Shape): ResultManifest {
  const program = shape.fields(all['program'], 'program');
  const request = shape.fields(all['request'], 'request');
  const design = shape.fields(request['design'], 'request.design');
  const columns = shape.fields(all['columns'], 'columns');
  const counts = shape.fields(all['runs'], 'runs');
  const weeks = request['weeks'] === null ? null : shape.whole(request['weeks'], 'request.weeks');
  const names = shape
    .list(design['names'], 'request.design.names')
    .map((name, at) => shape.text(name, `request.design.names[${at}]`));
  const { commit } = program;
  const runs = columnsOf(columns['runs'], 'columns.runs', shape);
  const swept = names.filter((name) => name !== 'seed');
  if (runs.length < swept.length + 5) {
    shape.note(
      'columns.runs',
      `${runs.length} columns`,
      'run, scenario, seed, what was swept, outcomes and state_hash',
    );
  }
  return {
    version: shape.text(program['version'], 'program.version'),
    commit: typeof commit === 'string' ? commit : null,
    command: shape
      .list(all['command'], 'command')
      .map((word, at) => shape.text(word, `command[${at}]`)),
    scenarios: scenariosOf(request['scenarios'], weeks, shape),
    swept,
    method: methodOf(design, shape),
    set: shape.values(request['set'], 'request.set'),
    at: shape.list(request['at'], 'request.at').map((event, at) => {
      const place = `request.at[${at}]`;
      const { week, set } = shape.fields(event, place);
      return { week: shape.whole(week, `${place}.week`), set: shape.values(set, `${place}.set`) };
    }),
    weeks,
    shard: shardOf(request['shard'], shape),
    columns: { runs, series: columnsOf(columns['series'], 'columns.series', shape) },
    tables: tablesOf(all['tables'], shape),
    runs: {
      total: shape.whole(counts['total'], 'runs.total'),
      finished: shape.whole(counts['finished'], 'runs.finished'),
      failed: shape.whole(counts['failed'], 'runs.failed'),
    },
    seeds: seedsOf(request['seeds'], shape),
    seedsRun: shape.whole(all['seedsRun'], 'seedsRun', 1),
    failures: shape.list(all['failures'], 'failures').map((failure, at) => {
      const place = `failures[${at}]`;
      const { run, seed, params, error } = shape.fields(failure, place);
      return {
        run: shape.whole(run, `${place}.run`, 1),
        seed: shape.whole(seed, `${place}.seed`),
        params: shape.values(params, `${place}.params`),
        error: shape.text(error, `${place}.error`),
      };
    }),
    stateHashes: shape.list(all['stateHashes'], 'stateHashes').map((hash, at) => {
      if (hash === null || /^[0-9a-f]{16}$/.test(String(hash))) return hash as string | null;
      shape.note(`stateHashes[${at}]`, hash, '16 digits from 0 to f, or null');
      return null;
    }),
    started: shape.text(all['started'], 'started'),
  };
}

function methodOf(design: Fields, shape: Shape): string {
  if (design['space'] === undefined) return design['rows'] === null ? 'grid' : 'list';
  const space = shape.fields(design['space'], 'request.design.space');
  return shape.text(space['method'], 'request.design.space.method');
}

function scenariosOf(value: unknown, weeks: number | null, shape: Shape): ResultScenario[] {
  const list = shape.list(value, 'request.scenarios');
  if (Array.isArray(value) && list.length === 0)
    shape.note('request.scenarios', [], 'one at least');
  return list.map((one, at) => {
    const place = `request.scenarios[${at}]`;
    const fields = shape.fields(one, place);
    const name = shape.text(fields['name'], `${place}.name`);
    const text = shape.text(fields['text'], `${place}.text`);
    let own: unknown = null;
    try {
      own = JSON.parse(text);
    } catch {
      shape.note(`${place}.text`, text, 'the text of a scenario file');
      return { name, title: name, question: '', weeks: weeks ?? 0, text };
    }
    const file = shape.fields(own, `${place}.text`);
    return {
      name,
      title: shape.text(file['title'], `${place}.text: title`),
      question: shape.text(file['question'], `${place}.text: question`),
      weeks: weeks ?? shape.whole(file['weeks'], `${place}.text: weeks`),
      text,
    };
  });
}

function columnsOf(value: unknown, place: string, shape: Shape): ResultColumn[] {
  return shape.list(value, place).map((column, at) => {
    const here = `${place}[${at}]`;
    const fields = shape.fields(column, here);
    const kind = KINDS.find((one) => one === fields['kind']);
    if (kind === undefined) shape.note(`${here}.kind`, fields['kind'], KINDS.join(', '));
    return {
      name: shape.text(fields['name'], `${here}.name`),
      kind: kind ?? 'text',
      unit: shape.text(fields['unit'], `${here}.unit`),
      meaning: shape.text(fields['meaning'], `${here}.meaning`),
    };
  });
}

function seedsOf(value: unknown, shape: Shape): ResultManifest['seeds'] {
  if (value === null) return null;
  const { first, last } = shape.fields(value, 'request.seeds');
  return {
    first: shape.whole(first, 'request.seeds.first'),
    last: shape.whole(last, 'request.seeds.last'),
  };
}

function shardOf(value: unknown, shape: Shape): ResultManifest['shard'] {
  if (value === null || value === undefined) return null;
  const { index, of } = shape.fields(value, 'request.shard');
  return {
    index: shape.whole(index, 'request.shard.index', 1),
    of: shape.whole(of, 'request.shard.of', 1),
  };
}

function tablesOf(value: unknown, shape: Shape): ResultManifest['tables'] {
  const entries = Object.entries(shape.fields(value, 'tables')).map(([name, mark]) => {
    const place = `tables.${name}`;
    const { rows, bytes, sha256 } = shape.fields(mark, place);
    return [
      name,
      {
        rows: shape.whole(rows, `${place}.rows`),
        bytes: shape.whole(bytes, `${place}.bytes`),
        sha256: shape.text(sha256, `${place}.sha256`),
      },
    ] as const;
  });
  return Object.fromEntries(entries);
}
