// Turns what the schema library found into problems a person can mend: path, what came, what was
// expected, and the likely remedy.

import { interventionsWith, NONE, paramRowIn, paramsWith } from './extensions/extensions.ts';
import type { Extensions } from './extensions/extensions.ts';
import { didYouMean, shown } from './problem.ts';
import type { Problem } from './problem.ts';
import { MOST_PROBLEMS } from './problem-list.ts';
import { fieldsOf } from './schema-walk.ts';
import {
  MOST_ENTRIES,
  personSchema,
  scenarioSchema,
  schemaWith,
  tieSchema,
} from './scenario-schema.ts';

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly input?: unknown;
  readonly [detail: string]: unknown;
}

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object {…}',
  record: 'an object {…}',
  array: 'a list […]',
  tuple: 'a list […]',
};

/** Names of fields by schema and place, once looked up. */
const FIELDS = new WeakMap<object, Map<string, readonly string[]>>();

/** `organisation.departments[2].people` from its parts. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, place) =>
      typeof part === 'number' ? `[${part}]` : place === 0 ? String(part) : `.${String(part)}`,
    )
    .join('');
}

/** All problems of a value against the schema, in file order; empty when it fits. */
export function schemaProblems(value: unknown, extensions: Extensions): Problem[] {
  const schema = schemaWith(extensions);
  const lists = longLists(value);
  const problems = lists.flatMap(({ path, list, entry }) => entryProblems(path, list, entry));
  if (problems.length === 0) problems.push(...found(schema, value, [], schema, extensions));
  else problems.unshift(...found(schema, withoutLists(value), [], schema, extensions));
  if (problems.length <= MOST_PROBLEMS) return problems;
  const rest = problems.length - MOST_PROBLEMS;
  const came = `${rest} more problems`;
  const more = { path: '', came, expected: 'none', mend: 'Mend the first ones, then look again.' };
  return [...problems.slice(0, MOST_PROBLEMS), more];
}

interface Checker {
  safeParse(
    value: unknown,
    how: { reportInput: true },
  ): { success: boolean; error?: { issues: unknown } | undefined };
}

/**
 * All problems of a value against a schema; `above` is where the value stands, and `root` the schema of
 * the whole file, in which fields are looked up for guesses.
 */
export function found(
  schema: Checker,
  value: unknown,
  above: readonly PropertyKey[],
  root: object = scenarioSchema,
  extensions: Extensions = NONE,
): Problem[] {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return [];
  const issues = (result.error?.issues ?? []) as readonly Issue[];
  return issues.flatMap((issue) => problemsOf(issue, above, { root, extensions }));
}

/** The lists that may have a hundred thousand entries: the library would choke on as many problems. */
function longLists(value: unknown) {
  const roster = rosterOf(value);
  return [
    { path: 'people', list: roster?.['people'], entry: personSchema as Checker },
    { path: 'ties', list: roster?.['ties'], entry: tieSchema as Checker },
  ];
}

function rosterOf(value: unknown): Record<string, unknown> | undefined {
  const organisation = (value as { organisation?: unknown } | null)?.organisation;
  return (organisation as { roster?: Record<string, unknown> } | null | undefined)?.roster;
}

function entryProblems(name: string, list: unknown, entry: Checker): Problem[] {
  if (!Array.isArray(list) || list.length > MOST_ENTRIES) return [];
  const problems: Problem[] = [];
  for (let place = 0; place < list.length && problems.length <= MOST_PROBLEMS; place++) {
    const above = ['organisation', 'roster', name, place];
    problems.push(...found(entry, list[place], above));
  }
  return problems;
}

/** The same value with the long lists short, so that everything else is looked at too. */
function withoutLists(value: unknown): unknown {
  const { organisation, ...others } = value as { organisation: { roster: object } };
  const people = [{ id: 'somebody', department: 'somewhere' }];
  const roster = { ...organisation.roster, people, ties: [] };
  return { ...others, organisation: { ...organisation, roster } };
}

/** The schema of the whole, and the set it was made with. */
interface Whole {
  readonly root: object;
  readonly extensions: Extensions;
}

function problemsOf(issue: Issue, above: readonly PropertyKey[], whole: Whole): Problem[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') return unknownFields(issue, path, whole);
  if (issue.code === 'invalid_union') return unionProblems(issue, path, whole);
  const came = issue.input === undefined ? 'missing' : shown(issue.input);
  return [
    { path: pathText(path), came, expected: expectation(issue), mend: mend(issue, path, whole) },
  ];
}

