// The plan that is edited in the page, against the engine that runs it: what it costs, whom it reaches, what
// would be refused, and that every operation leaves a plan that can run.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkScenario,
  createModel,
  INTERVENTIONS,
  OUTCOME,
  parseScenario,
  tick,
} from '../sim/index.ts';
import { outcomeTableLength, readOutcomeTable } from '../sim/index.ts';
import type { Model } from '../sim/index.ts';
import { planCost, stepCost } from '../viz/plan/cost.ts';
import { peopleReached, whoWords, type PlanContext } from '../viz/plan/reach.ts';
import { firstFreeWeek, hintsOf, refusal } from '../viz/plan/rules.ts';
import {
  addStep,
  aimStep,
  copyStep,
  endOf,
  moveStep,
  removeStep,
  setOption,
  setStrength,
  stretchEnd,
  stretchStart,
  type Step,
} from '../viz/plan/steps.ts';
import { homeOf } from '../workers/home.ts';
import { stepNow } from '../workers/step-now.ts';
import { accepted, makeModel, passWeeks, scenarioText, tinyFile, tinyScenario } from './helpers.ts';

const shippedScenario = (name: string) => accepted(parseScenario(scenarioText(`${name}.json`)));

function contextOf(model: Model): PlanContext {
  const customer = model.partner === null ? null : homeOf(model.partner);
  const { people, scenario } = model;
  return { ...homeOf(model), customer, people, weeks: scenario.weeks };
}

function costOutcome(model: Model): number {
  const table = readOutcomeTable(model, new Float64Array(outcomeTableLength(model.departments)));
  return table[OUTCOME.cost];
}

const context = contextOf(createModel(tinyScenario()));
const bonus: Step = { kind: 'align-incentives', start: 20, weeks: 10 };
const talk: Step = { kind: 'vision-talk', start: 8 };

describe('what a plan costs', () => {
  const SHIPPED = [
    'full-package',
    'keep-it-alive',
    'give-it-time',
    'sector-professional-services',
    'sector-retail',
    'customers-organisation',
    'two-cultures',
  ];

  it.each(SHIPPED)('%s costs what the engine counts, week for week', (name) => {
    const model = createModel(shippedScenario(name));
    const plan = model.scenario.file.interventions;
    const whole = contextOf(model);
    for (let week = 0; week < 45; week++) {
      expect(planCost(plan, whole, week)).toBeCloseTo(costOutcome(model), 6);
      tick(model);
    }
  });

  it('counts strength, levels, shares and the later price as the engine does', () => {
    const plan: Step[] = [
      { kind: 'appreciative-summit', start: 3, weeks: 9, strength: 0.4, target: { share: 0.3 } },
      { kind: 'role-model', start: 0, weeks: 20, target: { levels: [0, 1], share: 0.5 } },
      { kind: 'safe-space', start: 5, target: { departments: ['Sales'], levels: [1, 2] } },
    ];
    const model = makeModel({ interventions: plan }, 30);
    expect(planCost(plan, contextOf(model), 30)).toBeCloseTo(costOutcome(model), 9);
    const each = plan.reduce((sum, step) => sum + stepCost(step, contextOf(model), 30), 0);
    expect(each).toBeGreaterThan(0);
  });
});

