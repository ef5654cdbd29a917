// The books of belief, written when the beliefs of some dozens of people have moved; last week's stand in
// the records that people show each other. See sim/rules/belief.ts for the equation. It is one long function
// on purpose: it runs for every person and facet, and calls would cost more than what they do. Sums over
// people who share a row are plain numbers for the same reason.

import { LEVER_FACETS } from '../columns.ts';
import type { Ledger } from '../ledger.ts';
import type { Model } from '../model.ts';
import { LEVER, LEVERS } from '../params.ts';
import { SHOWN } from '../shown.ts';
import { CHANNEL, FACET_CHANNELS } from './channels.ts';
import { ENTRY } from './forces.ts';
import { block, CHANNELS_FROM } from './block.ts';

const FORCE = ENTRY.belief;

/**
 * Books all forces on the people of a block, from `start` up to `end`; persistence is booked as the whole
 * move, of which the other forces explain a part.
 */
export function bookBelief(model: Model, ledger: Ledger, start: number, end: number): void {
  const { columns, values, facets, shown, shownStride, audience, levers } = model;
  const { seenBelief, heardTalk, systems, support, trust, resistance, understanding } = columns;
  const { habitDeep, habitProduct, expectedReaction, seenNorm, meanBelief, vacantWeeks } = columns;
  const { rows, sight, rowOf, order, width, louderFrom } = ledger;
  const { pullSystems, pullTalk, pullPeers, pullPractice, pullNorm, pullCustomers } = values;
  const { boomerang, participationCredit, gateFloor, systemTrustFloor, managerFilter } = values;
  const { manager: managers, department: departments } = model.roster;
  const { causes, louder, active, loud, exemplars, precedents } = sight;
  const { shares, drew, took } = block;
  const { present: isThere, trust: trustOf, belief: heldFrom, meanBelief: meanOf } = SHOWN;
  const count = causes.length;
  const assumptions = facets - LEVER_FACETS;
  let place = start;
  while (place < end) {
    const row = rowOf[order[place]];
    const lever = audience[order[place]] * LEVERS.length;
    const department = departments[order[place]];
    const part = levers[lever + LEVER.participation];
    const said = levers[lever + LEVER.talk];
    const reward = department * LEVER_FACETS;
    const sector = department * assumptions - LEVER_FACETS;
    const at = row * width;
    const channels = at + CHANNELS_FROM;
    const byFacet = channels + FACET_CHANNELS;
    let coheres = 0;
    let backward = 0;
    let forward = 0;
    let deep = 0;
    let product = 0;
    let met = 0;
    let all = 0;
    let talk = 0;
    let heededTalk = 0;
    let through = 0;
    let heededThrough = 0;
    let views = 0;
    let heededViews = 0;
    let drawn = 0;
    let taken = 0;
    let moved = 0;
    let norms = 0;
    let byExemplars = 0;
    let byPrecedents = 0;
    for (; place < end && rowOf[order[place]] === row; place++) {
      const person = order[place];
      if (vacantWeeks[person] !== 0) continue;
      const first = person * facets;
      const scratch = (person - start) * facets;
      const hears = person * LEVER_FACETS;
      const record = person * shownStride;
      const trusts = trust[person];
      const open = 1 - resistance[person];
      const unaided = trusts * open - boomerang * (1 - open);
      const aided = participationCredit * (1 - trusts) * open;
      const heeded = unaided + aided * part;
      const gate = gateFloor + (1 - gateFloor) * understanding[person];
      const believed = pullSystems * gate * (systemTrustFloor + (1 - systemTrustFloor) * trusts);
      const held = record + heldFrom;
      let whole = 0;
      let weighted = 0;
      let sum = 0;
      let peers = 0;
      let sizes = 0;
      let words = 0;
      let spoken = 0;
      for (let facet = 0; facet < LEVER_FACETS; facet++) {
        const much = shares[scratch + facet];
        const belief = shown[held + facet];
        const pull = much * seenBelief[first + facet];
        const heard = heardTalk[hears + facet];
        const reaches = heeded * heard > 0 ? much * gate : much;
        sum += much;
        whole += belief;
        weighted += much * belief;
        peers += pull;
        sizes += Math.abs(pull);
        words += reaches;
        spoken += reaches * heard;
        rows[byFacet + facet] += much * (systems[reward + facet] > 0 ? believed : pullSystems);
      }
      for (let facet = LEVER_FACETS; facet < facets; facet++) {
        const much = shares[scratch + facet];
        const belief = shown[held + facet];
        const pull = much * seenBelief[first + facet];
        const holds = support[sector + facet];
        const reaches = pullTalk * (heeded * holds > 0 ? much * gate : much);
        const byWord = byFacet + facets + 2 * (facet - LEVER_FACETS);
        sum += much;
        whole += belief;
        weighted += much * belief;
        peers += pull;
        sizes += Math.abs(pull);
        rows[byFacet + facet] += much * (holds > 0 ? believed : pullSystems);
        rows[byWord] += reaches * unaided;
        rows[byWord + 1] += reaches * aided;
      }
      coheres += whole * sum - weighted;
      // Of equal sign throughout, one of the two is exactly nothing.
      backward += peers - sizes;
      forward += peers + sizes;
      // Talk comes straight, or passed on by the manager as far as he trusts it; the rest is his own view.
      const manager = managers[person] * shownStride;
      if (managerFilter !== 0 && manager >= 0 && shown[manager + isThere] !== 0) {
        const passed = words * managerFilter * shown[manager + trustOf];
        const straight = words * (1 - managerFilter);
        const own = spoken - (straight + passed) * said;
        talk += straight * unaided;
        heededTalk += straight * aided;
        through += passed * unaided;
        heededThrough += passed * aided;
        views += own * unaided;
        heededViews += own * aided;
      } else {
        talk += words * unaided;
        heededTalk += words * aided;
      }
      all += sum;
      deep += sum * habitDeep[person];
      product += sum * habitProduct[person];
      met += sum * expectedReaction[person];
      drawn += drew[person - start];
      taken += took[person - start];
      moved += meanBelief[person] - shown[record + meanOf];
      norms += sum * seenNorm[person];
      if (!active) continue;
      byExemplars += sum * exemplars[person];
      byPrecedents += sum * precedents[person];
      for (let cause = 0; loud && cause < count; cause++) {
        rows[at + louderFrom + cause] += pullNorm * sum * louder[person * count + cause];
      }
    }
    rows[channels + CHANNEL.coherence] += (values.coherence / (facets - 1)) * coheres;
    rows[channels + CHANNEL.peers] += (pullPeers / 2) * backward;
    rows[channels + CHANNEL.talk] += pullTalk * talk;
    rows[channels + CHANNEL.heededTalk] += pullTalk * heededTalk;
    rows[channels + CHANNEL.passed] += pullTalk * through;
    rows[channels + CHANNEL.heededPassed] += pullTalk * heededThrough;
    rows[channels + CHANNEL.heededManager] += pullTalk * heededViews;
    rows[channels + CHANNEL.ownPractice] += pullPractice * deep;
    rows[channels + CHANNEL.contact] += pullCustomers * met;
    rows[channels + CHANNEL.meeting] += values.exemplarBonus * all;
    rows[channels + CHANNEL.seenExemplars] += pullNorm * byExemplars;
    rows[channels + CHANNEL.seenPrecedents] += pullNorm * byPrecedents;
    rows[at + FORCE.peers] += (pullPeers / 2) * forward;
    rows[at + FORCE.manager] += pullTalk * views;
    rows[at + FORCE.practice] -= pullPractice * product;
    rows[at + FORCE.noise] += (values.beliefNoise * drawn) / facets;
    rows[at + FORCE.bound] += taken / facets;
    rows[at + FORCE.persistence] += moved;
    rows[at + FORCE.norm] += pullNorm * norms;
  }
}
