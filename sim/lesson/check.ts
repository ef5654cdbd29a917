// What the schema of a lesson cannot say: runs and departments that must be there, weeks inside the run,
// predictions that are revealed, and goals that can be reached at all.

import type { Extensions } from '../extensions/extensions.ts';
import { didYouMean, problem, shown } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { InterventionEntry, ScenarioFile } from '../scenario-file.ts';
import { OWN_RUN } from './lesson.ts';
import { late, planProblems, rowOf, spanProblems } from './place.ts';
import type { Lesson, Of, Place, Step } from './place.ts';
import { tryProblems } from './try-check.ts';

/** Outcomes wider than this have no axis of their own: money and heads. */
const WIDEST = 2;

/** All that is wrong with a lesson that fits the schema. */
export function lessonProblems(
  file: ScenarioFile,
  lesson: Lesson,
  extensions: Extensions,
): Problem[] {
  const weeks = lesson.weeks ?? file.weeks;
  const at = (path: string): Place => ({ file, lesson, extensions, weeks, path });
  return [
    ...runProblems(at('lesson.runs')),
    ...lesson.steps.flatMap((step, place) => stepProblems(at(`lesson.steps[${place}]`), step)),
    ...orderProblems(lesson),
  ];
}

function runProblems({ file, lesson, extensions, path }: Place): Problem[] {
  const runs = lesson.runs ?? [];
  return runs.flatMap(({ name, plan = [] }, place) => {
    const where = `${path}[${place}]`;
    const taken = name === OWN_RUN || runs.findIndex((other) => other.name === name) < place;
    const mend = `"${OWN_RUN}" is the scenario as it stands; every other run needs a name of its own.`;
    return [
      ...(taken ? [problem(`${where}.name`, shown(name), 'a name not taken', mend)] : []),
      ...planProblems(
        file,
        plan as InterventionEntry[],
        extensions,
        (step) => `${where}.plan[${step}]`,
      ),
    ];
  });
}

function stepProblems(at: Place, step: Step): Problem[] {
  const { path } = at;
  const problems = [
    ...nameProblems(at, step),
    ...(step.chart ?? []).flatMap((name, place) =>
      wideProblems(step, name, `${path}.chart[${place}]`),
    ),
  ];
  if (step.axis && step.axis.from >= step.axis.to) {
    const { from, to } = step.axis;
    problems.push(problem(`${path}.axis.to`, String(to), `more than from, ${from}`, ''));
  }
  if ('weeks' in step && step.weeks) problems.push(...spanProblems(at, step.weeks, 'weeks'));
  if (step.kind === 'predict') problems.push(...predictProblems(at, step));
  if (step.kind === 'try') problems.push(...tryProblems(at, step));
  return problems;
}

/** Runs and departments that a step names. */
function nameProblems(at: Place, step: Step): Problem[] {
  const { path, file, lesson } = at;
  const runs = [OWN_RUN, ...(lesson.runs ?? []).map(({ name }) => name)];
  const departments = file.organisation.departments.map(({ name }) => name);
  const among = (name: string | undefined, known: string[], field: string): Problem[] =>
    name === undefined || known.includes(name)
      ? []
      : [
          problem(
            `${path}.${field}`,
            shown(name),
            `one of ${known.slice(0, 12).join(', ')}`,
            didYouMean(name, known),
          ),
        ];
  const found = [
    ...among(step.run, runs, 'run'),
    ...among(step.beside, runs, 'beside'),
    ...among(step.department, departments, 'department'),
  ];
  if (step.kind === 'predict' && step.answer.by === 'choose') {
    const { measure } = step.answer;
    if (measure.of === 'difference')
      found.push(...among(measure.from, runs, 'answer.measure.from'));
  }
  if (step.kind === 'try') {
    for (const [place, goal] of step.goal.all.entries()) {
      found.push(...among(goal.department, departments, `goal.all[${place}].department`));
    }
  }
  return found;
}

/** Outcomes that a chart cannot show as things stand. */
function wideProblems(step: Step, name: string, path: string): Problem[] {
  const { min, max, organisationWide } = rowOf(name);
  if (organisationWide && step.department !== undefined) {
    const mend = `${name} belongs to the whole organisation: leave the department out.`;
    return [problem(path, shown(name), 'an outcome that departments have', mend)];
  }
  if (max - min <= WIDEST || step.axis) return [];
  const mend = `Say with "axis" from where to where ${name} is drawn.`;
  return [problem(path, shown(name), 'an outcome with bounds, or an axis', mend)];
}

function predictProblems(at: Place, step: Of<'predict'>): Problem[] {
  const { path, weeks } = at;
  const problems = wideProblems(step, step.outcome, `${path}.outcome`);
  if (step.answer.by === 'draw') return problems;
  const { measure, options } = step.answer;
  const where = `${path}.answer.measure`;
  if (measure.of === 'change')
    problems.push(...spanProblems(at, measure.weeks, 'answer.measure.weeks'));
  else if (measure.of !== 'week' && measure.week > weeks) {
    problems.push(late(`${where}.week`, measure.week, weeks));
  }
  for (const [place, { below }] of options.entries()) {
    const field = `${path}.answer.options[${place}].below`;
    const last = place === options.length - 1;
    const before = options[place - 1]?.below;
    if (last && below !== undefined) {
      problems.push(
        problem(field, String(below), 'nothing', 'The last option holds for all the rest.'),
      );
    } else if (!last && below === undefined) {
      problems.push(problem(field, 'missing', 'a number', 'Only the last option has none.'));
    } else if (below !== undefined && before !== undefined && below <= before) {
      problems.push(
        problem(field, String(below), `more than ${before}`, 'Options stand from low to high.'),
      );
    }
  }
  return problems;
}

/** The pen of a reveal waits inside the weeks that were guessed, and goes on after it. */
function stopProblems({ weeks }: Of<'predict'>, { stops = [] }: Of<'reveal'>, path: string) {
  return stops.flatMap((stop, place): Problem[] => {
    const after = stops[place - 1] ?? weeks.from;
    if (stop > after && stop < weeks.to) return [];
    const expected = `a week after ${after} and before ${weeks.to}`;
    return [problem(`${path}.stops[${place}]`, String(stop), expected, '')];
  });
}

/** A reveal needs a guess before it, and a guess is revealed before the next one. */
function orderProblems({ steps }: Lesson): Problem[] {
  const problems: Problem[] = [];
  let open = -1;
  const unrevealed = () =>
    problem(
      `lesson.steps[${open}]`,
      'a prediction',
      'a reveal after it',
      'Add a step of kind "reveal".',
    );
  for (const [place, step] of steps.entries()) {
    if (step.kind === 'predict') {
      if (open >= 0) problems.push(unrevealed());
      open = place;
    } else if (step.kind === 'reveal') {
      const guessed = steps[open];
      if (guessed?.kind === 'predict') {
        problems.push(...stopProblems(guessed, step, `lesson.steps[${place}]`));
      } else {
        const mend = 'Put a step of kind "predict" before it.';
        problems.push(
          problem(`lesson.steps[${place}]`, 'a reveal', 'a prediction before it', mend),
        );
      }
      open = -1;
    }
  }
  return open >= 0 ? [...problems, unrevealed()] : problems;
}