describe('what is done to a plan', () => {
  const plan = [talk, bonus];

  it('moves a step and keeps its length, inside the run', () => {
    expect(moveStep(plan, 1, 30, 52).steps[1]).toEqual({ ...bonus, start: 30 });
    expect(moveStep(plan, 1, 51, 52).steps[1]).toEqual({ ...bonus, start: 42 });
    expect(moveStep(plan, 0, 60, 52).steps[0]).toEqual({ ...talk, start: 51 });
    expect(moveStep(plan, 1, -3, 52)).toEqual({
      steps: [talk, { ...bonus, start: 0 }],
      what: 'move Change the bonus plan',
    });
  });

  it('stretches either end and leaves the other where it is', () => {
    expect(stretchStart(plan, 1, 12, 52).steps[1]).toEqual({ ...bonus, start: 12, weeks: 18 });
    expect(stretchStart(plan, 1, 40, 52).steps[1]).toEqual({ ...bonus, start: 29, weeks: 1 });
    expect(stretchStart(plan, 0, 20, 52).steps[0]).toEqual({ ...talk, start: 20 });
    expect(stretchEnd(plan, 1, 25, 52).steps[1]).toEqual({ ...bonus, weeks: 5 });
    expect(stretchEnd(plan, 1, 3, 52).steps[1]).toEqual({ ...bonus, weeks: 1 });
    expect(stretchEnd(plan, 0, 30, 52).steps[0]).toEqual({ ...talk, weeks: 22 });
  });

  it('says that a step lasts to the end of the run by giving it no end', () => {
    const { weeks: _, ...open } = bonus;
    expect(stretchEnd(plan, 1, 52, 52).steps[1]).toEqual(open);
    expect(stretchEnd(plan, 1, null, 52).steps[1]).toEqual(open);
    expect(addStep([], 'recognise', 40, 60, 52).steps).toEqual([{ kind: 'recognise', start: 40 }]);
  });

  it('leaves out what is said by default, so that putting back gives the same file', () => {
    const weaker = setStrength(plan, 1, 0.4).steps;
    expect(weaker[1]).toEqual({ ...bonus, strength: 0.4 });
    expect(setStrength(weaker, 1, 1).steps).toEqual(plan);
    const softer = setOption(plan, 1, 'controlling', 0).steps;
    expect(softer[1]).toEqual({ ...bonus, controlling: 0 });
    expect(setOption(softer, 1, 'controlling', 1).steps).toEqual(plan);
    const aimed = aimStep(plan, 1, { departments: ['Sales'], share: 1, choose: 'connected' }).steps;
    expect(aimed[1]).toEqual({ ...bonus, target: { departments: ['Sales'] } });
    expect(aimStep(aimed, 1, { departments: [] }).steps).toEqual(plan);
  });

  it('copies and deletes without touching the others', () => {
    const aimed = aimStep(plan, 1, { departments: ['Sales'] }).steps;
    const { steps, what } = copyStep(aimed, aimed[1], 40, 52);
    expect(what).toBe('copy Change the bonus plan');
    expect(steps).toEqual([...aimed, { ...aimed[1], start: 40 }]);
    expect(steps[2].target).not.toBe(aimed[1].target);
    expect(removeStep(steps, 1).steps).toEqual([talk, steps[2]]);
  });

  const kind = fc.constantFrom(...INTERVENTIONS.map((row) => row.kind));
  const week = fc.integer({ min: -20, max: 80 });
  const operation = fc.oneof(
    fc.record({ does: fc.constant('add' as const), kind, week, end: fc.option(week) }),
    fc.record({
      does: fc.constantFrom('move', 'start', 'end', 'copy', 'remove', 'strength', 'aim'),
      at: fc.nat(20),
      week,
      share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    }),
  );

  it('leaves, whatever is done, a plan that the engine accepts unless a hint says why not', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 12 }), (operations) => {
        let steps: readonly Step[] = [];
        for (const one of operations) {
          if (one.does === 'add' && 'kind' in one) {
            steps = addStep(steps, one.kind, one.week, one.end, 52).steps;
          } else if ('at' in one && steps.length > 0) {
            const at = one.at % steps.length;
            const can = {
              move: () => moveStep(steps, at, one.week, 52),
              start: () => stretchStart(steps, at, one.week, 52),
              end: () => stretchEnd(steps, at, one.week, 52),
              copy: () => copyStep(steps, steps[at], one.week, 52),
              remove: () => removeStep(steps, at),
              strength: () => setStrength(steps, at, one.share),
              aim: () =>
                aimStep(
                  steps,
                  at,
                  one.week > 30 ? { levels: [one.week % 5] } : { share: one.share },
                ),
            };
            steps = can[one.does]().steps;
          }
        }
        for (const step of steps) {
          expect(step.start).toBeGreaterThanOrEqual(0);
          expect(step.start).toBeLessThan(endOf(step, 52));
        }
        const checked = checkScenario(tinyFile({ interventions: steps }));
        const refused = 'problems' in checked;
        expect(hintsOf(steps, context).length > 0).toBe(refused);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what the engine would refuse', () => {
  it('is said beforehand, with the week from which it can be', () => {
    const twice = [bonus, { ...bonus, start: 40 }];
    const [hint] = hintsOf(twice, context);
    expect(hint).toEqual({ at: 1, text: expect.stringContaining('week 56 or later') as string });
    expect(refusal([bonus], twice, context)).toBe(hint.text);
    expect(refusal(twice, twice, context)).toBeNull();
    expect(firstFreeWeek([bonus], bonus, 0, { ...context, weeks: 80 })).toBe(56);
    expect(firstFreeWeek([bonus], bonus, 0, context)).toBeNull();
    expect(
      hintsOf([bonus, { ...bonus, start: 22, target: { departments: ['Sales'] } }], context).length,
    ).toBe(1);
  });

  it('is nothing in any scenario that ships', () => {
    for (const name of ['full-package', 'sector-retail', 'customers-organisation']) {
      const model = createModel(shippedScenario(name));
      expect(hintsOf(model.scenario.file.interventions, contextOf(model))).toEqual([]);
    }
  });
});

