// What is wrong with a mechanism from outside, before it has run a week.

import { COLUMN_NAMES, COLUMNS } from '../columns.ts';
import { PARAMS } from '../params.ts';
import type { Problem } from '../problem.ts';
import { NOT_PUSHED, WEEK } from './definition.ts';
import type { OwnParam } from './definition.ts';
import { CAMEL, HYPHENS, Reader } from './fields.ts';

const FIELDS = [
  'name',
  'version',
  'after',
  'sentence',
  'source',
  'claims',
  'params',
  'switch',
  'columns',
  'reads',
  'writes',
  'levers',
  'pass',
];
const PARAM_FIELDS = [
  'name',
  'default',
  'min',
  'max',
  'unit',
  'sentence',
  'source',
  'step',
  'symbol',
  'claims',
  'range',
  'jitter',
  'choices',
  'lever',
];
const COLUMN_FIELDS = ['name', 'unit', 'low', 'high', 'start', 'newcomer', 'per'];
const PER = [
  'person',
  'person×facet',
  'person×lever',
  'department',
  'department×lever',
  'department×assumption',
  'customer',
];

/** What can be pushed: columns of numbers that nothing else fixes, and practice. */
export const PUSHED: readonly string[] = [
  ...COLUMN_NAMES.filter((name) => COLUMNS[name].kind === 'f32').filter(
    (name) => !NOT_PUSHED.some((other) => other === name),
  ),
  'practice',
];

/** All problems of one mechanism; empty when it is sound by itself. */
export function mechanismProblems(given: object, path: string): Problem[] {
  const problems: Problem[] = [];
  const reader = new Reader(given, path, problems);
  reader.known(FIELDS);
  reader.name('name', HYPHENS, 'rumour-fatigue');
  reader.maybe('version', () => reader.number('version', 1, 1e9, true));
  reader.oneOf('after', WEEK);
  reader.text('sentence');
  reader.text('source');
  reader.claims();
  if (typeof reader.given['pass'] !== 'function') {
    reader.refuse('pass', 'a function pass(model, own)', '', typeof reader.given['pass']);
  }
  const params = reader.list('params');
  for (const [place, param] of params.entries()) {
    paramProblems(new Reader(param, `${path}.params[${place}]`, problems));
  }
  for (const [place, column] of reader.list('columns').entries()) {
    columnProblems(new Reader(column, `${path}.columns[${place}]`, problems));
  }
  switchProblems(reader, params);
  reader.words('reads', COLUMN_NAMES);
  const writes = reader.words('writes', PUSHED);
  const late = WEEK.indexOf(reader.given['after'] as 'behaviour') >= WEEK.indexOf('behaviour');
  if (writes.includes('practice') && late) {
    const mend = 'People choose in behaviour: stand before it.';
    reader.refuse('after', `a rule before behaviour, for it pushes practice`, mend);
  }
  reader.words('levers', null);
  return problems;
}

function paramProblems(reader: Reader): void {
  const { given } = reader;
  reader.known(PARAM_FIELDS);
  reader.name('name', CAMEL, 'rumourStrength');
  const taken = [...PARAMS.map(({ name }) => name), ...COLUMN_NAMES];
  if (taken.some((name) => name === given['name'])) {
    reader.refuse('name', 'a name that no parameter or column has yet', 'Choose another.');
  }
  reader.number('min', -Infinity, Infinity);
  reader.number('max', Number(given['min']), Infinity);
  reader.number('default', Number(given['min']), Number(given['max']));
  for (const field of ['unit', 'sentence', 'source']) reader.text(field);
  reader.maybe('step', () => reader.number('step', Number.MIN_VALUE, Infinity));
  reader.maybe('claims', () => reader.claims());
  reader.maybe('symbol', () => {
    if (typeof given['symbol'] !== 'string') reader.refuse('symbol', 'a text');
  });
  reader.maybe('range', () => {
    const range = given['range'] as readonly unknown[];
    const inside = (end: unknown): boolean =>
      typeof end === 'number' && end >= Number(given['min']) && end <= Number(given['max']);
    if (!Array.isArray(range) || range.length !== 2 || !range.every(inside)) {
      reader.refuse('range', 'two numbers between min and max');
    }
  });
  reader.maybe('choices', () => {
    const choices = given['choices'];
    const words = Array.isArray(choices) && choices.every((word) => typeof word === 'string');
    const fits = words && given['min'] === 0 && given['max'] === choices.length - 1;
    if (!fits) reader.refuse('choices', 'words, and min 0 and max their number less one');
  });
  for (const field of ['jitter', 'lever']) {
    reader.maybe(field, () => reader.oneOf(field, [true, false]));
  }
}

function columnProblems(reader: Reader): void {
  const { given } = reader;
  const [low, high] = [Number(given['low']), Number(given['high'])];
  reader.known(COLUMN_FIELDS);
  reader.name('name', CAMEL, 'rumoursHeard');
  if (COLUMN_NAMES.some((name) => name === given['name'])) {
    reader.refuse('name', 'a name that no column has yet', 'Choose another.');
  }
  reader.text('unit');
  reader.number('low', -1e30, 1e30);
  reader.number('high', low, 1e30);
  reader.number('start', low, high);
  reader.maybe('newcomer', () => reader.number('newcomer', low, high));
  reader.maybe('per', () => reader.oneOf('per', PER));
}

/** The switch is one of its parameters, and 0 is among its values. */
function switchProblems(reader: Reader, params: readonly object[]): void {
  const names = params.map((param) => (param as { name?: unknown }).name);
  const place = names.indexOf(reader.given['switch']);
  if (place < 0) {
    const expected = 'the name of one of its parameters, which switches it off at 0';
    reader.refuse('switch', expected, 'Every mechanism can be switched off alone.');
    return;
  }
  const { min, max, jitter, lever } = params[place] as OwnParam;
  if (!(min <= 0 && max >= 0) || min === max || jitter === true || lever === true) {
    const path = `${reader.path}.params[${place}]`;
    const came = jitter === true ? 'jitter' : lever === true ? 'a lever' : `${min} to ${max}`;
    const expected = 'a range with 0 in it, no jitter and no lever, for it is the switch';
    reader.problems.push({ path, came, expected, mend: '0 means off.' });
  }
}
