// Every text of the plan, in one catalogue. Plain words, second person; numbers come in as numbers.

import { catalogue, locale } from '../language/language.ts';
import { figure } from '../marks/words.ts';
import { count, percent, plural } from '../messages.ts';

const listed = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
const weeks = (n: number) => plural(n, 'week', 'weeks');
const thousand = (n: number) => `${count(n)} thousand`;

/** States and values by which a step is helped or hurt, as people call them. */
export const NAMES: Readonly<Record<string, string>> = catalogue('plan/states', {
  trust: 'trust',
  resistance: 'resistance',
  understanding: 'understanding',
  practiceDeep: 'practice to be seen',
  satisfaction: 'customers’ satisfaction',
  belief: 'belief in customers',
  habitNice: 'the habit of being nice',
  safety: 'safety',
  participationDelay: 'the delay by taking part',
  profitPressure: 'pressure for profit',
  temperature: 'heat',
  fearSafety: 'the weight of safety',
  fearAt: 'what people can bear',
  thresholdMean: 'the number of examples people need',
  clarityTalk: 'the confusion by loud words',
  reactance: 'dislike of being pushed',
  roleModelLift: 'the pull of an example',
  learnRate: 'speed of learning',
  crowding: 'what pay takes from motives',
  scripts: 'scripting',
  costDeep: 'the effort of deep service',
  exitRate: 'turnover',
  hiringBelief: 'newcomers’ customer mind',
  habitWeight: 'strength of habit',
  trustDown: 'how fast trust falls',
  gadflyShare: 'the share of gadflies',
  exemplarWeight: 'the weight of best examples',
  reactionRate: 'speed of learning about customers',
  reactionStart: 'what people expect of customers',
  recognitionWeight: 'the weight of thanks',
  pullPeers: 'the pull of colleagues',
  precedentWeight: 'the weight of outside examples',
  coherence: 'how tightly beliefs hang together',
  pullSystems: 'the pull of systems',
  trustUp: 'how fast trust repairs',
  integrity: 'the weight of contradictions',
  safetyLift: 'care for safety',
});

export const words = catalogue('plan', {
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
  reached: (who: string, people: number) =>
    `${who.slice(0, 1).toUpperCase()}${who.slice(1)}, ${plural(people, 'person', 'people')}`,

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
    budget: 'set the budget',
    noBudget: 'take the budget away',
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

  add: '+ Add a step',
  addSpoken: 'Add a step',
  invite: 'Drag me earlier',
  unfold: 'Edit the plan',
  fold: 'Fold the plan',
  drawHere: 'Draw a bar here to add a step for those weeks.',
  dialog: {
    title: 'Add a step',
    search: 'Search',
    start: 'Starts in week',
    found: (n: number) =>
      n === 0 ? 'Nothing found.' : `${plural(n, 'step', 'steps')} to choose from`,
    against: (sentences: readonly string[]) => `Against: ${sentences.join(' ')}`,
    price: (cost: number, later: number) =>
      later === cost
        ? `${thousand(cost)} a week per 1,000 people`
        : `${thousand(cost)} a week per 1,000 people, ${count(later)} after two weeks`,
    after: (n: number) => `works after ${weeks(n)}`,
    later: (why: string, start: number) => `${why} It would start in week ${start}.`,
  },
  groups: {
    say: 'What leaders say and show',
    systems: 'What is paid, measured and organised',
    learn: 'What people learn and picture',
    warm: 'More heat: what asks for change',
    safe: 'Less heat: what makes it safe',
    customers: 'Meeting customers',
    examples: 'Examples and colleagues',
    talk: 'Talking about what is not talked about',
  },

  card: {
    region: 'Step of the plan',
    close: 'Close, back to the run',
    after: 'Works after',
    weeks,
    costs: 'Costs',
    cost: (cost: number) => thousand(cost),
    costHere: (cost: number, people: number) =>
      `per 1,000 people; ${words.budget.here(cost, people)}`,
    helped: 'Helped by',
    hurt: 'Hurt by',
    nothing: 'nothing that stands out',
    notRead: 'not read yet',
    adding: (runs: string) => `What it adds: ${runs}`,
    copy: 'Copy',
    remove: 'Delete',
    change: 'When and how strongly',
    start: 'Starts in week',
    length: 'Lasts, in weeks',
    toTheEnd: 'Until the end of the run',
    strength: 'Strength, in %',
    reach: 'Who it reaches',
    whose: 'Whose people',
    departments: 'Departments (none chosen: all)',
    levels: 'Levels from the top (none chosen: all)',
    level: (level: number, people: number) => `${level} (${count(people)})`,
    share: 'Share of them, in %',
    choose: 'Which of them',
    chooses: { random: 'By lot', connected: 'Those with most ties' },
    whole: 'It changes what whole departments are told, paid or organised by.',
    claim: 'Why it should work',
    claims: 'Claims behind it',
    claimed: (id: string, sentence: string | null) =>
      sentence === null ? id : `${id}: ${sentence}`,
    addresses: 'Against',
  },
  /** "trust is low, 0.34"; `place` says where it stands between 0 and 1. */
  influence(name: string, place: number, value: number) {
    const side = place > 0.5 ? 'high' : 'low';
    const rather = Math.abs(place - 0.5) < 0.15 ? 'rather ' : '';
    return `${NAMES[name] ?? name} is ${rather}${side}, ${figure(value, 2)}`;
  },
  suggest: {
    earlier: (n: number) => `Start ${weeks(n)} earlier`,
    toTheEnd: 'Let it run to the end',
    full: 'Do it at full strength',
    first: (title: string) => `Add “${title}” before it`,
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
});
