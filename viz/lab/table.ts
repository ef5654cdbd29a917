// Results as they were read, as the table that the figures of the lab are made of. A parameter with more values than
// a picture has room for is cut into slices of equal width.

import { pointOf } from '../../workers/results/runs.ts';
import type { ResultsRead } from '../../workers/results-client.ts';
import {
  distinct,
  type LabColumn,
  type LabFactor,
  type LabFacts,
  type LabTable,
  type LabValue,
} from '../marks/lab/table.ts';
import { words, written } from './words.ts';

/** More values than this are no cells that anybody tells apart. */
const MOST_VALUES = 40;
const SLICES = 8;

const DESIGNS: readonly string[] = [
  'grid',
  'list',
  'factorial',
  'lhs',
  'sobol',
  'morris',
  'saltelli',
];
const isDesign = (method: string): method is LabFacts['design'] => DESIGNS.includes(method);

export interface Sliced {
  readonly table: LabTable;
  /** Names of the factors that were cut into slices. */
  readonly sliced: readonly string[];
}

/** The table of results that were read. */
export function labTableOf({ manifest, runs }: ResultsRead): Sliced {
  const sliced: string[] = [];
  const columns = new Map<string, LabColumn>();
  const number = (name: string, values: Float64Array) =>
    columns.set(name, { kind: 'number', values });
  // What was swept may be called as an outcome is; its column then has another name.
  const namesOfSwept = manifest.columns.runs.slice(3).map(({ name }) => name);
  for (const { name, values } of runs.outcomes) number(name, values);
  number('run', runs.run);
  number('seed', runs.seed);
  number(
    'point',
    runs.run.map((run) => pointOf(run, manifest.seedsRun)),
  );
  const scenarios = manifest.scenarios.map(({ name }) => name);
  const scenarioOfRow = Array.from(runs.scenario, (place) => scenarios[place]);
  columns.set('scenario', { kind: 'text', values: scenarioOfRow });
  const factors: LabFactor[] =
    scenarios.length > 1 ? [{ name: 'scenario', column: 'scenario', values: scenarios }] : [];
  runs.swept.forEach(({ name, values, words }, place) => {
    const column = namesOfSwept[place];
    const whole: LabColumn =
      words === null
        ? { kind: 'number', values }
        : { kind: 'text', values: Array.from(values, (at) => words[at] ?? '') };
    const all = distinct(whole);
    const cut =
      whole.kind === 'number' && all.length > MOST_VALUES ? slices(whole.values, all) : null;
    if (cut !== null) sliced.push(name);
    columns.set(column, cut?.column ?? whole);
    factors.push({ name, column, values: cut?.values ?? all });
  });
  const weeks = new Set(manifest.scenarios.map((scenario) => scenario.weeks));
  const facts: LabFacts = {
    scenarios: manifest.scenarios.map(({ name, title, question }) => ({ name, title, question })),
    design: isDesign(manifest.method) ? manifest.method : 'list',
    factors,
    outcomes: runs.outcomes.map(({ name, unit, meaning }) => ({ name, unit, meaning })),
    seeds: manifest.seeds,
    seedsRun: manifest.seedsRun,
    runs: manifest.runs,
    weeks: weeks.size === 1 ? manifest.scenarios[0].weeks : null,
  };
  return { table: { rows: runs.rows, columns, facts }, sliced };
}

/** Slices of equal width between the ends, called by where they begin and end. */
function slices(
  values: Float64Array,
  sorted: readonly LabValue[],
): { column: LabColumn; values: LabValue[] } {
  const [low, high] = [Number(sorted[0]), Number(sorted.at(-1))];
  const end = (slice: number) =>
    written(Number((low + ((high - low) * slice) / SLICES).toPrecision(3)));
  const names = Array.from({ length: SLICES }, (_, slice) =>
    words.slice(end(slice), end(slice + 1)),
  );
  const nameOf = (value: number) =>
    names[Math.min(SLICES - 1, Math.floor(((value - low) / (high - low)) * SLICES))];
  return { column: { kind: 'text', values: Array.from(values, nameOf) }, values: names };
}
