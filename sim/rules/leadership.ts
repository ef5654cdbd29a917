// Leaders set the levers: interventions move them (see sim/levers.ts), events change values at rest, and all
// of it costs money. A leader with a policy also turns the heat by what could be seen of people's fear (HEAT-4,
// PSY-3), or shifts programmes between departments by the last survey (CTX-6). Reads: firm.heatPolicy,
// surveyed. Writes: levers, values (events), firm.spending, firm.spent, aims.

import { kindRowIn } from '../extensions/extensions.ts';
import { setLevers, setValue } from '../levers.ts';
import { FIRM } from '../model.ts';
import type { Model } from '../model.ts';
import type { ParamName } from '../params.ts';
import { takeUpSurvey } from '../policies/tailored.ts';

/** A summit's first two weeks cost the full price, its follow-up the later one. */
const FULL_PRICE_WEEKS = 2;
/** Revenue a week is 1 per 1,000 thousands and 1,000 employees. */
const THOUSANDS_IN_REVENUE = 1000;

export function leadership(model: Model): void {
  applyEvents(model);
  model.firm[FIRM.heatApplied] = model.firm[FIRM.heatPolicy];
  const { policy } = model.scenario;
  if (policy?.kind === 'tailored' && !model.settling) takeUpSurvey(model, policy);
  setLevers(model, model.week);
  charge(model);
}

/** Values that scenario or host change in this week take effect, this organisation's context included. */
function applyEvents(model: Model): void {
  if (model.settling) return;
  for (const event of model.scenario.events) {
    if (event.week !== model.week) continue;
    for (const name of Object.keys(event.set) as ParamName[]) {
      setValue(model, name, event.set[name] ?? 0);
    }
  }
}

/** What programmes cost this week, as a share of weekly revenue, and so far in thousands per 1,000. */
function charge(model: Model): void {
  const { scenario, firm, week, reachedShare } = model;
  let thousands = 0;
  if (!scenario.paysForPlan) return;
  for (let place = 0; !model.settling && place < scenario.interventions.length; place++) {
    const { kind, start, end, strength } = scenario.interventions[place];
    const row = kindRowIn(scenario.extensions, kind);
    if (row === undefined || week < start || week >= end) continue;
    const price = week - start < FULL_PRICE_WEEKS ? row.cost : row.costLater;
    thousands += price * strength * reachedShare[place];
  }
  firm[FIRM.spending] = thousands / THOUSANDS_IN_REVENUE;
  firm[FIRM.spent] += thousands;
}
