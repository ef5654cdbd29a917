// The turning points of a run, found from the run itself: weeks in which really changed, or what people believe,
// began to go another way than it would have gone with nothing done. Both runs share every accident, so that
// what is left between them is the plan's doing. Pure.

import type { Read } from '../challenge/credit.ts';
import { QUARTER } from '../challenge/record.ts';
import type { Step } from '../../sim/scenario.ts';
import { LAYERS, type LayerState } from '../../workers/layer-list.ts';
import { largestPart } from '../why/causes.ts';
import { layersOf } from '../why/series.ts';

export type TurnCurve = 'converted' | 'belief';

export interface Turn {
  readonly week: number;
  readonly curve: TurnCurve;
  /** Slopes before and after, in shares a quarter, against nothing done. */
  readonly before: number;
  readonly after: number;
}

/** Weeks on either side over which a slope is read. */
const SIDE = 8;
/** A slope that changes by less than this, in shares a quarter, is none that people would have seen. */
const LEAST = 0.05;
/** Two turning points are at least a quarter apart: nearer ones are one. */
const APART = QUARTER;
const MOST = 3;
/** One curve does not take all the room: what people believe may turn long before what they do. */
const MOST_OF_ONE = 2;
/** Changes of a push that are none: of what people do, and of what they believe in a week. */
const LEAST_PUSH = { practice: 0.05, belief: 0.0005 } as const;

/** Belief runs over twice the width of a share. */
const CURVES: readonly (readonly [TurnCurve, scale: number])[] = [
  ['converted', 1],
  ['belief', 0.5],
];

/** The largest changes of slope, three at most, in order of weeks; none in a run that follows the other. */
export function turningPoints(run: Read, nothing: Read, last: number): Turn[] {
  const candidates = CURVES.flatMap(([curve, scale]) => {
    // Before week 0 there is no plan, and so no difference.
    const apart = (week: number) =>
      week <= 0 ? 0 : scale * (run(curve, week) - nothing(curve, week));
    return Array.from({ length: Math.max(0, last - SIDE + 1) }, (_, week): Turn => {
      const before = QUARTER * slope(apart, week - SIDE, week);
      const after = QUARTER * slope(apart, week, week + SIDE);
      return { week, curve, before, after };
    });
  });
  const found: Turn[] = [];
  for (const one of candidates.toSorted((a, b) => sizeOf(b) - sizeOf(a) || a.week - b.week)) {
    if (found.length === MOST || !(sizeOf(one) >= LEAST)) break;
    const near = found.some(({ week }) => Math.abs(week - one.week) < APART);
    const same = found.filter(({ curve }) => curve === one.curve).length;
    if (!near && same < MOST_OF_ONE) found.push(one);
  }
  return found.toSorted((a, b) => a.week - b.week);
}

const sizeOf = ({ before, after }: Turn): number => Math.abs(after - before);

/** Slope a week of the straight line through the weeks `from` to `to`, by least squares. */
function slope(read: (week: number) => number, from: number, to: number): number {
  const middle = (from + to) / 2;
  let [rise, run] = [0, 0];
  for (let week = from; week <= to; week++) {
    rise += (week - middle) * read(week);
    run += (week - middle) * (week - middle);
  }
  return rise / run;
}

/** Slopes, in shares a quarter, that are written as none: half a point. */
const LEVEL = 0.005;

export type Way =
  | 'rises'
  | 'falls'
  | 'faster'
  | 'slower'
  | 'stops'
  | 'fallsFaster'
  | 'fallsSlower'
  | 'stopsFalling';

/** What becomes of a curve at a turn: only one that falls afterwards has turned down. */
export function wayOf({ before, after }: Pick<Turn, 'before' | 'after'>): Way {
  const [was, is] = [before, after].map((slope) =>
    Math.abs(slope) < LEVEL ? 0 : Math.sign(slope),
  );
  if (is > 0) return was <= 0 ? 'rises' : after > before ? 'faster' : 'slower';
  if (is < 0) return was >= 0 ? 'falls' : after < before ? 'fallsFaster' : 'fallsSlower';
  return was > 0 ? 'stops' : 'stopsFalling';
}

export interface InForce {
  /** Steps that began, or ended, in the quarter up to the turn: the newest first, by place in the plan. */
  readonly begun: readonly number[];
  readonly ended: readonly number[];
  /** How many others were running. */
  readonly others: number;
}

/** What of a plan was in force at a turn. What began after it is no part of what was there when it came. */
export function inForceAt(steps: readonly Step[], week: number): InForce {
  const recent = (at: number) => at > week - QUARTER && at <= week;
  const ends = ({ start, weeks = Infinity }: Step) => start + weeks;
  const places = [...steps.keys()];
  const begun = places.filter((place) => recent(steps[place].start));
  const ended = places.filter((place) => recent(ends(steps[place])));
  const others = places.filter(
    (place) =>
      steps[place].start <= week &&
      ends(steps[place]) > week &&
      !begun.includes(place) &&
      !ended.includes(place),
  ).length;
  begun.sort((a, b) => steps[b].start - steps[a].start || a - b);
  ended.sort((a, b) => ends(steps[b]) - ends(steps[a]) || a - b);
  return { begun, ended, others };
}

/** The books of a run: mean push of a layer on everybody in a week; `part` 0 is all of it. */
export interface Books {
  readonly causes: readonly string[];
  readonly lastWeek: number;
  mean(week: number, department: number, layer: number, part?: number): number;
}

export interface Pushed {
  readonly state: LayerState;
  readonly layer: string;
  /** How much the mean push changed from the weeks before the turn to those after. */
  readonly change: number;
  /** The step, or change on the way, that stands behind most of it; null where none does. */
  readonly behind: { readonly cause: string; readonly value: number } | null;
}

/** The push that changed most around a turn, the way the turn goes; null where none changed much. */
export function pushedAt(books: Books, turn: Turn): Pushed | null {
  const state: LayerState = turn.curve === 'converted' ? 'practice' : 'belief';
  const way = Math.sign(turn.after - turn.before);
  const [first, end] = [Math.max(1, turn.week - SIDE + 1), turn.week + SIDE];
  if (books.lastWeek < end || turn.week < 1) return null;
  const change = (layer: number, part: number) =>
    mean(books, layer, part, turn.week + 1, end) - mean(books, layer, part, first, turn.week);
  const changes = layersOf(state).map((layer) => ({ layer, change: change(layer, 0) }));
  const [most] = changes.toSorted((a, b) => way * b.change - way * a.change);
  if (most === undefined || !(way * most.change >= LEAST_PUSH[state])) return null;
  const parts = books.causes.map((_, place) => way * change(most.layer, place + 1));
  const part = largestPart(parts, books.causes, Math.abs(most.change) / 4);
  const behind = part === null || part.value <= 0 ? null : { ...part, value: way * part.value };
  return { state, layer: LAYERS[most.layer].layer, change: most.change, behind };
}

function mean(books: Books, layer: number, part: number, from: number, to: number): number {
  let sum = 0;
  for (let week = from; week <= to; week++) sum += books.mean(week, -1, layer, part);
  return sum / (to - from + 1);
}
