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

/** The factors of all products one after the other, and this week's `plus` and `times` of each. */
const FACTORS = PRODUCT_INPUTS.flat();
const LEVER_OF = Uint16Array.from(FACTORS, ({ lever }) => LEVER[lever]);
const COUNT_OF = Uint8Array.from(PRODUCT_INPUTS, (factors) => factors.length);
const pluses = new Float64Array(FACTORS.length);
const timeses = new Float64Array(FACTORS.length);

/** Fills the inputs of all audiences: audience × inputs × (whole, then causes). Once a week at most. */
export function fillInputs(model: Model, ledger: Ledger): void {
  if (ledger.inputsWeek === model.week) return;
  ledger.inputsWeek = model.week;
  for (let which = 0; which < FACTORS.length; which++) {
    pluses[which] = FACTORS[which].plus(model.values);
    timeses[which] = FACTORS[which].times(model.values);
  }
  for (let audience = 0; audience < model.audiences; audience++) {
    fillProducts(model, ledger, audience);
    fillSystems(model, ledger, audience);
    fillSupport(model, ledger, audience);
  }
}

function fillProducts(model: Model, ledger: Ledger, audience: number): void {
  const { causes, inputs, touched, inputCount } = ledger;
  const { count } = causes;
  const { levers } = model;
  const row = audience * LEVERS.length;
  const first = audience * inputCount;
  let from = 0;
  for (let place = 0; place < COUNT_OF.length; place++) {
    const factors = COUNT_OF[place];
    const at = (first + place) * (1 + count);
    let any = 0;
    for (let which = 0; which < factors; which++) {
      const lever = row + LEVER_OF[from + which];
      now[which] = pluses[from + which] + timeses[from + which] * levers[lever];
      rest[which] = pluses[from + which] + timeses[from + which] * causes.rest[lever];
      any |= causes.touched[lever];
    }
    inputs[at] = weigh(factors);
    touched[first + place] = any;
    if (any === 1) inputs.fill(0, at + 1, at + 1 + count);
    for (let which = 0; which < factors; which++) {
      const lever = row + LEVER_OF[from + which];
      if (causes.touched[lever] === 0) continue;
      const much = weight[which] * timeses[from + which];
      for (let cause = 0; cause < count; cause++) {
        inputs[at + 1 + cause] += much * causes.moved[lever * count + cause];
      }
    }
    from += factors;
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

function fillSystems(model: Model, ledger: Ledger, audience: number): void {
  const { causes, inputs, systems, touched, inputCount } = ledger;
  const first = audience * inputCount;
  const stride = 1 + causes.count;
  const home = model.departmentOfAudience[audience] * LEVER_FACETS;
  const pay = (first + PAY_INPUT) * stride;
  inputs.fill(0, pay, pay + stride);
  touched[first + PAY_INPUT] = 0;
  for (let facet = 0; facet < LEVER_FACETS; facet++) {
    const into = (first + FACET_INPUTS + facet) * stride;
    let any = 0;
    inputs[into] = model.columns.systems[home + facet];
    inputs[pay] += PAYS[facet] * inputs[into];
    for (let cause = 0; cause < causes.count; cause++) {
      const built = systems.built[(home + facet) * causes.count + cause];
      inputs[into + 1 + cause] = built;
      inputs[pay + 1 + cause] += PAYS[facet] * built;
      if (built !== 0) any = 1;
    }
    touched[first + FACET_INPUTS + facet] = any;
    touched[first + PAY_INPUT] |= any;
  }
}

/** Support of the sector's assumptions, and the same heeded by those who take part. */
function fillSupport(model: Model, ledger: Ledger, audience: number): void {
  const { causes, inputs, systems, touched, inputCount } = ledger;
  const first = audience * inputCount + FACET_INPUTS;
  const stride = 1 + causes.count;
  const assumptions = model.facets - LEVER_FACETS;
  const home = model.departmentOfAudience[audience] * assumptions;
  const part = audience * LEVERS.length + LEVER.participation;
  for (let place = 0; place < assumptions; place++) {
    const into = (first + LEVER_FACETS + place) * stride;
    const heeded = (first + model.facets + place) * stride;
    const { holds } = model.scenario.assumptions[place];
    now[0] = model.columns.support[home + place];
    rest[0] = holds;
    now[1] = model.levers[part];
    rest[1] = causes.rest[part];
    inputs[into] = now[0];
    inputs[heeded] = weigh(2);
    touched[first + LEVER_FACETS + place] = 1;
    touched[first + model.facets + place] = 1;
    for (let cause = 0; cause < causes.count; cause++) {
      const taken = systems.challengedBy[home + place] === cause ? now[0] - holds : 0;
      inputs[into + 1 + cause] = taken;
      inputs[heeded + 1 + cause] =
        weight[0] * taken + weight[1] * causes.moved[part * causes.count + cause];
    }
  }
}
