// Two organisations that do business (PSY-1, PSY-5): the same engine twice, each with its own people and accidents,
// and what one believes limits what it buys from the other.

import { describe, expect, it } from 'vitest';
import { createRunService, rowNames } from '../batch/run-service.ts';
import buyerFile from '../scenarios/customers-organisation.json';
import {
  changeScenario,
  checkScenario,
  createModel,
  formatProblem,
  OUTCOME,
  readOutcomes,
  restore,
  save,
  stateHash,
  withOverrides,
} from '../sim/index.ts';
import type { Model, Scenario } from '../sim/index.ts';
import { fitOf, purchases, TRADE } from '../sim/offer.ts';
import { accepted, copyColumns, hashOf, passWeeks } from './helpers.ts';

const WEEKS = 30;

/** The shipped pair at a tenth of its size. */
function pair(changes: Record<string, unknown> = {}): Scenario {
  const small = (departments: readonly { people: number }[]) =>
    departments.map((one) => ({ ...one, people: Math.ceil(one.people / 10) }));
  const { organisation, customerOrganisation: buyer } = buyerFile;
  return accepted(
    checkScenario({
      ...buyerFile,
      organisation: { ...organisation, departments: small(organisation.departments) },
      customerOrganisation: {
        organisation: {
          ...buyer.organisation,
          departments: small(buyer.organisation.departments),
        },
      },
      ...changes,
    }),
  );
}

function after(weeks: number, scenario: Scenario): Model {
  const model = createModel(scenario);
  passWeeks(model, weeks);
  return model;
}

const alone = (scenario: Scenario): Scenario => {
  const { customerOrganisation: _, ...file } = scenario.file;
  return accepted(checkScenario({ ...file, interventions: [] }));
};

describe('a supplier and its customer organisation', () => {
  it('share no accident: the supplier’s people live as they do without it', () => {
    const scenario = pair();
    const own = after(WEEKS, alone(scenario));
    const both = after(WEEKS, scenario);
    expect(copyColumns(both)).toEqual(copyColumns(own));
    expect(both.partner!.week).toBe(WEEKS);
    expect(both.partner!.columns.belief).not.toEqual(both.columns.belief);
  });

  it('PSY-1: it buys .7 + .6 of the share whom the offer fits, against week 0', () => {
    const model = after(WEEKS, pair());
    const { partner, trade, scenario } = model;
    const start = 0.7 + 0.6 * trade[TRADE.fitStart];
    expect(purchases(model)).toBeCloseTo(
      (0.7 + 0.6 * fitOf(partner!, scenario.concerns)) / start,
      12,
    );
    partner!.columns.belief.fill(1);
    expect(fitOf(partner!, scenario.concerns)).toBe(1);
    expect(purchases(model)).toBeCloseTo(1.3 / start, 12);
  });

  it('PSY-5: what it buys moves the supplier’s revenue this week, and half of it its own', () => {
    const calm = { marketNoise: 0, exitRate: 0 };
    const build = (): Model => {
      const model = createModel(pair({ params: calm, interventions: [] }));
      return model;
    };
    const [plain, keen] = [build(), build()];
    keen.partner!.columns.belief.fill(1);
    passWeeks(plain, 1);
    passWeeks(keen, 1);
    const bought = 1.3 / (0.7 + 0.6 * keen.trade[TRADE.fitStart]);
    expect(keen.trade[TRADE.revenue]).toBeCloseTo(bought, 12);
    expect(keen.partner!.trade[TRADE.revenue]).toBeCloseTo(1 + 0.5 * (bought - 1), 12);
    const gained = readOutcomes(keen)[OUTCOME.profit] - readOutcomes(plain)[OUTCOME.profit];
    // Revenue at week 0 is 1 there.
    expect(gained).toBeGreaterThan(0.9 * (bought - 1));
  });

  it('concerns are the facets that count: the others may stay as they are', () => {
    const { customerOrganisation } = pair().file;
    const scenario = pair({
      customerOrganisation: { ...customerOrganisation, concerns: ['efficiency first'] },
    });
    const model = createModel(scenario);
    const partner = model.partner!;
    expect(scenario.concerns).toEqual([6]);
    partner.columns.belief.fill(-1);
    for (let person = 0; person < partner.people; person++) {
      partner.columns.belief[person * partner.facets + 6] = 0.2;
    }
    expect(fitOf(partner, scenario.concerns)).toBe(1);
  });

  it('the supplier pays for what it carries over, by the people reached there', () => {
    const { customerOrganisation } = pair().file;
    const one = [{ kind: 'vision-talk', start: 0, target: { organisation: 'customer' } }];
    const model = after(4, pair({ interventions: one, customerOrganisation }));
    const price = (2 * 4 * model.partner!.people) / model.people;
    expect(readOutcomes(model)[OUTCOME.cost]).toBeCloseTo(price, 9);
    expect(readOutcomes(model.partner!)[OUTCOME.cost]).toBe(0);
  });

  it('go on from a saved state as if they had not been saved', () => {
    const scenario = pair();
    const model = after(WEEKS / 2, scenario);
    const again = restore(scenario, save(model));
    expect(stateHash(again)).toBe(stateHash(model));
    passWeeks(model, WEEKS / 2);
    passWeeks(again, WEEKS / 2);
    expect(hashOf(again)).toBe(hashOf(model));
    expect(copyColumns(again.partner!)).toEqual(copyColumns(model.partner!));
    expect(hashOf(after(WEEKS, scenario))).toBe(hashOf(model));
  });

  it('have a hash that any person of either moves, and refuse a state of one organisation', () => {
    const model = after(3, pair());
    const before = stateHash(model);
    const { trust } = model.partner!.columns;
    trust[0] = trust[0] > 0.5 ? 0.25 : 0.75;
    expect(stateHash(model)).not.toBe(before);
    const single = save(createModel(alone(pair())));
    expect(() => restore(pair(), single)).toThrow(RangeError);
    expect(() => restore(pair(), new ArrayBuffer(4))).toThrow('expected two organisations');
  });

  it('can be changed on the way, and the customer organisation stays where it was', () => {
    const model = after(9, pair());
    const changed = accepted(
      withOverrides(model.scenario, { events: [{ week: 9, set: { talk: 1 } }] }),
    );
    const next = changeScenario(model, changed);
    expect(copyColumns(next.partner!)).toEqual(copyColumns(model.partner!));
    passWeeks(next, 3);
    expect(next.partner!.week).toBe(12);
  });

  it('have a row of their own in the series: the customer organisation by its name', () => {
    const scenario = pair();
    expect(rowNames(scenario, 'all').at(-1)).toBe('Harrow Castings');
    const service = createRunService();
    service.prepare({
      texts: [JSON.stringify(scenario.file)],
      params: {},
      events: [],
      weeks: 5,
      series: 'all',
      csv: true,
      numbers: false,
    });
    const { csv } = service.run({ scenario: 0, seed: 11, params: {} });
    const lines = new TextDecoder().decode(csv).trimEnd().split('\n');
    const buyer = readOutcomes(after(5, scenario).partner!);
    expect(lines).toHaveLength(6 * 6);
    expect(lines.at(-1)!.split(',').slice(0, 3)).toEqual([
      '5',
      'Harrow Castings',
      String(buyer[0]),
    ]);
  });

  it('without a second organisation nothing is kept of one', () => {
    const model = createModel(alone(pair()));
    expect([model.partner, model.trade.length, purchases(model)]).toEqual([null, 0, 1]);
  });
});

