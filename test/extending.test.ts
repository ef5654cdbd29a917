// The worked example of docs/extending.md, as somebody outside uses it: what it adds is accepted where it is
// given and nowhere else, acts, is kept, saved and booked, and is nothing when it is switched off.

import { describe, expect, it } from 'vitest';
import extensions, { answerRumours, rumours } from '../docs/examples/rumours.mjs';
import {
  checkExtension,
  checkScenario,
  createExtensions,
  createModel,
  defineMechanism,
  formatProblem,
  interventionsWith,
  ownColumn,
  PARAMS,
  paramsWith,
  restore,
  save,
  scenarioJsonSchema,
  stateHash,
  tick,
  withOverrides,
} from '../sim/index.ts';
import type { Model, Scenario } from '../sim/index.ts';
import { RULES } from '../sim/tick.ts';
import { WEEK } from '../sim/extensions/definition.ts';
import { accepted, copyColumns, makeModel, passWeeks, RICH, tinyFile } from './helpers.ts';
import { ANSWERED, modelWith, scenarioWith, SET } from './rumours.ts';

const mean = (list: ArrayLike<number>): number =>
  Array.from(list).reduce((sum, value) => sum + value, 0) / list.length;

describe('the worked example', () => {
  it('has no problem that the checks can find', () => {
    expect(checkExtension(extensions, accepted(checkScenario(tinyFile(RICH))))).toEqual([]);
  });

  it('weighs on people where leaders are unclear, and less where they answer', () => {
    const talk = [{ kind: 'vision-talk', start: 0 }];
    const answers = [...talk, { kind: 'answer-rumours', start: 3 }];
    const plain = makeModel({ interventions: talk }, 30);
    const told = modelWith({ interventions: talk }, 30);
    const answered = modelWith({ interventions: answers }, 30);
    expect(mean(told.columns.distress)).toBeGreaterThan(mean(plain.columns.distress) + 0.01);
    const heard = (model: Model): number => mean(ownColumn(model, 'rumoursHeard') ?? []);
    expect(heard(answered)).toBeLessThan(heard(told) / 2);
    expect(heard(told)).toBeGreaterThan(0.01);
  });

  it('runs beside a model without it, and neither knows of the other', () => {
    const plain = createModel(accepted(checkScenario(tinyFile(RICH))));
    const own = modelWith();
    for (let week = 0; week < 12; week++) for (const model of [plain, own]) tick(model);
    expect(copyColumns(plain)).toEqual(copyColumns(makeModel(RICH, 12)));
    expect(copyColumns(own)).toEqual(copyColumns(modelWith(RICH, 12)));
    expect(ownColumn(plain, 'rumoursHeard')).toBeUndefined();
    expect(plain.own).toBeNull();
  });

  it('has its place in the week by the name of a rule', () => {
    expect(RULES.map((rule) => rule.name)).toEqual(WEEK);
  });

  it('is given or not by whoever checks a scenario, also a checked one', () => {
    const plain = accepted(checkScenario(tinyFile()));
    const own = accepted(withOverrides(plain, { extensions: SET }));
    expect(createModel(own).own).not.toBeNull();
    const later = accepted(withOverrides(own, { seed: 7, params: { rumourSpread: 0.5 } }));
    expect(createModel(later).values).toMatchObject({ rumourSpread: 0.5, rumourStrain: 0.05 });
  });
});

describe('parameters and kinds from outside', () => {
  const file = tinyFile({
    params: { rumourStrain: 0.1 },
    interventions: [{ kind: 'answer-rumours', start: 2, honesty: 0.5, strength: 0.7 }],
    events: [{ week: 4, set: { rumourSpread: 0.6 } }],
  });

  it('are accepted where the extension is given, and change in mid-run by events', () => {
    const model = createModel(accepted(checkScenario(file, SET)));
    passWeeks(model, 6);
    expect(model.values).toMatchObject({ rumourStrain: 0.1, rumourSpread: 0.6 });
  });

  it('are unknown as before where it is not', () => {
    const checked = checkScenario(file);
    const text = 'problems' in checked ? checked.problems.map(formatProblem).join('\n') : '';
    expect(text).toContain('params.rumourStrain: unknown parameter "rumourStrain"');
    expect(text).toContain('interventions[0].kind: unknown kind "answer-rumours"');
    expect(text).toContain('events[0].set.rumourSpread: unknown parameter "rumourSpread"');
  });

  it('are held to their bounds, with their sentence to help', () => {
    const wrong = tinyFile({
      params: { rumourStrain: 2 },
      interventions: [{ kind: 'answer-rumours', start: 0, honesty: 3, honest: 1 }],
    });
    const checked = checkScenario(wrong, SET);
    const text = 'problems' in checked ? checked.problems.map(formatProblem).join('\n') : '';
    expect(text).toContain('params.rumourStrain: 2, expected at most 0.3. How much the rumours');
    expect(text).toContain('interventions[0].honesty: 3, expected at most 1');
    expect(text).toContain('unknown field "honest", expected one of kind, start');
  });

  it('stand in the tables and the schema of those who ask with the extension', () => {
    expect(paramsWith(SET).map(({ name }) => name)).toEqual([
      ...PARAMS.map(({ name }) => name),
      'rumourStrain',
      'rumourSpread',
      'rumourAnswers',
    ]);
    expect(interventionsWith(SET).at(-1)).toMatchObject({ kind: 'answer-rumours', costLater: 2 });
    expect(JSON.stringify(scenarioJsonSchema(SET))).toContain('answer-rumours');
    expect(JSON.stringify(scenarioJsonSchema())).not.toContain('rumour');
  });

  it('cost what they say and reach whom they are aimed at', () => {
    const target = { departments: ['Sales'] };
    const plan = [{ kind: 'answer-rumours', start: 0, target }];
    const model = modelWith({ interventions: plan, params: { contextJitter: 0 } }, 4);
    const spent = makeModel({ interventions: [{ kind: 'recognise', start: 0, target }] }, 4);
    expect(model.firm[9] / 2).toBeCloseTo(spent.firm[9] / 3, 9);
    const [part] = model.own?.parts ?? [];
    const [{ values }] = part.levers;
    const byDepartment = [...model.audienceOfDepartment].map((audience) => values[audience]);
    expect(byDepartment).toEqual([0, 1, 0]);
  });
});

