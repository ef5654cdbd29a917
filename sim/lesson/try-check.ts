// A task that a lesson sets: what may be moved must exist, and its goal must be one that a run can reach.

import { paramsWith } from '../extensions/extensions.ts';
import { didYouMean, problem, shown } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { InterventionEntry } from '../scenario-file.ts';
import { late, planProblems, rowOf, spanProblems } from './place.ts';
import type { Of, Place } from './place.ts';

export function tryProblems(at: Place, step: Of<'try'>): Problem[] {
  const { path, file, extensions } = at;
  const { switches = [], sliders = [] } = step.may;
  const problems: Problem[] = [];
  if (switches.length + sliders.length === 0) {
    problems.push(
      problem(`${path}.may`, 'nothing', 'a switch or a slider', 'There is nothing to try.'),
    );
  }
  // Switches may exclude each other: each is looked at alone.
  for (const [place, one] of switches.entries()) {
    const pathOf = (step: number) => `${path}.may.switches[${place}].steps[${step}]`;
    problems.push(...planProblems(file, one.steps as InterventionEntry[], extensions, pathOf));
  }
  for (const [place, { start }] of switches.entries()) {
    if (start) problems.push(...spanProblems(at, start, `may.switches[${place}].start`));
  }
  for (const [place, slider] of sliders.entries()) {
    problems.push(...sliderProblems(at, slider, `${path}.may.sliders[${place}]`));
  }
  for (const [place, goal] of step.goal.all.entries()) {
    problems.push(...goalProblems(at, goal, `${path}.goal.all[${place}]`));
  }
  return [...problems, ...oneWayProblems(at, step)];
}

function sliderProblems(
  { extensions }: Place,
  { param, from, to }: { param: string; from: number; to: number },
  path: string,
): Problem[] {
  const rows = paramsWith(extensions);
  const row = rows.find(({ name }) => name === param);
  if (row === undefined || row.choices !== null) {
    const mend = didYouMean(
      param,
      rows.map(({ name }) => name),
    );
    return [problem(`${path}.param`, shown(param), 'a number that `thaw params` lists', mend)];
  }
  if (from < to && from >= row.min && to <= row.max) return [];
  const came = `${from} to ${to}`;
  return [problem(path, came, `a span within ${row.min} to ${row.max}`, row.sentence)];
}

/** A goal that no run can reach. */
function goalProblems(
  { weeks }: Place,
  goal: Of<'try'>['goal']['all'][number],
  path: string,
): Problem[] {
  const { outcome, week, atLeast, atMost, department } = goal;
  const { min, max, organisationWide } = rowOf(outcome);
  const problems: Problem[] = [];
  if (week > weeks) problems.push(late(`${path}.week`, week, weeks));
  if (organisationWide && department !== undefined) {
    const mend = `${outcome} belongs to the whole organisation.`;
    problems.push(problem(`${path}.department`, shown(department), 'nothing', mend));
  }
  if (atLeast === undefined && atMost === undefined) {
    const mend = 'Say what must be reached.';
    problems.push(problem(path, 'neither atLeast nor atMost', 'one of them', mend));
  }
  const bounds = `${min} to ${max}, which ${outcome} can have`;
  for (const [field, value] of Object.entries({ atLeast, atMost })) {
    if (value === undefined || (value >= min && value <= max)) continue;
    problems.push(problem(`${path}.${field}`, String(value), bounds, 'No run reaches this goal.'));
  }
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
    const mend = 'No run reaches this goal.';
    problems.push(problem(`${path}.atLeast`, String(atLeast), `at most atMost, ${atMost}`, mend));
  }
  return problems;
}

function oneWayProblems({ path }: Place, { may, oneWay }: Of<'try'>): Problem[] {
  const { switches = [], sliders = [] } = may;
  const outside = (what: string, place: number, index: number, count: number) =>
    problem(
      `${path}.oneWay.${what}[${index}].place`,
      String(place),
      `less than ${count}`,
      `There are ${count} ${what}, counted from 0.`,
    );
  return [
    ...oneWay.switches.flatMap(({ place, start }, index) => {
      const one = switches[place];
      if (one === undefined) return [outside('switches', place, index, switches.length)];
      const within =
        one.start && start !== undefined && start >= one.start.from && start <= one.start.to;
      if (start === undefined || within) return [];
      const expected = one.start
        ? `${one.start.from} to ${one.start.to}`
        : 'nothing: it cannot be moved';
      return [problem(`${path}.oneWay.switches[${index}].start`, String(start), expected, '')];
    }),
    ...(oneWay.sliders ?? []).flatMap(({ place, value }, index) => {
      const one = sliders[place];
      if (one === undefined) return [outside('sliders', place, index, sliders.length)];
      if (value >= one.from && value <= one.to) return [];
      const expected = `${one.from} to ${one.to}`;
      return [problem(`${path}.oneWay.sliders[${index}].value`, String(value), expected, '')];
    }),
  ];
}
