// What cannot be planned: interventions aimed at nobody, or again too soon. Each is refused with its field,
// what came, what was expected and how to mend it.

import { layOutChart } from './chart-generator.ts';
import { kindRowIn } from './extensions/extensions.ts';
import type { Extensions } from './extensions/extensions.ts';
import { NETWORK_DEFAULTS } from './network-generator.ts';
import { didYouMean, problem, shown } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Roster } from './roster.ts';
import { isForCustomer } from './scenario-customer.ts';
import type { InterventionEntry, ScenarioFile } from './scenario-file.ts';

type Organisation = Omit<ScenarioFile['organisation'], 'roster'>;

/** The organisation an intervention is aimed at: the own one, or the customer's that it is carried into. */
function homeOf(file: ScenarioFile, entry: InterventionEntry): Organisation {
  if (!isForCustomer(entry)) return file.organisation;
  return file.customerOrganisation?.organisation ?? file.organisation;
}

/** Whether an intervention's target is one that its kind can have. */
export function interventionProblems(
  file: ScenarioFile,
  entry: InterventionEntry,
  place: number,
  extensions: Extensions,
): Problem[] {
  const problems: Problem[] = [];
  const path = `interventions[${place}]`;
  const names = homeOf(file, entry).departments.map(({ name }) => name);
  for (const [index, name] of (entry.target?.departments ?? []).entries()) {
    if (names.includes(name)) continue;
    const mend = didYouMean(name, names);
    const where = `${path}.target.departments[${index}]`;
    problems.push(problem(where, shown(name), `one of ${names.slice(0, 12).join(', ')}`, mend));
  }
  const { levels, share, choose } = entry.target ?? {};
  if (
    kindRowIn(extensions, entry.kind)?.wholeDepartments === true &&
    (levels ?? share) !== undefined
  ) {
    const field = levels === undefined ? 'share' : 'levels';
    const mend = `${entry.kind} changes what a department is told, paid or organised by.`;
    problems.push(
      problem(`${path}.target.${field}`, shown(levels ?? share), 'whole departments', mend),
    );
  }
  if (choose !== undefined && share === undefined) {
    const mend = 'Say which share is chosen.';
    problems.push(problem(`${path}.target.choose`, shown(choose), 'a share beside it', mend));
  }
  return problems;
}

/** The same kind cannot start again for the same people while it runs or too soon after. */
export function coolDownProblems(
  entries: readonly InterventionEntry[],
  extensions: Extensions,
): Problem[] {
  const problems: Problem[] = [];
  for (const [place, entry] of entries.entries()) {
    const again = kindRowIn(extensions, entry.kind)?.again ?? 0;
    if (again === 0) continue;
    for (const earlier of entries) {
      const first =
        earlier.start < entry.start || (earlier.start === entry.start && earlier !== entry);
      if (earlier === entry || earlier.kind !== entry.kind || !first) continue;
      if (!meet(earlier, entry)) continue;
      const free = earlier.start + (earlier.weeks ?? Infinity) + again;
      if (entry.start >= free) continue;
      const expected = free === Infinity ? 'an end of the earlier one' : `week ${free} or later`;
      const mend = `${entry.kind} already starts in week ${earlier.start} for the same people and needs ${again} weeks after its end.`;
      problems.push(problem(`interventions[${place}].start`, String(entry.start), expected, mend));
      break;
    }
  }
  return problems;
}

function meet(a: InterventionEntry, b: InterventionEntry): boolean {
  const overlap = <T>(left: readonly T[] | undefined, right: readonly T[] | undefined): boolean =>
    left === undefined || right === undefined || left.some((item) => right.includes(item));
  return (
    a.target?.organisation === b.target?.organisation &&
    overlap(a.target?.departments, b.target?.departments) &&
    overlap(a.target?.levels, b.target?.levels)
  );
}

/** Where people sit, as far as interventions are aimed by it. */
type Seats = Pick<Roster, 'department' | 'level'>;

/** Interventions that would reach nobody, or find nobody to bring in; `roster` when the file lists people. */
export function reachProblems(file: ScenarioFile, roster: Roster | null): Problem[] {
  const problems: Problem[] = [];
  const seatsOf = new Map<Organisation, Seats>();
  if (roster !== null) seatsOf.set(file.organisation, roster);
  for (const [place, entry] of file.interventions.entries()) {
    const path = `interventions[${place}]`;
    const { levels, share } = entry.target ?? {};
    const home = homeOf(file, entry);
    problems.push(...inviteProblems(home, entry, path));
    if (levels === undefined && share === undefined) continue;
    const seats = seatsOf.get(home) ?? madeUpSeats(home);
    seatsOf.set(home, seats);
    problems.push(...targetProblems(home, entry, path, seats));
  }
  return problems;
}

/** The chart that will be laid out; it does not depend on the seed. */
function madeUpSeats(organisation: Organisation): Seats {
  const { levels, span } = { ...NETWORK_DEFAULTS, ...organisation.network };
  const sizes = organisation.departments.map(({ people }) => people ?? 0);
  return layOutChart(sizes, levels, span);
}

/** Levels that nobody has where the intervention is aimed, and a share so small that it is nobody. */
function targetProblems(
  home: Organisation,
  { target = {} }: InterventionEntry,
  path: string,
  { department, level }: Seats,
): Problem[] {
  const { departments, levels, share } = target;
  const names = home.departments.map(({ name }) => name);
  const aimed = names.map((name) => departments === undefined || departments.includes(name));
  const here = new Map<number, number>();
  for (const [person, own] of level.entries()) {
    if (aimed[department[person]]) here.set(own, (here.get(own) ?? 0) + 1);
  }
  const found = [...here.keys()].toSorted((a, b) => a - b);
  const problems: Problem[] = [];
  for (const [place, own] of (levels ?? []).entries()) {
    if (here.has(own)) continue;
    const where = departments === undefined ? 'here' : `in ${departments.join(', ')}`;
    const expected = found.length === 0 ? 'people to aim at' : `one of ${found.join(', ')}`;
    const mend = `Nobody ${where} is at level ${own}; 0 is the top.`;
    problems.push(problem(`${path}.target.levels[${place}]`, String(own), expected, mend));
  }
  const eligible = (levels ?? found).reduce((sum, own) => sum + (here.get(own) ?? 0), 0);
  if (share !== undefined && eligible > 0 && Math.round(share * eligible) === 0) {
    const least = `at least one person, a share of ${Math.ceil(1000 / eligible) / 1000}`;
    const mend = `It would reach nobody of ${eligible}.`;
    problems.push(problem(`${path}.target.share`, String(share), least, mend));
  }
  return problems;
}

/** A department that serves no customers has none to invite; its people may still visit those of others. */
function inviteProblems(home: Organisation, entry: InterventionEntry, path: string): Problem[] {
  const { departments } = entry.target ?? {};
  if (entry.kind !== 'invite-customers' || departments === undefined) return [];
  const serving = home.departments.filter((one) => one.service === true);
  // Where no department is marked as service, everybody serves customers.
  if (serving.length === 0) return [];
  if (serving.some(({ name }) => departments.includes(name))) return [];
  const expected = `at least one of ${serving.map(({ name }) => name).join(', ')}`;
  const mend = 'The others serve no customers whom they could invite.';
  return [problem(`${path}.target.departments`, shown(departments), expected, mend)];
}
