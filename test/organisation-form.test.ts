// Describing an organisation by answers, and what a file is by its first bytes.

import { describe, expect, it } from 'vitest';
import { NETWORK_DEFAULTS } from '../sim/network-generator.ts';
import { paramRow } from '../sim/params.ts';
import { checkScenario, type Scenario } from '../sim/scenario.ts';
import { formProblems, scoreOf, wholeNumber } from '../viz/organisation/answer-check.ts';
import {
  describedScenario,
  paramsOf,
  usualQuestions,
  type Described,
} from '../viz/organisation/answers.ts';
import { effectLines } from '../viz/organisation/effects.ts';
import { admit } from '../viz/organisation/incoming.ts';
import { problemGroups, problemText } from '../viz/organisation/problem-words.ts';
import { QUESTIONS, surveySettings } from '../viz/organisation/questions.ts';
import { sniff } from '../viz/organisation/sniff.ts';
import { words } from '../viz/organisation/words.ts';

const USUAL: Described = {
  name: 'Works',
  levels: 4,
  departments: [
    { name: 'Sales', people: 60, serves: true, paid: '' },
    { name: 'Plant', people: 40, serves: false, paid: '' },
  ],
  questions: usualQuestions(),
  survey: null,
};

function accepted(described: Described): Scenario {
  const checked = checkScenario(structuredClone(describedScenario(described)));
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
  return checked.scenario;
}

describe('an organisation described by answers', () => {
  it('is a scenario with no plan and nothing but the departments where all is as usual', () => {
    expect(describedScenario(USUAL)).toEqual({
      schemaVersion: 1,
      title: 'Works: as you describe it',
      question: 'What becomes of the culture of Works?',
      claims: [],
      seed: 1,
      weeks: 104,
      organisation: {
        name: 'Works',
        departments: [
          { name: 'Sales', people: 60, service: true },
          { name: 'Plant', people: 40 },
        ],
      },
      interventions: [],
    });
    expect(accepted(USUAL).interventions).toEqual([]);
  });

  it.each(QUESTIONS.map((question) => [question.words, question] as const))(
    'asks “%s” with the model’s own value as the usual answer, and is accepted with any',
    (_, { key, sets, choices, usual }) => {
      const standing = choices.find(({ value }) => value === usual);
      const own =
        'param' in sets
          ? paramRow(sets.param)?.default
          : NETWORK_DEFAULTS[sets.network as keyof typeof NETWORK_DEFAULTS];
      expect([own, null]).toContain(standing?.sets);
      for (const choice of choices) {
        const questions = { ...usualQuestions(), [key]: choice.value };
        const { values, network } = accepted({ ...USUAL, questions });
        const read = { ...network, ...values } as Record<string, number>;
        const name = 'param' in sets ? sets.param : sets.network;
        expect(read[name]).toBe(choice.sets ?? own);
        const range = 'param' in sets ? paramRow(sets.param)?.range : null;
        if (range && choice.sets !== null) {
          expect(choice.sets).toBeGreaterThanOrEqual(range[0]);
          expect(choice.sets).toBeLessThanOrEqual(range[1]);
        }
      }
    },
  );

  it('pays a department as it says, and the others as everywhere', () => {
    const [sales, plant] = USUAL.departments;
    const departments = [
      { ...sales, paid: 'kept' },
      { ...plant, paid: 'rather-kept' },
    ];
    const questions = { ...usualQuestions(), paid: 'rather-kept' };
    const { departments: read, values } = accepted({ ...USUAL, departments, questions });
    expect(values.rewards).toBe(0.5);
    expect(read.map(({ levers }) => levers)).toEqual([{ rewards: 1 }, {}]);
  });

  it('takes a survey for safety and trust inside the tested ranges, and what is said over it', () => {
    expect(surveySettings(61)).toEqual({ safetyBase: 0.45, trustCeiling: 0.85 });
    for (const score of [0, 50, 70, 100]) {
      for (const [name, value] of Object.entries(surveySettings(score))) {
        const [low, high] = paramRow(name)!.range!;
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high);
      }
    }
    expect(paramsOf({ ...USUAL, survey: 55 })).toEqual({ safetyBase: 0.37, trustCeiling: 0.81 });
    const questions = { ...usualQuestions(), safe: 'most' };
    expect(paramsOf({ ...USUAL, questions, survey: 55 })).toEqual({
      safetyBase: 0.5,
      trustCeiling: 0.81,
    });
  });

  it('says everything that the answers set, and nothing where they set nothing', () => {
    const unserved = USUAL.departments.map((one) => ({ ...one, serves: false }));
    expect(effectLines({ ...USUAL, departments: unserved })).toEqual([]);
    const questions = { ...usualQuestions(), says: 'customer', siloed: 'walls' };
    const departments = [{ ...USUAL.departments[0], paid: 'both' }];
    expect(effectLines({ questions, departments, survey: null }, 6)).toEqual([
      'What leaders say. 1, usually −1.',
      'Customers are met by: Sales.',
      'In Sales, pay and promotion: 0.',
      'How much more people work inside their department than chance would give: 7 times, usually 3.',
      'Levels: 6, usually 4.',
    ]);
  });

  it('is told every problem at once, each at its field', () => {
    const departments = [
      { name: 'Sales', people: null, serves: false, paid: '' },
      { name: 'Sales', people: 5, serves: false, paid: '' },
      { name: 'all', people: 0, serves: false, paid: '' },
      { name: '', people: 3, serves: false, paid: '' },
    ];
    const wrong = { ...USUAL, name: '', levels: Number.NaN, departments };
    const found = formProblems(wrong, 'eighty').map(({ field, row }) => [field, row]);
    expect(found).toEqual([
      ['name', undefined],
      ['people', 0],
      ['department', 1],
      ['department', 2],
      ['people', 2],
      ['department', 3],
      ['levels', undefined],
      ['survey', undefined],
    ]);
    expect(formProblems(USUAL, '')).toEqual([]);
  });

  it('reads numbers as people write them', () => {
    expect(['60', ' 1,200 ', '1 200', "1'200", '12.000'].map(wholeNumber)).toEqual([
      60, 1200, 1200, 1200, 12000,
    ]);
    expect(['', '-3', '2.5', '1e3', 'many'].map(wholeNumber)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(['61', '61,5', '61 %', 'x', ''].map(scoreOf)).toEqual([61, 61.5, 61, null, null]);
  });
});

