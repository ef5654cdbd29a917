// Before week 0 the organisation runs as it always has, on a stream of its own, until a year changes no mean
// by more than .05: a start that is not at rest would make every plan look better or worse than it is.

import { COLUMN_NAMES, COLUMNS } from './columns.ts';
import type { ColumnName } from './columns.ts';
import type { Extensions } from './extensions/extensions.ts';
import { FIRM } from './model.ts';
import type { Model } from './model.ts';
import { setLevers } from './levers.ts';
import { loyalty } from './loyalty.ts';
import { clamp } from './math.ts';
import { seedKey } from './random.ts';
import { loadState, saveState } from './state.ts';
import { tick } from './tick.ts';

const YEAR = 52;
const LOOK_EVERY = 13;
const MOST_DRIFT = 0.05;
const LEAST_REFERENCE = 0.05;
const REMEMBERED = 6;
const MOST_BYTES = 64 * 1024 * 1024;

const WATCHED = COLUMN_NAMES.filter(
  (name) =>
    COLUMNS[name].kind === 'f32' && COLUMNS[name].state && COLUMNS[name].owner !== 'turnover',
);

/**
 * Settled states by the hash of what they depend on, newest last. Of mechanisms from outside the hash knows only
 * what they say in data, not what they do, so each set of them has states of its own.
 */
const settledWith = new WeakMap<Extensions, Map<string, ArrayBuffer>>();

/** Runs the status quo to rest and calls that week 0. */
export function settle(model: Model): void {
  const key = model.scenario.worldHash;
  const settled = settledOf(model);
  const known = settled.get(key);
  if (known === undefined) {
    run(model);
    remember(settled, key, saveState(model));
  } else {
    loadState(model, known);
  }
  setLevers(model, 0);
  model.settling = false;
}

function run(model: Model): void {
  const { columns, firm, people, values } = model;
  model.streamKey.set(seedKey(model.scenario.seed, 'settling'));
  const history: number[][] = [];
  const most = Math.round(values.burnIn);
  while (model.week < most) {
    if (model.week % LOOK_EVERY === 0) {
      history.push(means(model));
      if (atRest(history)) break;
    }
    tick(model);
  }
  for (let person = 0; person < people; person++) {
    // All were there before week 0, also where nothing settled.
    columns.hiredWeek[person] = clamp(columns.hiredWeek[person] - model.week, -32768, -1);
    columns.leftWeek[person] = -32768;
  }
  firm[FIRM.arrivals] = leavingNow(model);
  firm[FIRM.profitReference] = Math.max(LEAST_REFERENCE, firm[FIRM.profitSmooth]);
  firm[FIRM.profitStart] = firm[FIRM.profitSmooth];
  if (firm[FIRM.revenueStart] === 0) firm[FIRM.revenueStart] = 1;
  firm[FIRM.exits] = 0;
  firm[FIRM.hires] = 0;
  model.week = 0;
  model.streamKey.set(seedKey(model.scenario.seed, 'run'));
}

/** Customers who would leave in a week: as many come, from week 0 on. */
function leavingNow(model: Model): number {
  const { custom, satisfaction } = model.columns;
  let leaving = 0;
  for (let customer = 0; customer < model.customers; customer++) {
    if (custom[customer] === 1) leaving += 1 - loyalty(satisfaction[customer]);
  }
  return model.values.leavingRate * leaving;
}

function means(model: Model): number[] {
  const found = WATCHED.map((name: ColumnName) => {
    const column = model.columns[name];
    let sum = 0;
    for (let place = 0; place < column.length; place++) sum += column[place];
    return sum / Math.max(1, column.length);
  });
  return [...found, model.firm[FIRM.satisfaction]];
}

function atRest(history: readonly (readonly number[])[]): boolean {
  const now = history[history.length - 1];
  const then = history[history.length - 1 - YEAR / LOOK_EVERY];
  return (
    then !== undefined && now.every((mean, place) => Math.abs(mean - then[place]) < MOST_DRIFT)
  );
}

function settledOf({ scenario: { extensions } }: Model): Map<string, ArrayBuffer> {
  const settled = settledWith.get(extensions) ?? new Map<string, ArrayBuffer>();
  settledWith.set(extensions, settled);
  return settled;
}

function remember(settled: Map<string, ArrayBuffer>, key: string, state: ArrayBuffer): void {
  settled.set(key, state);
  const oldest = settled.keys().next().value;
  const bytes = settled.size * state.byteLength;
  const full = settled.size > REMEMBERED || (settled.size > 1 && bytes > MOST_BYTES);
  if (full && oldest !== undefined) settled.delete(oldest);
}
