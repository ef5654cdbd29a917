// What a schema cannot say: fields of a scenario that must fit each other.

import { interventionRow } from './interventions.ts';
import { paramRow } from './params.ts';
import { didYouMean, shown } from './problem.ts';
import type { Problem } from './problem.ts';
import { customerProblems, withoutCustomer } from './scenario-customer.ts';
import { departmentProblems } from './scenario-departments.ts';
import type { InterventionEntry, ScenarioFile } from './scenario-schema.ts';

const START_GROUP = 'How it starts';

/** Problems between the fields of a file, as far as its parts fit the schema. */
export function crossProblems(file: ScenarioFile, fits: (part: string) => boolean): Problem[] {
  const problems = fits('organisation')
    ? departmentProblems(file.organisation, 'organisation')
    : [];
  const customerFits = fits('customerOrganisation');
  if (fits('organisation') && customerFits) problems.push(...customerProblems(file));
  if (fits('interventions')) {
    if (fits('organisation')) {
      for (const [place, entry] of file.interventions.entries()) {
        problems.push(...withoutCustomer(file, place));
        if (customerFits) problems.push(...interventionProblems(file, entry, place));
      }
    }
    problems.push(...coolDownProblems(file.interventions));
  }
  if (fits('events')) problems.push(...eventProblems(file));
  return problems;
}

function interventionProblems(
  file: ScenarioFile,
  entry: InterventionEntry,
  place: number,
): Problem[] {
  const problems: Problem[] = [];
  const path = `interventions[${place}]`;
  const forCustomer = entry.target?.organisation === 'customer';
  const home = forCustomer ? file.customerOrganisation?.organisation : file.organisation;
  const names = (home ?? file.organisation).departments.map(({ name }) => name);
  for (const [index, name] of (entry.target?.departments ?? []).entries()) {
    if (names.includes(name)) continue;
    const mend = didYouMean(name, names);
    const where = `${path}.target.departments[${index}]`;
    problems.push(problem(where, shown(name), `one of ${names.slice(0, 12).join(', ')}`, mend));
  }
  const { levels, share, choose } = entry.target ?? {};
  if (interventionRow(entry.kind)?.wholeDepartments === true && (levels ?? share) !== undefined) {
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
function coolDownProblems(entries: readonly InterventionEntry[]): Problem[] {
  const problems: Problem[] = [];
  for (const [place, entry] of entries.entries()) {
    const again = interventionRow(entry.kind)?.again ?? 0;
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

function eventProblems(file: ScenarioFile): Problem[] {
  return (file.events ?? []).flatMap((event, place) =>
    Object.keys(event.set)
      .filter((name) => paramRow(name)?.group === START_GROUP)
      .map((name) => {
        const path = `events[${place}].set.${name}`;
        const mend = `${name} belongs to how the organisation starts: put it into params.`;
        return problem(
          path,
          shown(event.set[name]),
          'a parameter that can change in mid-run',
          mend,
        );
      }),
  );
}

function problem(path: string, came: string, expected: string, mend: string): Problem {
  return { path, came, expected, mend };
}
