// What the wall compares of a team: how many have really changed in the end, how far its guesses lay off, what
// the firm earns, and the worst week of strain. All of it is read from the run that was made again.

import { firmOf } from '../challenge/firms.ts';
import { QUARTER, type TeamRecord } from '../challenge/record.ts';
import { scoreOf, type Score } from '../challenge/score.ts';
import type { OutcomeHistory } from '../history.ts';

export interface Figures {
  /** Share who have really changed at the end. */
  readonly changed: number;
  /** Mean distance of the guesses from what came, a share. */
  readonly miss: number;
  /** Profit at the end, 1 at the start. */
  readonly profit: number;
  /** Share of people who look away from the work in the worst week. */
  readonly strain: number;
  /** What the challenge gives for it; null where it gives nothing. */
  readonly score: number | null;
}

/** Guesses beside what came, quarter by quarter. */
export interface Guess {
  readonly week: number;
  readonly guess: number;
  readonly came: number;
}

export const guessesOf = ({ quarters }: TeamRecord, history: OutcomeHistory): Guess[] =>
  quarters.map(({ guess }, place) => {
    const week = (place + 1) * QUARTER;
    return { week, guess, came: history.get('converted', week) };
  });

export function figuresOf(record: TeamRecord, history: OutcomeHistory): Omit<Figures, 'score'> {
  const last = history.lastWeek;
  const misses = guessesOf(record, history).map(({ guess, came }) => Math.abs(guess - came));
  let strain = 0;
  for (let week = 0; week <= last; week++) {
    strain = Math.max(strain, history.get('avoidance', week));
  }
  return {
    changed: history.get('converted', last),
    miss: misses.reduce((sum, miss) => sum + miss, 0) / Math.max(1, misses.length),
    profit: history.get('profit', last),
    strain,
  };
}

/** What the challenge gives for a run against nothing done; null where the firm has no goals. */
export function scoreIn(
  { firm }: TeamRecord,
  run: OutcomeHistory,
  nothing: OutcomeHistory,
): Score | null {
  const goals = firmOf(firm)?.challenge.goals;
  if (goals === undefined) return null;
  const read = (of: OutcomeHistory) => (outcome: string, week: number) => of.get(outcome, week);
  return scoreOf(goals, read(run), read(nothing), run.lastWeek);
}
