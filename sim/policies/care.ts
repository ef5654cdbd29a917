// While leaders monitor, care goes where fear is worst (PSY-3g): of the people who are watched and cared for,
// the most afraid tenth get more of the same total, the others less. Leaders see fear blurred, and look again
// only as often as their delay lets them.

import type { Model } from '../model.ts';
import { normalQuantile } from '../normal.ts';
import { LEVER, LEVERS } from '../params.ts';
import { PURPOSE } from '../purposes.ts';
import { drawCounter, drawPair } from '../random.ts';
import { thresholdOfTop } from '../ranking.ts';
import { blurOf, DEFAULTS, delayOf, watchfulness } from './policy.ts';

const WORST = 0.1;
/** Three times the care for a tenth costs the other nine tenths less than a quarter of theirs. */
export const MOST_CARE = 3;

/** Sets each person's share of care for the weeks until leaders look again; 1 where nobody monitors. */
export function aimCare(model: Model): void {
  const { columns, scenario, week, settling } = model;
  const watching = settling ? 0 : watchfulness(model);
  if (watching === 0) {
    for (let person = 0; person < columns.care.length; person++) {
      if (columns.vacantWeeks[person] === 0) columns.care[person] = 1;
    }
    return;
  }
  const { lag, noise } = scenario.policy ?? DEFAULTS.thermostat;
  if (week % Math.max(1, delayOf(lag, watching)) !== 0) return;
  look(model, blurOf(noise, watching));
}

function look(model: Model, blur: number): void {
  const { columns, people, ranking, weekKey, drawn } = model;
  const { care, fear, generation } = columns;
  let watched = 0;
  // What leaders see of each stands in `care` until it is known who is worst.
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] === 0) care[person] = 1;
    if (careFor(model, person) === 0) continue;
    drawPair(weekKey, person, drawCounter(generation[person], PURPOSE.observation), drawn);
    care[person] = fear[person] + blur * normalQuantile(drawn[0]);
    ranking[watched++] = care[person];
  }
  const { value, ties } = thresholdOfTop(ranking, watched, WORST);
  share(model, value, ties);
}

/** Shares care out: more for those seen at or above a level, less for the others. */
function share(model: Model, from: number, tiesAtFrom: number): void {
  const { columns, levers, audience, people, ranking } = model;
  const { care } = columns;
  let total = 0;
  let worst = 0;
  let extra = 0;
  let ties = tiesAtFrom;
  for (let person = 0; person < people; person++) {
    const size = careFor(model, person);
    const among = size > 0 && (care[person] > from || (care[person] === from && ties-- > 0));
    ranking[person] = among ? 1 : 0;
    total += size;
    if (!among) continue;
    const watching = levers[audience[person] * LEVERS.length + LEVER.watching];
    worst += size;
    extra += size * (MOST_CARE - 1) * watching;
  }
  // Nobody can get more than all there is.
  const scale = worst + extra > total ? (total - worst) / extra : 1;
  const rest = total > worst ? (total - worst - scale * extra) / (total - worst) : 1;
  for (let person = 0; person < people; person++) {
    if (careFor(model, person) === 0) continue;
    const watching = levers[audience[person] * LEVERS.length + LEVER.watching];
    const more = 1 + scale * (MOST_CARE - 1) * watching;
    care[person] = ranking[person] === 1 ? more : Math.max(0, rest);
  }
}

/** How much care reaches somebody who is there and watched: safety and relief together, 0 for others. */
function careFor(model: Model, person: number): number {
  const { columns, levers, audience } = model;
  const lever = audience[person] * LEVERS.length;
  if (columns.vacantWeeks[person] !== 0 || levers[lever + LEVER.watching] === 0) return 0;
  const relief = Math.max(0, levers[lever + LEVER.distressRelief]);
  return relief + levers[lever + LEVER.safetyLift];
}
