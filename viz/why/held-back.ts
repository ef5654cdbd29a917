// What holds somebody back most, in half a sentence for those who listen: the strongest push against the
// customer this week, what they believe themselves left out, for that is said before it.

import type { PersonAnswer } from '../../workers/why.ts';
import { personPushes } from './person-sentence.ts';
import { layerWords } from './words.ts';

const LEAST = 0.05;

/** "rules and scripts", or null where nothing to speak of holds this person back or the books do not tell. */
export function heldBack(answer: PersonAnswer): string | null {
  if (!answer.chooses) return null;
  const most = personPushes(answer)
    .filter(({ layer, value }) => layer !== 'conviction' && value <= -LEAST)
    .at(0);
  return most === undefined ? null : layerWords('practice', most.layer).inside;
}
