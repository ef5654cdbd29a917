// The options that make a design out of a space: which method, how many, and with which seed. What a
// method cannot do with so few or so many is refused here, before anything runs.

import { Option, type Command } from 'commander';
import type { Extensions } from '../sim/index.ts';
import { didYouMean, shown, type Problem } from '../sim/problem.ts';
import { valueCount, type Axis } from './designs/axis.ts';
import { MOST_DIMENSIONS } from './designs/joe-kuo.ts';
import { cellCount, type Method, type SpacePlan } from './designs/plan.ts';
import { MOST_POINTS } from './designs/sobol.ts';
import { readSpace } from './space.ts';
import { readWhole } from './words.ts';

interface Options {
  space?: string;
  method?: string;
  n?: string;
  designSeed?: string;
  grid?: string;
  scramble: boolean;
  secondOrder: boolean;
}

/** What --n counts, the least of it, and the most parameters. */
const LIMITS: Record<
  Method,
  { what: string; least: number; parameters: readonly [number, number] }
> = {
  factorial: { what: 'levels', least: 2, parameters: [1, 64] },
  lhs: { what: 'points', least: 2, parameters: [1, Infinity] },
  sobol: { what: 'points', least: 2, parameters: [1, MOST_DIMENSIONS] },
  morris: { what: 'trajectories', least: 4, parameters: [2, Infinity] },
  saltelli: { what: 'base points', least: 16, parameters: [2, MOST_DIMENSIONS / 2] },
};

const MOST_CELLS = 1e9;
const GRID = 4;

/** Adds the options; `methods` are those that the command knows, by the names it calls them. */
export function withSpace(command: Command, methods: readonly string[]): Command {
  return command
    .option('--space <FILE>', 'a space: parameters and their ranges (docs/lab.md)')
    .option('--method <NAME>', `${methods.slice(0, -1).join(', ')} or ${methods.at(-1)}`)
    .option('--n <N>', 'how many: points, levels, trajectories or base points')
    .option('--design-seed <S>', 'seed of what the design draws (1)')
    .option('--grid <LEVELS>', `levels of the grid of morris, an even number (${GRID})`)
    .addOption(new Option('--no-scramble', 'the Sobol sequence as published, from the origin on'))
    .addOption(new Option('--no-second-order', 'no rows for indices of pairs: half the runs'));
}

/** The design asked for; null where none was, or where a problem was noted. */
export function readPlan(
  command: Command,
  methods: Readonly<Record<string, Method>>,
  problems: Problem[],
  set?: Extensions,
): SpacePlan | null {
  const options = command.opts<Options>();
  if (options.space === undefined) {
    strayWords(options, problems);
    return null;
  }
  const before = problems.length;
  const axes = readSpace(options.space, problems, set);
  const method = readMethod(options.method, methods, problems);
  const seed =
    options.designSeed === undefined
      ? 1
      : readWhole('--design-seed', options.designSeed, 0, problems);
  const n = options.n === undefined ? null : readWhole('--n', options.n, 1, problems);
  const grid = options.grid === undefined ? GRID : readWhole('--grid', options.grid, 2, problems);
  if (grid !== null && grid % 2 === 1) {
    const mend = `Write --grid ${grid + 1}.`;
    problems.push({ path: '--grid', came: String(grid), expected: 'an even number', mend });
  }
  const whole = axes !== null && method !== null && seed !== null && grid !== null;
  if (!whole || problems.length > before) return null;
  const { scramble, secondOrder } = options;
  const plan: SpacePlan = { method, n, seed, scramble, grid, secondOrder, axes };
  checkSize(plan, options.method ?? method, problems);
  return problems.length > before ? null : plan;
}

/** Words that mean nothing without a space. */
function strayWords(options: Options, problems: Problem[]): void {
  const said = [
    [options.method, '--method'],
    [options.n, '--n'],
    [options.designSeed, '--design-seed'],
    [options.grid, '--grid'],
    [options.scramble ? undefined : '', '--no-scramble'],
    [options.secondOrder ? undefined : '', '--no-second-order'],
  ] as const;
  for (const [value, path] of said) {
    if (value === undefined) continue;
    const mend = 'Add --space FILE.';
    problems.push({ path, came: 'alone', expected: '--space beside it', mend });
  }
}

function readMethod(
  given: string | undefined,
  methods: Readonly<Record<string, Method>>,
  problems: Problem[],
): Method | null {
  const names = Object.keys(methods);
  if (given !== undefined && Object.hasOwn(methods, given)) return methods[given];
  const mend = didYouMean(given ?? '', names) || `Write --method ${names.at(-1)}, for example.`;
  const came = given === undefined ? 'nothing' : shown(given);
  problems.push({ path: '--method', came, expected: `one of ${names.join(', ')}`, mend });
  return null;
}

/** Whether the method can do something with so many parameters and so many of what it counts. */
function checkSize(plan: SpacePlan, called: string, problems: Problem[]): void {
  const { method, n, axes } = plan;
  const { what, least, parameters } = LIMITS[method];
  const [fewest, most] = parameters;
  if (axes.length < fewest || axes.length > most) {
    const came = axes.length === 1 ? '1 parameter' : `${axes.length} parameters`;
    const expected = `${fewest}${most === Infinity ? ' or more' : ` to ${most}`} for ${called}`;
    const mend =
      axes.length < fewest ? 'Add parameters.' : 'Screen them with --method morris first.';
    problems.push({ path: '--space', came, expected, mend });
  }
  const bare = axes.filter((axis) => !('values' in axis) && axis.levels === null);
  if (n === null && (method !== 'factorial' || bare.length > 0)) {
    const mend = `Add --n ${Math.max(8, least)}, for example.`;
    problems.push({ path: '--n', came: 'nothing', expected: `a number of ${what}`, mend });
    return;
  }
  if (n !== null && n < least) {
    const mend = `Write --n ${least} or more.`;
    problems.push({
      path: '--n',
      came: String(n),
      expected: `at least ${least} ${what} for ${called}`,
      mend,
    });
  }
  if (method === 'factorial' && n !== null) tooFewWholes(bare, n, problems);
  const cells = cellCount(plan);
  if (cells > MOST_CELLS || (n ?? 0) > MOST_POINTS) {
    const came = `a design of ${cells.toPrecision(3)} cells`;
    const mend = 'Take a smaller --n, or fewer parameters.';
    problems.push({ path: '--n', came, expected: 'at most 1,000,000,000 cells', mend });
  }
}

/** A factorial design needs as many values as levels. */
function tooFewWholes(bare: readonly Axis[], n: number, problems: Problem[]): void {
  for (const axis of bare) {
    const count = valueCount(axis);
    if (n <= count) continue;
    const came = `${n} levels, where ${axis.name} has ${count} whole numbers`;
    const mend = `Write "levels": ${count} beside it in the space.`;
    problems.push({ path: '--n', came, expected: `at most ${count}`, mend });
  }
}

/** Something worth knowing before the runs are made; null where there is nothing. */
export function planAdvice(plan: SpacePlan): string | null {
  const n = plan.n ?? 0;
  const isSequence = plan.method === 'sobol' || plan.method === 'saltelli';
  if (isSequence && !Number.isInteger(Math.log2(n))) {
    const power = 2 ** Math.max(1, Math.round(Math.log2(n)));
    return `a Sobol sequence is balanced at powers of two: --n ${power} tells more than --n ${n} should`;
  }
  return plan.method === 'morris' && n < 10
    ? `${n} trajectories give wide intervals; 10 to 50 are usual`
    : null;
}
