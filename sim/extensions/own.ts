// The mechanisms of one model at work: their columns, their place in the week, what they are handed. A model
// without any has none of this, and its week is that of sim/tick.ts.

import { lengthOf } from '../columns.ts';
import type { ForceRow } from '../ledger/forces.ts';
import { LEVER, LEVERS } from '../params.ts';
import type { Model } from '../model.ts';
import { drawCounter, drawPair, seedKey, tickKey } from '../random.ts';
import { FIRST_DEPARTMENT } from '../purposes.ts';
import { RULES } from '../tick.ts';
import { checkOwnColumns, lookAround, refuseTouched } from './checks.ts';
import type { Around } from './checks.ts';
import { WEEK } from './definition.ts';
import type { Mechanism, OwnColumn, OwnSide, View } from './definition.ts';
import { handed } from './handed.ts';
import type { OwnView } from './handed.ts';
import { MechanismError } from './mechanism-error.ts';
import { applyPush, listPushes } from './pushes.ts';
import type { Push } from './pushes.ts';

export interface OwnPlace {
  readonly row: OwnColumn;
  readonly values: Float32Array;
  /** Entries that belong to one person, department or customer. */
  readonly width: number;
}

/** A mechanism in a model. */
export interface Part {
  readonly mechanism: Mechanism;
  readonly columns: readonly OwnPlace[];
  readonly pushes: readonly Push[];
  readonly view: OwnView;
  readonly side: OwnSide;
  /** Levers it reads: an entry an audience, filled before its pass. */
  readonly levers: readonly { readonly name: string; readonly values: Float64Array }[];
  /** Keys of its draws: while settling, in the run, this week. */
  readonly settlingKey: Int32Array;
  readonly runKey: Int32Array;
  readonly weekKey: Int32Array;
}

/** What extensions are in a model. */
export interface Own {
  readonly parts: readonly Part[];
  /** The week with every mechanism in its place. */
  readonly week: readonly ((model: Model) => void)[];
  /** What mechanisms add to the log-odds of deep over product practice, a person. */
  readonly drive: Float64Array;
  /** Own levers this week: audience × own levers. */
  readonly levers: Float64Array;
  /** Own forces in the ledger, in the order of their places after the program's. */
  readonly forces: readonly ForceRow[];
  /** True when every pass is watched: what it may not touch is compared before and after. */
  watched: boolean;
}

/** Everything the mechanisms of a model need; null where its scenario has none. */
export function createOwn(model: Model): Own | null {
  const { mechanisms, levers } = model.scenario.extensions;
  if (mechanisms.length === 0) return null;
  const forces: ForceRow[] = [];
  const parts = mechanisms.map((mechanism) => createPart(model, mechanism, forces));
  const week: ((model: Model) => void)[] = [openOwn];
  for (const [place, rule] of RULES.entries()) {
    week.push(rule);
    for (const part of parts) {
      if (part.mechanism.after === WEEK[place]) week.push((now) => pass(now, part));
    }
  }
  return {
    parts,
    week,
    drive: new Float64Array(model.people),
    levers: new Float64Array(model.audiences * levers.length),
    forces,
    watched: false,
  };
}

function createPart(model: Model, mechanism: Mechanism, /* in and out */ forces: ForceRow[]): Part {
  const columns = (mechanism.columns ?? []).map((row) => {
    const { length, width } = lengthOf(row.per ?? 'person', model);
    return { row, width, values: new Float32Array(length).fill(row.start) };
  });
  const levers = (mechanism.levers ?? []).map((name) => {
    return { name, values: new Float64Array(model.audiences) };
  });
  const pushes = listPushes(model, mechanism, forces);
  const weekKey = new Int32Array(2);
  const drawn = new Float64Array(2);
  const draw = (person: number, which = 0): void => {
    const { generation } = model.columns;
    drawPair(weekKey, person, drawCounter(generation[person], which & 255), drawn);
  };
  const drawDepartment = (department: number, which = 0): void => {
    drawPair(weekKey, FIRST_DEPARTMENT + department, drawCounter(0, which & 255), drawn);
  };
  const { view, side } = handed(model, mechanism, { columns, levers, pushes });
  const { seed } = model.scenario;
  return {
    mechanism,
    columns,
    pushes,
    levers,
    view,
    side: { ...side, draw, drawDepartment, drawn },
    settlingKey: seedKey(seed, `mechanism ${mechanism.name}, settling`),
    runKey: seedKey(seed, `mechanism ${mechanism.name}`),
    weekKey,
  };
}

/** Begins a week: its keys, and nothing pushed yet. */
function openOwn({ own, settling, week }: Model): void {
  if (own === null) return;
  own.drive.fill(0);
  for (const { settlingKey, runKey, weekKey } of own.parts) {
    tickKey(settling ? settlingKey : runKey, week, weekKey);
  }
}

/** The week of one mechanism: nothing at all when it is switched off, unless somebody wants to see that. */
function pass(model: Model, part: Part): void {
  const { own } = model;
  if (own === null) return;
  const { mechanism, view, side, pushes } = part;
  const values: Readonly<Record<string, number>> = model.values;
  const off = values[mechanism.switch] === 0;
  if (off && !own.watched) return;
  view.week = model.week;
  view.settling = model.settling;
  view.ties = model.ties;
  readLevers(model, part);
  for (let place = 0; place < pushes.length; place++) pushes[place].amounts.fill(0);
  const around: Around | null = own.watched ? lookAround(model, part) : null;
  try {
    mechanism.pass(view as View, side);
  } catch (error) {
    if (error instanceof MechanismError) throw error;
    const text = error instanceof Error ? error.message : String(error);
    throw new MechanismError(mechanism.name, model.week, '', `its pass failed: ${text}`, error);
  }
  if (around !== null) refuseTouched(model, part, around, off);
  checkOwnColumns(model, part);
  if (off) return;
  for (let place = 0; place < pushes.length; place++) applyPush(model, part, pushes[place]);
}

function readLevers({ levers: table, audiences, own, scenario }: Model, part: Part): void {
  const { levers: ownNames } = scenario.extensions;
  for (const { name, values } of part.levers) {
    const ours = LEVER[name as keyof typeof LEVER] as number | undefined;
    const from = ours === undefined ? own!.levers : table;
    const stride = ours === undefined ? ownNames.length : LEVERS.length;
    const at = ours ?? ownNames.indexOf(name);
    for (let audience = 0; audience < audiences; audience++) {
      values[audience] = from[audience * stride + at];
    }
  }
}
