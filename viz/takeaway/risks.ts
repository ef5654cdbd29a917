// What a plan may cost people, read from its runs: strain, people who leave, mixed messages. Every figure is a
// middle over runs with the range that holds 19 of 20 of them, or of one run where no more are there.

import { quantile } from '../../sim/statistics.ts';
import type { OutcomeHistory } from '../history.ts';
import { figure } from '../marks/words.ts';
import { count, percent } from '../messages.ts';
import type { Ensemble } from '../outlook/ensemble.ts';
import { say } from './words.ts';

/** Week of the largest reading, and that reading. */
function peak(read: (week: number) => number, weeks: number): { week: number; value: number } {
  let most = { week: 0, value: -Infinity };
  for (let week = 0; week <= weeks; week++) {
    const value = read(week);
    if (value > most.value) most = { week, value };
  }
  return most;
}

/** "At the worst, in week 14, 31 % of people look away from the work"; null before any run is there. */
export function strainOf(plan: Ensemble | null, noPlan: Ensemble | null): string | null {
  if (plan === null) return null;
  const band = plan.band('avoidance');
  const first = plan.first?.reader('avoidance') ?? null;
  if (band === null && first === null) return null;
  const sentences: string[] = [];
  if (band === null) {
    const { week, value } = peak(first!, plan.weeks);
    sentences.push(say.strainOne(percent(value), week));
  } else {
    const { week, value } = peak((at) => band.middle[at], plan.weeks);
    const [low, high] = [band.low[week], band.high[week]];
    sentences.push(say.strainPeak(percent(value), whole(low), whole(high), week));
  }
  const without = noPlan?.band('avoidance');
  if (without) {
    const { value } = peak((week) => without.middle[week], plan.weeks);
    sentences.push(say.strainNoPlan(percent(value)));
  }
  return sentences.join(' ');
}

const whole = (share: number) => String(Math.round(share * 100));

/** People who leave until the last week, run by run, fewest first. */
function leaversOf(ensemble: Ensemble): Float64Array {
  const left = Float64Array.from(ensemble.seeds(), (seed) => {
    let sum = 0;
    for (let week = 1; week <= ensemble.weeks; week++) sum += ensemble.value(seed, 'exits', week);
    return sum;
  });
  return left.sort();
}

export function leaversWords(plan: Ensemble | null, noPlan: Ensemble | null): string | null {
  if (plan === null || plan.count === 0) return null;
  const left = leaversOf(plan);
  const at = (share: number) => count(quantile(left, share));
  const own =
    plan.count < 2
      ? say.leftOne(at(0.5), plan.weeks)
      : say.left(at(0.5), at(0.025), at(0.975), plan.weeks);
  if (noPlan === null || noPlan.count === 0) return own;
  return `${own} ${say.leftNoPlan(count(quantile(leaversOf(noPlan), 0.5)))}`;
}

/** Below this two messages are hardly heard as two; see viz/insight.ts. */
const MIXED = 0.2;

/** Where and when messages are most mixed in a run; null while no run is there. */
export function mixedWords(
  history: OutcomeHistory | null,
  names: readonly string[],
): string | null {
  if (history === null || history.lastWeek < 0) return null;
  let most = { department: -1, week: 0, value: -Infinity };
  for (const department of names.keys()) {
    const found = peak(history.reader('mixed', department), history.lastWeek);
    if (found.value > most.value) most = { department, ...found };
  }
  if (!(most.value >= MIXED)) return say.noMixed;
  return say.mixedPeak(names[most.department] ?? '', figure(most.value, 2), most.week);
}
