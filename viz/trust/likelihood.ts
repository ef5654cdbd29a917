// How strong real turnarounds are: what a change of so many survey points in so many weeks would be among the changes of
// real organisations. The record (viz/trust/record.json) counts every change that 176 organisations of one yearly staff
// survey made over one to five years; test/turnarounds.test.ts writes it and holds it to the published figures.

import { figure } from '../marks/words.ts';
import record from './record.json';
import { say } from './words.ts';

/** engagement: how engaged people are · leadership: how they see leadership and how change is managed. */
export type Theme = 'engagement' | 'leadership';

/** All changes over so many years, counted by whole points, rounded down. */
export interface Changes {
  readonly years: number;
  readonly cases: number;
  /** Points of the first count. */
  readonly least: number;
  readonly counts: readonly number[];
}

export interface Change {
  /** Survey points on a scale from 0 to 100. */
  readonly points: number;
  readonly weeks: number;
  readonly theme?: Theme;
}

/** usual: more than one real case in eight got this far · rare: fewer did · beyond the record: none did. */
export type Level = 'usual' | 'rare' | 'beyond the record';

export interface Likelihood {
  readonly level: Level;
  /** Share of real cases that gained as much or more. */
  readonly share: number;
  readonly reached: number;
  readonly cases: number;
  /** Years that the real cases had. */
  readonly years: number;
  /** A line to stand beside a chance; null where there is nothing to warn of. */
  readonly care: string | null;
  /** The same with the cases it rests on. */
  readonly sentence: string;
}

/** Up to this share of real cases a change is called rare: fifteen points in three years are there, one in eight. */
export const RARE_UP_TO = 1 / 8;

const WEEKS_A_YEAR = 52;

export const RECORD = record;

/** Changes of a theme, one year to five. */
export const changesOf = (theme: Theme): readonly Changes[] => record.themes[theme];

/** Real cases that gained so many points or more. */
export function reachedOf({ least, counts }: Changes, points: number): number {
  return counts.slice(Math.max(0, Math.ceil(points) - least)).reduce((sum, one) => sum + one, 0);
}

/** Whole years a plan has, begun ones included, as far as the record goes. */
export const yearsOf = (weeks: number): number =>
  Math.min(changesOf('leadership').length, Math.max(1, Math.ceil(weeks / WEEKS_A_YEAR)));

/**
 * Where a change stands among real ones. Points are rounded to whole ones, as surveys print them; a begun year counts as
 * whole, to the plan's favour. Without a theme it is held to the one that moved furthest in real organisations, leadership
 * and managing change, again to the plan's favour. Throws RangeError where points or weeks are no numbers.
 */
export function likelihood({ points, weeks, theme = 'leadership' }: Change): Likelihood {
  if (!Number.isFinite(points) || !(weeks >= 0)) {
    throw new RangeError(`likelihood: ${points} points in ${weeks} weeks, expected numbers`);
  }
  const whole = Math.round(points);
  const years = yearsOf(weeks);
  // A longer span has fewer cases; what somebody reached in fewer years counts as reached in more.
  const best = changesOf(theme)
    .slice(0, years)
    .map((changes) => ({ ...changes, reached: reachedOf(changes, whole) }))
    .reduce((most, one) => (one.reached / one.cases >= most.reached / most.cases ? one : most));
  const { reached, cases } = best;
  const share = reached / cases;
  const level: Level =
    whole <= 0 || share > RARE_UP_TO ? 'usual' : reached > 0 ? 'rare' : 'beyond the record';
  const rests = say.reached(`+${figure(whole, 0)}`, { reached, cases, years: best.years });
  const sentence = whole <= 0 ? say.noRise : `${say.care[level]} ${rests}`;
  const care = level === 'usual' ? null : say.care[level];
  return { level, share, reached, cases, years: best.years, care, sentence };
}

/** The largest gain in the record, in whole points, over so many years or fewer. */
export const largestGain = (theme: Theme, years: number): number =>
  Math.max(
    ...changesOf(theme)
      .slice(0, years)
      .map(({ least, counts }) => least + counts.length - 1),
  );
