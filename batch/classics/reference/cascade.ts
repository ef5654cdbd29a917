// A threshold cascade and nothing else, on a given network: those take part who see enough others take part,
// all at once, for good. The engine's reduction must agree with it person by person.

import type { TieNetwork } from '../../../sim/network.ts';

export interface Rest {
  readonly weeks: number;
  readonly active: number;
}

/** Weeks until nobody joins any more, and how many take part then; `taking` is changed to the end state. */
export function cascade(ties: TieNetwork, needed: ArrayLike<number>, taking: Uint8Array): Rest {
  const people = ties.offsets.length - 1;
  for (let weeks = 0; ; weeks++) {
    const now = taking.slice();
    let joined = 0;
    for (let person = 0; person < people; person++) {
      if (now[person] === 1) continue;
      let seen = 0;
      for (let tie = ties.offsets[person]; tie < ties.offsets[person + 1]; tie++) {
        seen += now[ties.neighbours[tie]];
      }
      if (seen < needed[person]) continue;
      taking[person] = 1;
      joined++;
    }
    if (joined === 0) return { weeks, active: taking.reduce((sum, one) => sum + one, 0) };
  }
}
