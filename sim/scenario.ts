// From unknown JSON to a Scenario that everybody may trust, or to all its problems at once. A scenario is
// refused whole or accepted whole; nobody checks it again.

import { NONE, requireSet } from './extensions/extensions.ts';
import type { Extensions } from './extensions/extensions.ts';
import { createHash } from './hash.ts';
import { canonicalJson, parseJson } from './json.ts';
import { NETWORK_DEFAULTS } from './network-generator.ts';
import { FACETS } from './params.ts';
import type { ParamName } from './params.ts';
import { wholePolicy } from './policies/policy.ts';
import type { Problem } from './problem.ts';
import { rosterFromTables } from './roster.ts';
import type { Roster } from './roster.ts';
import { crossProblems } from './scenario-cross.ts';
import { concernsOf, customerFile } from './scenario-customer.ts';
import { reachProblems } from './scenario-plan.ts';
import { schemaProblems } from './scenario-problems.ts';
import type { Department, ScenarioFile } from './scenario-file.ts';
import type { CheckedFile } from './scenario-schema.ts';
import type { DepartmentPlan, Intervention, Scenario, Step } from './scenario-shape.ts';
import { keyOf, numbered, startValues } from './scenario-values.ts';

export type { Problem } from './problem.ts';
export { SCHEMA_VERSION } from './scenario-file.ts';
export type { ScenarioFile } from './scenario-file.ts';
export { scenarioJsonSchema } from './scenario-json-schema.ts';
export type { Assumption, DepartmentPlan, Intervention, Scenario, Step } from './scenario-shape.ts';

/** The end of an intervention without one. */
export const OPEN_END = Number.MAX_SAFE_INTEGER;
export const MOST_CHARACTERS = 64 * 1024 * 1024;

/** The scenario, or all that is wrong with what was given; never both. */
export type Checked = { scenario: Scenario } | { problems: Problem[] };

/** Settings that a host lays over a file; each is checked like the file itself. */
export interface Overrides {
  readonly seed?: number;
  readonly weeks?: number;
  readonly params?: Readonly<Record<string, number | string>>;
  readonly events?: readonly { week: number; set: Readonly<Record<string, number | string>> }[];
  /** Another plan in the place of the file's. */
  readonly interventions?: readonly Step[];
  /** True drops interventions, events and policy: what would have happened anyway. */
  readonly withoutPlan?: boolean;
  /** Mechanisms and interventions from outside, instead of those it was checked with. */
  readonly extensions?: Extensions;
}

/**
 * A scenario from the text of a file (JSON, at most 64 million characters), which may use what the extensions add.
 * Throws nothing for what the text says: all its problems come at once, each with its place.
 */
export function parseScenario(text: string, extensions: Extensions = NONE): Checked {
  if (text.length > MOST_CHARACTERS) {
    const came = `${text.length} characters`;
    const expected = `at most ${MOST_CHARACTERS}`;
    return {
      problems: [{ path: '', came, expected, mend: 'Split the organisation or drop ties.' }],
    };
  }
  const parsed = parseJson(text);
  if ('value' in parsed) return checkScenario(parsed.value, extensions);
  const path = `line ${parsed.line}, column ${parsed.column}`;
  const came = `broken JSON (${parsed.message})`;
  return { problems: [{ path, came, expected: 'a whole JSON text', mend: '' }] };
}

/**
 * The same from a value that may be anything, such as parsed JSON; models made of it have the extensions. It is kept
 * as `file` and not copied: whoever changes it afterwards changes what overrides are laid over.
 */
export function checkScenario(value: unknown, extensions: Extensions = NONE): Checked {
  requireSet(extensions);
  const shape = schemaProblems(value, extensions);
  // Parts that fit the schema are looked at further, so that all problems come at once.
  const fits = (part: string): boolean =>
    shape.every(({ path }) => !path.startsWith(part) && !part.startsWith(path));
  const file = value as CheckedFile;
  const problems = [...shape, ...crossProblems(file, fits, extensions)];
  const listed = fits('organisation') ? listedRoster(file) : { roster: null };
  if ('problems' in listed) return { problems: [...problems, ...listed.problems] };
  if (fits('organisation') && fits('interventions')) {
    problems.push(...reachProblems(file, listed.roster));
  }
  if (problems.length > 0) return { problems };
  const resolved = resolve(file, listed.roster, extensions);
  return { scenario: deepFreeze(resolved, file) };
}

function listedRoster(file: ScenarioFile): { roster: Roster | null } | { problems: Problem[] } {
  const { roster, departments } = file.organisation;
  if (roster === undefined) return { roster: null };
  const names = departments.map((department) => department.name);
  return rosterFromTables(roster.people, roster.ties, names);
}

