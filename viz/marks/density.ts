// How beliefs are spread, as a smooth curve and in words. Shares of people stand in bins from -1 (product) to +1
// (customer); the curve is their average under a bell of fixed width, mirrored at both ends so that nobody is
// lost there. The width never follows the data: rows of one chart can be compared.

import { charts } from './chart-words.ts';

const words = charts.beliefs;

/** Spread of the bell, in belief. */
const BELL = 0.09;

/** Points of a curve: the middles of as many bins as there are shares. */
const beliefAt = (place: number, points: number): number => -1 + (2 * (place + 0.5)) / points;

const bells = new Map<number, Float64Array>();

/** Weights of each bin at each point, kept; a row sums to 1 over a column. */
function bellsFor(bins: number): Float64Array {
  const kept = bells.get(bins);
  if (kept) return kept;
  const weights = new Float64Array(bins * bins);
  const bell = (away: number) => Math.exp((-away * away) / (2 * BELL * BELL));
  for (let bin = 0; bin < bins; bin++) {
    const at = beliefAt(bin, bins);
    let sum = 0;
    for (let point = 0; point < bins; point++) {
      const x = beliefAt(point, bins);
      const weight = bell(x - at) + bell(x + 2 + at) + bell(x - 2 + at);
      weights[point * bins + bin] = weight;
      sum += weight;
    }
    for (let point = 0; point < bins; point++) weights[point * bins + bin] /= sum;
  }
  bells.set(bins, weights);
  return weights;
}

/** The curve over the middles of the bins; like the shares it sums to 1. */
export function smooth(shares: ArrayLike<number>): number[] {
  const bins = shares.length;
  const weights = bellsFor(bins);
  return Array.from({ length: bins }, (_, point) => {
    let sum = 0;
    for (let bin = 0; bin < bins; bin++) sum += weights[point * bins + bin] * shares[bin];
    return sum;
  });
}

/** Beyond this distance from the middle people lean to a side. */
export const LEANS = 0.3;

export interface Leanings {
  product: number;
  middle: number;
  customer: number;
}

/** Shares of people who lean to product, to neither side, to customer. */
export function leanings(shares: ArrayLike<number>): Leanings {
  const sums = { product: 0, middle: 0, customer: 0 };
  for (let bin = 0; bin < shares.length; bin++) {
    const at = beliefAt(bin, shares.length);
    sums[at < -LEANS ? 'product' : at > LEANS ? 'customer' : 'middle'] += shares[bin];
  }
  return sums;
}

/** Each of two groups holds a fifth of the people at least. */
const LEAST_GROUP = 0.2;
/** Their tops stand this far apart at least, in belief. */
const LEAST_APART = 0.4;
/** Between them the curve falls to two thirds of the lower top or below. */
const DEEPEST = 2 / 3;
/** A top and a valley are counted over this many bins to either side. */
const WINDOW = 2;

export interface Split {
  /** Belief in the valley, and shares on either side of it. */
  at: number;
  below: number;
  above: number;
}

/**
 * Whether people stand in two groups. They do where the smooth curve has two tops 0.4 of belief apart or more,
 * the curve between them falls to two thirds of the lower top or less, a fifth of the people at least stand on
 * either side of the valley, and the valley is no accident of few people: in equally wide windows there are
 * more people at the lower top than in the valley by over two standard deviations of that difference.
 * @returns the split with the largest smaller group, or null
 */
export function splitOf(shares: ArrayLike<number>, people: number): Split | null {
  const curve = smooth(shares);
  const tops = curve.flatMap((value, at) => {
    const before = curve[at - 1] ?? -1;
    const after = curve[at + 1] ?? -1;
    return value > before && value >= after ? [at] : [];
  });
  let found: Split | null = null;
  for (const [rank, left] of tops.entries()) {
    for (const right of tops.slice(rank + 1)) {
      const split = splitBetween(shares, curve, left, right, people);
      if (split && Math.min(split.below, split.above) > smallerOf(found)) found = split;
    }
  }
  return found;
}

const smallerOf = (split: Split | null): number =>
  split === null ? 0 : Math.min(split.below, split.above);

function splitBetween(
  shares: ArrayLike<number>,
  curve: readonly number[],
  left: number,
  right: number,
  people: number,
): Split | null {
  const bins = curve.length;
  if (beliefAt(right, bins) - beliefAt(left, bins) < LEAST_APART) return null;
  let valley = left;
  for (let at = left; at <= right; at++) if (curve[at] < curve[valley]) valley = at;
  const top = curve[left] < curve[right] ? left : right;
  if (curve[valley] > DEEPEST * curve[top]) return null;
  const there = people * around(shares, top);
  const between = people * around(shares, valley);
  if (!(there - between > 2 * Math.sqrt(there + between))) return null;
  let below = shares[valley] / 2;
  for (let at = 0; at < valley; at++) below += shares[at];
  if (Math.min(below, 1 - below) < LEAST_GROUP) return null;
  return { at: beliefAt(valley, bins), below, above: 1 - below };
}

function around(shares: ArrayLike<number>, at: number): number {
  let sum = 0;
  for (let bin = Math.max(0, at - WINDOW); bin <= at + WINDOW && bin < shares.length; bin++) {
    sum += shares[bin];
  }
  return sum;
}

/** What the spread says, in a sentence; `who` is "The firm" or a department. */
export function spreadWords(shares: ArrayLike<number>, people: number, who: string): string {
  const split = splitOf(shares, people);
  if (split) return words.split(who);
  const { product, middle, customer } = leanings(shares);
  if (product > 0.5) return words.mostProduct;
  if (customer > 0.5) return words.mostCustomer;
  if (middle > 0.5) return words.mostMiddle;
  return words.spread;
}

/** The three shares in words, each with its name. */
export function leaningWords({ product, middle, customer }: Leanings): string[] {
  return [words.product(product), words.middle(middle), words.customer(customer)];
}
