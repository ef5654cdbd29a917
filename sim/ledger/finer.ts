// A finer reading of the books: which of the six systems a department's systems push with, and how much of the
// effort that customer work takes is there because of scripts and little say. Both split a force of the
// account; what they split it into sums to that force, but for rounding.

import { LEVER_FACETS } from '../columns.ts';
import type { Ledger } from '../ledger.ts';
import type { Model } from '../model.ts';
import { PAYS } from '../pays.ts';
import { CHANNELS_FROM, BOOKED } from './block.ts';
import { CHANNEL, FACET_CHANNELS, FACET_INPUTS } from './channels.ts';
import { fillInputs } from './inputs.ts';

/** Rows of a finer account: six systems on belief, then on practice, then what scripts add to the effort. */
export const FINER = { belief: 0, practice: LEVER_FACETS, scripts: 2 * LEVER_FACETS } as const;
const FINER_ROWS = 2 * LEVER_FACETS + 1;

/** Floats of a finer account: a row each, with its whole and then the part of every cause. */
export function finerLength(ledger: Ledger): number {
  return FINER_ROWS * (1 + ledger.causes.count);
}

/** Sums over the people of a department. */
export function finerOfDepartment(
  model: Model,
  ledger: Ledger,
  department: number,
  out = new Float64Array(finerLength(ledger)),
): Float64Array {
  out.fill(0);
  fillInputs(model, ledger);
  const { rowsByDepartment, departmentRows } = ledger;
  const until = departmentRows[department + 1];
  for (let place = departmentRows[department]; place < until; place++) {
    addRow(ledger, rowsByDepartment[place], out);
  }
  return out;
}

/** Of a person with a row of their own. */
export function finerOfPerson(
  model: Model,
  ledger: Ledger,
  person: number,
  out = new Float64Array(finerLength(ledger)),
): Float64Array {
  out.fill(0);
  fillInputs(model, ledger);
  addRow(ledger, ledger.rowOf[person], out);
  return out;
}

function addRow(ledger: Ledger, row: number, /* in and out */ out: Float64Array): void {
  const { rows, width, inputs, inputCount, causes, channels } = ledger;
  const at = row * width;
  if (rows[at + BOOKED] === 0) return;
  const stride = 1 + causes.count;
  const from = at + CHANNELS_FROM;
  const first = ledger.audienceOfRow[row] * inputCount;
  const paid = rows[from + CHANNEL.pay];
  for (let facet = 0; facet < LEVER_FACETS; facet++) {
    const input = (first + FACET_INPUTS + facet) * stride;
    const believed = rows[from + FACET_CHANNELS + facet];
    const done = paid * PAYS[facet];
    const onBelief = (FINER.belief + facet) * stride;
    const onPractice = (FINER.practice + facet) * stride;
    for (let place = 0; place < stride; place++) {
      out[onBelief + place] += believed * inputs[input + place];
      out[onPractice + place] += done * inputs[input + place];
    }
  }
  // Effort is what it is at 1; scripts, little say and obstacles make it more, and relief makes it less.
  const effort = rows[from + CHANNEL.effort];
  const input = first + channels.inputOf[CHANNEL.effort];
  const into = FINER.scripts * stride;
  out[into] += effort * (inputs[input * stride] - 1);
  if (ledger.touched[input] === 0) return;
  for (let place = 1; place < stride; place++) {
    out[into + place] += effort * inputs[input * stride + place];
  }
}
