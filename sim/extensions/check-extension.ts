// The checks that rules of the program have, for extensions: a researcher runs them in tests of his own. Short
// models are run with the extension, beside each other, in pieces and switched off, and every promise that is
// broken comes back as a problem.

import { createModel } from '../create.ts';
import type { Model } from '../model.ts';
import type { Problem } from '../problem.ts';
import { restore, save } from '../restore.ts';
import { checkScenario } from '../scenario.ts';
import type { Scenario } from '../scenario.ts';
import { stateHash } from '../state.ts';
import { tick } from '../tick.ts';
import { accepted } from './accepted.ts';
import { createExtensions, ExtensionRefusal } from './define.ts';
import type { Extensions } from './extensions.ts';
import { MechanismError } from './mechanism-error.ts';
import { offProblems } from './off-check.ts';
import { orderProblems } from './order-check.ts';

const WEEKS = 26;

/**
 * All that is wrong with an extension (or a list of them) in a scenario, which may use what they add; empty
 * where nothing is. Looked for, in `weeks` weeks: what the scenario or the definition gets wrong; columns
 * written that are not its own; values out of bounds; chance that is not the handed one, and memory outside
 * its columns (two runs, or a saved and restored one, would differ); results that hang on the order of people
 * or departments; and that switched off, or at strength 0, it is exactly nothing.
 */
export function checkExtension(given: unknown, scenario: Scenario, weeks = WEEKS): Problem[] {
  let set: Extensions;
  try {
    set = createExtensions(given);
  } catch (error) {
    if (error instanceof ExtensionRefusal) return [...error.problems];
    throw error;
  }
  const checked = checkScenario(scenario.file, set);
  if ('problems' in checked) return checked.problems;
  try {
    const run = weekByWeek(checked.scenario, weeks);
    return [
      ...repeatProblems(given, set, checked.scenario, run),
      ...orderProblems(run.model),
      ...offProblems(set, checked.scenario, run.model, weeks),
    ];
  } catch (error) {
    if (error instanceof MechanismError) return [asProblem(error)];
    throw error;
  }
}

interface Run {
  readonly model: Model;
  readonly hashes: readonly string[];
}

/** A watched run. Throws MechanismError where a mechanism breaks a promise. */
function weekByWeek(scenario: Scenario, weeks: number): Run {
  const model = createModel(scenario, { checks: true });
  const hashes = [stateHash(model)];
  for (let week = 0; week < weeks; week++) {
    tick(model);
    hashes.push(stateHash(model));
  }
  return { model, hashes };
}

/** A second run, with another seed's beside it, and one that is saved and restored on the way. */
function repeatProblems(
  given: unknown,
  set: Extensions,
  scenario: Scenario,
  { hashes }: Run,
): Problem[] {
  const problems: Problem[] = [];
  const path = [...set.mechanisms.map(({ name }) => name), ...set.kinds.keys()].join(', ');
  // A set of its own settles again, as another process would.
  const anew = accepted(scenario.file, createExtensions(given));
  const again = createModel(anew);
  const beside = createModel(accepted({ ...scenario.file, seed: scenario.seed + 1 }, set));
  let pieces = createModel(scenario);
  const half = Math.floor(hashes.length / 2);
  const first = { again: -1, pieces: -1 };
  for (let week = 0; week < hashes.length; week++) {
    if (week > 0) for (const model of [again, beside, pieces]) tick(model);
    if (week === half) pieces = restore(scenario, save(pieces));
    if (first.again < 0 && stateHash(again) !== hashes[week]) first.again = week;
    if (first.pieces < 0 && stateHash(pieces) !== hashes[week]) first.pieces = week;
  }
  if (first.again >= 0) {
    const came = `two runs of seed ${scenario.seed} that differ from week ${first.again} on`;
    const mend = 'Draw with own.draw alone, and keep what must last in own.columns.';
    problems.push({ path, came, expected: 'the same run twice, to the last bit', mend });
  } else if (first.pieces >= 0) {
    const came = `a run saved in week ${half} that goes on differently from week ${first.pieces} on`;
    const expected = 'the run that was saved, to the last bit';
    problems.push({ path, came, expected, mend: 'Keep what must last in own.columns.' });
  }
  return problems;
}

function asProblem(error: MechanismError): Problem {
  const { mechanism, column, week } = error;
  const path = column === '' ? mechanism : `${mechanism}.${column}`;
  const came = error.message.slice(error.message.indexOf(': ') + 2);
  const expected = 'a week without it';
  return { path, came: `week ${week}: ${came}`, expected, mend: 'See docs/extending.md.' };
}
