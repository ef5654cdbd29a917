// The floor as tables: a row a department, and a row a person of one of them. Pure; all is read off the frame
// of a week. Shares are 0 to 1, beliefs -1 to 1, distress 0 to 1.5.

import { FLAG, type Frame } from '../../sim/frame.ts';
import { OUTCOME, OUTCOMES, type OutcomeName } from '../../sim/metrics.ts';
import { figure, percent } from '../marks/words.ts';
import { say } from '../messages.ts';
import type { Description } from '../view.ts';
import { words } from './words.ts';

export type Sort = keyof typeof words.sorts;

export const SORTS = Object.keys(words.sorts) as Sort[];

/** More people than this nobody reads; how many there are is said. */
export const MOST_PEOPLE = 50;

export interface TableText {
  readonly caption: string;
  readonly headings: readonly string[];
  /** Cells; the first of a row is its heading. */
  readonly rows: readonly (readonly string[])[];
}

export interface PeopleText extends TableText {
  /** Who stands in each row. */
  readonly people: readonly number[];
}

/** A row a department, in their order. */
export function departmentTable(frame: Frame, description: Description): TableText {
  const rows = description.departments.map(({ name }, department) => {
    const get = (outcome: OutcomeName) =>
      frame.outcomes[(department + 1) * OUTCOMES.length + OUTCOME[outcome]] ?? NaN;
    return [
      name,
      figure(get('headcount'), 0),
      percent(get('espoused')),
      percent(get('enacted')),
      figure(get('belief'), 2),
      figure(get('distress'), 2),
      figure(get('exits'), 0),
    ];
  });
  return { caption: words.byDepartment(frame.week), headings: words.departmentHeads, rows };
}

const KEYS: Readonly<Record<Sort, (person: number, frame: Frame) => number>> = {
  gap: (person, { said, done }) => done[person] - said[person],
  distress: (person, { distress }) => -distress[person],
  belief: (person, { belief }) => -belief[person],
  done: (person, { done }) => -done[person],
  number: (person) => person,
};

/** The first `most` people of a department in an order; who stands alike stands by number. */
export function peopleTable(
  frame: Frame,
  description: Description,
  department: number,
  sort: Sort,
  most = MOST_PEOPLE,
): PeopleText {
  const all: number[] = [];
  for (let person = 0; person < frame.people; person++) {
    const vacant = (frame.flags[person] & FLAG.vacant) !== 0;
    if (description.department[person] === department && !vacant) all.push(person);
  }
  const key = KEYS[sort];
  all.sort((a, b) => key(a, frame) - key(b, frame) || a - b);
  const people = all.slice(0, most);
  const name = description.departments[department]?.name ?? '';
  return {
    caption: words.peopleOf(name, frame.week, people.length, all.length),
    headings: words.peopleHeads,
    people,
    rows: people.map((person) => [
      say.inspector.title(person + 1),
      percent(frame.said[person]),
      percent(frame.done[person]),
      figure(frame.belief[person], 2),
      figure(frame.distress[person], 2),
      thisWeek(frame.flags[person]),
    ]),
  };
}

function thisWeek(flags: number): string {
  if (flags & FLAG.leftThisWeek) return words.leaves;
  return flags & FLAG.arriving ? words.isNew : '';
}