describe('whom a step reaches', () => {
  it('is said in words and counted as the engine counts', () => {
    const step: Step = { ...bonus, target: { departments: ['Service', 'Sales'] } };
    expect(whoWords(step, context)).toBe('Service and Sales');
    expect(peopleReached(step, context)).toBe(24);
    expect(whoWords(talk, context)).toBe('everybody');
    const some: Step = { kind: 'role-model', start: 0, target: { levels: [0], share: 0.5 } };
    expect(whoWords(some, context)).toBe('50\u202f% of level 1');
  });
});

describe('what helps and hurts a step now', () => {
  const plan: Step[] = [talk, { ...bonus, start: 10 }];

  it('reads the state of the people whom it reaches', () => {
    const model = makeModel({ interventions: plan }, 25);
    const now = stepNow(model, 1);
    if ('problems' in now) throw new Error('refused');
    expect(now).toMatchObject({ week: 25, kind: 'align-incentives' });
    const { trust, understanding, vacantWeeks } = model.columns;
    const here = [...trust.keys()].filter((person) => vacantWeeks[person] === 0);
    expect(now.people).toBe(here.length);
    const found = [...now.helped, ...now.hurt];
    const known = found.find(({ name }) => name === 'understanding');
    const mean = here.reduce((sum, person) => sum + understanding[person], 0) / here.length;
    expect(known?.value).toBeCloseTo(mean, 9);
  });

  it('puts a low value of what raises it under what hurts, and a high one under what helps', () => {
    const model = makeModel({ interventions: plan }, 5);
    model.columns.understanding.fill(0.05);
    model.columns.trust.fill(0.9);
    const now = stepNow(model, 1);
    if ('problems' in now) throw new Error('refused');
    expect(now.hurt.map(({ name }) => name)).toContain('understanding');
    expect(now.helped[0]).toMatchObject({ name: 'trust', place: expect.closeTo(0.9, 5) as number });
  });

  it('reads the customer organisation where a step is carried into it', () => {
    const model = passWeeks(createModel(shippedScenario('customers-organisation')), 2);
    const now = stepNow(model, 5);
    if ('problems' in now) throw new Error('refused');
    const { partner } = model;
    const there = partner!.columns.vacantWeeks.filter((weeks) => weeks === 0).length;
    expect(now.people).toBe(there);
  });

  it('knows every state that the catalogue names', () => {
    const all: Step[] = INTERVENTIONS.map(({ kind }) => ({ kind, start: 0 }));
    const model = createModel(accepted(checkScenario(tinyFile({ interventions: all }))));
    for (const [place, row] of INTERVENTIONS.entries()) {
      const now = stepNow(model, place);
      if ('problems' in now) throw new Error('refused');
      for (const one of [...now.helped, ...now.hurt]) {
        expect(one.place, `${row.kind} ${one.name}`).toBeGreaterThanOrEqual(0);
        expect(one.place, `${row.kind} ${one.name}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it('refuses a place that is not in the plan', () => {
    expect(stepNow(makeModel(), 0)).toHaveProperty('problems');
    expect(stepNow(makeModel(), 0.5)).toHaveProperty('problems');
  });
});
