// What a schema cannot say: fields of a scenario that must fit each other.

import { paramRow } from './params.ts';
import { wholePolicy } from './policies/policy.ts';
import { problem, shown } from './problem.ts';
import type { Problem } from './problem.ts';
import { MOST_PEOPLE } from './scenario-schema.ts';
import { coolDownProblems, interventionProblems } from './scenario-plan.ts';
import type { ScenarioFile } from './scenario-schema.ts';

const RESERVED = 'all';
const START_GROUP = 'How it starts';

/** Problems between the fields of a file, as far as its parts fit the schema. */
export function crossProblems(file: ScenarioFile, fits: (part: string) => boolean): Problem[] {
  const problems = fits('organisation') ? departmentProblems(file) : [];
  if (fits('interventions')) {
    if (fits('organisation')) {
      for (const [place, entry] of file.interventions.entries()) {
        problems.push(...interventionProblems(file, entry, place));
      }
    }
    problems.push(...coolDownProblems(file.interventions));
  }
  if (fits('events')) problems.push(...eventProblems(file));
  if (fits('policy')) problems.push(...policyProblems(file.policy));
  return problems;
}

function departmentProblems(file: ScenarioFile): Problem[] {
  const { departments, roster } = file.organisation;
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let people = 0;
  for (const [place, department] of departments.entries()) {
    const path = `organisation.departments[${place}]`;
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
    problems.push(problem('organisation.departments', came, `at most ${MOST_PEOPLE}`, ''));
  }
  return problems;
}

function eventProblems(file: ScenarioFile): Problem[] {
  return (file.events ?? []).flatMap((event, place) =>
    Object.keys(event.set)
      .filter((name) => paramRow(name)?.group === START_GROUP)
      .map((name) => {
        const path = `events[${place}].set.${name}`;
        const mend = `${name} belongs to how the organisation starts: put it into params.`;
        return problem(
          path,
          shown(event.set[name]),
          'a parameter that can change in mid-run',
          mend,
        );
      }),
  );
}

/** What a policy does must fit together, defaults included. */
function policyProblems(file: ScenarioFile['policy']): Problem[] {
  const policy = wholePolicy(file);
  if (policy?.kind === 'thermostat' && policy.low > policy.high) {
    const mend = 'Heat is raised under low and lowered over high.';
    return [problem('policy.low', String(policy.low), `at most high, ${policy.high}`, mend)];
  }
  if (policy?.kind === 'tailored' && policy.lag >= policy.every) {
    const mend = 'Answers must be in before the next survey.';
    return [problem('policy.lag', String(policy.lag), `less than every, ${policy.every}`, mend)];
  }
  return [];
}
