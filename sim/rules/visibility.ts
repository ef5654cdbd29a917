// What people can see others do, and how the people around them feel. Only visible practice spreads: gadflies
// speak when it is safe or they are protected (HEAT-2d), recognised people are seen more (CTX-6), managers who
// go first are watched (HEAT-2), and learning from what works (AI-5) or from outside (CTX-7) colours the
// picture. What is seen becomes a norm once it passes a person's own threshold (CTX-8).
// Reads: ties, belief, practice, safety, heat, distress, trust. Writes: shown, seen*, teamSafety, firm.meanBelief.

import { LEVER_FACETS, MOST_FACETS } from '../columns.ts';
import { FIRM } from '../model.ts';
import { openSight, traceSight } from '../ledger/sight.ts';
import type { Model } from '../model.ts';
import { normOf } from '../norm.ts';
import { LEVER, LEVERS } from '../params.ts';
import { anyLever, bestPractice, showAll } from '../records.ts';
import { SHOWN } from '../shown.ts';
import { countPresent, sumByGroup, sumPresent } from '../sums.ts';

/** Sums of peers' sector assumptions, the first six places unused. */
const extra = new Float64Array(MOST_FACETS);

export function visibility(model: Model): void {
  showAll(model, model.shown);
  look(model);
  judge(model);
  const { columns, firm, roster, departmentSums, departmentCounts } = model;
  const vacant = columns.vacantWeeks;
  firm[FIRM.meanBelief] =
    sumPresent(columns.meanBelief, vacant) / Math.max(1, countPresent(vacant));
  sumByGroup(columns.safety, vacant, roster.department, null, departmentSums);
  sumByGroup(model.everybody, vacant, roster.department, null, departmentCounts);
  for (let department = 0; department < model.departments; department++) {
    const count = departmentCounts[department];
    const none = model.values.safetyBase;
    columns.teamSafety[department] = count > 0 ? departmentSums[department] / count : none;
  }
}

/** Everybody looks at the people they are tied to: one pass over the ties. */
function look(model: Model): void {
  const { columns, values, shown, shownStride, people } = model;
  const { facets } = model;
  const { offsets, neighbours } = model.ties;
  const { seenPractice, seenHeat, seenDistress, seenReaction, seenBelief } = columns;
  const bound = values.confidenceBound >= 2 ? Infinity : values.confidenceBound;
  for (let person = 0; person < people; person++) {
    const own = person * shownStride;
    if (shown[own + SHOWN.present] === 0) continue;
    const ownBelief = shown[own + SHOWN.meanBelief];
    let seen = 0;
    let weight = 0;
    let practice = 0;
    let heat = 0;
    let distress = 0;
    let reaction = 0;
    let near = 0;
    let b0 = 0;
    let b1 = 0;
    let b2 = 0;
    let b3 = 0;
    let b4 = 0;
    let b5 = 0;
    const last = offsets[person + 1];
    for (let tie = offsets[person]; tie < last; tie++) {
      const at = neighbours[tie] * shownStride;
      seen += shown[at + SHOWN.present];
      weight += shown[at + SHOWN.weight];
      practice += shown[at + SHOWN.weightedPractice];
      heat += shown[at + SHOWN.heat];
      distress += shown[at + SHOWN.distress];
      reaction += shown[at + SHOWN.reaction];
      const apart = shown[at + SHOWN.meanBelief] - ownBelief;
      if (apart < bound && apart > -bound && shown[at + SHOWN.present] === 1) {
        near++;
        const held = at + SHOWN.belief;
        b0 += shown[held];
        b1 += shown[held + 1];
        b2 += shown[held + 2];
        b3 += shown[held + 3];
        b4 += shown[held + 4];
        b5 += shown[held + 5];
        for (let facet = LEVER_FACETS; facet < facets; facet++) extra[facet] += shown[held + facet];
      }
    }
    seenPractice[person] = weight === 0 ? -1 : practice / weight;
    seenHeat[person] = seen === 0 ? shown[own + SHOWN.heat] : heat / seen;
    seenDistress[person] = seen === 0 ? shown[own + SHOWN.distress] : distress / seen;
    seenReaction[person] = seen === 0 ? shown[own + SHOWN.reaction] : reaction / seen;
    const first = person * facets;
    const held = own + SHOWN.belief;
    const alone = near === 0;
    seenBelief[first] = alone ? shown[held] : b0 / near;
    seenBelief[first + 1] = alone ? shown[held + 1] : b1 / near;
    seenBelief[first + 2] = alone ? shown[held + 2] : b2 / near;
    seenBelief[first + 3] = alone ? shown[held + 3] : b3 / near;
    seenBelief[first + 4] = alone ? shown[held + 4] : b4 / near;
    seenBelief[first + 5] = alone ? shown[held + 5] : b5 / near;
    for (let facet = LEVER_FACETS; facet < facets; facet++) {
      seenBelief[first + facet] = alone ? shown[held + facet] : extra[facet] / near;
      extra[facet] = 0;
    }
  }
}

/** What was seen, with exemplars and precedents, against each person's threshold. */
function judge(model: Model): void {
  const { columns, values, levers, audience, people } = model;
  const { seenPractice, seenNorm, threshold, trust } = columns;
  const best = anyLever(model, LEVER.exemplars) ? bestPractice(model, model.shown) : 0;
  openSight(model);
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0) continue;
    let share = seenPractice[person];
    if (share < 0) {
      // Nobody to look at: no practice seen, and no norm either way.
      seenPractice[person] = 0;
      seenNorm[person] = 0;
      continue;
    }
    const lever = audience[person] * LEVERS.length;
    const exemplars = values.exemplarWeight * levers[lever + LEVER.exemplars];
    share = (1 - exemplars) * share + exemplars * best;
    const outside = values.precedentWeight * levers[lever + LEVER.precedents] * trust[person];
    share = (1 - outside) * share + outside;
    seenPractice[person] = share;
    seenNorm[person] = normOf(share, threshold[person], values.norm, values.normSteepness);
  }
  traceSight(model, best);
}
