// What a schema cannot say: fields of a scenario that must fit each other.

import { interventionRow } from './interventions.ts';
import { paramRow } from './params.ts';
import { didYouMean, shown } from './problem.ts';
import type { Problem } from './problem.ts';
import { MOST_PEOPLE } from './scenario-schema.ts';
import type { InterventionEntry, ScenarioFile } from './scenario-schema.ts';

const RESERVED = 'all';
const START_GROUP = 'How it starts';

/** Problems between the fields of a file, as far as its parts fit the schema. */
export function crossProblems(file: ScenarioFile, fits: (part: string) => boolean): Problem[] {
  const problems = fits('organisation') ? departmentProblems(file) : [];
  if (fits('interventions')) {
    if (fits('organisation')) {
      for (const [place, entry] of file.interventions.entries()) {
        problems.push(...interventionProblems(file, entry, place));
      }
    }
    problems.push(...coolDownProblems(file.interventions));
  }
  if (fits('events')) problems.push(...eventProblems(file));
  return problems;
}

function departmentProblems(file: ScenarioFile): Problem[] {
  const { departments, roster } = file.organisation;
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let people = 0;
  for (const [place, department] of departments.entries()) {
    const path = `organisation.departments[${place}]`;
    const name = shown(department.name);
    if (department.name === RESERVED) {
      problems.push(
        problem(`${path}.name`, name, 'another name', '"all" means the whole organisation.'),
      );
    }
    if (seen.has(department.name)) {
      problems.push(
        problem(`${path}.name`, `${name} a second time`, 'each name once', 'Rename one.'),
      );
    }
    seen.add(department.name);
    people += department.people ?? 0;
    if (roster === undefined && department.people === undefined) {
      problems.push(
        problem(`${path}.people`, 'missing', 'a headcount', 'Say how many people work here.'),
      );
    }
    if (roster !== undefined && department.people !== undefined) {
      const mend = 'Remove it: organisation.roster lists the people.';
      problems.push(problem(`${path}.people`, shown(department.people), 'nothing', mend));
    }
    const habit = department.start?.habit;
    const sum = habit === undefined ? 1 : habit.product + habit.nice + habit.customer;
    if (Math.abs(sum - 1) > 1e-6) {
      problems.push(
        problem(`${path}.start.habit`, `a sum of ${sum}`, 'shares that add up to 1', ''),
      );
    }
  }
  if (people > MOST_PEOPLE) {
    const came = `${people} people in all`;
    problems.push(problem('organisation.departments', came, `at most ${MOST_PEOPLE}`, ''));
  }
  return problems;
}

function interventionProblems(
  file: ScenarioFile,
  entry: InterventionEntry,
  place: number,
): Problem[] {
  const problems: Problem[] = [];
  const path = `interventions[${place}]`;
  const names = file.organisation.departments.map((department) => department.name);
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
