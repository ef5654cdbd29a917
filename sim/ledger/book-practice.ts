// The books of practice, written when some dozens of people have acted: why each person leaned to deep or to product work,
// and what chance did beyond that. See sim/rules/behaviour.ts for the utilities; the log-odds are precision
// times their difference.

import type { Ledger } from '../ledger.ts';
import type { Model } from '../model.ts';
import { LEVER, LEVERS } from '../params.ts';
import { SHOWN } from '../shown.ts';
import { CHANNEL } from './channels.ts';
import { ENTRY } from './forces.ts';
import { block, CHANNELS_FROM, CHOOSERS } from './block.ts';

const FORCE = ENTRY.practice;
/** From expected reaction, -1 to +1, to the share of the cost of a bad image. */
const IMAGE_SCALE = 0.25;

/** Books all forces on the log-odds, and sampling, of those of a block who choose: `start` up to `end`. */
export function bookPractice(model: Model, ledger: Ledger, start: number, end: number): void {
  const { columns, values, audience, levers, shown, shownStride } = model;
  const { vacantWeeks, gadfly, meanBelief, resistance, understanding, fear } = columns;
  const { expectedReaction, habitDeep, habitProduct, seenNorm } = columns;
  const { practiceDeep, practiceProduct } = columns;
  const { rows, sight, rowOf, order, width, louderFrom } = ledger;
  const { choicePrecision, resistanceDefies, knowingEasesDeep, managerFilter } = values;
  const { manager: managers, isManager } = model.roster;
  const { causes, louder, active, loud, exemplars, precedents } = sight;
  const { weighs, hears, leans } = block;
  const { present: isThere, trust: trustOf } = SHOWN;
  const byNorm = choicePrecision * values.motiveNorm;
  const count = causes.length;
  let place = start;
  while (place < end) {
    const row = rowOf[order[place]];
    const said = levers[audience[order[place]] * LEVERS.length + LEVER.talk];
    const at = row * width;
    const channels = at + CHANNELS_FROM;
    const louderAt = at + louderFrom + count;
    let all = 0;
    let convinced = 0;
    let doubting = 0;
    let ordered = 0;
    let spoken = 0;
    let effort = 0;
    let example = 0;
    let afraid = 0;
    let image = 0;
    let habit = 0;
    let sampled = 0;
    let norms = 0;
    let byExemplars = 0;
    let byPrecedents = 0;
    let chose = 0;
    for (; place < end && rowOf[order[place]] === row; place++) {
      const person = order[place];
      if (vacantWeeks[person] !== 0 || gadfly[person] === 1) continue;
      const much = weighs[person - start];
      const conviction = much * meanBelief[person];
      const authority = much * (1 - resistanceDefies * resistance[person]);
      const manager = managers[person] * shownStride;
      all += much;
      convinced += conviction + Math.abs(conviction);
      doubting += conviction - Math.abs(conviction);
      if (managerFilter !== 0 && manager >= 0 && shown[manager + isThere] !== 0) {
        const passes = authority * (1 - managerFilter * (1 - shown[manager + trustOf]));
        ordered += passes;
        spoken += authority * hears[person - start] - passes * said;
      } else {
        ordered += authority;
        spoken += authority * (hears[person - start] - said);
      }
      effort += much * (1 - knowingEasesDeep * understanding[person]);
      example += much * isManager[person];
      afraid += much * fear[person];
      image += much * (1 - expectedReaction[person]);
      habit += (1 - much) * (habitDeep[person] - habitProduct[person]);
      sampled += practiceDeep[person] - practiceProduct[person] - leans[person - start];
      norms += much * seenNorm[person];
      chose++;
      if (!active) continue;
      byExemplars += much * exemplars[person];
      byPrecedents += much * precedents[person];
      for (let cause = 0; loud && cause < count; cause++) {
        rows[louderAt + cause] += byNorm * much * louder[person * count + cause];
      }
    }
    rows[channels + CHANNEL.pay] += choicePrecision * values.motiveReward * all;
    // A controlling reward drives out the own motive of those who have one.
    rows[channels + CHANNEL.conviction] += (choicePrecision * values.motiveBelief * convinced) / 2;
    rows[at + FORCE.belief] += (choicePrecision * values.motiveBelief * doubting) / 2;
    rows[channels + CHANNEL.pressTalk] += choicePrecision * values.motiveAuthority * ordered;
    rows[channels + CHANNEL.press] += choicePrecision * values.motiveAuthority * spoken;
    rows[channels + CHANNEL.effort] -= choicePrecision * values.costDeep * effort;
    rows[channels + CHANNEL.example] += choicePrecision * values.roleModelLift * example;
    rows[at + FORCE.fear] -= choicePrecision * values.costFear * afraid;
    rows[at + FORCE.customers] -= choicePrecision * values.costImage * IMAGE_SCALE * image;
    rows[at + FORCE.habit] += choicePrecision * values.habitWeight * habit;
    rows[at + ENTRY.sampling] += sampled;
    rows[at + CHOOSERS] += chose;
    rows[at + FORCE.norm] += byNorm * norms;
    rows[channels + CHANNEL.doneExemplars] += byNorm * byExemplars;
    rows[channels + CHANNEL.donePrecedents] += byNorm * byPrecedents;
  }
}
