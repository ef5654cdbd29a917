// What came in of the weeks that were passed goes into a history, week by week.

import type { Frame } from '../sim/frame.ts';
import type { Passed } from '../workers/sim-api.ts';
import type { OutcomeHistory } from './history.ts';

/** Puts every week that was passed; `last` is the frame of the last one, read or kept. */
export function putWeeks(
  { week, earlier }: Passed,
  last: Pick<Frame, 'outcomes' | 'panorama'>,
  history: OutcomeHistory /* out */,
): void {
  for (let place = 0; place < earlier.length; place++) {
    const { outcomes, panorama } = earlier[place];
    history.put(week - earlier.length + place, outcomes, panorama);
  }
  history.put(week, last.outcomes, last.panorama);
}
