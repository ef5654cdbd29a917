// The books of belief: one person's week, before beliefs move. See sim/rules/belief.ts for the equation.
// It is one long function on purpose: it runs for every person, and what is handed over costs time.

import { LEVER_FACETS } from '../columns.ts';
import type { Ledger } from '../ledger.ts';
import type { Model } from '../model.ts';
import { LEVER, LEVERS } from '../params.ts';
import { SHOWN } from '../shown.ts';
import { CHANNEL, FACET_CHANNELS } from './channels.ts';
import { ENTRY } from './forces.ts';
import { WORK, work } from './work.ts';

const FORCE = ENTRY.belief;

/** Books all forces but persistence; `fields` and `aims` are the sums of forces and where they aim. */
export function bookBelief(
  model: Model,
  ledger: Ledger,
  person: number,
  /* in */ fields: Float64Array,
  /* in */ aims: Float64Array,
): void {
  const { columns, values, roster, facets, drawn, shown } = model;
  const { belief, seenBelief, heardTalk, systems } = columns;
  const { rows, sight } = ledger;
  const at = ledger.rowOf[person] * ledger.width;
  const channels = at + ledger.channelsFrom;
  const first = person * facets;
  const said = person * LEVER_FACETS;
  const reward = roster.department[person] * LEVER_FACETS;
  const { squashGain, pullSystems, pullTalk, pullPeers } = values;
  const rate = work[WORK.rate] / facets;
  const whole = work[WORK.whole];
  const heeded = work[WORK.heeded];
  const believed = work[WORK.believed];
  const opened = pullTalk * work[WORK.gate];
  let shares = 0;
  let coheres = 0;
  let backward = 0;
  let peersAll = 0;
  let words = 0;
  let spoken = 0;
  let noise = 0;
  for (let facet = 0; facet < LEVER_FACETS; facet++) {
    const field = fields[facet];
    // The share of a force that becomes belief this week.
    const share = rate * (field === 0 ? squashGain : aims[facet] / field);
    const peers = share * seenBelief[first + facet];
    const heard = heardTalk[said + facet];
    const reaches = share * (heeded * heard > 0 ? opened : pullTalk);
    shares += share;
    coheres += share * (whole - belief[first + facet]);
    peersAll += peers;
    if (peers < 0) backward += peers;
    rows[channels + FACET_CHANNELS + facet] +=
      share * (systems[reward + facet] > 0 ? believed : pullSystems);
    words += reaches;
    spoken += reaches * heard;
    noise += drawn[facet];
  }
  const trusts = columns.trust[person];
  const resists = columns.resistance[person];
  const unaided = trusts * (1 - resists) - values.boomerang * resists;
  const aided = values.participationCredit * (1 - trusts) * (1 - resists);
  for (let facet = LEVER_FACETS; facet < facets; facet++) {
    const field = fields[facet];
    const share = rate * (field === 0 ? squashGain : aims[facet] / field);
    const peers = share * seenBelief[first + facet];
    const assumption = facet - LEVER_FACETS;
    const home = roster.department[person] * (facets - LEVER_FACETS);
    const holds = columns.support[home + assumption];
    const reaches = share * (heeded * holds > 0 ? opened : pullTalk);
    shares += share;
    coheres += share * (whole - belief[first + facet]);
    peersAll += peers;
    if (peers < 0) backward += peers;
    rows[channels + FACET_CHANNELS + facet] += share * (holds > 0 ? believed : pullSystems);
    rows[channels + FACET_CHANNELS + facets + 2 * assumption] += reaches * unaided;
    rows[channels + FACET_CHANNELS + facets + 2 * assumption + 1] += reaches * aided;
    noise += drawn[facet];
  }
  // Talk comes straight, or passed on by the manager as far as he trusts it; the rest is his own view.
  const manager = roster.manager[person] * model.shownStride;
  const filter = manager < 0 || shown[manager + SHOWN.present] === 0 ? 0 : values.managerFilter;
  const passed = filter === 0 ? 0 : words * filter * shown[manager + SHOWN.trust];
  const straight = words * (1 - filter);
  const talk = model.levers[model.audience[person] * LEVERS.length + LEVER.talk];
  const own = filter === 0 ? 0 : spoken - (straight + passed) * talk;
  const practice = shares * values.pullPractice;
  const norm = shares * values.pullNorm;
  rows[channels + CHANNEL.coherence] += (values.coherence / (facets - 1)) * coheres;
  rows[channels + CHANNEL.peers] += pullPeers * backward;
  rows[channels + CHANNEL.talk] += straight * unaided;
  rows[channels + CHANNEL.heededTalk] += straight * aided;
  rows[channels + CHANNEL.passed] += passed * unaided;
  rows[channels + CHANNEL.heededPassed] += passed * aided;
  rows[channels + CHANNEL.heededManager] += own * aided;
  rows[channels + CHANNEL.ownPractice] += practice * columns.habitDeep[person];
  rows[channels + CHANNEL.contact] +=
    shares * values.pullCustomers * columns.expectedReaction[person];
  rows[channels + CHANNEL.meeting] += shares * values.exemplarBonus;
  rows[at + FORCE.peers] += pullPeers * (peersAll - backward);
  rows[at + FORCE.manager] += own * unaided;
  rows[at + FORCE.practice] -= practice * columns.habitProduct[person];
  rows[at + FORCE.noise] += (values.beliefNoise * noise) / facets;
  rows[at + FORCE.norm] += norm * columns.seenNorm[person];
  if (!sight.active) return;
  rows[channels + CHANNEL.seenExemplars] += norm * sight.exemplars[person];
  rows[channels + CHANNEL.seenPrecedents] += norm * sight.precedents[person];
  const { causes, louder } = sight;
  for (let place = 0; sight.loud && place < causes.length; place++) {
    rows[at + ledger.louderFrom + place] += norm * louder[person * causes.length + place];
  }
}

/** Books by how much mean belief moved; persistence is what no other force explains of it. */
export function bookMove(ledger: Ledger, person: number, facets: number): void {
  const at = ledger.rowOf[person] * ledger.width;
  ledger.rows[at + FORCE.persistence] += work[WORK.after] - work[WORK.before];
  ledger.rows[at + FORCE.bound] += work[WORK.bound] / facets;
}
