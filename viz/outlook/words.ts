// The words of chances and comparisons: whole numbers, an interval with every chance, and plain words where
// two plans cannot be told apart.

import { catalogue } from '../language/language.ts';
import type { PairedDifference } from '../../sim/statistics.ts';
import { count, percent } from '../messages.ts';
import type { Chance } from './chance.ts';

const whole = (share: number) => String(Math.round(share * 100));

/** "61 %"; what rounds to none or all of them is said to be less than that. */
export function chanceWords(share: number): string {
  if (Math.round(share * 100) === 0) return say.under(percent(0.01));
  if (Math.round(share * 100) === 100) return say.over(percent(0.99));
  return percent(share);
}

/** "61 % (55–67)", as it stands in a line of text. */
export const chanceInline = ({ share, low, high }: Chance): string =>
  `${chanceWords(share)} (${whole(low)}–${whole(high)})`;

const seconds = (left: number) =>
  left < 90 ? `${count(Math.max(1, Math.ceil(left)))} s` : `${count(Math.ceil(left / 60))} min`;

const points = (share: number) => {
  const rounded = Math.round(share * 100);
  return `${count(Math.abs(rounded))} ${Math.abs(rounded) === 1 ? 'point' : 'points'}`;
};

export const say = catalogue('outlook', {
  under: (chance: string) => `under ${chance}`,
  over: (chance: string) => `over ${chance}`,
  interval: ({ low, high }: Chance) => `${whole(low)} to ${whole(high)}`,
  goal: (week: number) => `chance that two thirds have really changed by week ${week}`,
  /** The same where there is little room. */
  goalBrief: (week: number) => `chance two thirds really change by week ${week}`,
  /** As another plan is called. */
  noPlanName: 'No plan',
  inHand: 'The plan in your hand',
  noPlanChance: (chance: Chance | null) =>
    `No plan: ${chance === null ? '…' : chanceInline(chance)}`,
  chanceSpoken: (chance: Chance, week: number) =>
    `${chanceWords(chance.share)}, ${whole(chance.low)} to ${whole(chance.high)}: ` +
    `${say.goal(week)}, from ${chance.runs} runs`,
  runs: (made: number, wanted: number) =>
    made < wanted ? `${count(made)} of ${count(wanted)} runs` : `${count(made)} runs`,
  left: (secondsLeft: number | null) =>
    secondsLeft === null ? '' : `${seconds(secondsLeft)} left`,
  none: 'No chance yet',
  noneHelp: 'One run is an anecdote. Many runs make a chance.',
  begin: 'Work it out',
  more: 'More runs',
  stop: 'Stop',
  failed: (why: string) => `Runs could not be made: ${why}`,

  /** How a plan ends against another. */
  difference(name: string, other: string, difference: PairedDifference): string {
    const { interval, distinguishable, pairs } = difference;
    if (difference.same) return `${name} and ${other} end the same in all ${count(pairs)} runs.`;
    if (!distinguishable) {
      return `${name} and ${other} cannot be told apart with ${count(pairs)} runs.`;
    }
    const up = difference.difference > 0;
    const [least, most] = up ? [interval.low, interval.high] : [-interval.high, -interval.low];
    return (
      `${name} ends ${points(difference.difference)} ${up ? 'higher' : 'lower'} than ${other} ` +
      `(${whole(least)} to ${whole(most)}).`
    );
  },
  fates: (people: number, fork: number) =>
    people === 0
      ? 'Nobody ends differently in the run on screen.'
      : `${count(people)} ${people === 1 ? 'person ends' : 'people end'} differently, ` +
        `all because of what differs from week ${count(fork)} on.`,
  adds(difference: PairedDifference | null, runs: number): string {
    if (difference === null) return `${count(runs)} of 64 runs`;
    const { interval } = difference;
    const range = `(${whole(interval.low)} to ${whole(interval.high)})`;
    if (difference.same) return 'Changes nothing in Really changed, in no run.';
    if (!difference.distinguishable) {
      return `Cannot be told apart from nothing with ${count(difference.pairs)} runs ${range}.`;
    }
    const verb = difference.difference > 0 ? 'Adds' : 'Takes';
    const from = difference.difference > 0 ? 'to' : 'from';
    return `${verb} ${points(difference.difference)} ${range} ${from} Really changed.`;
  },
});
