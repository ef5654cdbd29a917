// What is wrong with a kind of intervention from outside, before it has moved a lever.

import { KINDS } from '../interventions.ts';
import type { Problem } from '../problem.ts';
import { CAMEL, HYPHENS, Reader } from './fields.ts';

const FIELDS = [
  'kind',
  'version',
  'title',
  'sentence',
  'source',
  'claims',
  'cost',
  'costLater',
  'delay',
  'again',
  'effects',
  'options',
  'wholeDepartments',
  'meeting',
  'ties',
];
const EFFECT_FIELDS = ['lever', 'how', 'amount', 'fromWeek', 'untilWeek', 'option', 'inMeeting'];
/** What every intervention of a file has already. */
const TAKEN = ['kind', 'start', 'weeks', 'strength', 'target'];

/** All problems of one kind; empty when it is sound by itself. */
export function kindProblems(given: object, path: string): Problem[] {
  const problems: Problem[] = [];
  const reader = new Reader(given, path, problems);
  reader.known(FIELDS);
  reader.name('kind', HYPHENS, 'answer-rumours');
  if (KINDS.some((kind) => kind === reader.given['kind'])) {
    reader.refuse('kind', 'a kind that there is none of yet', 'Choose another name.');
  }
  for (const field of ['title', 'sentence', 'source']) reader.text(field);
  reader.claims();
  reader.number('cost', 0, 1e6);
  reader.maybe('costLater', () => reader.number('costLater', 0, 1e6));
  reader.maybe('version', () => reader.number('version', 1, 1e9, true));
  reader.maybe('delay', () => reader.number('delay', 1, 520, true));
  reader.maybe('again', () => reader.number('again', 0, 520, true));
  for (const field of ['wholeDepartments', 'meeting']) {
    reader.maybe(field, () => reader.oneOf(field, [true, false]));
  }
  reader.maybe('ties', () => reader.oneOf('ties', ['bridges', 'contacts', null]));
  const options = optionProblems(reader, path, problems);
  if (reader.given['effects'] === undefined) reader.refuse('effects', 'a list; it may be empty');
  for (const [place, effect] of reader.list('effects').entries()) {
    effectProblems(new Reader(effect, `${path}.effects[${place}]`, problems), options);
  }
  return problems;
}

function optionProblems(reader: Reader, path: string, problems: Problem[]): string[] {
  const given = reader.given['options'] ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) {
    reader.refuse('options', 'an object: each option with default, min, max and sentence');
    return [];
  }
  for (const [name, option] of Object.entries(given)) {
    const where = `${path}.options.${name}`;
    if (!CAMEL.test(name) || TAKEN.includes(name)) {
      const expected = 'a name of its own like framing';
      problems.push({ path: where, came: name, expected, mend: 'Choose another.' });
    }
    if (typeof option !== 'object' || option === null) {
      const expected = 'an object with default, min, max and sentence';
      problems.push({ path: where, came: String(option), expected, mend: '' });
      continue;
    }
    const own = new Reader(option as object, where, problems);
    own.known(['default', 'min', 'max', 'sentence']);
    own.number('min', -1e9, 1e9);
    own.number('max', Number(own.given['min']), 1e9);
    own.number('default', Number(own.given['min']), Number(own.given['max']));
    own.text('sentence');
  }
  return Object.keys(given);
}

function effectProblems(reader: Reader, options: readonly string[]): void {
  const { given } = reader;
  reader.known(EFFECT_FIELDS);
  reader.name('lever', CAMEL, 'talk');
  reader.oneOf('how', ['toward', 'add', 'times']);
  reader.number('amount', -1e6, 1e6);
  reader.maybe('fromWeek', () => reader.number('fromWeek', 0, 5200, true));
  reader.maybe('untilWeek', () => reader.number('untilWeek', 1, Infinity));
  reader.maybe('option', () => reader.oneOf('option', [...options, null]));
  if (given['inMeeting'] !== null) {
    reader.maybe('inMeeting', () => reader.number('inMeeting', -1e6, 1e6));
  }
}