describe('what a mechanism keeps', () => {
  it('is saved, restored and part of the hash', () => {
    const straight = modelWith({ ...RICH, interventions: ANSWERED }, 30);
    const half = modelWith({ ...RICH, interventions: ANSWERED }, 13);
    const back = restore(scenarioWith({ ...RICH, interventions: ANSWERED }), save(half));
    passWeeks(back, 17);
    expect(stateHash(back)).toBe(stateHash(straight));
    expect(ownColumn(back, 'rumoursHeard')).toEqual(ownColumn(straight, 'rumoursHeard'));
    ownColumn(back, 'rumoursHeard')![3] += 0.01;
    expect(stateHash(back)).not.toBe(stateHash(straight));
  });

  it('is refused in plain words by a model without it, and the other way round', () => {
    const plain = accepted(checkScenario(tinyFile()));
    const own = accepted(checkScenario(tinyFile(), SET));
    const asked = (scenario: Scenario, other: Scenario) => () =>
      restore(scenario, save(createModel(other)));
    expect(asked(plain, own)).toThrow(
      'saved state: mechanisms of one\'s own: "rumours@1", expected none. Give the same extensions',
    );
    expect(asked(own, plain)).toThrow('own: none, expected "rumours@1"');
    const next = createExtensions([{ ...rumours, version: 2 }, answerRumours]);
    expect(asked(accepted(checkScenario(tinyFile(), next)), own)).toThrow(
      '"rumours@1", expected "rumours@2"',
    );
  });

  it('begins anew for newcomers', () => {
    const model = modelWith({ params: { burnIn: 0, exitRate: 0.2 } });
    const heard = ownColumn(model, 'rumoursHeard')!;
    let newcomers = 0;
    for (let week = 0; week < 10; week++) {
      const before = model.columns.generation.slice();
      tick(model);
      for (const [person, generation] of model.columns.generation.entries()) {
        if (generation === before[person]) continue;
        expect(heard[person]).toBe(0);
        newcomers++;
      }
    }
    expect(newcomers).toBeGreaterThan(5);
  });

  it('changes no bit of anything when the mechanism is off, and what it keeps stands still', () => {
    const off = modelWith({ ...RICH, params: { ...RICH.params, rumourStrain: 0 } }, 40);
    const plain = makeModel(RICH, 40);
    expect(copyColumns(off)).toEqual(copyColumns(plain));
    expect(off.firm).toEqual(plain.firm);
    expect(off.ties).toEqual(plain.ties);
    expect(new Set(ownColumn(off, 'rumoursHeard'))).toEqual(new Set([Math.fround(0.05), 0]));
  });

  it('does not depend on which other mechanisms there are', () => {
    const other = defineMechanism({
      name: 'throws-dice',
      after: 'leadership',
      sentence: 'Draws and does nothing with it.',
      source: 'none',
      claims: [],
      params: [
        {
          name: 'dice',
          default: 1,
          min: 0,
          max: 1,
          unit: 'dice',
          sentence: 'Dice.',
          source: 'none',
        },
      ],
      switch: 'dice',
      pass: (model, own) => {
        for (let person = 0; person < model.people; person++) own.draw(person);
      },
    });
    const both = createExtensions([other, ...extensions]);
    const model = createModel(accepted(checkScenario(tinyFile(RICH), both)));
    expect(copyColumns(passWeeks(model, 20))).toEqual(copyColumns(modelWith(RICH, 20)));
  });
});
