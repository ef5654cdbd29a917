// How political credit comes and goes. It is the game's own rule, told to the team as such: promises kept and
// people who do better bring it, loss, flight and strain take it. What is looked at comes from the run.

import { QUARTER } from './record.ts';
import { STRAINED } from './strain.ts';

/** An outcome of everybody in a week. */
export type Read = (outcome: string, week: number) => number;

export type CreditWhy = 'promise' | 'people' | 'strain' | 'profit' | 'exits';

export interface CreditChange {
  readonly why: CreditWhy;
  readonly points: number;
}

/** A promise is kept when the outcome is at most this far below it. */
export const NEAR = 0.02;
/** Points for a rise of 0 to 1 that was promised and came, and for each of it that was missing. */
const PROMISE = { each: 60, most: 12 };

/**
 * What a promise brings: of a kept one the part of the rise that was promised and came too. So a promise pays as far
 * as it moves something: one of no rise, or of a rise so small that missing it is forgiven, brings nothing when
 * nothing rises; what rises without having been promised brings nothing either, and what was promised and is
 * missing takes. Most is earned by saying as much as will come, and no more.
 */
export function promised(from: number, guess: number, came: number): number {
  const kept = came >= guess - NEAR;
  return PROMISE.each * (kept ? Math.max(0, Math.min(guess, came) - from) : came - guess);
}

/** The most credit that a promise can bring, in whole points. */
export const promiseBrings = (from: number, guess: number): number =>
  within(promised(from, guess, guess), PROMISE.most);

/**
 * Whether a guess was a good one: within two points, and nearer to what came than it would have been to say that
 * all stays as it is. Whoever guesses that nothing moves, where nothing moves, has seen nothing coming.
 */
export const guessedWell = (from: number, guess: number, came: number): boolean => {
  const off = (share: number) => Math.abs(Math.round(share * 100) - Math.round(came * 100));
  return off(guess) <= 2 && off(guess) < off(from);
};
/** Points for distress that fell in the quarter, or rose. */
const PEOPLE = { each: 20, most: 6 };
/** Mean distress above `from`. */
const STRAIN = { from: STRAINED, each: 40, most: 10 };
/** Profit above or below where it started, market and all: owners see no more. */
const PROFIT = { each: 30, most: 6 };
/** People who left beyond those who would have left anyway, as a share of all. */
const EXITS = { each: 100, most: 10 };

const within = (value: number, most: number): number =>
  Math.round(Math.max(-most, Math.min(most, value))) + 0;

/** Sum of an outcome over the weeks after `from` up to `to`. */
export function sumOver(read: Read, outcome: string, from: number, to: number): number {
  let sum = 0;
  for (let week = from + 1; week <= to; week++) sum += read(outcome, week);
  return sum;
}

/** Its mean over these weeks. */
export const meanOver = (read: Read, outcome: string, from: number, to: number): number =>
  sumOver(read, outcome, from, to) / (to - from);

/**
 * What a quarter did to credit, steps apart.
 * @param place the quarter's place, from 0
 * @param guess share that was said to have really changed at its end
 * @param nothing the run without a plan on the same seed
 */
export function creditChanges(
  place: number,
  guess: number,
  read: Read,
  nothing: Read,
): CreditChange[] {
  const [from, to] = [place * QUARTER, (place + 1) * QUARTER];
  const came = read('converted', to);
  const promise = promised(read('converted', from), guess, came);
  const people = PEOPLE.each * (read('distress', from) - read('distress', to));
  const strain = Math.max(0, meanOver(read, 'distress', from, to) - STRAIN.from);
  const profit = PROFIT.each * (meanOver(read, 'profit', from, to) - 1);
  const left = sumOver(read, 'exits', from, to) - sumOver(nothing, 'exits', from, to);
  const exits = Math.max(0, left) / read('headcount', 0);
  return [
    { why: 'promise', points: within(promise, PROMISE.most) },
    { why: 'people', points: within(people, PEOPLE.most) },
    { why: 'strain', points: within(-STRAIN.each * strain, STRAIN.most) },
    { why: 'profit', points: within(profit, PROFIT.most) },
    { why: 'exits', points: within(-EXITS.each * exits, EXITS.most) },
  ];
}
