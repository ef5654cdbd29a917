// Reads the words of the command line: "1..32", "rewards=-0.8", "52:talk=1", "rewards=-1:1:5", "2/8".
// Each function returns the value, or notes a problem and returns null; nothing here throws.

import { shown, type Problem } from '../sim/problem.ts';

export type Value = number | string;

export interface SeedRange {
  first: number;
  last: number;
}

export interface Setting {
  name: string;
  value: Value;
}

export interface Shard {
  index: number;
  of: number;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const MOST_SEEDS = 1e9;
const MOST_VALUES = 1e6;

/** A number when it is written as one, else the text as it came. */
export function readValue(text: string): Value {
  return NUMBER.test(text) ? Number(text) : text;
}

/** A whole number of at least `least`. */
export function readWhole(
  option: string,
  text: string,
  least: number,
  problems: Problem[],
): number | null {
  const value = readValue(text);
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
  const tooLarge = typeof value === 'number' && value > Number.MAX_SAFE_INTEGER;
  problems.push({
    path: option,
    came: shown(value),
    expected: tooLarge
      ? `at most ${Number.MAX_SAFE_INTEGER}`
      : `a whole number of at least ${least}`,
    mend: `Write ${option} ${Math.max(least, 8)}, for example.`,
  });
  return null;
}

/** "A..B", both ends included; a single number is a range of one. */
export function readSeeds(option: string, text: string, problems: Problem[]): SeedRange | null {
  const match = /^(\d{1,16})(?:\.\.(\d{1,16}))?$/.exec(text);
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  const expected = `FIRST..LAST, whole numbers from 0 to ${Number.MAX_SAFE_INTEGER}`;
  if (match === null || !Number.isSafeInteger(first) || !Number.isSafeInteger(last)) {
    problems.push({ path: option, came: shown(text), expected, mend: `Write ${option} 1..32.` });
    return null;
  }
  if (first > last) {
    const mend = `Write ${option} ${last}..${first}.`;
    const order = 'FIRST..LAST, of which the first is not the larger';
    problems.push({ path: option, came: shown(text), expected: order, mend });
    return null;
  }
  if (last - first >= MOST_SEEDS) {
    const mend = 'Split the seeds over several batches.';
    problems.push({
      path: option,
      came: shown(text),
      expected: 'at most 1,000,000,000 seeds',
      mend,
    });
    return null;
  }
  return { first, last };
}

/** "name=value". */
export function readSetting(option: string, text: string, problems: Problem[]): Setting | null {
  const cut = text.indexOf('=');
  if (cut > 0 && cut < text.length - 1) {
    return { name: text.slice(0, cut), value: readValue(text.slice(cut + 1)) };
  }
  problems.push({
    path: option,
    came: shown(text),
    expected: 'name=value',
    mend: `Write ${option} rewards=-0.8, for example; \`thaw params\` lists the names.`,
  });
  return null;
}

/** "WEEK:name=value". */
export function readEvent(
  option: string,
  text: string,
  problems: Problem[],
): { week: number; setting: Setting } | null {
  const match = /^(\d{1,7}):([^=]+)=(.+)$/.exec(text);
  if (match !== null) {
    return { week: Number(match[1]), setting: { name: match[2], value: readValue(match[3]) } };
  }
  problems.push({
    path: option,
    came: shown(text),
    expected: 'WEEK:name=value',
    mend: `Write ${option} 52:rewards=0.5, for example.`,
  });
  return null;
}

/** "name=a:b:n" (n values from a to b, evenly) or "name=v1,v2". */
export function readSweep(
  option: string,
  text: string,
  problems: Problem[],
): { name: string; values: Value[] } | null {
  const expected = 'name=FROM:TO:COUNT or name=V1,V2';
  const cut = text.indexOf('=');
  const name = text.slice(0, cut);
  const body = text.slice(cut + 1);
  const mend = `Write ${option} rewards=-1:1:5 or ${option} rewards=-1,0,1, for example.`;
  const refuse = (what: string, how = mend): null => {
    problems.push({ path: option, came: shown(text), expected: what, mend: how });
    return null;
  };
  if (cut < 1 || body === '') return refuse(expected);
  if (!body.includes(':')) {
    const values = body.split(',').map(readValue);
    if (values.includes('')) return refuse('a value before and after each comma');
    const twice = values.find((value, place) => values.indexOf(value) < place);
    if (twice !== undefined) return refuse('different values', `Leave out the second ${twice}.`);
    return { name, values };
  }
  const [from, to, count, ...rest] = body.split(':').map(readValue);
  if (typeof from !== 'number' || typeof to !== 'number' || rest.length > 0) {
    return refuse(expected);
  }
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 2 || count > MOST_VALUES) {
    return refuse('a COUNT that is a whole number from 2 to 1,000,000');
  }
  if (from === to) return refuse('FROM and TO that differ', `Write ${option} ${name}=${from}.`);
  return { name, values: spread(from, to, count) };
}

/** Evenly spaced, ends exact; 12 digits keep 0.3 from becoming 0.30000000000000004. */
export function spread(from: number, to: number, count: number): number[] {
  const values = Array.from({ length: count }, (_, place) =>
    Number((from + ((to - from) * place) / (count - 1)).toPrecision(12)),
  );
  values[count - 1] = to;
  return values;
}

/** "I/N". */
export function readShard(option: string, text: string, problems: Problem[]): Shard | null {
  const match = /^(\d{1,7})\/(\d{1,7})$/.exec(text);
  const index = Number(match?.[1]);
  const of = Number(match?.[2]);
  if (match !== null && of >= 1 && index >= 1 && index <= of) return { index, of };
  problems.push({
    path: option,
    came: shown(text),
    expected: 'I/N, the I-th of N parts, I from 1 to N',
    mend: `Write ${option} 1/4, for example.`,
  });
  return null;
}

/** "outcome=halfwidth". */
export function readUntil(
  option: string,
  text: string,
  problems: Problem[],
): { outcome: string; halfWidth: number } | null {
  const setting = /^([^=]+)=(.+)$/.exec(text);
  const halfWidth = readValue(setting?.[2] ?? '');
  if (setting !== null && typeof halfWidth === 'number' && halfWidth > 0) {
    return { outcome: setting[1], halfWidth };
  }
  problems.push({
    path: option,
    came: shown(text),
    expected: 'outcome=HALFWIDTH, a width above 0',
    mend: `Write ${option} enacted=0.01, for example.`,
  });
  return null;
}
