// Every text of the plan, in one catalogue. Plain words, second person; numbers come in as numbers.

import { count, percent } from '../messages.ts';

const listed = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });
const plural = (n: number, one: string, more: string) => `${count(n)} ${n === 1 ? one : more}`;
const weeks = (n: number) => plural(n, 'week', 'weeks');
const thousand = (n: number) => `${count(n)} thousand`;

export const words = {
  plan: 'Plan',
  week: 'Week',
  steps: 'Steps of the plan',
  list: (names: readonly string[]) => listed.format(names),
  empty: 'No plan yet. Watch what happens anyway, then add a first step.',
  yourChanges: 'Your changes',
  changedAt: (week: number, what: string) => `Week ${week}: ${what}`,

  levels: (levels: readonly number[]) =>
    `${levels.length === 1 ? 'level' : 'levels'} ${listed.format(levels.map(String))}`,
  who(where: string | null, levels: string | null, share: number | null, connected: boolean) {
    const people = levels ?? where ?? 'everybody';
    const of = levels !== null && where !== null ? `${people} in ${where}` : people;
    if (share === null) return of;
    return connected
      ? `the best connected ${percent(share)} of ${of}`
      : `${percent(share)} of ${of}`;
  },
  carried: (who: string, name: string) => `${who} at ${name}`,
  reached: (who: string, people: number) => `${who}, ${plural(people, 'person', 'people')}`,

  spoken: (title: string, who: string, when: string, more: string) =>
    [title, who, when, more].filter((part) => part !== '').join(', '),
  when: (start: number, end: number | null) =>
    end === null ? `from week ${start} to the end` : `week ${start} to ${end}`,
  strong: (strength: number) => `at ${percent(strength)} strength`,
  help:
    'Up and down go to other steps. Alt with left and right moves this one, with Shift it changes the end. ' +
    'Control C and Control V copy it, Delete takes it out.',

  did: {
    add: (title: string) => `add ${title}`,
    move: (title: string) => `move ${title}`,
    stretch: (title: string) => `change the length of ${title}`,
    copy: (title: string) => `copy ${title}`,
    remove: (title: string) => `delete ${title}`,
    aim: (title: string) => `change who ${title} reaches`,
    strength: (title: string) => `change the strength of ${title}`,
    option: (title: string) => `change ${title}`,
  },
  done: (what: string, now: string) => `Done: ${what}. ${now}`,
  putBack: 'Put back as it was.',
  copied: (title: string) => `${title} is copied. Control V puts it in again.`,

  hints: {
    again(title: string, again: number, start: number, free: number) {
      const needs = `${title} already starts in week ${start} for the same people and needs ${weeks(again)} after its end`;
      return free === Infinity
        ? `${needs}: give the first one an end.`
        : `${needs}: week ${free} or later.`;
    },
    noRoom: (title: string) => `There is no room for a second ${title} before the end of this run.`,
    noCustomer: (title: string) =>
      `${title} is aimed at a customer organisation, and there is none.`,
    whole: (title: string) => `${title} changes whole departments: levels and shares do not apply.`,
    department: (title: string, name: string) => `${title} is aimed at ${name}, which is not here.`,
    invite: (title: string, serving: string) =>
      `${title} needs people who serve customers: ${serving}.`,
    level: (title: string, level: number) =>
      `${title} is aimed at level ${level}, where nobody is.`,
    share: (title: string, people: number) =>
      `${title} would reach nobody of ${plural(people, 'person', 'people')}.`,
  },

  budget: {
    cost: (cost: number) => `Cost ${thousand(cost)}`,
    of: (cost: number) => `Cost ${count(cost)} of `,
    set: (budget: number) => thousand(budget),
    none: 'Set a budget',
    change: (budget: number) => `Budget ${thousand(budget)} per 1,000 people. Change it`,
    field: 'Budget in thousands per 1,000 people; empty for none',
    over: (over: number) => `${thousand(over)} over`,
    unit: 'per 1,000 people',
    here: (cost: number, people: number) =>
      `${thousand((cost * people) / 1000)} for the ${plural(people, 'person', 'people')} here`,
    meter: 'Cost of the plan against the budget',
  },
} as const;
