// What is rewarded, measured and prescribed moves slowly towards what leaders want, and only as far as the
// managers who must rebuild it understand the new paradigm (MIX-7, MIX-8, CTX-4); taking part makes it
// slower still. When profit falls short, impatience pulls it back (HEAT-3, HEAT-6).
// Reads: levers, understanding of managers, firm.profitSmooth. Writes: systems.

import { LEVER_FACETS } from '../columns.ts';
import { FIRM } from '../model.ts';
import type { Model } from '../model.ts';
import { clamp } from '../math.ts';
import { FACETS, LEVER, LEVERS } from '../params.ts';
import { running } from '../levers.ts';
import { traceSystem } from '../ledger/traced-systems.ts';
import { sumByGroup } from '../sums.ts';

export function systems(model: Model): void {
  support(model);
  const { columns, values, levers, firm, departments, audienceOfDepartment, roster, scenario } =
    model;
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
    const led = heads[department] > 0;
    const managersKnow = led ? known[department] / heads[department] : 0;
    const own = scenario.departments[department].levers;
    const grasp =
      values.managerGate +
      (1 - values.managerGate) * Math.min(1, managersKnow / values.managerGateFull);
    const part = meanParticipation(model, department);
    const rate = values.systemsRate * (1 - values.participationDelay * part);
    const pressure = model.settling
      ? 0
      : (values.profitPressure * shortfall) / levers[at + LEVER.patience];
    for (let facet = 0; facet < LEVER_FACETS; facet++) {
      const wanted = levers[at + facet];
      const now = columns.systems[department * LEVER_FACETS + facet];
      // What has always been so needs nobody's grasp; where nobody leads, nothing is rebuilt.
      const rest = own[FACETS[facet]] ?? scenario.values[FACETS[facet]];
      const built = led ? rest + (wanted - rest) * grasp : now;
      const reachable = facet === 0 ? wanted : built;
      const far = reachable - now;
      const moved = clamp(far, -rate, rate);
      const next = now + moved;
      columns.systems[department * LEVER_FACETS + facet] = clamp(
        next - pressure * (next + 1),
        -1,
        1,
      );
      if (model.ledger === null) continue;
      const step = facet !== 0 && !led ? 0 : far === 0 ? 1 : moved / far;
      traceSystem(model, department, facet, facet === 0 ? 1 : grasp, step, 1 - pressure);
    }
  }
}

/**
 * What a sector takes for granted is held up from outside, always the same; interventions that challenge an
 * assumption take its support away in the departments they reach, for as long as they run (PSY-2, PSY-4).
 */
function support(model: Model): void {
  const { columns, scenario, departments, audienceOfDepartment, reached, week, settling } = model;
  const { assumptions, interventions } = scenario;
  for (let department = 0; department < departments; department++) {
    for (let place = 0; place < assumptions.length; place++) {
      let challenged = 0;
      let by = -1;
      for (let one = 0; !settling && one < interventions.length; one++) {
        const { kind, strength, start } = interventions[one];
        const here = reached[audienceOfDepartment[department] * interventions.length + one] === 1;
        if (!here || week < start || !assumptions[place].challengedBy.includes(kind)) continue;
        const aim = model.aims[department * interventions.length + one];
        const much = strength * aim * running(scenario, week, interventions[one]);
        if (much <= challenged) continue;
        challenged = much;
        by = one;
      }
      const holds = assumptions[place].holds * (1 - challenged);
      columns.support[department * assumptions.length + place] = holds;
      const { ledger } = model;
      if (ledger !== null)
        ledger.systems.challengedBy[department * assumptions.length + place] = by;
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
