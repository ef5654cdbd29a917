// Switched off, a mechanism is exactly nothing; at strength 0, an intervention is. Every state of the program is
// compared, bit for bit, with a model that has never heard of them; and switched on, something moves.

import { COLUMN_NAMES } from '../columns.ts';
import { createModel } from '../create.ts';
import type { Model } from '../model.ts';
import type { Problem } from '../problem.ts';
import type { Scenario, ScenarioFile } from '../scenario.ts';
import { tick } from '../tick.ts';
import { accepted } from './accepted.ts';
import { NONE } from './extensions.ts';
import type { Extensions } from './extensions.ts';

type Difference = { week: number; what: string; place: number; was: number; is: number };

/** `model` is a run of the scenario as it stands, `weeks` long. */
export function offProblems(
  set: Extensions,
  scenario: Scenario,
  model: Model,
  weeks: number,
): Problem[] {
  const problems: Problem[] = [];
  const file = withoutOwn(scenario.file, set);
  const off = Object.fromEntries(set.mechanisms.map((one) => [one.switch, 0]));
  const params = { ...file.params, ...off };
  for (const mechanism of set.mechanisms) {
    const found = compare(file, NONE, { ...file, params }, set, weeks);
    if (found !== null)
      problems.push(...differs(`${mechanism.name}, ${mechanism.switch} at 0`, found));
    const on = scenario.values as Readonly<Record<string, number>>;
    if (on[mechanism.switch] === 0 || acts(model, mechanism.name)) continue;
    const came = `nothing that moves in ${weeks} weeks with ${mechanism.switch} at ${on[mechanism.switch]}`;
    const mend = 'Give a scenario in which it acts.';
    problems.push({ path: mechanism.name, came, expected: 'something pushed or kept', mend });
  }
  for (const kind of set.kinds.keys()) {
    const step = { kind, start: 1, weeks: 6 };
    const none = { ...file, interventions: [...file.interventions, { ...step, strength: 0 }] };
    const found = compare(file, set, none, set, weeks);
    if (found !== null) problems.push(...differs(`${kind} of strength 0`, found));
    const full = { ...file, interventions: [...file.interventions, step] };
    if (moves(file, full, set)) continue;
    const came = 'no lever moved and no tie made at strength 1';
    problems.push({ path: kind, came, expected: 'at least one', mend: 'Check effects and delay.' });
  }
  return problems;
}

/** The file as it would be had nobody thought of the extensions. */
function withoutOwn(file: ScenarioFile, set: Extensions): ScenarioFile {
  const known = <T extends object>(values: T): T =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !set.params.has(name))) as T;
  const events = (file.events ?? []).map(({ week, set: values }) => ({ week, set: known(values) }));
  const { organisation } = file;
  const assumptions = organisation.assumptions?.map((one) => {
    return {
      ...one,
      challengedBy: (one.challengedBy ?? []).filter((kind) => !set.kinds.has(kind)),
    };
  });
  return {
    ...file,
    ...(file.params === undefined ? {} : { params: known(file.params) }),
    organisation: assumptions === undefined ? organisation : { ...organisation, assumptions },
    interventions: file.interventions.filter(({ kind }) => !set.kinds.has(kind)),
    events,
  };
}

/** The first difference between two runs in what the program itself keeps; null where there is none. */
function compare(
  one: ScenarioFile,
  oneSet: Extensions,
  other: ScenarioFile,
  otherSet: Extensions,
  weeks: number,
): Difference | null {
  const [a, b] = [made(one, oneSet), made(other, otherSet)];
  for (let week = 0; week <= weeks; week++) {
    const difference = difference1(a, b, week);
    if (difference !== null) return difference;
    tick(a);
    tick(b);
  }
  return null;
}

function difference1(a: Model, b: Model, week: number): Difference | null {
  const [was, is] = [kept(a), kept(b)];
  for (const [what, values] of was) {
    const others = is.get(what)!;
    const length = Math.max(values.length, others.length);
    for (let place = 0; place < length; place++) {
      if (Object.is(values[place], others[place])) continue;
      return { week, what, place, was: values[place], is: others[place] };
    }
  }
  return null;
}

function kept({ columns, firm, fearMemory, ideaMemory, ties, trade }: Model) {
  const all = new Map<string, ArrayLike<number>>();
  for (const name of COLUMN_NAMES) all.set(name, columns[name]);
  for (const [name, list] of Object.entries({ firm, fearMemory, ideaMemory, trade, ...ties })) {
    all.set(name, list);
  }
  return all;
}

function made(file: ScenarioFile, set: Extensions): Model {
  return createModel(accepted(file, set), { checks: true });
}

function differs(path: string, { week, what, place, was, is }: Difference): Problem[] {
  const came = `week ${week}, ${what}[${place}]: ${is}`;
  const expected = `exactly ${was}, as without it`;
  return [{ path, came, expected, mend: 'Let the switch multiply all that it does.' }];
}

/** Whether a mechanism has kept or pushed anything in the last week of a run. */
function acts({ own }: Model, name: string): boolean {
  const part = own?.parts.find(({ mechanism }) => mechanism.name === name);
  if (part === undefined) return false;
  const kept = part.columns.some(({ row, values }) =>
    values.some((value) => value !== Math.fround(row.start)),
  );
  return kept || part.pushes.some(({ amounts }) => amounts.some((amount) => amount !== 0));
}

/** Whether a plan moves any lever, of the program or of extensions, or makes a tie within a year. */
function moves(file: ScenarioFile, plan: ScenarioFile, set: Extensions): boolean {
  const [without, within] = [made(file, set), made(plan, set)];
  for (let week = 0; week < 52; week++) {
    tick(without);
    tick(within);
    // One step for everybody makes no audiences of its own.
    const levers = within.levers.some((value, at) => value !== without.levers[at]);
    const own = within.own?.levers.some((value, at) => value !== without.own?.levers[at]);
    if (levers || own === true) return true;
    if (within.ties.neighbours.length !== without.ties.neighbours.length) return true;
  }
  return false;
}