describe('a customer organisation that does not fit', () => {
  const problemsOf = (file: object): string[] => {
    const checked = checkScenario(file);
    return 'problems' in checked ? checked.problems.map(formatProblem) : [];
  };
  const { customerOrganisation: buyer, ...own } = buyerFile;

  it('is refused with every problem at its place', () => {
    const departments = [
      { name: 'Plant', people: 9 },
      { name: 'Plant', people: 9 },
    ];
    const problems = problemsOf({
      ...own,
      customerOrganisation: {
        organisation: { ...buyer.organisation, name: 'Service', departments },
        concerns: ['efficiency frist', 'rewards', 'rewards'],
        params: { talk: 3 },
      },
      interventions: [
        {
          kind: 'vision-talk',
          start: 0,
          target: { organisation: 'customer', departments: ['Engineering'] },
        },
      ],
    });
    expect(problems.join('\n')).toContain('customerOrganisation.params.talk: 3');
    const fitting = problemsOf({
      ...own,
      customerOrganisation: {
        organisation: { ...buyer.organisation, name: 'Service', departments },
        concerns: ['efficiency frist', 'rewards', 'rewards'],
      },
      interventions: [
        {
          kind: 'vision-talk',
          start: 0,
          target: { organisation: 'customer', departments: ['Engineering'] },
        },
      ],
    });
    expect(fitting).toEqual([
      'customerOrganisation.organisation.departments[1].name: "Plant" a second time, expected each name once. Rename one.',
      'customerOrganisation.organisation.name: "Service", expected a name of its own. Results name both: rename one.',
      'customerOrganisation.concerns[0]: "efficiency frist", expected one of rewards, metrics, processes, decisionRights, structure, peoplePractices, efficiency first, innovation can wait. Did you mean "efficiency first"?',
      'customerOrganisation.concerns[2]: "rewards" a second time, expected each name once. Drop one.',
      'interventions[0].target.departments[0]: "Engineering", expected one of Plant, Plant.',
    ]);
  });

  it('is missed where a plan wants to be carried into it', () => {
    expect(problemsOf(own)[0]).toBe(
      'interventions[0].target.organisation: "customer", expected a customerOrganisation in the scenario. Add one, or drop the field.',
    );
  });

  it('cannot have a customer organisation of its own', () => {
    const nested = { ...buyer, customerOrganisation: buyer };
    expect(problemsOf({ ...own, customerOrganisation: nested })[0]).toContain(
      'customerOrganisation.customerOrganisation: unknown field',
    );
  });
});
