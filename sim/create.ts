// Builds an organisation from a scenario: people, ties, first-day states, this seed's context; lets it settle
// until doing nothing changes nothing; that is week 0.

import { findAudiences } from './audiences.ts';
import { findCustomers, seatCustomers } from './clientele.ts';
import { createColumns, LEVER_FACETS } from './columns.ts';
import { paramsWith } from './extensions/extensions.ts';
import { createOwn } from './extensions/own.ts';
import { clamp, exp } from './math.ts';
import { normalQuantile } from './normal.ts';
import { FIRM_COUNT, MEMORY_WEEKS } from './model.ts';
import type { Model } from './model.ts';
import { ITEMS } from './policies/survey.ts';
import { generateRoster } from './network-generator.ts';
import { fitOf, TRADE, TRADE_COUNT } from './offer.ts';
import { LEVERS } from './params.ts';
import type { ParamName, ParamValues } from './params.ts';
import { namedStream, seedKey } from './random.ts';
import type { Roster } from './roster.ts';
import { isForCustomer } from './scenario-customer.ts';
import type { Scenario } from './scenario.ts';
import { settle } from './settle.ts';
import { shownStride } from './shown.ts';
import { bornTraits, INSIDE } from './traits.ts';
import type { FirstDay } from './traits.ts';

/**
 * A model at week 0, settled. The same scenario and seed give the same model everywhere. With `checks`, mechanisms
 * from outside are watched all the time: slower, and what they may not touch is found out in its week.
 */
export function createModel(scenario: Scenario, { checks = false } = {}): Model {
  const model = unsettledModel(scenario);
  watch(model, checks);
  settle(model);
  const { partner } = model;
  if (partner !== null) {
    settle(partner);
    model.trade[TRADE.fitStart] = fitOf(partner, scenario.concerns);
  }
  return model;
}

/** Watches the mechanisms from outside, or no longer. */
export function watch({ own, partner }: Model, watched: boolean): void {
  for (const part of [own, partner?.own]) if (part) part.watched = watched;
}

/** A model whose people have just been seated: columns at their first-day values. */
export function unsettledModel(scenario: Scenario): Model {
  const model = emptyModel(scenario);
  for (const one of model.partner === null ? [model] : [model, model.partner]) {
    seatPeople(one);
    seatCustomers(one);
  }
  return model;
}

/** A model with everything allocated and no state, for restoring. */
export function emptyModel(scenario: Scenario): Model {
  const roster = scenario.roster ?? generated(scenario);
  const context = drawContext(scenario);
  const audiences = findAudiences(scenario, roster);
  const departments = roster.departments.length;
  const { people } = roster;
  const facets = LEVER_FACETS + scenario.assumptions.length;
  const clientele = findCustomers(scenario, roster);
  const partner = scenario.customer === null ? null : emptyModel(scenario.customer);
  if (partner !== null) chargeSupplier(scenario, partner, people, audiences.reachedShare);
  const trades = partner !== null || !scenario.paysForPlan;
  const trade = new Float64Array(trades ? TRADE_COUNT : 0);
  if (trades) trade[TRADE.revenue] = 1;
  const model: Model = {
    scenario,
    values: inContext(scenario, context),
    context,
    week: 0,
    settling: true,
    people,
    departments,
    facets,
    roster,
    ties: roster.ties,
    ...clientele,
    columns: createColumns({ people, departments, customers: clientele.customers, facets }),
    firm: new Float64Array(FIRM_COUNT),
    fearMemory: new Float64Array(MEMORY_WEEKS),
    ideaMemory: new Float64Array(MEMORY_WEEKS),
    alignmentAtStart: new Float32Array(departments * scenario.interventions.length),
    aims: new Float32Array(departments * scenario.interventions.length).fill(1),
    surveyed: new Float32Array(departments * scenario.interventions.length).fill(1),
    gaps: new Float64Array(departments * ITEMS.length),
    levers: new Float64Array(audiences.audiences * LEVERS.length),
    ...audiences,
    departmentSums: new Float64Array(departments),
    departmentCounts: new Float64Array(departments),
    streamKey: seedKey(scenario.seed, 'run'),
    weekKey: new Int32Array(2),
    shown: new Float32Array(people * shownStride(facets)),
    shownStride: shownStride(facets),
    everybody: new Uint8Array(people).fill(1),
    ranking: new Float32Array(people),
    drawn: new Float64Array(16),
    partner,
    trade,
    ledger: null,
    own: null,
  };
  model.own = createOwn(model);
  return model;
}

