// How a push becomes part of a week: the mechanism says how much, the engine adds it, keeps the bounds and
// books it. So a mechanism cannot write past its bounds, behind the ledger's back, or by its own order.

import { COLUMNS, lengthOf } from '../columns.ts';
import type { Column, ColumnName } from '../columns.ts';
import { GADFLY } from '../gadfly.ts';
import type { ForceRow, LedgerState } from '../ledger/forces.ts';
import { FORCES } from '../ledger/forces.ts';
import type { Model } from '../model.ts';
import { WEEK } from './definition.ts';
import type { Mechanism } from './definition.ts';
import { MechanismError } from './mechanism-error.ts';
import type { Part } from './own.ts';

export interface Push {
  readonly name: string;
  readonly amounts: Float64Array;
  /** The column it goes to; null for practice. */
  readonly column: Float32Array | null;
  readonly low: number;
  readonly high: number;
  /** Least value of a gadfly. */
  readonly least: number;
  readonly width: number;
  readonly perPerson: boolean;
  /** Place of its force among the own ones; -1 where the ledger keeps no books of it. */
  readonly force: number;
}

const BOOKED: Readonly<Record<string, LedgerState>> = {
  belief: 'belief',
  practice: 'practice',
  resistance: 'resistance',
};
const LEAST: Readonly<Record<string, number>> = {
  belief: GADFLY.belief,
  understanding: GADFLY.understanding,
};

/** The pushes that a mechanism declared; its forces are added to the list. */
export function listPushes(
  model: Model,
  mechanism: Mechanism,
  /* in and out */ forces: ForceRow[],
): Push[] {
  return (mechanism.writes ?? []).map((name) => {
    const state = BOOKED[name];
    const force = state === undefined ? -1 : forces.length;
    if (state !== undefined) {
      const { unit } = FORCES.find((row) => row.state === state)!;
      const inside = state === 'belief' && isInside(mechanism);
      forces.push({ state, force: mechanism.name, unit, inside });
    }
    const row: Pick<Column, 'per' | 'low' | 'high'> =
      name === 'practice' ? { per: 'person', low: -Infinity, high: Infinity } : COLUMNS[name];
    const { length, width } = lengthOf(row.per, model);
    return {
      name,
      amounts: new Float64Array(length),
      column: name === 'practice' ? null : (model.columns[name as ColumnName] as Float32Array),
      low: row.low,
      high: row.high,
      least: LEAST[name] ?? row.low,
      width,
      perPerson: row.per.startsWith('person'),
      force,
    };
  });
}

/**
 * True when belief is pushed between the moment people show themselves and the moment belief is booked:
 * the books then hold the push already, as persistence, from which it is taken.
 */
function isInside({ after }: Mechanism): boolean {
  const place = WEEK.indexOf(after);
  return place >= WEEK.indexOf('visibility') && place < WEEK.indexOf('belief');
}

/** Adds what a pass asked for; whoever is not there is left alone. */
export function applyPush(model: Model, part: Part, push: Push): void {
  const { amounts, width, perPerson, column, name, least, low, high } = push;
  const { vacantWeeks, gadfly } = model.columns;
  const rows = amounts.length / width;
  for (let row = 0; row < rows; row++) {
    let moved = false;
    for (let place = row * width; place < (row + 1) * width; place++) {
      const amount = amounts[place];
      if (amount === 0) continue;
      if (!(amount > -Infinity && amount < Infinity)) refuseAmount(model, part, push, row, amount);
      if (perPerson && vacantWeeks[row] !== 0) continue;
      moved = true;
      if (column === null) continue;
      const before = column[place];
      const next = Math.min(high, before + amount);
      // Two stores, for a choice of numbers would be boxed.
      if (perPerson && gadfly[row] === 1) column[place] = Math.max(least, next);
      else column[place] = Math.max(low, next);
      if (name === 'resistance') book(model, push, row, column[place] - before);
    }
    if (!moved) continue;
    if (name === 'belief') meanAgain(model, push, row);
    else if (name === 'practice' && gadfly[row] === 0) drive(model, push, row);
  }
}

function refuseAmount(
  model: Model,
  { mechanism }: Part,
  { name, perPerson }: Push,
  row: number,
  amount: number,
): never {
  const who = perPerson ? `person ${row}` : `place ${row}`;
  const what = `${who}: pushed by ${amount}, expected a finite number`;
  throw new MechanismError(mechanism.name, model.week, name, what);
}

/** The mean belief follows at once, as the rule of belief keeps it. */
function meanAgain(model: Model, push: Push, person: number): void {
  const { columns, facets } = model;
  const before = columns.meanBelief[person];
  let sum = 0;
  for (let facet = 0; facet < facets; facet++) sum += columns.belief[person * facets + facet];
  columns.meanBelief[person] = sum / facets;
  book(model, push, person, columns.meanBelief[person] - before);
}

function drive(model: Model, push: Push, person: number): void {
  model.own!.drive[person] += push.amounts[person];
  book(model, push, person, push.amounts[person]);
}

function book({ ledger }: Model, { force }: Push, person: number, amount: number): void {
  if (ledger === null) return;
  ledger.rows[ledger.rowOf[person] * ledger.width + ledger.ownFrom + force] += amount;
}
