// What a schema cannot say of departments: names, headcounts and habits that must fit each other.

import { problem, shown } from './problem.ts';
import type { Problem } from './problem.ts';
import { MOST_PEOPLE } from './scenario-file.ts';
import type { ScenarioFile } from './scenario-file.ts';

type Organisation = ScenarioFile['organisation'];

const RESERVED = 'all';

/** Problems between the departments of an organisation that stands at a path of the file. */
export function departmentProblems(
  organisation: Pick<Organisation, 'departments' | 'roster'>,
  where: string,
): Problem[] {
  const { departments, roster } = organisation;
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let people = 0;
  for (const [place, department] of departments.entries()) {
    const path = `${where}.departments[${place}]`;
    const name = shown(department.name);
    if (department.name === RESERVED) {
      problems.push(
        problem(`${path}.name`, name, 'another name', '"all" means the whole organisation.'),
      );
    }
    if (seen.has(department.name)) {
      problems.push(
        problem(`${path}.name`, `${name} a second time`, 'each name once', 'Rename one.'),
      );
    }
    seen.add(department.name);
    people += department.people ?? 0;
    if (roster === undefined && department.people === undefined) {
      problems.push(
        problem(`${path}.people`, 'missing', 'a headcount', 'Say how many people work here.'),
      );
    }
    if (roster !== undefined && department.people !== undefined) {
      const mend = 'Remove it: organisation.roster lists the people.';
      problems.push(problem(`${path}.people`, shown(department.people), 'nothing', mend));
    }
    const habit = department.start?.habit;
    const sum = habit === undefined ? 1 : habit.product + habit.nice + habit.customer;
    if (Math.abs(sum - 1) > 1e-6) {
      problems.push(
        problem(`${path}.start.habit`, `a sum of ${sum}`, 'shares that add up to 1', ''),
      );
    }
  }
  if (people > MOST_PEOPLE) {
    const came = `${people} people in all`;
    problems.push(problem(`${where}.departments`, came, `at most ${MOST_PEOPLE}`, ''));
  }
  return problems;
}