/** A bound with what it counts: "1 entry", "80 characters", or the bare number. */
function amount(issue: Issue, bound: unknown): string {
  const one = bound === 1;
  if (issue['origin'] === 'string') return `${String(bound)} ${one ? 'character' : 'characters'}`;
  if (issue['origin'] === 'array') return `${String(bound)} ${one ? 'entry' : 'entries'}`;
  return String(bound);
}

function expectation(issue: Issue): string {
  const bound = issue['inclusive'] === false ? 'more than ' : 'at least ';
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[String(issue['expected'])] ?? String(issue['expected']);
    case 'too_small':
      return `${bound}${amount(issue, issue['minimum'])}`;
    case 'too_big':
      return `at most ${amount(issue, issue['maximum'])}`;
    case 'invalid_value': {
      const values = issue['values'] as unknown[];
      return values.length === 1 ? shown(values[0]) : `one of ${values.map(shown).join(', ')}`;
    }
    case 'invalid_format':
      return 'a claim id such as MIX-1';
    default:
      return issue.message;
  }
}

function mend(issue: Issue, path: readonly PropertyKey[], { extensions }: Whole): string {
  const name = String(path.at(-1));
  const isValue = path.at(-2) === 'params' || path.at(-2) === 'set';
  const row = isValue ? paramRowIn(extensions, name) : undefined;
  if (issue.code === 'invalid_value' && typeof issue.input === 'string') {
    const guess = didYouMean(issue.input, (issue['values'] as unknown[]).map(String));
    if (guess !== '' || row === undefined) return guess;
  }
  if (row !== undefined && row.choices !== null) return row.sentence;
  if (row !== undefined) return `${row.sentence} Its bounds are ${row.min} to ${row.max}.`;
  return issue.input === undefined ? `Add "${name}".` : '';
}

function unknownFields(issue: Issue, path: readonly PropertyKey[], whole: Whole): Problem[] {
  const { root, extensions } = whole;
  const isValues = path.at(-1) === 'params' || path.at(-1) === 'set';
  const known = isValues
    ? paramsWith(extensions).map((row) => row.name)
    : fieldsAt(root, path, issue.input);
  return (issue['keys'] as string[]).map((key) => {
    const guess = didYouMean(key, known);
    const remedy = guess === '' ? 'Remove it or correct its name.' : guess;
    const what = isValues ? 'a parameter that `thaw params` lists' : `one of ${known.join(', ')}`;
    return {
      path: pathText([...path, key]),
      came: `unknown ${isValues ? 'parameter' : 'field'} "${key}"`,
      expected: known.length === 0 ? 'a field of the schema' : what,
      mend: remedy,
    };
  });
}

function unionProblems(issue: Issue, path: readonly PropertyKey[], whole: Whole): Problem[] {
  const { discriminator } = issue;
  if (typeof discriminator === 'string') {
    const kind = (issue.input as Record<string, unknown> | undefined)?.[discriminator];
    const came = kind === undefined ? 'missing' : `unknown kind ${shown(kind)}`;
    const ownKinds = (issue['options'] as unknown[]).map(String);
    const kinds = interventionsWith(whole.extensions).map((row) => row.kind);
    const planned = ownKinds.some((one) => kinds.includes(one));
    const known = planned ? kinds : ownKinds;
    const listed = 'a kind that `thaw interventions` lists';
    const expected = planned ? listed : `one of ${known.map(shown).join(', ')}`;
    return [{ path: pathText(path), came, expected, mend: didYouMean(String(kind ?? ''), known) }];
  }
  const branches = issue['errors'] as Issue[][];
  const deep = branches.find((branch) => branch.every((inner) => inner.path.length > 0));
  if (deep !== undefined) return deep.flatMap((inner) => problemsOf(inner, path, whole));
  const expected = [...new Set(branches.flatMap((branch) => branch.map(expectation)))].join(
    ', or ',
  );
  return [{ path: pathText(path), came: shown(issue.input), expected, mend: '' }];
}

/** The names of the fields that the schema has at a path, looked up once. */
function fieldsAt(root: object, path: readonly PropertyKey[], input: unknown): readonly string[] {
  const { kind, by, of } = (input ?? {}) as Record<string, unknown>;
  const key = `${pathText(path).replace(/\[\d+\]/g, '[]')}|${String(kind ?? by ?? of ?? '')}`;
  const known = FIELDS.get(root) ?? new Map<string, readonly string[]>();
  FIELDS.set(root, known);
  const fields = known.get(key) ?? fieldsOf(root, path, input);
  known.set(key, fields);
  return fields;
}
