// The books of resistance, written when everybody's has moved. See sim/rules/resistance.ts for the equation:
// what push stirred up is booked, and the whole move to persistence, of which push explains a part.

import type { Model } from '../model.ts';
import { CHANNEL } from './channels.ts';
import { ENTRY } from './forces.ts';
import { BOOKED, CHANNELS_FROM } from './block.ts';

const FORCE = ENTRY.resistance;

/** Remembers everybody's resistance before it moves. */
export function openResistance(model: Model): void {
  model.ledger?.resisted.set(model.columns.resistance);
}

export function bookResistance(model: Model): void {
  const { ledger, columns, values, people } = model;
  if (ledger === null) return;
  const { rows, rowOf, order, width, resisted } = ledger;
  const { vacantWeeks, resistance, meanBelief, trust } = columns;
  const { trustSoftens, resistanceDecay, reactance } = values;
  let place = 0;
  while (place < people) {
    const row = rowOf[order[place]];
    const at = row * width;
    let stirred = 0;
    let faded = 0;
    let moved = 0;
    let booked = 0;
    for (; place < people && rowOf[order[place]] === row; place++) {
      const person = order[place];
      if (vacantWeeks[person] !== 0) continue;
      const was = resisted[person];
      stirred += (1 - trustSoftens * trust[person]) * (1 - meanBelief[person]) * (1 - was);
      faded += was;
      moved += resistance[person] - was;
      booked++;
    }
    // Whoever believes least has most at stake: half of how far belief is from 1.
    rows[at + CHANNELS_FROM + CHANNEL.push] += (reactance / 2) * stirred;
    rows[at + CHANNELS_FROM + CHANNEL.fade] -= resistanceDecay * faded;
    rows[at + FORCE.persistence] += moved;
    rows[at + BOOKED] += booked;
  }
}