describe('a file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const utf16 = (text: string) =>
    new Uint8Array(text.split('').flatMap((sign) => [sign.charCodeAt(0), 0]));
  const after = (start: number[], text = '') => new Uint8Array([...start, ...bytes(text)]);
  const PK = [0x50, 0x4b, 3, 4];

  it.each([
    ['excel', 'people.csv', after(PK, '\0\0[Content_Types].xml\0xl/workbook.xml')],
    ['excel', 'people.xlsx', after(PK, '\0')],
    ['word', 'people.docx', after(PK, '\0')],
    ['open-document', 'x', after(PK, '\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['zip', 'people.zip', after(PK, 'people.csv')],
    ['old-office', 'people.xls', after([0xd0, 0xcf, 0x11, 0xe0])],
    ['pdf', 'people.csv', bytes('%PDF-1.7')],
    ['gzip', 'people.csv.gz', after([0x1f, 0x8b, 8])],
    ['picture', 'chart.png', after([0x89, 0x50, 0x4e, 0x47])],
    ['web-page', 'people.csv', bytes('<!DOCTYPE html><table>')],
    ['utf-16', 'people.csv', after([0xff, 0xfe, 0x69, 0])],
    ['utf-16', 'people.csv', utf16('id,team\na,b\n')],
    ['other-letters', 'people.csv', after([0x4e, 0xfc, 0x0a])],
    ['binary', 'people.csv', new Uint8Array([1, 0, 2, 7, 9, 4])],
  ] as const)('is known as %s by its bytes when it is called %s', (kind, name, head) => {
    expect(sniff(name, head, true)).toEqual({ foreign: kind });
    const sentence = words.refused(name, { why: 'foreign', kind });
    expect(sentence).toMatch(/^\S+ is .+ Nothing was changed\.$/);
  });

  it('is read where it is text, even when its head ends inside a letter', () => {
    expect(sniff('a.csv', bytes('id;team\nü;x\n'), true)).toEqual({ text: 'table' });
    expect(sniff('a.csv', bytes('\ufeffid,team\n'), true)).toEqual({ text: 'table' });
    expect(sniff('a.csv', bytes('id\nü').slice(0, 4), false)).toEqual({ text: 'table' });
    expect(sniff('plan', bytes(' {"schemaVersion": 1}'), true)).toEqual({ text: 'json' });
    expect(sniff('plan.json', bytes('[1, 2'), true)).toEqual({ text: 'json' });
  });

  it('of 100 MB is refused without a byte of it being read', async () => {
    const slice = (): never => {
      throw new Error('it was read');
    };
    const file = { name: 'mail.csv', size: 100 * 1024 * 1024, slice } as unknown as File;
    const answer = await admit(file);
    if (!('refusal' in answer)) throw new Error('it was let in');
    expect(words.refused('mail.csv', answer.refusal)).toBe(
      'mail.csv has 100 MB; 64 MB is the most this page opens. Nothing was changed.',
    );
  });

  it('that is empty or gone is refused', async () => {
    expect(await admit(new File([], 'a.csv'))).toMatchObject({ refusal: { why: 'empty' } });
    const gone = {
      name: 'a.csv',
      size: 9,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error()) }),
    };
    expect(await admit(gone as unknown as File)).toMatchObject({ refusal: { why: 'gone' } });
  });
});

describe('problems of tables', () => {
  const problem = (path: string, mend = '') => ({ path, came: '"x"', expected: 'a number', mend });

  it('are named by table, row and column, in the order of rows, and kept as text', () => {
    const groups = problemGroups(
      [
        problem('edges row 3, column to'),
        problem('nodes row 14, column team', 'nodes row 3, column id has it too: keep one.'),
        problem('nodes row 2'),
        problem('nodes line 9'),
        problem('name'),
      ],
      { nodes: 'staff.csv', edges: 'mail.csv' },
    );
    expect(problemText(groups)).toBe(
      [
        'People (staff.csv)',
        'Row 2: "x"; expected a number.',
        'Line 9: "x"; expected a number.',
        'Row 14, column team: "x"; expected a number. Row 3, column id has it too: keep one.',
        '',
        'Ties (mail.csv)',
        'Row 3, column to: "x"; expected a number.',
        '',
        'name: "x"; expected a number.',
        '',
      ].join('\n'),
    );
  });
});