/** What is carried into the customer organisation costs by the people reached there, in the supplier's money. */
function chargeSupplier(
  scenario: Scenario,
  partner: Model,
  people: number,
  /* out */ reachedShare: Float64Array,
): void {
  let carried = 0;
  for (const [place, intervention] of scenario.interventions.entries()) {
    if (!isForCustomer(intervention)) continue;
    reachedShare[place] = (partner.reachedShare[carried] * partner.people) / people;
    carried++;
  }
}

function generated(scenario: Scenario): Roster {
  const departments = scenario.departments.map(({ name, people }) => ({ name, people }));
  return generateRoster(
    { departments, network: scenario.network },
    namedStream(scenario.seed, 'network'),
  );
}

/** This organisation's own factor on each jittered parameter, each from a stream of its own. */
function drawContext(scenario: Scenario): Record<string, number> {
  const context: Record<string, number> = {};
  const spread = scenario.values.contextJitter;
  for (const row of paramsWith(scenario.extensions)) {
    if (!row.jitter) continue;
    const z = normalQuantile(namedStream(scenario.seed, `context ${row.name}`)());
    context[row.name] = exp(spread * z);
  }
  return context;
}

function inContext(
  { values, extensions }: Scenario,
  context: Readonly<Record<string, number>>,
): ParamValues {
  const own = { ...values };
  for (const row of paramsWith(extensions)) {
    const name = row.name as ParamName;
    const factor = context[name];
    if (factor !== undefined) own[name] = clamp(values[name] * factor, row.min, row.max);
  }
  return own;
}

function seatPeople(model: Model): void {
  const { scenario, roster, columns, values, people, facets } = model;
  const uniform = namedStream(scenario.seed, 'people');
  const normal = (): number => normalQuantile(uniform());
  for (let person = 0; person < people; person++) {
    const plan = scenario.departments[roster.department[person]];
    const { start, service } = plan;
    const centre = start.belief ?? values.startBelief + (service ? values.serviceLift : 0);
    const mind = centre + (start.beliefSd ?? values.startBeliefSd) * normal();
    for (let facet = 0; facet < facets; facet++) {
      const held = facet < LEVER_FACETS ? mind : scenario.assumptions[facet - LEVER_FACETS].start;
      columns.belief[person * facets + facet] = clamp(held + INSIDE * normal(), -1, 1);
    }
    columns.gadfly[person] = uniform() < values.gadflyShare ? 1 : 0;
    bornTraits(model, person, normal(), normal(), normal(), normal(), firstDay(start));
    columns.care[person] = 1;
    columns.safety[person] = values.safetyBase;
    columns.heat[person] = plan.levers.temperature ?? values.temperature;
    columns.distress[person] = columns.heat[person];
  }
  for (let department = 0; department < model.departments; department++) {
    const { levers } = scenario.departments[department];
    for (let facet = 0; facet < LEVER_FACETS; facet++) {
      const lever = LEVERS[facet];
      columns.systems[department * LEVER_FACETS + facet] = levers[lever] ?? values[lever];
    }
    for (const [place, { holds }] of scenario.assumptions.entries()) {
      columns.support[department * scenario.assumptions.length + place] = holds;
    }
  }
}

function firstDay(start: Scenario['departments'][number]['start']): FirstDay {
  const { habit, understanding = 0.1 } = start;
  if (habit === undefined)
    return { product: 0.75, nice: 0.2, deep: 0.05, understanding, trust: 0.6 };
  return {
    product: habit.product,
    nice: habit.nice,
    deep: habit.customer,
    understanding,
    trust: 0.6,
  };
}
