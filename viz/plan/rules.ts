// What the engine would refuse in a plan, said before it is asked: the same again too soon, and steps that
// would reach nobody. These are the rules of sim/scenario-plan.ts; a test holds both against each other.

import { interventionRow } from '../model-words.ts';
import { eligible, homeOf, levelsAimedAt, type PlanContext } from './reach.ts';
import { titleOf, type Step, type Target } from './steps.ts';
import { words } from './words.ts';

export interface Hint {
  /** Place of the step in the plan. */
  readonly at: number;
  readonly text: string;
}

/** Everything that the engine would refuse, in order of steps; empty when the plan can run. */
export function hintsOf(steps: readonly Step[], context: PlanContext): Hint[] {
  return steps.flatMap((step, at) =>
    [tooSoon(steps, at), ...nobody(step, context)].flatMap((text) =>
      text === null ? [] : [{ at, text }],
    ),
  );
}

/** What a change would bring that the engine refuses; null when it brings nothing of the kind. */
export function refusal(
  before: readonly Step[],
  after: readonly Step[],
  context: PlanContext,
): string | null {
  const had = new Set(hintsOf(before, context).map(({ text }) => text));
  return hintsOf(after, context).find(({ text }) => !had.has(text))?.text ?? null;
}

/** First week, from a wished one on, in which a kind can start for the same people; null for none. */
export function firstFreeWeek(
  steps: readonly Step[],
  step: Step,
  wish: number,
  context: PlanContext,
): number | null {
  for (let start = Math.max(0, wish); start < context.weeks; start++) {
    if (refusal(steps, [...steps, { ...step, start }], context) === null) return start;
  }
  return null;
}

function tooSoon(steps: readonly Step[], at: number): string | null {
  const step = steps[at];
  const again = interventionRow(step.kind)?.again ?? 0;
  if (again === 0) return null;
  for (const [place, earlier] of steps.entries()) {
    const first = earlier.start <= step.start && place !== at;
    if (!first || earlier.kind !== step.kind || !meet(earlier, step)) continue;
    const free = earlier.start + (earlier.weeks ?? Infinity) + again;
    if (step.start < free) return words.hints.again(titleOf(step), again, earlier.start, free);
  }
  return null;
}

/** Whether two steps are aimed at people that both may reach. */
export function meet(a: Step, b: Step): boolean {
  const overlap = <T>(left?: readonly T[], right?: readonly T[]): boolean =>
    left === undefined || right === undefined || left.some((item) => right.includes(item));
  const [one, two] = [a.target ?? {}, b.target ?? {}];
  return (
    one.organisation === two.organisation &&
    overlap(one.departments, two.departments) &&
    overlap(one.levels, two.levels)
  );
}

function nobody(step: Step, context: PlanContext): string[] {
  const home = homeOf(step, context);
  const title = titleOf(step);
  if (home === null) return [words.hints.noCustomer(title)];
  const target: Target = step.target ?? {};
  const hints: string[] = [];
  const { departments, levels, share } = target;
  const whole = interventionRow(step.kind)?.wholeDepartments === true;
  if (whole && (levels ?? share) !== undefined) hints.push(words.hints.whole(title));
  const names = home.departments.map(({ name }) => name);
  const strange = departments?.find((name) => !names.includes(name));
  if (strange !== undefined) hints.push(words.hints.department(title, strange));
  const serving = home.departments.filter(({ service }) => service);
  const invites = step.kind === 'invite-customers' && departments !== undefined;
  if (invites && serving.length > 0 && !serving.some(({ name }) => departments.includes(name))) {
    hints.push(words.hints.invite(title, words.list(serving.map(({ name }) => name))));
  }
  const byLevel = levelsAimedAt(home, target);
  for (const level of levels ?? []) {
    if ((byLevel[level] ?? 0) === 0) hints.push(words.hints.level(title, level + 1));
  }
  const people = eligible(home, target);
  if (share !== undefined && people > 0 && Math.round(share * people) === 0) {
    hints.push(words.hints.share(title, people));
  }
  return hints;
}
