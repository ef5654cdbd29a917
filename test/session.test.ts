// A session through the address of the page and back, and as the command that makes the same run.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkScenario, withOverrides } from '../sim/index.ts';
import { paramRow } from '../sim/params.ts';
import { boundsWords, changeWords, setsStart } from '../viz/assumption-words.ts';
import { readLink, writeLink } from '../viz/link.ts';
import { openingOf } from '../viz/opening.ts';
import {
  asCommand,
  changeLines,
  emptySession,
  overridesOf,
  TABS,
  valuesAt,
  withChange,
  type Session,
} from '../viz/session.ts';
import { accepted, tinyFile } from './helpers.ts';

const name = fc.stringMatching(/^[a-z][A-Za-z]{0,15}$/);
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (x === 0 ? 0 : x)),
  fc.stringMatching(/^[a-z][a-z -]{0,12}$/),
);
const values = fc.dictionary(name, value, { maxKeys: 3, noNullPrototype: true });
const week = fc.integer({ min: 0, max: 520 });
const session: fc.Arbitrary<Session> = fc
  .record(
    {
      scenario: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
      seed: fc.integer({ min: 0, max: 2 ** 31 }),
      weeks: fc.integer({ min: 1, max: 520 }),
      params: values,
      changes: fc.uniqueArray(
        fc.record({
          week,
          set: fc.dictionary(name, value, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
        }),
        { selector: (change) => change.week, maxLength: 4 },
      ),
      week,
      look: fc.record(
        {
          theme: fc.constantFrom('dark' as const, 'light' as const),
          patterns: fc.constant(true),
          tab: fc.constantFrom('charts' as const, 'plan' as const),
          person: fc.integer({ min: 0, max: 1e6 }),
          department: fc.integer({ min: 0, max: 400 }),
          outcome: fc.constantFrom('trust', 'belief_sd'),
          drawer: fc.constant(true),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['scenario', 'params', 'changes', 'week', 'look'] },
  )
  .map((s) => ({ ...s, changes: s.changes.toSorted((a, b) => a.week - b.week) }));

const example: Session = {
  ...emptySession('mixed-messages'),
  seed: 7,
  changes: [{ week: 14, set: { rewards: 0.5 } }],
  week: 31,
};

describe('link', () => {
  it('brings back every session to the last bit', () => {
    fc.assert(
      fc.property(session, (given) => {
        expect(readLink(writeLink(given)!)).toEqual({ session: given });
      }),
    );
  });

  it('reads as words, with a sum in front', () => {
    expect(writeLink(example)).toMatch(
      /^#thaw=1\.[0-9a-z]+&scenario=mixed-messages&seed=7&at=14:rewards:0\.5&week=31$/,
    );
  });

  it('may be typed by hand without the sum', () => {
    expect(readLink('#thaw=1&scenario=full-package&seed=3')).toEqual({
      session: { ...emptySession('full-package'), seed: 3 },
    });
  });

  it('says its week even where that is week 0, where it opens standing still', async () => {
    const link = writeLink(emptySession('mixed-messages'))!;
    expect(link).toMatch(/&week=0$/);
    expect(await openingOf(link)).toMatchObject({
      plays: false,
      complaint: null,
      session: { week: 0 },
    });
    expect(await openingOf('')).toMatchObject({ plays: true, complaint: null });
  });

  it('is refused as damaged wherever it was cut off or changed', () => {
    const link = writeLink(example)!;
    for (let end = 2; end < link.length; end++) {
      expect([end, readLink(link.slice(0, end))]).toEqual([end, { problem: { kind: 'damaged' } }]);
    }
    expect(readLink(link.replace('0.5', '0.6'))).toEqual({ problem: { kind: 'damaged' } });
    expect(readLink('#anchor')).toEqual({ problem: { kind: 'damaged' } });
    expect(readLink(`#thaw=1&scenario=${'x'.repeat(40_000)}`)).toEqual({
      problem: { kind: 'damaged' },
    });
  });

  it('is not written when it would be too long to be read', () => {
    const values = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`name${at}`, at]));
    const changed = (weeks: number): Session => ({
      ...example,
      changes: Array.from({ length: weeks }, (_, at) => ({ week: at, set: values })),
    });
    expect(readLink(writeLink(changed(10))!)).toEqual({ session: { ...changed(10) } });
    expect(writeLink(changed(40))).toBe(null);
  });

  it('keeps a value named __proto__, which the engine then refuses by its name', () => {
    const read = readLink('#thaw=1&scenario=a&set=__proto__:1&at=3:__proto__:1');
    const { session: of } = read as { session: Session };
    expect(Object.keys(of.params)).toEqual(['__proto__']);
    expect(Object.keys(of.changes[0].set)).toEqual(['__proto__']);
    const base = accepted(checkScenario(tinyFile()));
    const checked = withOverrides(base, overridesOf(of));
    expect('problems' in checked && checked.problems.map(({ path }) => path)).toEqual([
      'params.__proto__',
      'events[0].set.__proto__',
    ]);
  });

  it('says when it comes from a newer version', () => {
    expect(readLink('#thaw=3.zz&anything')).toEqual({ problem: { kind: 'newer', version: '3' } });
  });

  it.each([
    'week=-1',
    'week=1e9',
    'seed=seven',
    'at=14:rewards',
    'theme=pink',
    'tab=lab',
    'colour=red',
    'scenario=%E0%A4%A',
    'week',
  ])('names the part it cannot read: %s', (part) => {
    const read = readLink(`#thaw=1&scenario=mixed-messages&${part}`);
    expect(read).toMatchObject({ problem: { kind: 'unreadable' } });
  });

  it('is no link when the address has no fragment', () => {
    expect([readLink(''), readLink('#')]).toEqual([null, null]);
  });

  it('knows every tab of the page', () => {
    for (const tab of TABS) {
      expect(readLink(`#thaw=1&scenario=a&tab=${tab}`)).toMatchObject({
        session: { look: { tab } },
      });
    }
  });
});

