/**
 * How many ties each person of a made-up organisation has, before it is drawn who they are with,
 * and which share of all ties is to lie inside departments.
 *
 * The number differs between people (its logarithm spreads by about .5 in real offices; the way
 * ties grow adds to the spread drawn here) and rises with rank: in e-mail networks the top has 1.2
 * to 3 times the ties of the bottom.
 */
import type { Chart } from './chart-generator.ts';
import { clamp, exp } from './math.ts';
import { normalQuantile } from './normal.ts';
import { insideByChance } from './network-stats.ts';

/** Spread of the logarithm of the number of ties, for staff and for managers. */
const STAFF_LOG_SD = 0.35;
const MANAGER_LOG_SD = 0.2;
/** Nobody is further than this from the usual, in spreads: one hub must not stand for a level. */
const MOST_SPREADS = 2.5;
/** The top has this many times the ties of the bottom; ranks between stand in between. */
const TOP_OVER_BOTTOM = 2;
/** However few departments there are, some ties are left for the outside. */
const MOST_INSIDE = 0.85;
const SEARCH_STEPS = 48;

/** Ties of every person, whole numbers with the mean `meanTies` and at most everybody else. */
export function drawDegrees(chart: Chart, meanTies: number, stream: () => number): Uint32Array {
  const people = chart.level.length;
  const bottom = chart.level.reduce((most, level) => Math.max(most, level), 0);
  const wish = new Float64Array(people);
  for (let person = 0; person < people; person++) {
    const sd = chart.isManager[person] ? MANAGER_LOG_SD : STAFF_LOG_SD;
    const rank = bottom > 0 ? (bottom - chart.level[person]) / bottom : 0;
    const spreads = clamp(normalQuantile(stream()), -MOST_SPREADS, MOST_SPREADS);
    wish[person] = (1 + (TOP_OVER_BOTTOM - 1) * rank) * exp(sd * spreads - (sd * sd) / 2);
  }
  const most = Math.max(0, people - 1);
  const total = people * Math.min(meanTies, most);
  let [low, high] = [0, 64 * (most + 1)];
  for (let step = 0; step < SEARCH_STEPS; step++) {
    const scale = (low + high) / 2;
    let sum = 0;
    for (let person = 0; person < people; person++) sum += Math.min(most, wish[person] * scale);
    if (sum < total) low = scale;
    else high = scale;
  }
  // What rounding cuts off one person is carried on to the next, so that the sum stays.
  let carried = 0.5;
  return Uint32Array.from(wish, (ties) => {
    const exact = Math.min(most, ties * low);
    const whole = Math.min(most, Math.floor(exact + carried));
    carried += exact - whole;
    return whole;
  });
}

/**
 * Share of ties to put inside departments: `insideRatio` times the share of pairs of people that
 * sit inside one. Few or very large departments would leave nothing for the outside (three times
 * chance is more than everything in two equal departments): there the share asked for stops at
 * .85, or half-way from chance to everything where that is more.
 */
export function insideTarget(department: ArrayLike<number>, insideRatio: number): number {
  const chance = insideByChance(department);
  return Math.min(insideRatio * chance, Math.max(MOST_INSIDE, (1 + chance) / 2));
}
