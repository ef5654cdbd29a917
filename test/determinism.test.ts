// The same file and seed give the same run: on any day, in any order, in pieces, saved and restored.
// After a change that is meant to change runs, make the golden hashes anew and say so in the changelog:
//   THAW_GOLDEN=write npx vitest run --project unit test/determinism.test.ts

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  createModel,
  packFrame,
  parseScenario,
  readOutcomeTable,
  restore,
  save,
  tick,
} from '../sim/index.ts';
import type { Model } from '../sim/index.ts';
import { COLUMNS, type ColumnName } from '../sim/columns.ts';
import { accepted, copyColumns, hashOf, makeModel, many, passWeeks } from './helpers.ts';
import { RICH, scenarioNames, scenarioText, tinyScenario, type Changes } from './helpers.ts';
import { LESSON } from './lesson-example.ts';

const GOLDEN = new URL('golden/hashes.json', import.meta.url);
const GOLDEN_WEEKS = [0, 26, 104];

type Hashes = Record<string, Record<string, string>>;

function goldenHashes(): Hashes {
  return existsSync(GOLDEN) ? (JSON.parse(readFileSync(GOLDEN, 'utf8')) as Hashes) : {};
}

function hashesOf(name: string): Record<string, string> {
  const model = createModel(accepted(parseScenario(scenarioText(name))));
  const hashes: Record<string, string> = {};
  for (const week of GOLDEN_WEEKS) {
    passWeeks(model, week - model.week);
    hashes[week] = hashOf(model);
  }
  return hashes;
}

/** All that hosts can see of a week, and the state. */
function everything(model: Model): unknown {
  return {
    hash: hashOf(model),
    columns: copyColumns(model),
    ties: [...model.ties.neighbours, ...model.ties.weights],
    values: { ...model.values },
    outcomes: Array.from(readOutcomeTable(model)),
    frame: Array.from(new Uint8Array(packFrame(model))),
  };
}

function expectSame(one: Model, other: Model): void {
  expect(hashOf(one)).toBe(hashOf(other));
  expect(everything(one)).toEqual(everything(other));
}

describe('golden hashes', () => {
  const golden = goldenHashes();
  const written: Hashes = {};

  it.each(scenarioNames())('%s has the recorded state at weeks 0, 26 and 104', (name) => {
    const hashes = hashesOf(name);
    written[name] = hashes;
    if (process.env['THAW_GOLDEN'] === 'write') {
      writeFileSync(GOLDEN, `${JSON.stringify(written, null, 2)}\n`);
      return;
    }
    expect(hashes).toEqual(golden[name]);
  });

  it('are recorded for the scenarios there are, and no others', () => {
    expect(Object.keys(goldenHashes()).toSorted()).toEqual(scenarioNames().toSorted());
  });
});