describe('session', () => {
  it('keeps changes in the order of their weeks, whenever they were made', () => {
    const first = withChange(example, 40, { talk: 1 });
    const again = withChange(first, 20, { rewards: 0 });
    expect(again.changes.map(({ week }) => week)).toEqual([14, 20, 40]);
    expect(changeLines(again)[1]).toEqual({ week: 20, text: 'What pay and promotion reward: 0' });
  });

  it('says a change in the words of the table, and what becomes of a number out of bounds', () => {
    expect(changeWords({ rewards: 0.5, nothing: 1 })).toBe(
      'What pay and promotion reward: 0.5; nothing: 1',
    );
    const row = paramRow('rewards')!;
    expect(['5', '-1.5', '0.5', '', 'x'].map((typed) => boundsWords(row, typed))).toEqual([
      '5 is above 1: 1 is used.',
      '-1.5 is below -1: -1 is used.',
      '',
      '',
      '',
    ]);
    expect(['startBelief', 'rewards'].map(setsStart)).toEqual([true, false]);
  });

  it('joins changes of the same week, the last one winning', () => {
    const twice = withChange(withChange(example, 14, { talk: 1 }), 14, { rewards: 1 });
    expect(twice.changes).toEqual([{ week: 14, set: { rewards: 1, talk: 1 } }]);
  });

  it('tells the values that hold in a week', () => {
    const start = { rewards: -1, talk: 0 };
    expect(valuesAt(start, example.changes, 13)).toEqual({ rewards: -1, talk: 0 });
    expect(valuesAt(start, example.changes, 14)).toEqual({ rewards: 0.5, talk: 0 });
  });

  it('tells the engine only what differs from the scenario', () => {
    expect(overridesOf(emptySession('mixed-messages'))).toEqual({});
    expect(overridesOf(example)).toEqual({
      seed: 7,
      events: [{ week: 14, set: { rewards: 0.5 } }],
    });
  });
});

describe('command', () => {
  it('makes the same run headlessly up to the week shown', () => {
    expect(asCommand({ ...example, params: { habitRate: 0.1 } }, 31, 7)).toBe(
      'npm run -s thaw -- run scenarios/mixed-messages.json --seed 7 --weeks 31 ' +
        '--set habitRate=0.1 --at 14:rewards=0.5',
    );
  });

  it('quotes what a shell would take apart', () => {
    const own: Session = { ...emptySession(null), file: { name: "Ann's firm.json", hash: '0' } };
    expect(asCommand(own, 3, 1)).toBe(
      `npm run -s thaw -- run 'Ann'\\''s firm.json' --seed 1 --weeks 3`,
    );
  });
});
