// The books of practice: why one person leaned to deep or to product work, before chance had its say. See
// sim/rules/behaviour.ts for the utilities; the log-odds are precision times their difference.

import type { Ledger } from '../ledger.ts';
import type { Model } from '../model.ts';
import { CHANNEL } from './channels.ts';
import { ENTRY } from './forces.ts';
import { hearing, listenTo, PASSED, STRAIGHT } from './hearing.ts';
import { LEVER, LEVERS } from '../params.ts';
import { WORK, work } from './work.ts';

const FORCE = ENTRY.practice;

/** Books all forces on the log-odds; see `WORK.thought` and `WORK.heard`. */
export function bookPractice(model: Model, ledger: Ledger, person: number): void {
  const { columns, values, roster, audience, levers } = model;
  const { rows, sight } = ledger;
  const thought = work[WORK.thought];
  const at = ledger.rowOf[person] * ledger.width;
  const channels = at + ledger.channelsFrom;
  const much = values.choicePrecision * thought;
  const conviction = much * values.motiveBelief * columns.meanBelief[person];
  const defied = 1 - values.resistanceDefies * columns.resistance[person];
  const authority = much * values.motiveAuthority * defied;
  listenTo(model, person);
  const fromLeaders = hearing[STRAIGHT] + hearing[PASSED];
  const talk = levers[audience[person] * LEVERS.length + LEVER.talk];
  const eased = 1 - values.knowingEasesDeep * columns.understanding[person];
  rows[channels + CHANNEL.pay] += much * values.motiveReward;
  // A controlling reward drives out the own motive of those who have one.
  if (conviction > 0) rows[channels + CHANNEL.conviction] += conviction;
  else rows[at + FORCE.belief] += conviction;
  rows[channels + CHANNEL.pressTalk] += authority * fromLeaders;
  rows[channels + CHANNEL.press] += authority * (work[WORK.heard] - fromLeaders * talk);
  rows[channels + CHANNEL.effort] -= much * values.costDeep * eased;
  const leads = roster.isManager[person] * values.roleModelLift;
  rows[channels + CHANNEL.example] += much * leads;
  rows[at + FORCE.fear] -= much * values.costFear * columns.fear[person];
  const image = (values.costImage * (1 - columns.expectedReaction[person])) / 4;
  rows[at + FORCE.customers] -= much * image;
  const habitual = columns.habitDeep[person] - columns.habitProduct[person];
  const habit = values.choicePrecision * (1 - thought) * values.habitWeight;
  rows[at + FORCE.habit] += habit * habitual;
  rows[at + ledger.choosers]++;
  const norm = much * values.motiveNorm;
  rows[at + FORCE.norm] += norm * columns.seenNorm[person];
  if (!sight.active) return;
  rows[channels + CHANNEL.doneExemplars] += norm * sight.exemplars[person];
  rows[channels + CHANNEL.donePrecedents] += norm * sight.precedents[person];
  const { causes, louder } = sight;
  const from = at + ledger.louderFrom + causes.length;
  for (let place = 0; sight.loud && place < causes.length; place++) {
    rows[from + place] += norm * louder[person * causes.length + place];
  }
}

/** Books what chance did: shares of deep less product practice beyond their chances. */
export function bookSampling(ledger: Ledger, person: number): void {
  const beyond = work[WORK.after] - work[WORK.before];
  ledger.rows[ledger.rowOf[person] * ledger.width + ENTRY.sampling] += beyond;
}
