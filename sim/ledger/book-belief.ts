// The books of belief, written when the beliefs of some dozens of people have moved; last week's stand in
// the records that people show each other. See sim/rules/belief.ts for the equation. It is one long function on purpose: it
// runs for every person and facet, and calls would cost more than what they do.

import { LEVER_FACETS } from '../columns.ts';
import type { Ledger } from '../ledger.ts';
import type { Model } from '../model.ts';
import { LEVER, LEVERS } from '../params.ts';
import { SHOWN } from '../shown.ts';
import { CHANNEL, FACET_CHANNELS } from './channels.ts';
import { ENTRY } from './forces.ts';

const FORCE = ENTRY.belief;

/**
 * Books all forces on the people of a block, from `start` up to `end`; persistence is booked as the whole
 * move, of which the other forces explain a part.
 */
export function bookBelief(model: Model, ledger: Ledger, start: number, end: number): void {
  const { columns, values, facets, shown, shownStride, audience, levers } = model;
  const { seenBelief, heardTalk, systems, support, trust, resistance, understanding } = columns;
  const { habitDeep, habitProduct, expectedReaction, seenNorm, meanBelief, vacantWeeks } = columns;
  const { rows, sight, shares, noise, bound, rowOf, width, channelsFrom, louderFrom } = ledger;
  const { pullSystems, pullTalk, pullPeers, pullPractice, pullNorm, pullCustomers } = values;
  const { boomerang, participationCredit, gateFloor, systemTrustFloor, managerFilter } = values;
  const { exemplarBonus, beliefNoise } = values;
  const { manager: managers, department: departments } = model.roster;
  const { causes, louder, active, loud, exemplars, precedents } = sight;
  const count = causes.length;
  const leverCount = LEVERS.length;
  const cohesion = values.coherence / (facets - 1);
  const assumptions = facets - LEVER_FACETS;
  for (let person = start; person < end; person++) {
    if (vacantWeeks[person] !== 0) continue;
    const at = rowOf[person] * width;
    const channels = at + channelsFrom;
    const byFacet = channels + FACET_CHANNELS;
    const first = person * facets;
    const scratch = (person - start) * facets;
    const said = person * LEVER_FACETS;
    const record = person * shownStride;
    const department = departments[person];
    const reward = department * LEVER_FACETS;
    const sector = department * assumptions - LEVER_FACETS;
    const trusts = trust[person];
    const resists = resistance[person];
    const unaided = trusts * (1 - resists) - boomerang * resists;
    const aided = participationCredit * (1 - trusts) * (1 - resists);
    const lever = audience[person] * leverCount;
    const heeded = unaided + aided * levers[lever + LEVER.participation];
    const gate = gateFloor + (1 - gateFloor) * understanding[person];
    const believed = pullSystems * gate * (systemTrustFloor + (1 - systemTrustFloor) * trusts);
    const opened = pullTalk * gate;
    const held = record + SHOWN.belief;
    let whole = 0;
    let weighted = 0;
    let all = 0;
    let backward = 0;
    let forward = 0;
    let words = 0;
    let spoken = 0;
    for (let facet = 0; facet < LEVER_FACETS; facet++) {
      const share = shares[scratch + facet];
      const peers = share * seenBelief[first + facet];
      const heard = heardTalk[said + facet];
      const reaches = share * (heeded * heard > 0 ? opened : pullTalk);
      all += share;
      whole += shown[held + facet];
      weighted += share * shown[held + facet];
      if (peers < 0) backward += peers;
      else forward += peers;
      words += reaches;
      spoken += reaches * heard;
      rows[byFacet + facet] += share * (systems[reward + facet] > 0 ? believed : pullSystems);
    }
    for (let facet = LEVER_FACETS; facet < facets; facet++) {
      const share = shares[scratch + facet];
      const peers = share * seenBelief[first + facet];
      const holds = support[sector + facet];
      const reaches = share * (heeded * holds > 0 ? opened : pullTalk);
      const byWord = byFacet + facets + 2 * (facet - LEVER_FACETS);
      all += share;
      whole += shown[held + facet];
      weighted += share * shown[held + facet];
      if (peers < 0) backward += peers;
      else forward += peers;
      rows[byFacet + facet] += share * (holds > 0 ? believed : pullSystems);
      rows[byWord] += reaches * unaided;
      rows[byWord + 1] += reaches * aided;
    }
    // Talk comes straight, or passed on by the manager as far as he trusts it; the rest is his own view.
    const manager = managers[person] * shownStride;
    const filter = manager < 0 || shown[manager + SHOWN.present] === 0 ? 0 : managerFilter;
    const passed = filter === 0 ? 0 : words * filter * shown[manager + SHOWN.trust];
    const straight = words * (1 - filter);
    const own = filter === 0 ? 0 : spoken - (straight + passed) * levers[lever + LEVER.talk];
    const practice = all * pullPractice;
    const norm = all * pullNorm;
    rows[channels + CHANNEL.coherence] += cohesion * (whole * all - weighted);
    rows[channels + CHANNEL.peers] += pullPeers * backward;
    rows[channels + CHANNEL.talk] += straight * unaided;
    rows[channels + CHANNEL.heededTalk] += straight * aided;
    rows[channels + CHANNEL.passed] += passed * unaided;
    rows[channels + CHANNEL.heededPassed] += passed * aided;
    rows[channels + CHANNEL.heededManager] += own * aided;
    rows[channels + CHANNEL.ownPractice] += practice * habitDeep[person];
    rows[channels + CHANNEL.contact] += all * pullCustomers * expectedReaction[person];
    if (exemplarBonus !== 0) rows[channels + CHANNEL.meeting] += all * exemplarBonus;
    rows[at + FORCE.peers] += pullPeers * forward;
    rows[at + FORCE.manager] += own * unaided;
    rows[at + FORCE.practice] -= practice * habitProduct[person];
    rows[at + FORCE.noise] += (beliefNoise * noise[person - start]) / facets;
    if (bound[person - start] !== 0) rows[at + FORCE.bound] += bound[person - start] / facets;
    rows[at + FORCE.persistence] += meanBelief[person] - shown[record + SHOWN.meanBelief];
    rows[at + FORCE.norm] += norm * seenNorm[person];
    if (!active) continue;
    rows[channels + CHANNEL.seenExemplars] += norm * exemplars[person];
    rows[channels + CHANNEL.seenPrecedents] += norm * precedents[person];
    for (let place = 0; loud && place < count; place++) {
      rows[at + louderFrom + place] += norm * louder[person * count + place];
    }
  }
}
