// Said against rewarded. People hear leaders through their own manager, who bends the message by what he or
// she believes (MIX-3); where what leaders say and what they reward disagree, the vision is unclear (MIX-1)
// and trust falls fast and repairs slowly (MIX-2). Picturing the future clears things up for those who
// understand (MIX-10), shared goals for those who understand enough (PSY-3).
// Reads: systems, levers, shown, seenNorm, understanding. Writes: heardTalk, mixed, clarity, trust.

import { LEVER_FACETS } from '../columns.ts';
import type { Model } from '../model.ts';
import { LEVER, LEVERS } from '../params.ts';
import { SHOWN } from '../shown.ts';
import { clamp } from '../math.ts';

export function messages(model: Model): void {
  const { columns, values, levers, audience, roster, shown, shownStride, people } = model;
  const { heardTalk, systems, trust, clarity, mixed, seenNorm, understanding } = columns;
  const { clarityTalk, clarityNorm, managerFilter } = values;
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0) continue;
    const lever = audience[person] * LEVERS.length;
    const said = levers[lever + LEVER.talk];
    const manager = roster.manager[person] * shownStride;
    const filter = manager < 0 || shown[manager + SHOWN.present] === 0 ? 0 : managerFilter;
    const managerTrust = filter === 0 ? 1 : shown[manager + SHOWN.trust];
    const straight = said * (1 - filter + filter * managerTrust);
    const bend = filter * (1 - managerTrust);
    const reward = roster.department[person] * LEVER_FACETS;
    let sumSystems = 0;
    let sizeSystems = 0;
    let sumTalk = 0;
    let sizeTalk = 0;
    let gap = 0;
    for (let facet = 0; facet < LEVER_FACETS; facet++) {
      const heard = bend === 0 ? straight : straight + bend * shown[manager + SHOWN.belief + facet];
      const rewarded = systems[reward + facet];
      heardTalk[person * LEVER_FACETS + facet] = heard;
      sumTalk += heard;
      sizeTalk += Math.abs(heard);
      sumSystems += rewarded;
      sizeSystems += Math.abs(rewarded);
      gap += Math.abs(heard - rewarded);
    }
    gap /= 2 * LEVER_FACETS;
    const norm = clarityNorm * LEVER_FACETS * seenNorm[person];
    const size = sizeSystems + clarityTalk * sizeTalk + Math.abs(norm);
    const sum = Math.abs(sumSystems + clarityTalk * sumTalk + norm);
    let clear = size === 0 ? 1 : sum / size;
    const knows = understanding[person];
    clear += values.visionClarity * levers[lever + LEVER.vision] * knows * (1 - clear);
    if (knows > values.goalsKnowing) clear += levers[lever + LEVER.goalClarity] * (1 - clear);
    clarity[person] = clear;
    mixed[person] = gap;
    const deserved = values.trustCeiling * (1 - values.integrity * gap);
    const change = deserved - trust[person];
    const rate =
      change < 0
        ? values.trustDown * (1 - values.openConflictSlows * levers[lever + LEVER.openConflict])
        : Math.min(1, values.trustUp * (1 + levers[lever + LEVER.trustRepair]));
    trust[person] = clamp(trust[person] + rate * change, 0, 1);
  }
}
