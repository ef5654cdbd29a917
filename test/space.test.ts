// The file of a space: what it may say, and every way in which it can be wrong.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSpace } from '../batch/space.ts';
import { spaceJsonSchema } from '../batch/space-schema.ts';
import { formatProblem, paramRow, PARAMS } from '../sim/index.ts';
import { misfits } from './json-schema.ts';

const parse = (space: unknown) =>
  parseSpace(typeof space === 'string' ? space : JSON.stringify(space));

const CASES: [name: string, space: unknown, ...says: string[]][] = [
  ['broken', '{"spaceVersion": 1,', 'line 1, column 20: broken JSON'],
  [
    'unknown',
    { spaceVersion: 1, params: { reward: { from: 0, to: 1 } } },
    'params.reward: unknown parameter "reward"',
    'Did you mean "rewards"?',
  ],
  [
    'field',
    { spaceVersion: 1, params: { rewards: { from: 0, too: 1 } } },
    'params.rewards.too: unknown field "too", expected one of from, to, scale',
    'Did you mean "to"?',
  ],
  [
    'empty',
    { spaceVersion: 1, params: { rewards: { from: 0.5, to: 0.5 }, talk: { from: 1, to: -1 } } },
    'params.rewards: an empty range, 0.5 to 0.5, expected from below to.',
    'params.talk: an empty range, 1 to -1, expected from below to. Swap the two.',
  ],
  [
    'outside',
    { spaceVersion: 1, params: { rewards: { from: -3, to: 1 } } },
    'params.rewards.from: -3, expected -1 to 1.',
  ],
  [
    'half',
    { spaceVersion: 1, params: { rewards: { from: 0 } } },
    'params.rewards.to: missing, expected a number. Add "to"',
  ],
  [
    'twice',
    { spaceVersion: 1, params: { rewards: { values: [0, 1, 0] } } },
    'params.rewards.values[2]: 0 a second time, expected each value once.',
  ],
  [
    'both',
    { spaceVersion: 1, params: { rewards: { from: 0, to: 1, values: [0, 1] } } },
    'params.rewards.from: beside values, expected one of the two.',
  ],
  [
    'log',
    { spaceVersion: 1, params: { rewards: { from: -1, to: 1, scale: 'log' } } },
    'params.rewards.from: -1, expected above 0 on a log scale.',
  ],
  ['none', { spaceVersion: 1, params: {} }, 'params: nothing, expected a parameter.'],
  ['version', { spaceVersion: 9, params: {} }, 'spaceVersion: 9, expected 1.'],
  ['list', [], 'the file: [], expected an object {…}.'],
];

it.each(CASES)('a space that is %s is refused with its place and the remedy', (...row) => {
  const [, space, ...says] = row;
  const checked = parse(space);
  const text = 'problems' in checked ? checked.problems.map(formatProblem).join('\n') : '';
  for (const line of says) expect(text).toContain(line);
});

describe('a space', () => {
  it('keeps the order of its file', () => {
    const params = { talk: { from: 0, to: 1 }, rewards: { values: [0, 1] } };
    expect(parse({ spaceVersion: 1, params })).toEqual({
      axes: [
        { name: 'talk', from: 0, to: 1, scale: 'linear', whole: false, levels: null },
        { name: 'rewards', values: [0, 1] },
      ],
    });
  });

  it('goes through the tested range where it gives none, and through all choices', () => {
    const tested = PARAMS.find(({ range }) => range !== null)!;
    const choice = PARAMS.find(({ choices }) => choices !== null)!;
    const params = { [tested.name]: {}, [choice.name]: {} };
    expect(parse({ spaceVersion: 1, params })).toMatchObject({
      axes: [
        { name: tested.name, from: tested.range?.[0], to: tested.range?.[1] },
        { name: choice.name, values: choice.choices },
      ],
    });
  });

  it('says what to do where no range was tested', () => {
    const row = paramRow('rewards')!;
    expect(row.range).toBe(null);
    const checked = parse({ spaceVersion: 1, params: { rewards: {} } });
    expect(checked).toMatchObject({ problems: [{ path: 'params.rewards' }] });
  });

  it('takes a whole-number parameter by whole numbers only', () => {
    const whole = PARAMS.find(({ step, choices }) => step === 1 && choices === null)!;
    const { name, min } = whole;
    const params = { [name]: { from: min, to: min + 1.5 } };
    expect(parse({ spaceVersion: 1, params })).toMatchObject({
      problems: [{ path: `params.${name}.to`, expected: 'a whole number' }],
    });
    const few = { [name]: { from: min, to: min + 2, levels: 9 } };
    expect(parse({ spaceVersion: 1, params: few })).toMatchObject({
      problems: [{ path: `params.${name}.levels`, expected: 'at most 3 levels' }],
    });
  });

  it('has a JSON Schema that takes the spaces of docs/ and finds a slip', () => {
    const schema = spaceJsonSchema() as Record<string, unknown>;
    for (const name of ['space', 'space-assumptions']) {
      const file = new URL(`../docs/${name}.json`, import.meta.url);
      expect(misfits(schema, JSON.parse(readFileSync(file, 'utf8')))).toEqual([]);
    }
    const slip = { spaceVersion: 1, params: { rewards: { from: 0, too: 1 } } };
    expect(misfits(schema, slip)).not.toEqual([]);
  });

  it('of docs/space-assumptions.json holds every parameter with a tested range, and no other', () => {
    const file = new URL('../docs/space-assumptions.json', import.meta.url);
    const checked = parse(readFileSync(file, 'utf8'));
    const names = 'axes' in checked ? checked.axes.map(({ name }) => name) : [];
    expect(names).toEqual(PARAMS.flatMap(({ name, range }) => (range === null ? [] : [name])));
  });
});
