// Shipped scenarios as facts look at them: the departments at half their size, so that a tier stays quick,
// and the shipped plan beside the plans somebody would naturally make instead.

import { checkScenario, formatProblem } from '../../sim/index.ts';
import type { ScenarioFile } from '../../sim/index.ts';
import type { Arm } from './fact.ts';

/** A shipped file at half size. Throws when it is not a scenario. */
export function shipped(file: unknown): ScenarioFile {
  const whole = atFullSize(file);
  return { ...whole, organisation: halved(whole.organisation) };
}

/** A shipped file as it is. Throws when it is not a scenario. */
export function atFullSize(file: unknown): ScenarioFile {
  const checked = checkScenario(file);
  if ('scenario' in checked) return checked.scenario.file;
  throw new Error(checked.problems.map(formatProblem).join('; '));
}

/** The same departments at half their size, nowhere empty; people who are listed one by one stay. */
export function halved(organisation: ScenarioFile['organisation']): ScenarioFile['organisation'] {
  const departments = organisation.departments.map((department) => {
    const { people } = department;
    if (people === undefined) return department;
    return { ...department, people: Math.max(1, Math.round(people / 2)) };
  });
  return { ...organisation, departments };
}

/** The organisation alone: an arm without a policy of its own would keep the file's. */
export function world(file: ScenarioFile): ScenarioFile {
  const { policy: _, ...rest } = file;
  return { ...rest, interventions: [] };
}

/** The plan as it is shipped. */
export function plan({ interventions, policy }: ScenarioFile): Arm {
  return policy === undefined ? { interventions } : { interventions, policy };
}

type Plan = ScenarioFile['interventions'];

/** The plan without some kinds. */
export function without(file: ScenarioFile, ...kinds: readonly string[]): { interventions: Plan } {
  return { interventions: file.interventions.filter(({ kind }) => !kinds.includes(kind)) };
}

/** Of the plan, some kinds alone. */
export function only(file: ScenarioFile, ...kinds: readonly string[]): { interventions: Plan } {
  return { interventions: file.interventions.filter(({ kind }) => kinds.includes(kind)) };
}
