// The books of practice, written when some dozens of people have acted: why each person leaned to deep or to product work,
// and what chance did beyond that. See sim/rules/behaviour.ts for the utilities; the log-odds are precision
// times their difference.

import type { Ledger } from '../ledger.ts';
import type { Model } from '../model.ts';
import { LEVER, LEVERS } from '../params.ts';
import { SHOWN } from '../shown.ts';
import { CHANNEL } from './channels.ts';
import { ENTRY } from './forces.ts';

const FORCE = ENTRY.practice;
/** From expected reaction, -1 to +1, to the share of the cost of a bad image. */
const IMAGE_SCALE = 0.25;

/** Books all forces on the log-odds, and sampling, of those of a block who choose: `start` up to `end`. */
export function bookPractice(model: Model, ledger: Ledger, start: number, end: number): void {
  const { columns, values, audience, levers, shown, shownStride } = model;
  const { vacantWeeks, gadfly, meanBelief, resistance, understanding, fear } = columns;
  const { expectedReaction, habitDeep, habitProduct, seenNorm } = columns;
  const { practiceDeep, practiceProduct } = columns;
  const { rows, sight, thought, heard, leant, rowOf, width, channelsFrom, louderFrom } = ledger;
  const { choicePrecision, motiveBelief, motiveNorm, motiveAuthority, motiveReward } = values;
  const { resistanceDefies, costDeep, knowingEasesDeep, costFear, roleModelLift } = values;
  const { managerFilter } = values;
  const dislike = values.costImage * IMAGE_SCALE;
  const habits = choicePrecision * values.habitWeight;
  const { manager: managers, isManager } = model.roster;
  const { causes, louder, active, loud, exemplars, precedents } = sight;
  const { choosers } = ledger;
  const count = causes.length;
  const leverCount = LEVERS.length;
  for (let person = start; person < end; person++) {
    if (vacantWeeks[person] !== 0 || gadfly[person] === 1) continue;
    const at = rowOf[person] * width;
    const channels = at + channelsFrom;
    const much = choicePrecision * thought[person - start];
    const conviction = much * motiveBelief * meanBelief[person];
    const defied = 1 - resistanceDefies * resistance[person];
    const authority = much * motiveAuthority * defied;
    const manager = managers[person] * shownStride;
    const filter = manager < 0 || shown[manager + SHOWN.present] === 0 ? 0 : managerFilter;
    const loses = filter === 0 ? 0 : filter * (1 - shown[manager + SHOWN.trust]);
    const talk = (1 - loses) * levers[audience[person] * leverCount + LEVER.talk];
    rows[channels + CHANNEL.pay] += much * motiveReward;
    // A controlling reward drives out the own motive of those who have one.
    if (conviction > 0) rows[channels + CHANNEL.conviction] += conviction;
    else rows[at + FORCE.belief] += conviction;
    rows[channels + CHANNEL.pressTalk] += authority * (1 - loses);
    rows[channels + CHANNEL.press] += authority * (heard[person - start] - talk);
    rows[channels + CHANNEL.effort] -=
      much * costDeep * (1 - knowingEasesDeep * understanding[person]);
    if (isManager[person] === 1) rows[channels + CHANNEL.example] += much * roleModelLift;
    rows[at + FORCE.fear] -= much * costFear * fear[person];
    rows[at + FORCE.customers] -= much * dislike * (1 - expectedReaction[person]);
    const habit = habits * (1 - thought[person - start]);
    rows[at + FORCE.habit] += habit * (habitDeep[person] - habitProduct[person]);
    rows[at + ENTRY.sampling] +=
      practiceDeep[person] - practiceProduct[person] - leant[person - start];
    rows[at + choosers]++;
    const norm = much * motiveNorm;
    rows[at + FORCE.norm] += norm * seenNorm[person];
    if (!active) continue;
    rows[channels + CHANNEL.doneExemplars] += norm * exemplars[person];
    rows[channels + CHANNEL.donePrecedents] += norm * precedents[person];
    const from = at + louderFrom + count;
    for (let place = 0; loud && place < count; place++) {
      rows[from + place] += norm * louder[person * count + place];
    }
  }
}
