// From a space file to the axes of an experiment, or everything that is wrong with it. A parameter that
// says nothing goes through the range over which `thaw params` says it was tested.

import { NONE, paramsWith, type Extensions, type ParamRow } from '../sim/index.ts';
import { parseJson } from '../sim/json.ts';
import { didYouMean, shown, type Problem } from '../sim/problem.ts';
import { found } from '../sim/scenario-problems.ts';
import type { Axis } from './designs/axis.ts';
import { readText } from './files.ts';
import { inFile } from './refusal.ts';
import { spaceSchemaWith, type AxisFile, type SpaceFile } from './space-schema.ts';
import type { Value } from './words.ts';

/** A space file is written by hand. */
const MOST_BYTES = 1 << 20;
const EXAMPLE = '{"spaceVersion": 1, "params": {"rewards": {"from": -1, "to": 1}}}';

/** Reads the file; notes its problems and returns null where there are any. */
export function readSpace(
  path: string,
  problems: Problem[],
  set: Extensions = NONE,
): readonly Axis[] | null {
  const text = readText(path, MOST_BYTES);
  if (typeof text !== 'string') {
    problems.push({ ...text, path: `--space ${path}` });
    return null;
  }
  const checked = parseSpace(text, set);
  if ('axes' in checked) return checked.axes;
  problems.push(...checked.problems.map((problem) => inFile(path, problem)));
  return null;
}

/** The axes of a space, in the order of the file. */
export function parseSpace(
  text: string,
  set: Extensions = NONE,
): { axes: readonly Axis[] } | { problems: Problem[] } {
  const parsed = parseJson(text);
  if (!('value' in parsed)) {
    const path = `line ${parsed.line}, column ${parsed.column}`;
    const came = `broken JSON (${parsed.message})`;
    return { problems: [{ path, came, expected: 'a whole JSON text', mend: `As ${EXAMPLE}` }] };
  }
  const schema = spaceSchemaWith(set);
  const rows = paramsWith(set);
  const problems = found(schema, parsed.value, [], schema, set);
  const axes: Axis[] = [];
  for (const [name, given] of entriesOf(parsed.value)) {
    const path = `params.${name}`;
    if (problems.some((known) => known.path.startsWith(path))) continue;
    const row = rows.find((one) => one.name === name);
    if (row === undefined) continue;
    const axis = axisOf(row, given, path, problems);
    if (axis !== null) axes.push(axis);
  }
  if (problems.length > 0) return { problems };
  if (axes.length > 0) return { axes };
  const mend = `Name a parameter that \`thaw params\` lists: ${EXAMPLE}`;
  return { problems: [{ path: 'params', came: 'nothing', expected: 'a parameter', mend }] };
}

/** The parameters, also of a file in which something else is wrong. */
function entriesOf(value: unknown): [string, AxisFile][] {
  const params = (value as Partial<SpaceFile> | null)?.params as unknown;
  const isObject = typeof params === 'object' && params !== null && !Array.isArray(params);
  return isObject ? (Object.entries(params) as [string, AxisFile][]) : [];
}

function axisOf(row: ParamRow, given: AxisFile, path: string, problems: Problem[]): Axis | null {
  const before = problems.length;
  const values = given.values ?? (given.from === undefined ? row.choices : null);
  const axis =
    values === null
      ? rangeOf(row, given, path, problems)
      : listOf(row, given, values, path, problems);
  return problems.length > before ? null : axis;
}

/** Values one by one: of a choice, or numbers of one's own. */
function listOf(
  row: ParamRow,
  given: AxisFile,
  values: readonly Value[],
  path: string,
  problems: Problem[],
): Axis {
  const beside = (['from', 'to', 'scale', 'levels'] as const).find(
    (key) => given[key] !== undefined,
  );
  if (beside !== undefined) {
    const mend = 'Drop one.';
    problems.push({
      path: `${path}.${beside}`,
      came: 'beside values',
      expected: 'one of the two',
      mend,
    });
  }
  values.forEach((value, place) => {
    const at = `${path}.values[${place}]`;
    if (values.indexOf(value) < place) {
      const came = `${shown(value)} a second time`;
      problems.push({ path: at, came, expected: 'each value once', mend: 'Drop one.' });
    }
    checkValue(row, value, at, problems);
  });
  return { name: row.name, values };
}

function rangeOf(row: ParamRow, given: AxisFile, path: string, problems: Problem[]): Axis | null {
  const tested = row.range;
  if (given.from === undefined && given.to === undefined && tested === null) {
    const mend = `Write "from" and "to"; its bounds are ${row.min} to ${row.max}.`;
    const came = 'no range, and none that was tested';
    problems.push({ path, came, expected: 'from and to, or values', mend });
    return null;
  }
  const [from, to] =
    given.from === undefined && given.to === undefined && tested !== null
      ? tested
      : [given.from, given.to];
  if (from === undefined || to === undefined) {
    const missing = from === undefined ? 'from' : 'to';
    const mend = `Add "${missing}"; its bounds are ${row.min} to ${row.max}.`;
    problems.push({ path: `${path}.${missing}`, came: 'missing', expected: 'a number', mend });
    return null;
  }
  checkValue(row, from, `${path}.from`, problems);
  checkValue(row, to, `${path}.to`, problems);
  if (from >= to) {
    const came = `an empty range, ${from} to ${to}`;
    const mend =
      from === to ? 'Widen it, or leave the parameter out and use --set.' : 'Swap the two.';
    problems.push({ path, came, expected: 'from below to', mend });
  }
  const scale = given.scale ?? 'linear';
  if (scale === 'log' && from <= 0) {
    const mend = 'Start above 0, or write "scale": "linear".';
    problems.push({
      path: `${path}.from`,
      came: shown(from),
      expected: 'above 0 on a log scale',
      mend,
    });
  }
  const whole = row.step === 1;
  const count = whole ? to - from + 1 : Infinity;
  if (given.levels !== undefined && given.levels > count) {
    const came = `${given.levels} levels of ${count} whole numbers`;
    const expected = `at most ${count} levels`;
    problems.push({
      path: `${path}.levels`,
      came,
      expected,
      mend: 'Widen the range or take fewer.',
    });
  }
  if (whole && scale === 'log') {
    const mend = 'Leave "scale" out, or list "values".';
    problems.push({
      path: `${path}.scale`,
      came: 'log',
      expected: 'linear for whole numbers',
      mend,
    });
  }
  return { name: row.name, from, to, scale, whole, levels: given.levels ?? null };
}

/** A value against the bounds or the choices of its parameter. */
export function checkValue(row: ParamRow, value: Value, path: string, problems: Problem[]): void {
  const mend = row.sentence;
  const refuse = (expected: string, guess = ''): void => {
    problems.push({ path, came: shown(value), expected, mend: guess || mend });
  };
  if (row.choices !== null) {
    if (typeof value === 'string' && row.choices.includes(value)) return;
    refuse(`one of ${row.choices.map(shown).join(', ')}`, didYouMean(String(value), row.choices));
  } else if (typeof value !== 'number') refuse('a number');
  else if (value < row.min || value > row.max) refuse(`${row.min} to ${row.max}`);
  else if (row.step === 1 && !Number.isInteger(value)) refuse('a whole number');
}
