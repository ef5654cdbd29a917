// One sentence on the floor: the plainest thing to see this month, and about systems, never about people.
// It reads only what the frame carries and claims nothing about causes that a frame cannot show.

import { Beat } from './balcony/pace.ts';
import type { Frame } from '../sim/frame.ts';
import type { OutcomeHistory } from './history.ts';
import { pointsBetween } from './marks/words.ts';
import { percent, say } from './messages.ts';
import { GOAL } from './outlook/chance.ts';

/** From here on two messages are heard as two. */
const MIXED = 0.2;
/** Talk and systems this far apart point in different directions. */
const APART = 0.4;
/** Where this share looks away from the work, heat does no good. */
const AVOIDED = 0.4;
const MONTH = 4;
/** So long takes a sentence to be read. */
const READ_MS = 2000;
/** Below this heat and with this few people in the zone, nobody has a reason to move. */
const COLD = { temperature: 0.3, inZone: 0.15 };

export interface Insight {
  readonly strong: string;
  readonly rest: string;
}

/** Reads an outcome so many weeks back; department -1 is everybody. */
export type Reading = (outcome: string, department: number, back?: number) => number;

/** The run of which a sentence tells. */
interface Told {
  readonly description: {
    readonly departments: readonly { readonly name: string }[];
    /** The last week. */
    readonly weeks: number;
  };
  readonly history: OutcomeHistory;
}

/** The sentence of the floor: of the very week where time stands, and seldom enough to be read while it passes. */
export class InsightTeller {
  readonly #show: (insight: Insight | null) => void;
  readonly #brake: (week: number) => string | null;
  readonly #beat = new Beat(READ_MS);
  #told: readonly [Told, Frame] | null = null;

  /** `brake` names what pushed against it most up to a week; null while that is not known. */
  constructor(
    show: (insight: Insight | null) => void,
    brake: (week: number) => string | null = () => null,
  ) {
    this.#show = show;
    this.#brake = brake;
  }

  /** A week is shown; `passing` while weeks pass on their own. */
  tell({ description, history }: Told, frame: Frame, passing: boolean): void {
    const finished = frame.week >= description.weeks;
    if (!passing || finished) this.#beat.done();
    else if (!this.#beat.due()) return;
    this.#told = null;
    if (finished) {
      this.#told = [{ description, history }, frame];
      const changed = history.get('converted', frame.week);
      this.#show(finishOf(changed, this.#brake(frame.week)));
      return;
    }
    const reading: Reading = (name, department, back = 0) =>
      history.get(name, frame.week - back, department);
    this.#show(insightOf(frame, description.departments, reading));
  }

  /** What pushed may be known now; only the end of a run speaks of it. */
  brakeCame(): void {
    if (this.#told) this.tell(...this.#told, false);
  }
}

/** How a run ended: by how much the goal was missed or passed, and what held it back most. */
export function finishOf(changed: number, brake: string | null): Insight | null {
  if (!Number.isFinite(changed)) return null;
  const points = pointsBetween(Math.max(GOAL, changed), Math.min(GOAL, changed));
  const strong = changed < GOAL ? say.missed(points) : say.reached(points);
  return { strong, rest: brake === null ? say.endOnce : say.brake(brake) };
}

/** The insight of a week: where nothing stands out, how far people are; null while that is not known. */
export function insightOf(
  frame: Frame,
  departments: readonly { name: string }[],
  reading: Reading,
): Insight | null {
  const hottest = mostOf(frame.departments, (department) =>
    reading('avoidance', department) >= AVOIDED ? reading('avoidance', department) : 0,
  );
  if (hottest >= 0) {
    let left = 0;
    for (let back = 0; back < MONTH; back++) left += reading('exits', hottest, back) || 0;
    const avoiding = percent(reading('avoidance', hottest));
    return {
      strong: say.tooHot(departments[hottest]?.name ?? ''),
      rest: say.tooHotAdvice(avoiding, left),
    };
  }
  const loudest = mostOf(frame.departments, (department) => {
    const talk = frame.talkByDepartment[department] ?? 0;
    const mixed = frame.mixedByDepartment[department] ?? 0;
    return mixed >= MIXED && against(frame, department, talk) !== null ? mixed : 0;
  });
  if (loudest >= 0) {
    const talk = frame.talkByDepartment[loudest] ?? 0;
    const said = say.paradigm(talk);
    const system = against(frame, loudest, talk);
    const name = departments[loudest]?.name ?? '';
    const surface = reading('surface', loudest);
    return { strong: say.twoMessages(name), rest: say.saidAgainst(said, system, surface) };
  }
  const cold = reading('temperature', -1) < COLD.temperature;
  if (cold && reading('in_zone', -1) < COLD.inZone) {
    return { strong: say.tooCold, rest: say.tooColdAdvice };
  }
  return plainOf(reading('converted', -1), reading('surface', -1));
}

function plainOf(changed: number, surface: number): Insight | null {
  if (!Number.isFinite(changed) || !Number.isFinite(surface)) return null;
  if (surface > 0.5) return { strong: say.mostSay, rest: say.haveChanged(percent(changed)) };
  const strong = changed > 0.5 ? say.mostChanged : say.haveChanged(percent(changed));
  return { strong, rest: say.onlySay(percent(surface)) };
}

/** What speaks against leaders' words here: the pay before measures and rules; null when neither does. */
function against(
  frame: Frame,
  department: number,
  talk: number,
): { what: 'paid' | 'prescribed'; says: string } | null {
  const paid = frame.paidByDepartment[department] ?? 0;
  if (Math.abs(talk - paid) >= APART) return { what: 'paid', says: say.paradigm(paid) };
  const prescribed = frame.prescribedByDepartment[department] ?? 0;
  if (Math.abs(talk - prescribed) < APART) return null;
  return { what: 'prescribed', says: say.paradigm(prescribed) };
}

/** The department of which there is most, -1 when there is none anywhere. */
function mostOf(departments: number, amount: (department: number) => number): number {
  let most = -1;
  for (let department = 0; department < departments; department++) {
    if (amount(department) > (most < 0 ? 0 : amount(most))) most = department;
  }
  return most;
}
