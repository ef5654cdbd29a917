// What is rewarded, measured and prescribed moves slowly towards what leaders want, and only as far as the
// managers who must rebuild it understand the new paradigm (MIX-7, MIX-8, CTX-4); taking part makes it
// slower still. When profit falls short, impatience pulls it back (HEAT-3, HEAT-6).
// Reads: levers, understanding of managers, firm.profitSmooth. Writes: systems.

import { FACET_COUNT } from '../columns.ts';
import { FIRM } from '../model.ts';
import type { Model } from '../model.ts';
import { clamp } from '../math.ts';
import { LEVER, LEVERS } from '../params.ts';
import { sumByGroup } from '../sums.ts';

export function systems(model: Model): void {
  const { columns, values, levers, firm, departments, audienceOfDepartment, roster } = model;
  const { departmentSums: known, departmentCounts: heads } = model;
  const vacant = columns.vacantWeeks;
  sumByGroup(columns.understanding, vacant, roster.department, roster.isManager, known);
  sumByGroup(roster.isManager, vacant, roster.department, roster.isManager, heads);
  const shortfall = Math.max(
    0,
    (firm[FIRM.profitReference] - firm[FIRM.profitSmooth]) / firm[FIRM.profitReference],
  );
  for (let department = 0; department < departments; department++) {
    const at = audienceOfDepartment[department] * LEVERS.length;
    const managersKnow = heads[department] > 0 ? known[department] / heads[department] : 0;
    const grasp =
      values.managerGate +
      (1 - values.managerGate) * Math.min(1, managersKnow / values.managerGateFull);
    const part = meanParticipation(model, department);
    const rate = values.systemsRate * (1 - values.participationDelay * part);
    const pressure = model.settling
      ? 0
      : (values.profitPressure * shortfall) / levers[at + LEVER.patience];
    for (let facet = 0; facet < FACET_COUNT; facet++) {
      const wanted = levers[at + facet];
      const reachable = facet === 0 ? wanted : -1 + (wanted + 1) * grasp;
      const now = columns.systems[department * FACET_COUNT + facet];
      const next = now + clamp(reachable - now, -rate, rate);
      columns.systems[department * FACET_COUNT + facet] = clamp(
        next - pressure * (next + 1),
        -1,
        1,
      );
    }
  }
}

/** Mean over the places of a department, for a summit may reach a share of its people. */
function meanParticipation(model: Model, department: number): number {
  const { levers, seats, audiences, departmentOfAudience, audienceOfDepartment } = model;
  const one = levers[audienceOfDepartment[department] * LEVERS.length + LEVER.participation];
  let apart = 0;
  let people = 0;
  // Summed as what differs from one of them, so that equal values have just that mean.
  for (let audience = 0; audience < audiences; audience++) {
    if (departmentOfAudience[audience] !== department) continue;
    apart += seats[audience] * (levers[audience * LEVERS.length + LEVER.participation] - one);
    people += seats[audience];
  }
  return people === 0 ? one : one + apart / people;
}
