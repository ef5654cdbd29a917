// What people hold true about each facet of a paradigm. Facets hold together (MIX-8); systems, trusted talk,
// visible norms, like-minded peers, own practice (CTX-1) and customers met in person (AI-3) pull. Customer
// messages reach those who understand the package (MIX-7); resisted talk works the other way (AI-1). Beliefs
// move mostly in people who are engaged and not afraid (HEAT-4).
// Reads: systems, heardTalk, seen*, trust, resistance, understanding, engagement, habit, expectedReaction.
// Writes: belief, meanBelief.

import { LEVER_FACETS } from '../columns.ts';
import type { Model } from '../model.ts';
import { clamp, normalQuantile, tanh } from '../math.ts';
import { LEVER, LEVERS } from '../params.ts';
import { PURPOSE } from '../purposes.ts';
import { drawCounter, drawPairs } from '../random.ts';

/** Gadflies hold on to at least this much of the customer paradigm. */
const GADFLY_BELIEF = 0.7;

export function belief(model: Model): void {
  const { columns, values, levers, audience, roster, people, facets, weekKey, drawn } = model;
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
    const common =
      pullNorm * columns.seenNorm[person] +
      pullPractice * practice +
      pullCustomers * met +
      exemplarBonus * levers[lever + LEVER.exemplars] * part;
    const cohesion = (coherence * (1 - levers[lever + LEVER.doubt])) / others;
    const backward = pullPeers * (1 - levers[lever + LEVER.peerLoosening]);
    const believed = pullSystems * gate * (systemTrustFloor + (1 - systemTrustFloor) * trusts);
    const engaged = idleRate + (1 - idleRate) * columns.engagement[person];
    const rate = clamp(beliefRate * columns.susceptibility[person] * engaged, 0, 1);
    const counter = drawCounter(columns.generation[person], PURPOSE.beliefNoise);
    drawPairs(weekKey, person, counter, (facets + 1) >> 1, drawn);
    let whole = 0;
    for (let facet = 0; facet < facets; facet++) whole += held[first + facet];
    let sum = 0;
    for (let facet = 0; facet < facets; facet++) {
      const noise = beliefNoise * normalQuantile(drawn[facet]);
      const now = held[first + facet];
      const peers = seenBelief[first + facet];
      const fromLever = facet < LEVER_FACETS;
      const pays = fromLever ? systems[reward + facet] : support[sector + facet];
      const word = heeded * (fromLever ? heardTalk[said + facet] : pays);
      const field =
        cohesion * (whole - now) +
        (peers < 0 ? backward : pullPeers) * peers +
        (pays > 0 ? believed : pullSystems) * pays +
        pullTalk * (word > 0 ? word * gate : word) +
        common;
      const from = anchor === 1 ? columns.beliefStart[first + facet] : now;
      const aim = squashed(squashGain * field, squash);
      let next = clamp(from + rate * (aim - from) + noise, -1, 1);
      if (columns.gadfly[person] === 1 && next < GADFLY_BELIEF) next = GADFLY_BELIEF;
      // `whole` keeps last week's facets, so that no facet is moved by another's move of this week.
      held[first + facet] = next;
      sum += next;
    }
    columns.meanBelief[person] = sum / facets;
  }
}

function squashed(force: number, shape: number): number {
  if (shape === 0) return tanh(force);
  if (shape === 1) return clamp(force, -1, 1);
  if (shape === 2) return force / (1 + Math.abs(force));
  return force;
}
