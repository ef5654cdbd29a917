// From a word of the command line to a checked scenario: a path, or the bare name of a scenario that
// comes with the program.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NONE, parseScenario, withOverrides } from '../sim/index.ts';
import type { Extensions, Overrides, Scenario, Step } from '../sim/index.ts';
import { didYouMean, formatProblem, type Problem } from '../sim/problem.ts';
import { readText } from './files.ts';
import type { Changes } from './options.ts';
import { underOwnPlan } from './own-plan.ts';
import type { Program } from './program.ts';
import { inFile, Refusal } from './refusal.ts';
import { horizon } from './run-service.ts';

export interface LoadedScenario {
  /** File name without `.json`: what tables call it. */
  readonly name: string;
  /** As it was given. */
  readonly given: string;
  readonly text: string;
  readonly scenario: Scenario;
}

/** Names of the scenarios that come with the program. */
export function shippedScenarios(program: Program): string[] {
  const folder = join(program.root, 'scenarios');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .toSorted();
}

/** The path that a word means. */
export function scenarioPath(program: Program, given: string): string {
  const isFile = existsSync(given) && statSync(given).isFile();
  if (isFile || !shippedScenarios(program).includes(given)) return given;
  return join(program.root, 'scenarios', `${given}.json`);
}

/** Reads and checks one scenario; every problem is placed in its file. */
export function loadScenario(
  program: Program,
  given: string,
  extensions: Extensions = NONE,
): LoadedScenario | { problems: Problem[] } {
  const path = scenarioPath(program, given);
  const text = readText(path);
  if (typeof text !== 'string') return { problems: [withHint(program, given, text)] };
  const checked = parseScenario(text, extensions);
  if ('problems' in checked) {
    return { problems: checked.problems.map((problem) => inFile(given, problem)) };
  }
  return { name: basename(path, '.json'), given, text, scenario: checked.scenario };
}

/** Reads all of them, noting all problems of all. */
export function loadScenarios(
  program: Program,
  given: readonly string[],
  problems: Problem[],
  extensions: Extensions = NONE,
): LoadedScenario[] {
  const loaded: LoadedScenario[] = [];
  for (const word of given) {
    const result = loadScenario(program, word, extensions);
    if ('problems' in result) problems.push(...result.problems);
    else loaded.push(result);
  }
  return loaded;
}

/** The scenario with the changes of the command line; their problems are placed at their options. */
export function changeScenario(
  scenario: Scenario,
  changes: Changes,
  problems: Problem[],
  seed?: number,
): Scenario | null {
  const { params, events } = changes;
  const weeks = horizon(changes.weeks);
  const checked = withOverrides(scenario, { seed, weeks, params, events });
  if ('scenario' in checked) {
    warnOfLateEvents(changes, changes.weeks ?? checked.scenario.weeks);
    return checked.scenario;
  }
  // One kind of problem can hide another, so each change is also judged alone.
  const before = problems.length;
  const judge = (change: Overrides, week?: number): void => {
    const alone = withOverrides(scenario, change);
    if ('scenario' in alone) return;
    for (const problem of alone.problems) {
      note(problems, { ...problem, path: optionAt(problem.path, week) });
    }
  };
  judge({ seed, weeks });
  judge({ params });
  for (const event of events) judge({ events: [event] }, event.week);
  if (problems.length === before) judge({ seed, weeks, params, events });
  return null;
}

/** Harmless, so no refusal (the page writes such a line when it stands at the end), but a likely slip. */
function warnOfLateEvents(changes: Changes, weeks: number): void {
  const late = changes.events.find((event) => event.week >= weeks);
  if (late === undefined) return;
  process.stderr.write(`thaw: --at ${late.week} comes after the last week, ${weeks}: no effect\n`);
}

/** Notes a problem unless the same was noted for another scenario. */
export function note(problems: Problem[], problem: Problem): void {
  const text = formatProblem(problem);
  if (!problems.some((known) => formatProblem(known) === text)) problems.push(problem);
}

/** The option behind a path: the file itself was sound, so the change is to blame. */
function optionAt(path: string, week?: number): string {
  const [, name] = /^params\.(.+)$/.exec(path) ?? [];
  if (name !== undefined) return `--set ${name}`;
  const [, event] = /^events\[\d+\](?:\.set)?\.(.+)$/.exec(path) ?? [];
  if (event === 'week') return '--at';
  if (event !== undefined) return week === undefined ? `--at ${event}` : `--at ${week}:${event}`;
  return path === 'seed' || path === 'weeks' ? `--${path}` : path;
}

/** One scenario with its changes, or a refusal with everything that is wrong. */
export function oneScenario(
  program: Program,
  given: readonly string[],
  changes: Changes,
  seed: number | undefined,
  problems: Problem[],
  plan: readonly Step[] | null = null,
  extensions: Extensions = NONE,
): { loaded: LoadedScenario; scenario: Scenario } {
  const [found] = loadScenarios(program, given.slice(0, 1), problems, extensions);
  const loaded = plan === null || found === undefined ? found : underOwnPlan(found, plan, problems);
  const scenario =
    loaded === undefined ? null : changeScenario(loaded.scenario, changes, problems, seed);
  if (problems.length > 0 || scenario === null) throw new Refusal(problems);
  return { loaded, scenario };
}

/** A missing file may be a mistyped name. */
function withHint(program: Program, given: string, problem: Problem): Problem {
  if (problem.came !== 'no such file') return problem;
  const shipped = shippedScenarios(program);
  const mend = didYouMean(given, shipped);
  if (mend !== '') return { ...problem, mend };
  const expected = 'a file, or a name that `thaw scenarios` lists';
  return shipped.length === 0 ? problem : { ...problem, expected };
}
