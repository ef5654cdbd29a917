// What people hold true about each facet of a paradigm. Facets hold together (MIX-8); systems, trusted talk,
// visible norms, like-minded peers, own practice (CTX-1) and customers met in person (AI-3) pull. Customer
// messages reach those who understand the package (MIX-7); resisted talk works the other way (AI-1). Beliefs
// move mostly in people who are engaged and not afraid (HEAT-4).
// Reads: systems, heardTalk, seen*, trust, resistance, understanding, engagement, habit, expectedReaction.
// Writes: belief, meanBelief.

import { LEVER_FACETS, MOST_FACETS } from '../columns.ts';
import { GADFLY } from '../gadfly.ts';
import { BELIEF_FORCES, book, ENTRY } from '../ledger.ts';
import type { Ledger } from '../ledger.ts';
import type { Model } from '../model.ts';
import { tanhEach } from '../math.ts';
import { normalEach } from '../normal.ts';
import { LEVER, LEVERS } from '../params.ts';
import { PURPOSE } from '../purposes.ts';
import { drawCounter, drawPairs } from '../random.ts';

const FORCE = ENTRY.belief;
/** Forces that differ from facet to facet: coherence, peers, systems, talk. */
const FORCES = 4;
const fields = new Float64Array(MOST_FACETS);
const aims = new Float64Array(MOST_FACETS);
const forces = new Float64Array(FORCES * MOST_FACETS);

export function belief(model: Model): void {
  const { columns, values, levers, audience, roster, people, facets, weekKey, drawn, ledger } =
    model;
  const { systems, support, heardTalk, seenBelief, trust, resistance, understanding } = columns;
  const held = columns.belief;
  const { squash, squashGain, anchor, beliefNoise, gateFloor, systemTrustFloor } = values;
  const { pullNorm, pullPractice, pullCustomers, pullPeers, pullSystems, pullTalk } = values;
  const { beliefRate, idleRate, coherence, crowding, boomerang } = values;
  const { participationCredit, exemplarBonus } = values;
  const others = facets - 1;
  const assumptions = facets - LEVER_FACETS;
  for (let person = 0; person < people; person++) {
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
    const before = columns.meanBelief[person];
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
      if (ledger === null) continue;
      forces[FORCES * facet] = coheres;
      forces[FORCES * facet + 1] = pulled;
      forces[FORCES * facet + 2] = paid;
      forces[FORCES * facet + 3] = told;
    }
    squashEach(squash, facets);
    const least = columns.gadfly[person] === 1 ? GADFLY.belief : -1;
    let sum = 0;
    for (let facet = 0; facet < facets; facet++) {
      const from = anchor === 1 ? columns.beliefStart[first + facet] : held[first + facet];
      const free = from + rate * (aims[facet] - from) + beliefNoise * drawn[facet];
      const next = Math.max(least, Math.min(1, free));
      held[first + facet] = next;
      sum += held[first + facet];
      if (ledger === null) continue;
      const { row } = ledger;
      const field = fields[facet];
      const share = (rate * (field === 0 ? squashGain : aims[facet] / field)) / facets;
      const direct =
        facet < LEVER_FACETS ? straightShare(model, person, heardTalk[said + facet]) : 1;
      const told = forces[FORCES * facet + 3];
      row[FORCE.coherence] += share * forces[FORCES * facet];
      row[FORCE.peers] += share * forces[FORCES * facet + 1];
      row[FORCE.systems] += share * forces[FORCES * facet + 2];
      row[FORCE.talk] += share * told * direct;
      row[FORCE.manager] += share * told * (1 - direct);
      row[FORCE.norm] += share * norm;
      row[FORCE.practice] += share * own;
      row[FORCE.customers] += share * meeting;
      row[FORCE.noise] += (beliefNoise * drawn[facet]) / facets;
      row[FORCE.bound] += (next - free) / facets;
    }
    columns.meanBelief[person] = sum / facets;
    if (ledger !== null) close(model, ledger, person, columns.meanBelief[person] - before);
  }
}

/** Share of what is heard that leaders say themselves; the rest comes through the manager. */
function straightShare(model: Model, person: number, heard: number): number {
  const said = model.levers[model.audience[person] * LEVERS.length + LEVER.talk];
  if (heard === 0 || model.roster.manager[person] < 0) return 1;
  return Math.max(-1, Math.min(1, ((1 - model.values.managerFilter) * said) / heard));
}

/** Books the rest of the move to persistence, so that entries sum to it. */
function close(model: Model, ledger: Ledger, person: number, move: number): void {
  const { row } = ledger;
  let booked = 0;
  for (let entry = 0; entry < BELIEF_FORCES.length; entry++) booked += row[entry];
  row[FORCE.persistence] = move - booked;
  book(model, ledger, person, 0, BELIEF_FORCES.length);
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
