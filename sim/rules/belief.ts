// What people hold true about each facet of a paradigm. Facets hold together (MIX-8); systems, trusted talk,
// visible norms, like-minded peers, own practice (CTX-1) and customers met in person (AI-3) pull. Customer
// messages reach those who understand the package (MIX-7); resisted talk works the other way (AI-1). Beliefs
// move mostly in people who are engaged and not afraid (HEAT-4).
// Reads: systems, heardTalk, seen*, trust, resistance, understanding, engagement, habit, expectedReaction.
// Writes: belief, meanBelief, openness (how much of one more bit of force would become belief).

import { LEVER_FACETS, MOST_FACETS } from '../columns.ts';
import { GADFLY } from '../gadfly.ts';
import { bookBelief } from '../ledger/book-belief.ts';
import { BLOCK, block } from '../ledger/block.ts';
import type { Model } from '../model.ts';
import { tanhEach } from '../math.ts';
import { normalEach } from '../normal.ts';
import { LEVER, LEVERS } from '../params.ts';
import { PURPOSE } from '../purposes.ts';
import { drawCounter, drawPairs } from '../random.ts';

const fields = new Float64Array(MOST_FACETS);
const aims = new Float64Array(MOST_FACETS);

export function belief(model: Model): void {
  const { columns, values, levers, audience, roster, people, facets, weekKey, drawn, ledger } =
    model;
  const { systems, support, heardTalk, seenBelief, trust, resistance, understanding } = columns;
  const held = columns.belief;
  const { squash, squashGain, anchor, beliefNoise, gateFloor, systemTrustFloor } = values;
  const { pullNorm, pullPractice, pullCustomers, pullPeers, pullSystems, pullTalk } = values;
  const { beliefRate, idleRate, coherence, crowding, boomerang } = values;
  const { participationCredit, exemplarBonus } = values;
  const { shares, drew, took } = block;
  const others = facets - 1;
  const assumptions = facets - LEVER_FACETS;
  let start = 0;
  for (let person = 0; person < people; person++) {
    if (ledger !== null && person === start + BLOCK) {
      bookBelief(model, ledger, start, person);
      start = person;
    }
    if (columns.vacantWeeks[person] !== 0) continue;
    const lever = audience[person] * LEVERS.length;
    const first = person * facets;
    const said = person * LEVER_FACETS;
    const sector = roster.department[person] * assumptions - LEVER_FACETS;
    const reward = roster.department[person] * LEVER_FACETS;
    const trusts = trust[person];
    const resists = resistance[person];
    const gate = gateFloor + (1 - gateFloor) * understanding[person];
    const part = levers[lever + LEVER.participation];
    const credit = trusts + participationCredit * part * (1 - trusts);
    const heeded = credit * (1 - resists) - boomerang * resists;
    const driven = 1 - crowding * levers[lever + LEVER.controlling];
    const practice = columns.habitDeep[person] * driven - columns.habitProduct[person];
    const met = levers[lever + LEVER.customerContact] * columns.expectedReaction[person];
    const norm = pullNorm * columns.seenNorm[person];
    const own = pullPractice * practice;
    const meeting = pullCustomers * met + exemplarBonus * levers[lever + LEVER.exemplars] * part;
    const common = norm + own + meeting;
    const cohesion = (coherence * (1 - levers[lever + LEVER.doubt])) / others;
    const backward = pullPeers * (1 - levers[lever + LEVER.peerLoosening]);
    const believed = pullSystems * gate * (systemTrustFloor + (1 - systemTrustFloor) * trusts);
    const engaged = idleRate + (1 - idleRate) * columns.engagement[person];
    const rate = Math.max(0, Math.min(1, beliefRate * columns.susceptibility[person] * engaged));
    const counter = drawCounter(columns.generation[person], PURPOSE.beliefNoise);
    drawPairs(weekKey, person, counter, (facets + 1) >> 1, drawn);
    let whole = 0;
    for (let facet = 0; facet < facets; facet++) whole += held[first + facet];
    normalEach(drawn, facets);
    // All forces first: no facet is moved by another's move of this week.
    for (let facet = 0; facet < facets; facet++) {
      const now = held[first + facet];
      const peers = seenBelief[first + facet];
      const fromLever = facet < LEVER_FACETS;
      const pays = fromLever ? systems[reward + facet] : support[sector + facet];
      const word = heeded * (fromLever ? heardTalk[said + facet] : pays);
      const coheres = cohesion * (whole - now);
      const pulled = peers < 0 ? backward * peers : pullPeers * peers;
      const paid = pays > 0 ? believed * pays : pullSystems * pays;
      const told = word > 0 ? pullTalk * (word * gate) : pullTalk * word;
      fields[facet] = coheres + pulled + paid + told + common;
      aims[facet] = squashGain * fields[facet];
    }
    squashEach(squash, facets);
    const least = columns.gadfly[person] === 1 ? GADFLY.belief : -1;
    if (ledger !== null) {
      const each = rate / facets;
      let noise = 0;
      for (let facet = 0; facet < facets; facet++) {
        const field = fields[facet];
        const place = (person - start) * facets + facet;
        // How much of a force becomes belief this week; two stores, for a choice of numbers would be boxed.
        if (field === 0) shares[place] = each * squashGain;
        else shares[place] = (each * aims[facet]) / field;
        noise += drawn[facet];
      }
      drew[person - start] = noise;
    }
    let sum = 0;
    let slope = 0;
    let bound = 0;
    for (let facet = 0; facet < facets; facet++) {
      const from = anchor === 1 ? columns.beliefStart[first + facet] : held[first + facet];
      const free = from + rate * (aims[facet] - from) + beliefNoise * drawn[facet];
      const next = Math.max(least, Math.min(1, free));
      held[first + facet] = next;
      slope += slopeAt(squash, aims[facet]);
      sum += held[first + facet];
      if (next !== free) bound += next - free;
    }
    columns.meanBelief[person] = sum / facets;
    columns.openness[person] = (rate * squashGain * slope) / facets;
    if (ledger !== null) took[person - start] = bound;
  }
  if (ledger !== null) bookBelief(model, ledger, start, people);
}

/** Turns the sharpened forces in `aims` into the belief they aim at. */
function squashEach(shape: number, facets: number): void {
  if (shape === 0) tanhEach(aims, facets);
  for (let facet = 0; facet < facets && shape !== 0; facet++) {
    const force = aims[facet];
    if (shape === 1) aims[facet] = Math.max(-1, Math.min(1, force));
    else if (shape === 2) aims[facet] = force / (1 + Math.abs(force));
  }
}

/** How steeply belief follows force where it aims at so much. */
function slopeAt(shape: number, aim: number): number {
  const left = 1 - Math.abs(aim);
  if (shape === 0) return left * (2 - left);
  if (shape === 2) return left * left;
  return shape === 1 && left <= 0 ? 0 : 1;
}
