// How a fact is judged (model, section 3). A seed is an organisation, and both arms share it; what counts is
// the paired difference. A claim that something happens needs an interval that leaves out 0, a difference of
// at least a minimum fixed beforehand, and three quarters of the organisations; a claim that nothing happens
// needs a 90 % interval inside a margin; an ablation must take more than half of the minimum away.

import { meanInterval, pairedDifference, type Interval } from '../../sim/statistics.ts';

/** Share of organisations that must show the difference. */
export const SHARE_WON = 0.75;
/** What an ablation may leave of the minimum. */
export const ABLATION_LEAVES = 0.5;
const EQUIVALENCE_COVERAGE = 0.9;

/** What is claimed of a paired difference b - a. */
export type Bar =
  /** At least so much: up when positive, down when negative. */
  | { readonly atLeast: number }
  /** Nothing: the difference is inside plus or minus this margin. */
  | { readonly within: number }
  /** Not up by more than this (one-sided). */
  | { readonly atMost: number };

export interface Verdict {
  readonly seeds: number;
  readonly a: number;
  readonly b: number;
  readonly difference: number;
  /** 95 % for differences, 90 % for equivalence. */
  readonly interval: Interval;
  readonly cliffsDelta: number;
  /** Share of organisations that differ in the stated direction; ties count half. */
  readonly won: number;
  readonly pass: boolean;
}

/** Whether a difference reaches a minimum: up when that is positive, down when negative. */
export function goesAsFar(difference: number, least: number): boolean {
  return least >= 0 ? difference >= least : difference <= least;
}

/** b against a, pair by pair, held to a bar. Throws RangeError where there is nothing to judge. */
export function judge(a: readonly number[], b: readonly number[], bar: Bar): Verdict {
  if (a.length < 2 || ![...a, ...b].every(Number.isFinite)) {
    throw new RangeError(`judge: ${a.length} pairs, expected two or more pairs of finite numbers`);
  }
  const paired = pairedDifference(a, b);
  const { difference, cliffsDelta, pairs: seeds } = paired;
  const plain = { seeds, a: paired.a, b: paired.b, difference, cliffsDelta };
  if ('atLeast' in bar) {
    const up = bar.atLeast >= 0;
    const { interval } = paired;
    const won = up ? paired.won : 1 - paired.won;
    const clear = up ? interval.low > 0 : interval.high < 0;
    const enough = goesAsFar(difference, bar.atLeast);
    return { ...plain, interval, won, pass: clear && enough && won >= SHARE_WON };
  }
  const differences = b.map((value, pair) => value - a[pair]);
  const interval = meanInterval(differences, undefined, EQUIVALENCE_COVERAGE);
  const { won } = paired;
  if ('within' in bar) {
    const pass = interval.low > -bar.within && interval.high < bar.within;
    return { ...plain, interval, won, pass };
  }
  return { ...plain, interval, won, pass: interval.high < bar.atMost };
}

/**
 * Whether an ablation killed an effect: what is left is below half of the minimum. A boundary (a claim that
 * nothing happens) is killed when something does happen: it no longer holds.
 */
export function killed(ablated: Verdict, bar: Bar): boolean {
  if (!('atLeast' in bar)) return !ablated.pass;
  const left = bar.atLeast >= 0 ? ablated.difference : -ablated.difference;
  return left < ABLATION_LEAVES * Math.abs(bar.atLeast);
}
