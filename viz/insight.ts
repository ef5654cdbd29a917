// One sentence on the floor: the plainest thing to see this month, and about systems, never about people.
// It reads only what the frame carries and claims nothing about causes that a frame cannot show.

import type { Frame } from '../sim/frame.ts';
import { say } from './messages.ts';

/** From here on two messages are heard as two. */
const MIXED = 0.2;
/** Talk and systems this far apart point in different directions. */
const APART = 0.4;
/** Below this heat and with this few people in the zone, nobody has a reason to move. */
const COLD = { temperature: 0.3, inZone: 0.15 };

export interface Insight {
  readonly strong: string;
  readonly rest: string;
}

/** The insight of a week; null when nothing stands out. */
export function insightOf(
  frame: Frame,
  departments: readonly { name: string }[],
  reading: (outcome: string, department: number) => number,
): Insight | null {
  let loudest = -1;
  for (let department = 0; department < frame.departments; department++) {
    const talk = frame.talkByDepartment[department] ?? 0;
    const systems = frame.systemsByDepartment[department] ?? 0;
    const mixed = frame.mixedByDepartment[department] ?? 0;
    if (mixed < MIXED || Math.abs(talk - systems) < APART) continue;
    if (loudest < 0 || mixed > (frame.mixedByDepartment[loudest] ?? 0)) loudest = department;
  }
  if (loudest >= 0) {
    const said = say.paradigm(frame.talkByDepartment[loudest] ?? 0);
    const paid = say.paradigm(frame.systemsByDepartment[loudest] ?? 0);
    const name = departments[loudest]?.name ?? '';
    const surface = reading('surface', loudest);
    return { strong: say.twoMessages(name), rest: say.saidAgainstPaid(said, paid, surface) };
  }
  const cold = reading('temperature', -1) < COLD.temperature;
  if (cold && reading('in_zone', -1) < COLD.inZone) {
    return { strong: say.tooCold, rest: say.tooColdAdvice };
  }
  return null;
}
