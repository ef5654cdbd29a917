// What a schema cannot say: fields of a scenario that must fit each other.

import type { Extensions } from './extensions/extensions.ts';
import { lessonProblems } from './lesson/check.ts';
import { paramRow } from './params.ts';
import { wholePolicy } from './policies/policy.ts';
import { problem, shown } from './problem.ts';
import type { Problem } from './problem.ts';
import { customerProblems, withoutCustomer } from './scenario-customer.ts';
import { departmentProblems } from './scenario-departments.ts';
import { coolDownProblems, interventionProblems } from './scenario-plan.ts';
import type { ScenarioFile } from './scenario-file.ts';
import type { CheckedFile } from './scenario-schema.ts';

const START_GROUP = 'How it starts';

/** Problems between the fields of a file, as far as its parts fit the schema. */
export function crossProblems(
  file: CheckedFile,
  fits: (part: string) => boolean,
  extensions: Extensions,
): Problem[] {
  const problems = fits('organisation')
    ? departmentProblems(file.organisation, 'organisation')
    : [];
  const customerFits = fits('customerOrganisation');
  if (fits('organisation') && customerFits) problems.push(...customerProblems(file));
  if (fits('interventions')) {
    if (fits('organisation')) {
      for (const [place, entry] of file.interventions.entries()) {
        problems.push(...withoutCustomer(file, place));
        if (customerFits) problems.push(...interventionProblems(file, entry, place, extensions));
      }
    }
    problems.push(...coolDownProblems(file.interventions, extensions));
  }
  if (fits('events')) problems.push(...eventProblems(file));
  if (fits('lesson') && fits('organisation') && file.lesson?.kind === 'lesson') {
    problems.push(...lessonProblems(file, file.lesson, extensions));
  }
  if (fits('policy')) problems.push(...policyProblems(file.policy));
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
