// Extensions wherever models are made: with a customer organisation, listed people, other plans, under watch, and
// as copies of what the program has itself.

import { describe, expect, it } from 'vitest';
import extensions, { answerRumours, rumours } from '../docs/examples/rumours.mjs';
import {
  checkExtension,
  checkScenario,
  commonWeeks,
  createExtensions,
  createModel,
  defineIntervention,
  MechanismError,
  stateHash,
  withOverrides,
} from '../sim/index.ts';
import type { Model } from '../sim/index.ts';
import { accepted, copyColumns, passWeeks, RICH, tinyFile } from './helpers.ts';
import { ANSWERED, modelWith, scenarioWith, SET } from './rumours.ts';

describe('extensions', () => {
  it('act in a customer organisation, under a policy, and on listed people as elsewhere', () => {
    const buyer = {
      organisation: { name: 'Buyer', departments: [{ name: 'Purchase', people: 12 }] },
    };
    const policy = { kind: 'tailored', every: 6, lag: 2 };
    const changes = { ...RICH, interventions: ANSWERED, policy, customerOrganisation: buyer };
    const scenario = accepted(checkScenario(tinyFile(changes), SET));
    expect(checkExtension(extensions, scenario, 10)).toEqual([]);
    const model = createModel(scenario);
    expect(model.partner?.own?.parts).toHaveLength(1);
    const people = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, department: 'All' }));
    const ties = people.slice(1).map(({ id }) => ['a', id]);
    const organisation = {
      name: 'Listed',
      departments: [{ name: 'All' }],
      roster: { people, ties },
    };
    expect(checkExtension(extensions, accepted(checkScenario(tinyFile({ organisation }))))).toEqual(
      [],
    );
  });

  it('are a set: a list that was not checked is refused', () => {
    expect(() => checkScenario(tinyFile(), extensions as never)).toThrow(
      'extensions: a list, expected what createExtensions makes of it',
    );
  });

  it('tell plans apart that part by a step of theirs, and worlds that part by their mechanisms', () => {
    const plain = scenarioWith();
    const answered = scenarioWith({ ...RICH, interventions: ANSWERED });
    expect(commonWeeks(plain, answered, 30)).toBe(3);
    const other = createExtensions([{ ...rumours, pass: () => {} }, answerRumours]);
    expect(commonWeeks(plain, accepted(withOverrides(plain, { extensions: other })), 30)).toBe(-1);
  });
});

describe('a model that is watched', () => {
  it('is the same to the last bit', () => {
    const watched = createModel(scenarioWith(), { checks: true });
    expect(stateHash(passWeeks(watched, 20))).toBe(stateHash(modelWith(RICH, 20)));
  });

  it('finds out in its week who writes what is not its own', () => {
    const greedy = createExtensions([
      {
        ...rumours,
        pass(model: { columns: { clarity: Float32Array }; week: number }) {
          if (model.week === 3) model.columns.clarity[2] = 0.5;
        },
      },
    ]);
    const scenario = accepted(checkScenario(tinyFile({ params: { burnIn: 0 } }), greedy));
    expect(() => passWeeks(createModel(scenario, { checks: true }), 5)).toThrow(MechanismError);
    expect(() => passWeeks(createModel(scenario, { checks: true }), 5)).toThrow(
      /^rumours, week 3, clarity: entry 2 was .* and became 0.5; only columns of its own/,
    );
  });
});

describe('a kind from outside', () => {
  it('is what a kind of the program is: the same effects give the same run', () => {
    const copy = defineIntervention({
      kind: 'praise',
      title: 'Praise',
      sentence: 'As recognise.',
      source: 'sim/interventions/people-kinds.ts',
      claims: ['CTX-6'],
      cost: 3,
      delay: 2,
      effects: [{ lever: 'recognition', how: 'toward', amount: 1 }],
    });
    const set = createExtensions([copy]);
    const step = { start: 2, weeks: 9, strength: 0.6, target: { departments: ['Sales'] } };
    const run = (kind: string): Model => {
      const file = tinyFile({ interventions: [{ ...step, kind }] });
      return passWeeks(createModel(accepted(checkScenario(file, set))), 20);
    };
    expect(copyColumns(run('praise'))).toEqual(copyColumns(run('recognise')));
    expect(run('praise').firm).toEqual(run('recognise').firm);
  });
});