/** The same scenario with other settings, checked anew: seed, weeks, parameters, plan. Problems as parseScenario. */
export function withOverrides(scenario: Scenario, overrides: Overrides): Checked {
  const { file } = scenario;
  const plan = overrides.withoutPlan === true;
  const events = [...(plan ? [] : (file.events ?? [])), ...(overrides.events ?? [])];
  const next: Record<string, unknown> = {
    ...file,
    seed: overrides.seed ?? file.seed,
    weeks: overrides.weeks ?? file.weeks,
    params: { ...file.params, ...overrides.params },
    interventions: plan ? [] : (overrides.interventions ?? file.interventions),
    events: folded(events),
  };
  if (plan) delete next['policy'];
  return checkScenario(next, overrides.extensions ?? scenario.extensions);
}

/**
 * What an intervention's own draws are keyed by: its kind, and the how-manieth of its kind it is. So a plan
 * with one more step, or one less, reaches the same people with all the others.
 */
export function slotOf({ interventions }: Scenario, place: number): string {
  const { kind } = interventions[place];
  let before = 0;
  for (let other = 0; other < place; other++) if (interventions[other].kind === kind) before++;
  return `${kind}:${before}`;
}

/** The hash of everything that acts on the run, as 16 hex digits: not of titles, notes, lesson or horizon. */
export function scenarioHash(scenario: Scenario): string {
  return scenario.hash;
}

function resolve(file: ScenarioFile, roster: Roster | null, extensions: Extensions): Scenario {
  const { organisation } = file;
  const acting = copied({
    seed: file.seed,
    departments: organisation.departments.map(departmentPlan),
    assumptions: (organisation.assumptions ?? []).map((one) => ({
      start: one.holds,
      challengedBy: [],
      ...one,
    })),
    network: { ...NETWORK_DEFAULTS, ...organisation.network },
    values: { ...startValues(extensions), ...numbered(file.params ?? {}, extensions) },
    interventions: file.interventions.map(resolveIntervention),
    events: folded(file.events ?? []).map(({ week, set }) => ({
      week,
      set: numbered(set, extensions),
    })),
    policy: wholePolicy(file.policy),
  });
  const { seed, departments, assumptions, network, values } = acting;
  const listed = organisation.roster ?? null;
  const buyer = copied(customerFile(file));
  const customer =
    buyer === null ? null : { ...resolve(buyer, null, extensions), paysForPlan: false };
  const concerns = concernsOf(file);
  const trade = customer === null ? {} : { customer: customer.hash, concerns };
  const tradeWorld = customer === null ? {} : { customer: customer.worldHash, concerns };
  return {
    title: file.title,
    question: file.question,
    claims: [...file.claims],
    weeks: file.weeks,
    name: organisation.name,
    roster,
    file,
    customer,
    concerns,
    paysForPlan: true,
    extensions,
    hash: hashOf({ ...acting, roster: listed, ...trade, ...keyOf(extensions.key) }),
    worldHash: hashOf({
      seed,
      departments,
      assumptions,
      network,
      values,
      roster: listed,
      ...tradeWorld,
      ...keyOf(extensions.worldKey),
    }),
    ...acting,
  };
}

/** One event a week, in order of weeks; of two values for one name in one week the later holds. */
function folded<Values extends object>(
  events: readonly { readonly week: number; readonly set: Values }[],
): { week: number; set: Values }[] {
  const byWeek = new Map<number, Values>();
  for (const { week, set } of events) byWeek.set(week, { ...byWeek.get(week), ...set });
  return [...byWeek].map(([week, set]) => ({ week, set })).sort((a, b) => a.week - b.week);
}

/** A copy of plain data, so that freezing it leaves the file alone. */
function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function hashOf(value: unknown): string {
  const hash = createHash();
  hash.addText(canonicalJson(value));
  return hash.digest();
}

function departmentPlan(department: Department): DepartmentPlan {
  const levers: Partial<Record<ParamName, number>> = {};
  const { systems } = department;
  if (typeof systems === 'number') for (const facet of FACETS) levers[facet] = systems;
  else Object.assign(levers, systems);
  if (department.talk !== undefined) levers.talk = department.talk;
  if (department.temperature !== undefined) levers.temperature = department.temperature;
  if (department.script !== undefined) levers.scripts = department.script;
  const { name, people = 0, service = false, start = {} } = department;
  return { name, people, service, levers, start };
}

function resolveIntervention(entry: ScenarioFile['interventions'][number]): Intervention {
  const { kind, start, weeks, strength, target, ...options } = entry;
  return {
    kind,
    start,
    end: weeks === undefined ? OPEN_END : start + weeks,
    strength: strength ?? 1,
    target: target ?? {},
    options: options as Record<string, number>,
  };
}

/** Freezes a scenario but for the file, which belongs to whoever brought it. */
function deepFreeze<T>(value: T, file: unknown): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (value === file) return value;
  for (const inner of Object.values(value)) deepFreeze(inner, file);
  return Object.freeze(value);
}
