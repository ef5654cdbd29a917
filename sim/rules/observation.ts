// What leaders will be able to see. On the balcony they see people's fear late and blurred; with a policy they
// turn the heat by it (HEAT-3, HEAT-4) or shift programmes to the departments that need them (CTX-2, CTX-6).
// Where they monitor, care goes to the most afraid (PSY-3g); see sim/policies.
// Reads: fear, levers, what surveys ask. Writes: care, firm.meanFear, fearMemory, firm.heatPolicy, surveyed,
// ranking.

import { FIRM } from '../model.ts';
import type { Model } from '../model.ts';
import { aimCare } from '../policies/care.ts';
import { surveyDepartments } from '../policies/tailored.ts';
import { turnHeat } from '../policies/thermostat.ts';
import { countPresent, sumPresent } from '../sums.ts';

export function observation(model: Model): void {
  const { columns, firm, scenario } = model;
  const present = Math.max(1, countPresent(columns.vacantWeeks));
  firm[FIRM.meanFear] = sumPresent(columns.fear, columns.vacantWeeks) / present;
  aimCare(model);
  const { policy } = scenario;
  if (model.settling || policy === null) return;
  if (policy.kind === 'thermostat') turnHeat(model, policy);
  else surveyDepartments(model, policy);
}
