// No parameter, switch, lever, option or kind of intervention is there for show: changing it alone changes
// the state of a rich run, or an outcome where it is only reported.

import { describe, expect, it } from 'vitest';
import {
  createModel,
  INTERVENTIONS,
  OUTCOME,
  PARAMS,
  readOutcomeTable,
  writtenValue,
} from '../sim/index.ts';
import type { Model } from '../sim/index.ts';
import { LEVERS } from '../sim/params.ts';
import { copyColumns, makeModel, passWeeks, RICH, tinyScenario, type Changes } from './helpers.ts';

const WEEKS = 16;

/** A plan that uses every input: what one parameter scales is not 0 here. */
const EVERY_INPUT: Changes = {
  ...RICH,
  customerOrganisation: {
    organisation: {
      name: 'Buyer',
      departments: [{ name: 'Purchasing', people: 12, start: { belief: 0 } }],
    },
    params: { burnIn: 0, beliefNoise: 0.2 },
  },
  organisation: {
    name: 'Old and new',
    departments: [
      { name: 'Service', people: 12, service: true, script: 0.5 },
      { name: 'Sales', people: 8, service: true },
      {
        name: 'Pocket',
        people: 10,
        systems: 0.6,
        start: { habit: { product: 0, nice: 0, customer: 1 }, belief: 0.8, understanding: 0.9 },
      },
    ],
    network: { meanTies: 6, levels: 3, span: 5 },
  },
  params: {
    ...RICH.params,
    burnIn: 20,
    temperature: 0.5,
    voiceAt: 0.4,
    fearAt: 0.3,
    avoidAfraid: 0.95,
    visionBonus: 0.1,
    vacancyWeeks: 1,
    beliefRate: 0.12,
    customerContact: 0.1,
    reactance: 0.5,
  },
  // What sets one of these at some week would hide what was set before.
  events: [{ week: 5, set: { beliefNoise: 0.03 } }],
  interventions: [
    ...RICH.interventions,
    { kind: 'vision-activity', start: 0 },
    { kind: 'role-model', start: 0 },
    { kind: 'borrow-precedents', start: 1 },
    { kind: 'tough-questions', start: 3 },
    { kind: 'stretch-responsibility', start: 3 },
    { kind: 'surface-conflict', start: 2 },
    { kind: 'align-goals', start: 4 },
  ],
};

/** State and readings without the scenario's own hash, which any change changes. */
function traces(model: Model): unknown {
  const outcomes = Array.from(readOutcomeTable(model), (value) =>
    Number.isNaN(value) ? -9 : value,
  );
  const lists = { firm: Array.from(model.firm), ideas: Array.from(model.ideaMemory) };
  const { partner } = model;
  const buyer = partner === null ? [] : [Array.from(partner.firm), copyColumns(partner)];
  return { columns: copyColumns(model), ...lists, outcomes, buyer };
}

function run(changes: Changes): string {
  return JSON.stringify(traces(makeModel(changes, WEEKS)));
}

function withParams(params: object): Changes {
  return { ...EVERY_INPUT, params: { ...(EVERY_INPUT['params'] as object), ...params } };
}

describe('every parameter', () => {
  const plain = run(EVERY_INPUT);

  it.each(PARAMS.map(({ name }) => name))('%s changes a run when it alone is changed', (name) => {
    const row = PARAMS.find((one) => one.name === name)!;
    const was = (EVERY_INPUT['params'] as Record<string, unknown>)[name] ?? row.default;
    const middle = row.choices === null ? (row.min + row.max) / 2 : row.min;
    const others = [row.max, row.min, middle].filter((value) => value !== was);
    const differs = others.some(
      (value) => run(withParams({ [name]: writtenValue(row, value) })) !== plain,
    );
    expect(differs).toBe(true);
  });

  it.each(PARAMS.filter(({ group }) => group !== 'How it starts').map(({ name }) => name))(
    '%s can be changed in mid-run, and only what comes later differs',
    (name) => {
      const row = PARAMS.find((one) => one.name === name)!;
      const was = (EVERY_INPUT['params'] as Record<string, unknown>)[name] ?? row.default;
      const value = writtenValue(row, row.max === was ? row.min : row.max);
      const events = [...(EVERY_INPUT['events'] as object[]), { week: 9, set: { [name]: value } }];
      const plainly = createModel(tinyScenario(EVERY_INPUT));
      const changed = createModel(tinyScenario({ ...EVERY_INPUT, events }));
      passWeeks(plainly, 9);
      passWeeks(changed, 9);
      expect(traces(changed)).toEqual(traces(plainly));
      expect(changed.values[row.name as keyof typeof changed.values]).toBe(
        plainly.values[row.name as keyof typeof plainly.values],
      );
      passWeeks(changed, 1);
      expect(changed.values).not.toEqual(plainly.values);
    },
  );
});

describe('every choice of a switch', () => {
  const choices = PARAMS.flatMap((row) =>
    (row.choices ?? []).map((word) => ({ name: row.name, word })),
  );

  it.each(choices)('$name: $word gives a run of its own', ({ name, word }) => {
    const others = choices.filter((one) => one.name === name && one.word !== word);
    const mine = run(withParams({ [name]: word }));
    expect(others.length).toBeGreaterThan(0);
    for (const other of others)
      expect(run(withParams({ [name]: other.word })) === mine).toBe(false);
  });
});

describe('every kind of intervention', () => {
  // Something to be clear about, to understand and to turn down.
  const before = [
    { kind: 'vision-talk', start: 0, strength: 0.5 },
    { kind: 'educate-paradigm', start: 0 },
  ];
  const plan = (...more: object[]): Changes => ({
    policy: { kind: 'thermostat', lag: 4 },
    params: { ...RICH.params, learnRate: 0.6 },
    interventions: [...before, ...more],
  });
  const plain = makeModel(plan(), WEEKS);
  const spent = (model: Model): number => readOutcomeTable(model)[OUTCOME.cost];

  it.each(INTERVENTIONS.map(({ kind }) => kind))(
    '%s changes a run, and costs what it says',
    (kind) => {
      const model = makeModel(plan({ kind, start: 2 }), WEEKS);
      // Fatigue counts the start of any programme: something else must differ too.
      expect({ ...copyColumns(model), fatigue: [] }).not.toEqual({
        ...copyColumns(plain),
        fatigue: [],
      });
      const { cost, costLater } = INTERVENTIONS.find((row) => row.kind === kind)!;
      expect(spent(model) - spent(plain)).toBeCloseTo(2 * cost + (WEEKS - 4) * costLater, 9);
    },
  );

  it.each(
    INTERVENTIONS.flatMap(({ kind, options }) =>
      Object.keys(options).map((option) => ({ kind, option })),
    ),
  )('$kind does something else with another $option', ({ kind, option }) => {
    const row = INTERVENTIONS.find((one) => one.kind === kind)!.options[option];
    const other = row.default === row.min ? row.max : row.min;
    const one = makeModel(plan({ kind, start: 2 }), WEEKS);
    const changed = { kind, start: 2, [option]: other === row.default ? row.max : other };
    const two = makeModel(plan(changed), WEEKS);
    expect(copyColumns(two)).not.toEqual(copyColumns(one));
  });
});

describe('every lever', () => {
  it('is moved by some kind of intervention, or is one of those that only rest', () => {
    const moved = new Set(
      INTERVENTIONS.flatMap(({ effects }) => effects.map(({ lever }) => lever)),
    );
    const resting: string[] = [];
    expect(LEVERS.filter((lever) => !moved.has(lever))).toEqual(resting);
  });
});
