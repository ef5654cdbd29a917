// A scenario file that the checks of extensions made themselves, out of one that was accepted.

import { checkScenario } from '../scenario.ts';
import type { Scenario } from '../scenario.ts';
import type { Extensions } from './extensions.ts';

/** The scenario. Throws RangeError where it is refused after all. */
export function accepted(file: unknown, set: Extensions): Scenario {
  const checked = checkScenario(file, set);
  if ('scenario' in checked) return checked.scenario;
  throw new RangeError(checked.problems.map(({ path }) => path).join(', '));
}
