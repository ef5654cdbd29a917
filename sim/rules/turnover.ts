// Who leaves: misfits, the distressed, the resisting (attraction, selection, attrition), and gadflies among
// people who avoid the work, unless protected (HEAT-1, HEAT-2d). Newcomers take the leaver's place, ties and
// role; they stand where hiring finds them and know little (CTX-2).
// Reads: meanBelief, distress, resistance, shown, teamSafety. Writes: a newcomer's whole row,
// vacantWeeks, leftWeek, firm.exits, firm.hires.

import { FIRM } from '../model.ts';
import type { Model } from '../model.ts';
import { expEach } from '../math.ts';
import { newcomer } from '../newcomer.ts';
import { LEVER, LEVERS } from '../params.ts';
import { PURPOSE } from '../purposes.ts';
import { drawCounter, drawPair } from '../random.ts';

import { SHOWN } from '../shown.ts';

const hazard = new Float64Array(1);

export function turnover(model: Model): void {
  const { columns, firm, people, weekKey, drawn } = model;
  const { vacantWeeks } = columns;
  firm[FIRM.exits] = 0;
  firm[FIRM.hires] = 0;
  for (let person = 0; person < people; person++) {
    if (vacantWeeks[person] > 1) {
      vacantWeeks[person]--;
      continue;
    }
    if (vacantWeeks[person] === 1) {
      vacantWeeks[person] = 0;
      join(model, person);
      continue;
    }
    drawPair(weekKey, person, drawCounter(columns.generation[person], PURPOSE.exit), drawn);
    weighLeaving(model, person);
    if (drawn[0] >= hazard[0]) continue;
    firm[FIRM.exits]++;
    columns.leftWeek[person] = model.week;
    const lever = model.audience[person] * LEVERS.length;
    const wait = Math.round(model.levers[lever + LEVER.vacancyWeeks]);
    if (wait > 0) vacantWeeks[person] = wait;
    else join(model, person);
  }
}

/** Chance that somebody leaves this week, at most 1, into `hazard`. */
function weighLeaving(model: Model, person: number): void {
  const { columns, values, firm, levers, audience } = model;
  const misfit = Math.abs(columns.meanBelief[person] - firm[FIRM.meanBelief]);
  const strain = Math.max(0, columns.distress[person] - values.exitBearable);
  hazard[0] =
    values.exitMisfit * misfit +
    values.exitDistress * strain +
    values.exitResistance * columns.resistance[person];
  expEach(hazard, 1);
  hazard[0] *= values.exitRate;
  if (columns.gadfly[person] === 1) {
    const exposed = 1 - levers[audience[person] * LEVERS.length + LEVER.protection];
    const attack = values.gadflyAttack * avoidingAround(model, person);
    hazard[0] *= 1 + attack * exposed * voice(model, person);
  }
  hazard[0] = Math.min(1, hazard[0]);
}

/** Share of the people somebody is tied to who avoided the work last week. */
function avoidingAround(model: Model, person: number): number {
  const { shown, ties } = model;
  let seen = 0;
  let avoiding = 0;
  for (let tie = ties.offsets[person]; tie < ties.offsets[person + 1]; tie++) {
    const at = ties.neighbours[tie] * model.shownStride;
    seen += shown[at + SHOWN.present];
    avoiding += shown[at + SHOWN.avoiding];
  }
  return seen === 0 ? 0 : avoiding / seen;
}

/** How far a gadfly speaks: what is shown over what is done. */
function voice(model: Model, person: number): number {
  const done = model.columns.practiceDeep[person];
  return done === 0 ? 0 : Math.min(1, model.shown[person * model.shownStride + SHOWN.voice] / done);
}

function join(model: Model, person: number): void {
  model.firm[FIRM.hires]++;
  newcomer(model, person);
}
