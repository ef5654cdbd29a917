// Problems are values where they are found; here they become an error, for programs that cannot go on.

import { formatProblem } from '../../sim/index.ts';
import type { Checked, Problem, Scenario } from '../../sim/index.ts';

/** A scenario that is refused, with every problem and its place; the message has one a line. */
export class ScenarioRefusal extends RangeError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ScenarioRefusal';
    this.problems = problems;
  }
}

/**
 * The scenario that was parsed, checked or overridden.
 * @throws {ScenarioRefusal} where there are problems instead
 */
export function requireScenario(checked: Checked): Scenario {
  if ('problems' in checked) throw new ScenarioRefusal(checked.problems);
  return checked.scenario;
}
