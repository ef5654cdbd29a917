// Reactance: people pushed from the top, told they do it wrong, resist; taking part takes the push out and
// lets resistance fade faster (AI-1, AI-5). It fades by itself too.
// Reads: levers, trust, meanBelief. Writes: resistance.

import { bookResistance, openResistance } from '../ledger/book-resistance.ts';
import type { Model } from '../model.ts';
import { clamp } from '../math.ts';
import { LEVER, LEVERS } from '../params.ts';

export function resistance(model: Model): void {
  const { columns, values, levers, audience, people } = model;
  openResistance(model);
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0) continue;
    const lever = audience[person] * LEVERS.length;
    const part = levers[lever + LEVER.participation];
    const now = columns.resistance[person];
    const pressed =
      levers[lever + LEVER.push] *
      (1 - values.participationCalms * part) *
      (values.pushAlone + levers[lever + LEVER.deficit]);
    const stakes = (1 - columns.meanBelief[person]) / 2;
    const distrust = 1 - values.trustSoftens * columns.trust[person];
    const grown = values.reactance * pressed * distrust * stakes * (1 - now);
    const faded = values.resistanceDecay * (1 + values.participationFades * part) * now;
    columns.resistance[person] = clamp(now + grown - faded, 0, 1);
  }
  bookResistance(model);
}
