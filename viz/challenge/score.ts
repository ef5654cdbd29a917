// The score: what a plan added to having done nothing, on the same seed. Each goal is a difference between two
// runs that share every accident; nothing done is 0 by definition, and harm counts below it. Points are worked out
// from the figures as they are shown, so that whoever takes one from the other comes to the same points.

import type { Challenge } from '../../sim/lessons.ts';
import { meanOver, sumOver, type Read } from './credit.ts';
import { WEEKS } from './record.ts';

export type GoalName = Challenge['goals'][number]['outcome'];

export interface Part {
  readonly goal: GoalName;
  /** How it went, and how it would have gone, as shown; exits as a share of the people at the start. */
  readonly value: number;
  readonly nothing: number;
  readonly points: number;
  readonly most: number;
}

export interface Score {
  readonly parts: readonly Part[];
  readonly total: number;
  readonly most: number;
}

/** What each goal looks at, over the weeks that have passed. */
const VALUE: Readonly<Record<GoalName, (read: Read, week: number) => number>> = {
  converted: (read, week) => read('converted', week),
  profit: (read, week) => meanOver(read, 'profit', 0, week),
  distress: (read, week) => meanOver(read, 'distress', 0, week),
  exits: (read, week) => sumOver(read, 'exits', 0, week) / read('headcount', 0),
};

/** Thousandths are shown: 97.2 %, an index of 90.9, a strain of 0.312, 30.4 of 100 people. */
const asShown = (value: number): number => Math.round(value * 1000) / 1000;

export function scoreOf(
  goals: Challenge['goals'],
  read: Read,
  nothing: Read,
  week: number = WEEKS,
): Score {
  const parts = goals.map(({ outcome, per, points, lose }): Part => {
    const value = asShown(VALUE[outcome](read, week));
    const without = asShown(VALUE[outcome](nothing, week));
    const earned = Math.max(-lose, Math.min(points, ((value - without) / per) * points));
    // Rounded here, so that the parts shown add up to the total shown; without a minus zero.
    const rounded = Math.round(earned) + 0;
    return { goal: outcome, value, nothing: without, points: rounded, most: points };
  });
  const sum = (of: (part: Part) => number) => parts.reduce((total, part) => total + of(part), 0);
  return { parts, total: sum(({ points }) => points), most: sum(({ most }) => most) };
}
