// A guessed line over the weeks: drawn from the last week that is known to the end, never with a hole. Then how
// far it lies from the run, and where most. Pure.

import { QUARTER } from '../marks/axes.ts';
import { pointsBetween } from '../marks/words.ts';
import type { Reading } from '../marks/lines.ts';

export interface Guess {
  readonly from: number;
  readonly to: number;
  /** Values of the weeks from `from` on, as far as they are drawn; the first is known. */
  readonly values: readonly number[];
}

export interface Point {
  readonly week: number;
  readonly value: number;
}

export const newGuess = (from: number, to: number, start: number): Guess => ({
  from,
  to,
  values: [start],
});

export const isComplete = ({ from, to, values }: Guess): boolean => values.length > to - from;

export const lastDrawn = ({ from, values }: Guess): number => from + values.length - 1;

export const guessAt =
  ({ from, values }: Guess): Reading =>
  (week) =>
    values[week - from] ?? NaN;

/** The weeks that have a handle: each quarter after the start, and the end. */
export function handleWeeks({ from, to }: Guess): number[] {
  const weeks: number[] = [];
  const first = (Math.floor(from / QUARTER) + 1) * QUARTER;
  for (let week = first; week < to; week += QUARTER) weeks.push(week);
  // None so near to either end that one covers what stands there.
  const apart = QUARTER / 3;
  return [...weeks.filter((week) => week - from >= apart && to - week >= apart), to];
}

/** A stroke from one point to another, straight; what lies between the line so far and the stroke is filled. */
export function withStroke(guess: Guess, from: Point, to: Point): Guess {
  const inside = (week: number) => Math.max(guess.from + 1, Math.min(guess.to, Math.round(week)));
  const [first, last] = from.week <= to.week ? [from, to] : [to, from];
  const [start, end] = [inside(first.week), inside(last.week)];
  const values = [...guess.values];
  const drawn = lastDrawn(guess);
  const begin = Math.min(start, drawn + 1);
  const [fromWeek, fromValue] =
    drawn < start ? [drawn, values[values.length - 1]] : [start, first.value];
  for (let week = begin; week < start; week++) {
    const part = (week - fromWeek) / (start - fromWeek);
    values[week - guess.from] = fromValue + part * (first.value - fromValue);
  }
  for (let week = start; week <= end; week++) {
    const part = end === start ? 1 : (week - start) / (end - start);
    values[week - guess.from] = first.value + part * (last.value - first.value);
  }
  return { ...guess, values };
}

/** Puts a handle's week at a value: straight from the handle before, and to the one after where that is drawn. */
export function withHandle(guess: Guess, week: number, value: number): Guess {
  const handles = handleWeeks(guess);
  const at = handles.indexOf(week);
  const before = at <= 0 ? guess.from : handles[at - 1];
  const read = guessAt(guess);
  const drawn = lastDrawn(guess);
  const left = { week: Math.min(before, drawn), value: read(Math.min(before, drawn)) };
  const moved = withStroke(guess, left, { week, value });
  const after = handles[at + 1];
  if (after === undefined || after > drawn) return moved;
  return withStroke(moved, { week, value }, { week: after, value: read(after) });
}

export interface Miss {
  readonly week: number;
  readonly guessed: number;
  readonly came: number;
  /** Whole points, as they are printed, without a sign. */
  readonly points: number;
}

/** Where guess and run lie furthest apart; null while there is nothing to compare. */
export function largestMiss(guess: Guess, run: Reading): Miss | null {
  let found: Miss | null = null;
  let most = -1;
  guess.values.forEach((guessed, index) => {
    const week = guess.from + index;
    const came = run(week);
    const apart = Math.abs(guessed - came);
    if (!(apart > most)) return;
    most = apart;
    found = { week, guessed, came, points: Math.abs(pointsBetween(guessed, came)) };
  });
  return found;
}

/** Within so much of what was guessed it is held to have come. */
const NEAR = 0.1;
/** A guess that moves less says that nothing happens. */
const LEAST_MOVE = 0.05;
const MOST_OF_IT = 0.95;

/** How a claim fared: it came so, less came, or far more. */
export type Fared = 'held' | 'failed' | 'passed';

/** What a guess claims, and how it fared: null when the guess stays where it began. */
export function claimOf(guess: Guess, run: Reading): { week: number; fared: Fared } | null {
  const [start] = guess.values;
  const end = guess.values[guess.values.length - 1];
  const move = end - start;
  if (Math.abs(move) < LEAST_MOVE || !isComplete(guess)) return null;
  const index = guess.values.findIndex((value) => (value - start) / move >= MOST_OF_IT);
  const week = guess.from + index;
  const beyond = (run(week) - start) * Math.sign(move) - Math.abs(move);
  if (Math.abs(beyond) <= NEAR) return { week, fared: 'held' };
  return { week, fared: beyond < 0 ? 'failed' : 'passed' };
}
