// Reading the books after a week: each force of a person or a department, what every cause added to it, and
// the rest, which is how things have always been and what people carry from earlier weeks.

import type { Ledger } from '../ledger.ts';
import type { Model } from '../model.ts';
import { BELIEF_FORCES, ENTRIES, ENTRY } from './forces.ts';
import { fillInputs } from './inputs.ts';

/** Floats of an account: a row a force, with its whole, its rest, and the part of every cause. */
export function accountLength(ledger: Ledger): number {
  return ENTRIES * (2 + ledger.causes.count);
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
  for (let row = 0; row < ledger.audienceOfRow.length; row++) {
    const home = model.departmentOfAudience[ledger.audienceOfRow[row]];
    if (department === null || home === department) addRow(ledger, row, out);
  }
  return out;
}

/** How many people, and how many of them who choose (gadflies do not), the week's books are about. */
export function peopleBooked(
  model: Model,
  ledger: Ledger,
  department: number | null,
): { people: number; choosers: number } {
  let [people, choosers] = [0, 0];
  for (let row = 0; row < ledger.audienceOfRow.length; row++) {
    const home = model.departmentOfAudience[ledger.audienceOfRow[row]];
    if (department !== null && home !== department) continue;
    people += ledger.rows[row * ledger.width + ledger.booked];
    choosers += ledger.rows[row * ledger.width + ledger.choosers];
  }
  return { people, choosers };
}

function addRow(ledger: Ledger, row: number, /* in and out */ out: Float64Array): void {
  const { rows, width, channels, channelsFrom, louderFrom, inputs, inputCount, causes, sight } =
    ledger;
  const at = row * width;
  if (rows[at + ledger.booked] === 0) return;
  const stride = 2 + causes.count;
  const first = ledger.audienceOfRow[row] * inputCount * (1 + causes.count);
  const persistence = ENTRY.belief.persistence;
  let explained = 0;
  for (let entry = 0; entry < ENTRIES; entry++) {
    out[entry * stride] += rows[at + entry];
    out[entry * stride + 1] += rows[at + entry];
    if (entry < BELIEF_FORCES.length && entry !== persistence) explained += rows[at + entry];
  }
  for (let place = 0; place < channels.length; place++) {
    const coefficient = rows[at + channelsFrom + place];
    if (coefficient === 0) continue;
    const { entry, input, inside } = channels[place];
    const from = first + input * (1 + causes.count);
    const whole = inside ? 0 : coefficient * inputs[from];
    out[entry * stride] += whole;
    if (entry < BELIEF_FORCES.length) explained += whole;
    let parts = 0;
    for (let cause = 0; cause < causes.count; cause++) {
      const part = coefficient * inputs[from + 1 + cause];
      out[entry * stride + 2 + cause] += part;
      parts += part;
    }
    out[entry * stride + 1] += whole - parts;
  }
  const norms = [ENTRY.belief.norm, ENTRY.practice.norm];
  const loud = sight.causes;
  for (const [which, entry] of norms.entries()) {
    for (let place = 0; place < loud.length; place++) {
      const cause = loud[place];
      const part = rows[at + louderFrom + which * loud.length + place];
      out[entry * stride + 2 + cause] += part;
      out[entry * stride + 1] -= part;
    }
  }
  // Persistence was booked as the whole move; what the other forces explain of it is not persistence.
  out[persistence * stride] -= explained;
  out[persistence * stride + 1] -= explained;
}
