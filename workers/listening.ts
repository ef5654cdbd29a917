// Whom somebody listens to this week: the manager through whom leaders' words come, and the colleagues they
// look at. Colleagues count alike, but for those who are made louder; what each one's belief pulls with is a
// share of what peers pull with.

import { SHOWN } from '../sim/index.ts';
import type { Model } from '../sim/index.ts';

/** A colleague, how much of all they look at is this one (0 to 1), and what this one believes and does. */
interface Heard {
  readonly person: number;
  readonly share: number;
  /** -1 product to +1 customer. */
  readonly belief: number;
  /** Customer work that can be seen of them, 0 to 1. */
  readonly practice: number;
}

export interface Listening {
  /** -1: nobody is above, or the seat is empty. */
  readonly manager: number;
  /** How much of leaders' words the manager passes on unbent, 0 to 1; the rest is the manager's own view. */
  readonly passesOn: number;
  /** Colleagues present whom they look at. */
  readonly colleagues: number;
  /** How many of them believe in customer, and in product. */
  readonly customer: number;
  readonly product: number;
  /** The loudest, and among equals those who hold the strongest view: at most five. */
  readonly strongest: readonly Heard[];
  /** True when some are louder than others. */
  readonly unequal: boolean;
}

const MOST = 5;
const ROUNDING = 1e-5;

/** Read after a week has passed: it is about what they saw in that week. */
export function listenedTo(model: Model, person: number): Listening {
  const { shown, shownStride, ties, roster, values } = model;
  const heard: (Heard & { weight: number })[] = [];
  let all = 0;
  for (let tie = ties.offsets[person]; tie < ties.offsets[person + 1]; tie++) {
    const other = ties.neighbours[tie];
    const at = other * shownStride;
    if (shown[at + SHOWN.present] === 0) continue;
    const weight = shown[at + SHOWN.weight];
    const belief = shown[at + SHOWN.meanBelief];
    all += weight;
    heard.push({ person: other, share: 0, belief, practice: shown[at + SHOWN.voice], weight });
  }
  heard.sort(
    (a, b) => b.weight - a.weight || Math.abs(b.belief) - Math.abs(a.belief) || a.person - b.person,
  );
  const strongest = heard.slice(0, MOST).map(({ weight, ...one }) => ({
    ...one,
    share: all === 0 ? 0 : weight / all,
  }));
  const manager = roster.manager[person];
  const isThere = manager >= 0 && shown[manager * shownStride + SHOWN.present] === 1;
  const trusts = isThere ? shown[manager * shownStride + SHOWN.trust] : 1;
  return {
    manager: isThere ? manager : -1,
    passesOn: isThere ? 1 - values.managerFilter * (1 - trusts) : 1,
    colleagues: heard.length,
    customer: heard.filter(({ belief }) => belief > 0).length,
    product: heard.filter(({ belief }) => belief < 0).length,
    strongest,
    unequal: heard.length > 0 && heard[0].weight - heard[heard.length - 1].weight > ROUNDING,
  };
}
