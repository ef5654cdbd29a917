// Reading for the import tests: tables in, roster out, and problems as the sentences people see.

import { importTables } from '../sim/import/roster-import.ts';
import type { ImportInput } from '../sim/import/roster-import.ts';
import { formatProblem } from '../sim/problem.ts';
import type { Roster } from '../sim/roster.ts';
import { checkScenario } from '../sim/scenario.ts';

export function imported(input: Omit<ImportInput, 'name'>) {
  const result = importTables({ ...input, name: 'Works' });
  if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result;
}

export function refused(input: Omit<ImportInput, 'name'>): string[] {
  const result = importTables({ ...input, name: 'Works' });
  return 'problems' in result ? result.problems.map(formatProblem) : [];
}

/** The roster that a run of the imported scenario would have. */
export function rosterOf(scenario: object): Roster {
  const checked = checkScenario(JSON.parse(JSON.stringify(scenario)));
  if ('problems' in checked) throw new Error(checked.problems.map(formatProblem).join('\n'));
  if (checked.scenario.roster === null) throw new Error('the scenario has no roster');
  return checked.scenario.roster;
}
