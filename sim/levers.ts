// The lever table of a week: each lever's value at rest, in the organisation or in a department, moved by
// every intervention for the people it reaches, ramping up over its delay and down again when it ends. It
// follows from scenario and week alone, so it need not be saved.

import { noteBounds, noteRest } from './ledger/causes.ts';
import { kindRowIn, paramRowIn } from './extensions/extensions.ts';
import { moveOwnLevers, restOwnLevers } from './extensions/own-levers.ts';
import { clamp } from './math.ts';
import { FIRM } from './model.ts';
import type { Model } from './model.ts';
import { LEVER, LEVERS, paramRow } from './params.ts';
import type { ParamName } from './params.ts';
import type { Intervention, Scenario } from './scenario.ts';
import { grown, moved, optionValue, ramp } from './under-way.ts';

const HEAT_LOW = 0.1;
const HEAT_HIGH = 0.8;

/** Sets all levers as they stand in a week; what follows from scenario and week needs no saving. */
export function setLevers(model: Model, week: number): void {
  restLevers(model, week);
  if (model.own !== null) restOwnLevers(model, model.own);
  if (model.ledger !== null) noteRest(model.ledger.causes, model.levers);
  const { interventions } = model.scenario;
  for (let place = 0; !model.settling && place < interventions.length; place++) {
    if (week >= interventions[place].start) moveLevers(model, interventions[place], place, week);
  }
  boundLevers(model);
  if (model.ledger !== null) noteBounds(model.ledger.causes, model.levers);
}

/** The lever table of a coming week, as plan and events will have it; the model stays as it is. */
export function leversOfWeek(model: Model, week: number): Float64Array {
  const levers = new Float64Array(model.levers.length);
  const ahead = { ...model, values: { ...model.values }, levers, ledger: null, own: null };
  for (const event of model.scenario.events) {
    if (event.week < model.week || event.week > week) continue;
    for (const name of Object.keys(event.set) as ParamName[]) {
      setValue(ahead, name, event.set[name] ?? 0);
    }
  }
  setLevers(ahead, week);
  return levers;
}

function restLevers(model: Model, week: number): void {
  const { levers, values, audiences, departmentOfAudience, scenario } = model;
  for (let audience = 0; audience < audiences; audience++) {
    const own = scenario.departments[departmentOfAudience[audience]].levers;
    for (let lever = 0; lever < LEVERS.length; lever++) {
      const name = LEVERS[lever];
      const at = audience * LEVERS.length + lever;
      levers[at] = ownUnlessEvent(model, week, name, own[name], values[name]);
    }
  }
}

/** What a lever is in a department this week without any intervention. */
export function restLever(model: Model, department: number, name: ParamName): number {
  const own = model.scenario.departments[department].levers[name];
  return ownUnlessEvent(model, model.week, name, own, model.values[name]);
}

/** A department's own value holds until an event sets the organisation's. */
function ownUnlessEvent(
  model: Model,
  week: number,
  name: ParamName,
  own: number | undefined,
  all: number,
): number {
  if (own === undefined) return all;
  if (model.settling) return own;
  for (const event of model.scenario.events) {
    if (event.week <= week && event.set[name] !== undefined) return all;
  }
  return own;
}

function moveLevers(model: Model, intervention: Intervention, place: number, week: number): void {
  const row = kindRowIn(model.scenario.extensions, intervention.kind);
  if (row === undefined) return;
  const { levers, audiences, reached, aims, departmentOfAudience } = model;
  const count = model.scenario.interventions.length;
  const pulse = intervention.options['every'] ?? 1;
  const since = week - intervention.start;
  if (pulse > 1 && since % pulse !== 0) return;
  if (model.own !== null) moveOwnLevers(model, model.own, intervention, place, week);
  for (const effect of row.effects) {
    const force = intervention.strength * ramp(week, intervention, row.delay, effect);
    if (force === 0) continue;
    const option = effect.option === null ? 1 : optionValue(intervention, row, effect.option);
    for (let audience = 0; audience < audiences; audience++) {
      if (reached[audience * count + place] === 0) continue;
      const at = audience * LEVERS.length + LEVER[effect.lever];
      const amount =
        effect.inMeeting !== null && meets(model, audience, week)
          ? effect.inMeeting
          : effect.amount;
      const aim = aims[departmentOfAudience[audience] * count + place];
      const before = levers[at];
      levers[at] = moved(before, effect.how, amount, force * option * aim);
      if (model.ledger === null) continue;
      const { causes } = model.ledger;
      causes.moved[at * causes.count + place] += levers[at] - before;
      causes.touched[at] = 1;
    }
  }
}

/** How far an intervention is under way: 0 before it, up over its delay, down again after its end. */
export function running({ extensions }: Scenario, week: number, one: Intervention): number {
  if (week < one.start) return 0;
  return grown(week, one, kindRowIn(extensions, one.kind)?.delay ?? 1);
}

/** True when people of an audience are brought together this week by something else. */
function meets(model: Model, audience: number, week: number): boolean {
  const { scenario, reached } = model;
  const count = scenario.interventions.length;
  for (let place = 0; place < count; place++) {
    const { kind, start, end, strength } = scenario.interventions[place];
    if (reached[audience * count + place] === 0 || week < start || week >= end) continue;
    if (strength > 0 && kindRowIn(scenario.extensions, kind)?.meeting === true) return true;
  }
  return false;
}

function boundLevers(model: Model): void {
  const { levers, audiences, firm } = model;
  for (let audience = 0; audience < audiences; audience++) {
    const heat = audience * LEVERS.length + LEVER.temperature;
    levers[heat] = clamp(levers[heat] + firm[FIRM.heatApplied], HEAT_LOW, HEAT_HIGH);
    for (let lever = 0; lever < LEVERS.length; lever++) {
      const row = paramRow(LEVERS[lever]);
      const at = audience * LEVERS.length + lever;
      if (row !== undefined) levers[at] = clamp(levers[at], row.min, row.max);
    }
  }
}

/** Sets one parameter; a jittered one keeps this seed's own factor, inside its bounds. */
export function setValue(model: Model, name: ParamName, value: number): void {
  const row = paramRowIn(model.scenario.extensions, name);
  const factor = model.context[name] ?? 1;
  model.values[name] = row === undefined ? value : clamp(value * factor, row.min, row.max);
}
