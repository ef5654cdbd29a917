// The books of practice, written when everybody has acted: why each person leaned to deep or to product work,
// and what chance did beyond that. See sim/rules/behaviour.ts for the utilities; the log-odds are precision
// times their difference.

import { LEVER_FACETS } from '../columns.ts';
import type { Ledger } from '../ledger.ts';
import type { Model } from '../model.ts';
import { LEVER, LEVERS } from '../params.ts';
import { SHOWN } from '../shown.ts';
import { CHANNEL } from './channels.ts';
import { ENTRY } from './forces.ts';

const FORCE = ENTRY.practice;
/** From expected reaction, -1 to +1, to the share of the cost of a bad image. */
const IMAGE_SCALE = 0.25;

/** Books all forces on the log-odds, and sampling, of everybody who chooses. */
export function bookPractice(model: Model, ledger: Ledger): void {
  const { columns, values, roster, audience, levers, people, shown, shownStride } = model;
  const { vacantWeeks, gadfly, meanBelief, resistance, understanding, fear } = columns;
  const { expectedReaction, habitDeep, habitProduct, seenNorm, heardTalk } = columns;
  const { practiceDeep, practiceProduct } = columns;
  const { rows, sight, thought, leant, rowOf, width, channelsFrom, louderFrom } = ledger;
  const { choicePrecision, motiveBelief, motiveNorm, motiveAuthority, motiveReward } = values;
  const { resistanceDefies, costDeep, knowingEasesDeep, costFear, roleModelLift } = values;
  const { managerFilter } = values;
  const dislike = values.costImage * IMAGE_SCALE;
  const habits = choicePrecision * values.habitWeight;
  const { causes, louder } = sight;
  for (let person = 0; person < people; person++) {
    if (vacantWeeks[person] !== 0 || gadfly[person] === 1) continue;
    const at = rowOf[person] * width;
    const channels = at + channelsFrom;
    const much = choicePrecision * thought[person];
    const conviction = much * motiveBelief * meanBelief[person];
    const defied = 1 - resistanceDefies * resistance[person];
    const authority = much * motiveAuthority * defied;
    const manager = roster.manager[person] * shownStride;
    const filter = manager < 0 || shown[manager + SHOWN.present] === 0 ? 0 : managerFilter;
    const loses = filter === 0 ? 0 : filter * (1 - shown[manager + SHOWN.trust]);
    let heard = 0;
    const said = person * LEVER_FACETS;
    for (let facet = 0; facet < LEVER_FACETS; facet++) heard += heardTalk[said + facet];
    const talk = (1 - loses) * levers[audience[person] * LEVERS.length + LEVER.talk];
    rows[channels + CHANNEL.pay] += much * motiveReward;
    // A controlling reward drives out the own motive of those who have one.
    if (conviction > 0) rows[channels + CHANNEL.conviction] += conviction;
    else rows[at + FORCE.belief] += conviction;
    rows[channels + CHANNEL.pressTalk] += authority * (1 - loses);
    rows[channels + CHANNEL.press] += authority * (heard / LEVER_FACETS - talk);
    rows[channels + CHANNEL.effort] -=
      much * costDeep * (1 - knowingEasesDeep * understanding[person]);
    if (roster.isManager[person] === 1) rows[channels + CHANNEL.example] += much * roleModelLift;
    rows[at + FORCE.fear] -= much * costFear * fear[person];
    rows[at + FORCE.customers] -= much * dislike * (1 - expectedReaction[person]);
    const habit = habits * (1 - thought[person]);
    rows[at + FORCE.habit] += habit * (habitDeep[person] - habitProduct[person]);
    rows[at + ENTRY.sampling] += practiceDeep[person] - practiceProduct[person] - leant[person];
    rows[at + ledger.choosers]++;
    const norm = much * motiveNorm;
    rows[at + FORCE.norm] += norm * seenNorm[person];
    if (!sight.active) continue;
    rows[channels + CHANNEL.doneExemplars] += norm * sight.exemplars[person];
    rows[channels + CHANNEL.donePrecedents] += norm * sight.precedents[person];
    const from = at + louderFrom + causes.length;
    for (let place = 0; sight.loud && place < causes.length; place++) {
      rows[from + place] += norm * louder[person * causes.length + place];
    }
  }
}
