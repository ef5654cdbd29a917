// The words for those who listen or read tables: the week, a place, a person, and the tables behind floor and
// plan. Percentages are spoken, so the word is written out.

import { catalogue } from '../language/language.ts';

export const whole = (share: number) => String(Math.round(share * 100));

/** "14 people", "1 person". */
const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`;

export const words = catalogue('access', {
  /** "Sales", "Sales and Finance", "Sales, Finance and IT". */
  listed: (names: readonly string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
  week: (week: number) => `Week ${week}.`,
  changed: (now: number, noPlan: number) =>
    `Really changed ${whole(now)} percent` +
    (Number.isFinite(noPlan) ? `, no plan ${whole(noPlan)}.` : '.'),
  above: (where: string) => `Heat above the zone in ${where}.`,
  andMore: (more: number) => `${more} more departments`,
  everywhere: 'every department',
  left: (count: number, since: number) =>
    `${count === 0 ? 'Nobody' : people(count)} left since week ${since}.`,

  place: (name: string, count: number) => `${name}: ${people(count)}.`,
  sayAndDo: (said: number, done: number) =>
    `${whole(said)} percent say customer, ${whole(done)} percent of the work does it.`,
  leftThisWeek: (count: number) => `${people(count)} left this week.`,
  personIn: (title: string, department: string) => `${title} in ${department}.`,
  heldBack: (what: string) => `Held back most by ${what}.`,
  selected: 'Selected.',
  keysHere: 'Arrows go about, Enter goes in or selects, Escape goes back.',

  table: 'Table',
  floorTable: 'The floor as a table',
  planTable: 'The plan as a table',
  byDepartment: (week: number) => `Departments in week ${week}`,
  peopleOf: (name: string, week: number, shown: number, of: number) =>
    shown === of
      ? `${name} in week ${week}: all ${people(of)}`
      : `${name} in week ${week}: ${shown} of ${people(of)}`,
  ofDepartment: 'People of',
  sortedBy: 'Sorted by',
  sorts: {
    gap: 'what is said and not done',
    distress: 'distress',
    belief: 'belief, customer first',
    done: 'what is done',
    number: 'number',
  },
  departmentHeads: [
    'Department',
    'People',
    'Say it',
    'Do it',
    'Believe, −1 to 1',
    'Distress',
    'Left this week',
  ],
  peopleHeads: [
    'Person',
    'Says customer',
    'Does customer',
    'Believes, −1 to 1',
    'Distress',
    'This week',
  ],
  leaves: 'leaves',
  isNew: 'new',
  planHeads: ['Step', 'From week', 'To week', 'Whom', 'Strength', 'Cost per 1,000 people'],
  noPlan: 'No plan yet.',
  noTable: 'Go to a chart, the floor or the plan first; t then shows it as a table.',
});
