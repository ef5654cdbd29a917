// What is checked of a mechanism in a run. Its own columns are looked through after every pass: that costs
// a comparison an entry. That it touches nothing else is only found by comparing all it could reach, which
// costs more than the pass itself, so it is done where somebody asks for it (`watched`).

import type { Model } from '../model.ts';
import { MechanismError } from './mechanism-error.ts';
import type { OwnPlace, Part } from './own.ts';

/** Copies of everything that a pass can reach and may not change, by name. */
export type Around = readonly { name: string; is: ArrayLike<number>; was: readonly number[] }[];

/** Own columns stay inside their bounds. Throws MechanismError naming column, place, week and value. */
export function checkOwnColumns(model: Model, part: Part): void {
  const { columns } = part;
  for (let which = 0; which < columns.length; which++) {
    const place = firstOutside(columns[which]);
    if (place >= 0) refusePlace(model, part, columns[which], place);
  }
}

/** The first entry that is out of bounds or no number; -1 where all are inside. */
function firstOutside({ row, values }: OwnPlace): number {
  const low = Math.fround(row.low);
  const high = Math.fround(row.high);
  for (let place = 0; place < values.length; place++) {
    if (!(values[place] >= low && values[place] <= high)) return place;
  }
  return -1;
}

function refusePlace(model: Model, part: Part, column: OwnPlace, place: number): never {
  const { row, values, width } = column;
  const who = `${(row.per ?? 'person').split('×')[0]} ${Math.floor(place / width)}`;
  const what = `${who}: ${values[place]}, expected ${row.low} to ${row.high}`;
  throw new MechanismError(part.mechanism.name, model.week, row.name, what);
}

/** Copies what the pass may look at; names are those under which it is handed. */
export function lookAround(model: Model, { mechanism, view, levers }: Part): Around {
  const { department, audience, manager, level, vacantWeeks, ties } = view;
  const named: Record<string, ArrayLike<number>> = {
    department,
    audience,
    manager,
    level,
    vacantWeeks,
    'ties.offsets': ties.offsets,
    'ties.neighbours': ties.neighbours,
    'ties.weights': ties.weights,
  };
  for (const name of mechanism.reads ?? []) named[name] = view.columns[name];
  for (const { name, values } of levers) named[`levers.${name}`] = values;
  return [
    ...Object.entries(named).map(([name, is]) => ({ name, is, was: Array.from(is) })),
    ...Object.keys(model.values).map((name) => valueAround(model, name)),
  ];
}

function valueAround({ values }: Model, name: string): Around[number] {
  const all: Readonly<Record<string, number>> = values;
  const is = {
    length: 1,
    get 0(): number {
      return all[name];
    },
  };
  return { name: `values.${name}`, is, was: [all[name]] };
}

/** Throws MechanismError for the first thing that a pass changed and may not, or pushed though off. */
export function refuseTouched(
  model: Model,
  { mechanism, pushes }: Part,
  around: Around,
  off: boolean,
): void {
  const refuse = (column: string, what: string): never => {
    throw new MechanismError(mechanism.name, model.week, column, what);
  };
  for (const { name, is, was } of around) {
    const place = was.findIndex((value, at) => !Object.is(value, is[at]));
    if (place < 0) continue;
    const what = `entry ${place} was ${was[place]} and became ${is[place]}; only columns of its own may be written`;
    refuse(name, `${what}, others through own.push`);
  }
  if (!off) return;
  for (const { name, amounts } of pushes) {
    const place = amounts.findIndex((amount) => amount !== 0);
    if (place < 0) continue;
    const what = `entry ${place} is pushed by ${amounts[place]} with ${mechanism.switch} at 0`;
    refuse(name, `${what}, expected exactly 0`);
  }
}
