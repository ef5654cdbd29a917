// What was asked of a batch in the words of the command line, for messages that lay two side by side.

import type { SpacePlan } from './designs/plan.ts';
import type { Request } from './manifest.ts';
import type { Value } from './words.ts';

const MOST_CHARACTERS = 100;
const OWN = "the scenario's own";

type Worded = { readonly [Key in keyof Request]-?: (value: Request[Key]) => string };

const WORDS: Worded = {
  scenarios: (list) => list.map(({ name, hash }) => `${name} (${hash})`).join(', '),
  design: ({ names, values, rows, space }) => {
    if (space !== undefined) return spaceWords(space);
    if (values === null) return `${rows?.length ?? 0} rows of ${names.join(', ')}`;
    return names.map((name, place) => `${name}=${values[place].join(',')}`).join(' ') || 'no sweep';
  },
  set: (values) => settings(values).join(' ') || 'nothing',
  at: (events) =>
    events.flatMap(({ week, set }) => settings(set).map((text) => `${week}:${text}`)).join(' ') ||
    'nothing',
  weeks: (weeks) => (weeks === null ? OWN : String(weeks)),
  seeds: (seeds) => (seeds === null ? OWN : `${seeds.first}..${seeds.last}`),
  until: (until) =>
    until === null
      ? 'nothing'
      : `${until.outcome}=${until.halfWidth} with at most ${until.maxSeeds} seeds`,
  series: (series) => series,
  formats: (formats) => formats.join(','),
  shard: (shard) => (shard === null ? 'the whole batch' : `${shard.index}/${shard.of}`),
  extensions: (files = []) =>
    files.map(({ name, sha256 }) => `${name} (${sha256.slice(0, 12)})`).join(', ') || 'none',
};

function spaceWords({ method, n, seed, axes, ...how }: SpacePlan): string {
  const ranges = axes.map((axis) => {
    return `${axis.name}=${'values' in axis ? axis.values.join(',') : `${axis.from}..${axis.to}`}`;
  });
  const words = [method, n ?? '', 'seed', seed, ...ranges, JSON.stringify(how)];
  return words.filter((word) => word !== '').join(' ');
}

function settings(values: Readonly<Record<string, Value>>): string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${value}`);
}

/** The requests' values of one key, or null where they are the same. */
export function twoValues(key: keyof Request, a: Request, b: Request): [string, string] | null {
  if (JSON.stringify(a[key]) === JSON.stringify(b[key])) return null;
  const say = WORDS[key] as (value: unknown) => string;
  const words: [string, string] = [brief(say(a[key])), brief(say(b[key]))];
  return words[0] === words[1] ? ['one text', 'another'] : words;
}

function brief(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 3)}...` : text;
}

/** The command with more words, as a shell takes it back: names with spaces stand in quotes. */
export function commandLine(command: readonly string[], ...more: readonly string[]): string {
  const words = [...command, ...more.filter((word) => !command.includes(word))];
  return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : quoted(word))).join(' ');
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
