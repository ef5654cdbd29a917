// `--plan`: another plan in the place of the scenario's own, as the page writes it into "Copy as command":
// the interventions of a scenario file as JSON, or a file that holds them.

import type { Command } from 'commander';
import { parseJson } from '../sim/json.ts';
import { shown, type Problem } from '../sim/problem.ts';
import { withOverrides, type Step } from '../sim/scenario.ts';
import { readText } from './files.ts';
import type { LoadedScenario } from './scenarios.ts';

/** Adds the option to a command. */
export const withOwnPlan = (command: Command): Command =>
  command.option('--plan <JSON|FILE>', "interventions instead of the scenario's own");

/** The plan asked for; null where none was, or where a problem was noted. */
export function readOwnPlan(command: Command, problems: Problem[]): readonly Step[] | null {
  const { plan } = command.opts<{ plan?: string }>();
  if (plan === undefined) return null;
  const note = (came: string): null => {
    const expected = 'a list of interventions, as in a scenario file';
    const mend = 'Quote it: --plan \'[{"kind": "vision-talk", "start": 8}]\'.';
    problems.push({ path: '--plan', came, expected, mend });
    return null;
  };
  const text = /^\s*[[{]/.test(plan) ? plan : readText(plan);
  if (typeof text !== 'string') return note(`${shown(plan)}: ${text.came}`);
  const parsed = parseJson(text);
  if (!('value' in parsed)) {
    const { line, column, message } = parsed;
    return note(`broken JSON (line ${line}, column ${column}: ${message})`);
  }
  return Array.isArray(parsed.value) ? (parsed.value as Step[]) : note(shown(parsed.value));
}

/** The scenario with the plan in it, as if its file said so; problems are placed at the option. */
export function underOwnPlan(
  loaded: LoadedScenario,
  plan: readonly Step[],
  problems: Problem[],
): LoadedScenario {
  const checked = withOverrides(loaded.scenario, { interventions: plan });
  if ('problems' in checked) {
    for (const problem of checked.problems) {
      const path = problem.path.replace(/^interventions/, '--plan ');
      problems.push({ ...problem, path });
    }
    return loaded;
  }
  const { scenario } = checked;
  return { ...loaded, scenario, text: JSON.stringify(scenario.file) };
}
