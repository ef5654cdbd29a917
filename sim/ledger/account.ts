// Reading the books after a week: each force of a person or a department, what every cause added to it, and
// the rest, which is how things have always been and what people carry from earlier weeks.

import type { Ledger } from '../ledger.ts';
import type { Model } from '../model.ts';
import { BELIEF_FORCES, ENTRIES, ENTRY } from './forces.ts';
import { fillInputs } from './inputs.ts';
import { BOOKED, CHANNELS_FROM, CHOOSERS } from './block.ts';

const PERSISTENCE = ENTRY.belief.persistence;
const NORMS = Uint8Array.of(ENTRY.belief.norm, ENTRY.practice.norm);

/** Floats of an account: a row a force, with its whole, its rest, and the part of every cause. */
export function accountLength(ledger: Ledger): number {
  return ledger.forces.length * (2 + ledger.causes.count);
}

/** The forces on a person with a row of their own, in the week that has passed; see `accountLength`. */
export function personAccount(
  model: Model,
  ledger: Ledger,
  person: number,
  out = new Float64Array(accountLength(ledger)),
): Float64Array {
  out.fill(0);
  fillInputs(model, ledger);
  addRow(ledger, ledger.rowOf[person], out);
  return out;
}

/** Sums over the people of a department, or of the whole organisation where it is null. */
export function departmentAccount(
  model: Model,
  ledger: Ledger,
  department: number | null,
  out = new Float64Array(accountLength(ledger)),
): Float64Array {
  out.fill(0);
  fillInputs(model, ledger);
  const { rowsByDepartment, departmentRows } = ledger;
  const from = department === null ? 0 : departmentRows[department];
  const until = departmentRows[department === null ? model.departments : department + 1];
  for (let place = from; place < until; place++) addRow(ledger, rowsByDepartment[place], out);
  return out;
}

/** How many people, and how many of them who choose (gadflies do not), the week's books are about. */
export function peopleBooked(
  model: Model,
  ledger: Ledger,
  department: number | null,
): { people: number; choosers: number } {
  const { rowsByDepartment, departmentRows, rows, width } = ledger;
  const from = department === null ? 0 : departmentRows[department];
  const until = departmentRows[department === null ? model.departments : department + 1];
  let [people, choosers] = [0, 0];
  for (let place = from; place < until; place++) {
    people += rows[rowsByDepartment[place] * width + BOOKED];
    choosers += rows[rowsByDepartment[place] * width + CHOOSERS];
  }
  return { people, choosers };
}

/** What the channels of a row add to each force; the last place is that of what is booked whole. */
const through = new Float64Array(ENTRIES + 1);

function addRow(ledger: Ledger, row: number, /* in and out */ out: Float64Array): void {
  const { rows, width, channels, louderFrom, inputs, inputCount, causes, sight, touched } = ledger;
  const { forces, ownFrom } = ledger;
  const { entryOf, inputOf, wholeOf } = channels;
  const at = row * width;
  if (rows[at + BOOKED] === 0) return;
  const { count } = causes;
  const stride = 2 + count;
  const first = ledger.audienceOfRow[row] * inputCount;
  through.fill(0);
  for (let place = 0; place < entryOf.length; place++) {
    const coefficient = rows[at + CHANNELS_FROM + place];
    const input = first + inputOf[place];
    const from = input * (1 + count);
    through[wholeOf[place]] += coefficient * inputs[from];
    if (touched[input] === 0) continue;
    const into = entryOf[place] * stride + 1;
    let parts = 0;
    for (let cause = 1; cause <= count; cause++) {
      const part = coefficient * inputs[from + cause];
      out[into + cause] += part;
      parts += part;
    }
    out[into] -= parts;
  }
  for (let which = 0; which < NORMS.length; which++) {
    const loud = sight.causes;
    const into = NORMS[which] * stride + 1;
    for (let place = 0; place < loud.length; place++) {
      const part = rows[at + louderFrom + which * loud.length + place];
      out[into + 1 + loud[place]] += part;
      out[into] -= part;
    }
  }
  // Persistence was booked as the whole move; what the other forces explain of it is not persistence.
  through[PERSISTENCE] = 0;
  for (let entry = 0; entry < BELIEF_FORCES.length; entry++) {
    if (entry !== PERSISTENCE) through[PERSISTENCE] -= rows[at + entry] + through[entry];
  }
  for (let entry = ENTRIES; entry < forces.length; entry++) {
    const own = rows[at + ownFrom + entry - ENTRIES];
    if (forces[entry].inside === true) through[PERSISTENCE] -= own;
    out[entry * stride] += own;
    out[entry * stride + 1] += own;
  }
  through[ENTRY.resistance.persistence] = -through[ENTRY.resistance.push];
  for (let entry = 0; entry < ENTRIES; entry++) {
    const whole = rows[at + entry] + through[entry];
    out[entry * stride] += whole;
    out[entry * stride + 1] += whole;
  }
}
