// This week's inputs of every audience, and whose they are. Where several levers multiply, each gets its
// part of the product as if they had moved together, step by step, from rest to where they stand (of two,
// half of what they do only together): the parts do not depend on an order and sum to the whole move.

import { LEVER_FACETS } from '../columns.ts';
import type { Model } from '../model.ts';
import { LEVER, LEVERS } from '../params.ts';
import { PAYS } from '../pays.ts';
import type { Ledger } from '../ledger.ts';
import { FACET_INPUTS, PAY_INPUT, PRODUCT_INPUTS } from './channels.ts';

const MOST_FACTORS = 3;
const now = new Float64Array(MOST_FACTORS);
const rest = new Float64Array(MOST_FACTORS);
const weight = new Float64Array(MOST_FACTORS);

/** Fills the inputs of all audiences: audience × inputs × (whole, then causes). Once a week at most. */
export function fillInputs(model: Model, ledger: Ledger): void {
  if (ledger.inputsWeek === model.week) return;
  ledger.inputsWeek = model.week;
  ledger.inputs.fill(0);
  const stride = 1 + ledger.causes.count;
  for (let audience = 0; audience < model.audiences; audience++) {
    const at = audience * ledger.inputCount * stride;
    for (let place = 0; place < PRODUCT_INPUTS.length; place++) {
      fillProduct(model, ledger, audience, place, at + place * stride);
    }
    fillSystems(model, ledger, audience, at);
    fillSupport(model, ledger, audience, at);
  }
}

function fillProduct(
  model: Model,
  ledger: Ledger,
  audience: number,
  place: number,
  at: number,
): void {
  const factors = PRODUCT_INPUTS[place];
  const { causes, inputs } = ledger;
  const first = audience * LEVERS.length;
  for (let which = 0; which < factors.length; which++) {
    const { lever, plus, times } = factors[which];
    const a = plus(model.values);
    const b = times(model.values);
    now[which] = a + b * model.levers[first + LEVER[lever]];
    rest[which] = a + b * causes.rest[first + LEVER[lever]];
  }
  inputs[at] = weigh(factors.length);
  for (let which = 0; which < factors.length; which++) {
    const { lever, times } = factors[which];
    const moved = (first + LEVER[lever]) * causes.count;
    const much = weight[which] * times(model.values);
    for (let cause = 0; cause < causes.count; cause++) {
      inputs[at + 1 + cause] += much * causes.moved[moved + cause];
    }
  }
}

/** The product of the factors; into `weight` what a unit's move of each is worth on the way from rest. */
function weigh(count: number): number {
  if (count === 1) {
    weight[0] = 1;
    return now[0];
  }
  if (count === 2) {
    weight[0] = (now[1] + rest[1]) / 2;
    weight[1] = (now[0] + rest[0]) / 2;
    return now[0] * now[1];
  }
  for (let which = 0; which < MOST_FACTORS; which++) {
    const [p, q] = [(which + 1) % MOST_FACTORS, (which + 2) % MOST_FACTORS];
    const ends = rest[p] * rest[q] + now[p] * now[q];
    const between = rest[p] * now[q] + now[p] * rest[q];
    weight[which] = ends / 3 + between / 6;
  }
  return now[0] * now[1] * now[2];
}

function fillSystems(model: Model, ledger: Ledger, audience: number, at: number): void {
  const { causes, inputs, systems } = ledger;
  const stride = 1 + causes.count;
  const home = model.departmentOfAudience[audience] * LEVER_FACETS;
  for (let facet = 0; facet < LEVER_FACETS; facet++) {
    const into = at + (FACET_INPUTS + facet) * stride;
    const pay = at + PAY_INPUT * stride;
    inputs[into] = model.columns.systems[home + facet];
    inputs[pay] += PAYS[facet] * inputs[into];
    for (let cause = 0; cause < causes.count; cause++) {
      const built = systems.built[(home + facet) * causes.count + cause];
      inputs[into + 1 + cause] = built;
      inputs[pay + 1 + cause] += PAYS[facet] * built;
    }
  }
}

/** Support of the sector's assumptions, and the same heeded by those who take part. */
function fillSupport(model: Model, ledger: Ledger, audience: number, at: number): void {
  const { causes, inputs, systems } = ledger;
  const stride = 1 + causes.count;
  const assumptions = model.facets - LEVER_FACETS;
  const home = model.departmentOfAudience[audience] * assumptions;
  const part = audience * LEVERS.length + LEVER.participation;
  for (let place = 0; place < assumptions; place++) {
    const into = at + (FACET_INPUTS + LEVER_FACETS + place) * stride;
    const heeded = at + (FACET_INPUTS + model.facets + place) * stride;
    const { holds } = model.scenario.assumptions[place];
    now[0] = model.columns.support[home + place];
    rest[0] = holds;
    now[1] = model.levers[part];
    rest[1] = causes.rest[part];
    inputs[into] = now[0];
    inputs[heeded] = weigh(2);
    for (let cause = 0; cause < causes.count; cause++) {
      const taken = systems.challengedBy[home + place] === cause ? now[0] - holds : 0;
      inputs[into + 1 + cause] = taken;
      inputs[heeded + 1 + cause] =
        weight[0] * taken + weight[1] * causes.moved[part * causes.count + cause];
    }
  }
}