describe('a run', () => {
  const END = 40;

  it('is the same whether passed at once, in pieces, or beside another run', () => {
    const straight = makeModel(RICH, END);
    const pieces = makeModel(RICH);
    const other = makeModel({ seed: 2, interventions: [{ kind: 'mandate', start: 0 }] });
    for (let week = 0; week < END; week++) {
      tick(other);
      readOutcomeTable(other);
      tick(pieces);
      packFrame(pieces);
    }
    expectSame(pieces, straight);
    expectSame(other, makeModel({ seed: 2, interventions: [{ kind: 'mandate', start: 0 }] }, END));
  });

  it('is the same the second time, after its settled state was forgotten or taken from another plan', () => {
    const first = everything(makeModel(RICH, 12));
    const start = everything(makeModel(RICH));
    expect(everything(makeModel(RICH, 12))).toEqual(first);
    for (const seed of many(8)) makeModel({ ...RICH, seed: seed + 100 });
    makeModel({ ...RICH, interventions: [], policy: undefined, events: [] }, 12);
    expect(everything(makeModel(RICH))).toEqual(start);
    expect(everything(makeModel(RICH, 12))).toEqual(first);
  });

  it('has another hash for another seed, week or plan', () => {
    const hashes = [
      makeModel(RICH, 12),
      makeModel({ ...RICH, seed: 2 }, 12),
      makeModel(RICH, 13),
      makeModel({ ...RICH, policy: undefined }, 12),
      makeModel({ ...RICH, params: { ...RICH.params, beliefNoise: 0.021 } }, 12),
    ].map(hashOf);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('does not depend on title, question, claims, notes, lesson or horizon', () => {
    const words = {
      title: 'x',
      question: 'y',
      claims: ['MIX-1'],
      notes: 'z',
      weeks: 9,
      lesson: LESSON,
    };
    expectSame(makeModel({ ...RICH, ...words }, 8), makeModel(RICH, 8));
  });

  it.each([0, 1, 4, 5, 8, 11, 13, 16, 18, 25, 33])(
    'saved and restored at week %i goes on as if nothing had been',
    (week) => {
      const straight = makeModel(RICH, week);
      const saved = save(straight);
      const restored = restore(tinyScenario(RICH), saved.slice(0));
      expectSame(restored, straight);
      expect(new Uint8Array(save(restored))).toEqual(new Uint8Array(saved));
      for (let passed = week; passed < END; passed++) {
        tick(straight);
        tick(restored);
        expect(hashOf(restored)).toBe(hashOf(straight));
      }
      expectSame(restored, straight);
    },
  );

  it('keeps its ties through a restore in a week in which as many come as go', () => {
    const swaps = many(60).filter((seed) => {
      const plan: Changes = {
        seed,
        params: { burnIn: 0 },
        interventions: [
          { kind: 'collaborate', start: 0, weeks: 6, strength: 0.25 },
          { kind: 'collaborate', start: 6, weeks: 3 },
        ],
      };
      const model = makeModel(plan, 6);
      const before = model.ties;
      tick(model);
      expect(restore(tinyScenario(plan), save(model)).ties).toEqual(model.ties);
      return before.neighbours.length === model.ties.neighbours.length;
    });
    expect(swaps.length).toBeGreaterThan(0);
  });
});

describe('two what-ifs of one seed', () => {
  /** Two departments without a tie, a chart or a mean between them. */
  const apart: Changes = {
    organisation: {
      name: 'Two islands',
      departments: [{ name: 'East' }, { name: 'West' }],
      roster: {
        people: many(24).map((one) => ({
          id: `p${one}`,
          department: one <= 12 ? 'East' : 'West',
          ...(one % 12 === 1 ? {} : { manager: one <= 12 ? 'p1' : 'p13' }),
        })),
        ties: many(24)
          .filter((one) => one % 12 !== 0)
          .map((one) => [`p${one}`, `p${one + 1}`]),
      },
    },
    // Nothing that is read from the whole organisation: the mean belief in leaving.
    params: { exitRate: 0.03, exitMisfit: 0 },
  };
  const people = (model: Model, from: number, to: number): unknown =>
    Object.entries(copyColumns(model))
      .filter(([name]) => COLUMNS[name as ColumnName].per.startsWith('person'))
      .map(([name, column]) => {
        const each = column.length / 24;
        return [name, column.slice(from * each, to * each)];
      });

  it('share every accident of the people whom the change has not reached', () => {
    const east = { target: { departments: ['East'] } };
    const plan = [
      { kind: 'mandate', start: 3, ...east },
      { kind: 'selective-hiring', start: 3, ...east },
      { kind: 'educate-paradigm', start: 5, ...east },
    ];
    const without = makeModel(apart, 60);
    const within = makeModel({ ...apart, interventions: plan }, 60);
    expect(people(within, 12, 24)).toEqual(people(without, 12, 24));
    expect(people(within, 0, 12)).not.toEqual(people(without, 0, 12));
    const exits = (model: Model) =>
      model.columns.leftWeek.subarray(12).filter((week) => week >= 0).length;
    expect(exits(without)).toBeGreaterThan(0);
  });

  it('hire the same people for the same vacancies, whatever hiring aims at', () => {
    const one = makeModel(apart, 60);
    const other = makeModel({ ...apart, events: [{ week: 0, set: { hiringBelief: 0.6 } }] }, 60);
    const hired = Array.from(one.columns.generation.keys()).filter(
      (person) =>
        one.columns.generation[person] > 0 &&
        one.columns.generation[person] === other.columns.generation[person] &&
        one.columns.hiredWeek[person] === other.columns.hiredWeek[person],
    );
    expect(hired.length).toBeGreaterThan(5);
    for (const name of ['habitRate', 'threshold', 'susceptibility', 'gadfly'] as const) {
      for (const person of hired) {
        expect(other.columns[name][person]).toBe(one.columns[name][person]);
      }
    }
    expect(other.columns.belief).not.toEqual(one.columns.belief);
  });
});
