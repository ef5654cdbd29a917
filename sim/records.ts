// What people show each other in a week: written once into one record a person, so that everybody reads the
// same state. A week does it (sim/rules/visibility.ts), and so does who wants to know what would be seen now.

import type { Model } from './model.ts';
import { logistic } from './math.ts';
import { LEVER, LEVERS } from './params.ts';
import { meanOfTop, thresholdOfTop } from './ranking.ts';
import { SHOWN } from './shown.ts';

/** Recognition goes to the top 5 %, exemplars are the top 10 %. */
const RECOGNISED = 0.05;
const EXEMPLARY = 0.1;

/** Writes everybody's record, people × `shownStride`; the recognised weigh more. */
export function showAll(model: Model, shown: Float32Array /* out */): void {
  show(model, shown);
  if (anyLever(model, LEVER.recognition)) recognise(model, shown);
}

/** Writes everybody's record. */
function show(model: Model, shown: Float32Array /* out */): void {
  const { columns, values, levers, audience, roster, shownStride, people, facets } = model;
  for (let person = 0; person < people; person++) {
    const at = person * shownStride;
    if (columns.vacantWeeks[person] !== 0) {
      shown.fill(0, at, at + shownStride);
      continue;
    }
    for (let facet = 0; facet < facets; facet++) {
      shown[at + SHOWN.belief + facet] = columns.belief[person * facets + facet];
    }
    const lever = audience[person] * LEVERS.length;
    const protection = levers[lever + LEVER.protection];
    let voice = 1;
    let weight = 1;
    if (columns.gadfly[person] === 1) {
      const covered = columns.safety[person] + values.voiceProtection * protection;
      voice = logistic((covered - values.voiceAt) / values.voiceWidth);
      weight += values.protectionSeen * protection;
    }
    if (roster.isManager[person] === 1) {
      weight += values.roleModelSeen * levers[lever + LEVER.roleModelling];
    }
    shown[at + SHOWN.meanBelief] = columns.meanBelief[person];
    shown[at + SHOWN.present] = 1;
    shown[at + SHOWN.weight] = weight;
    shown[at + SHOWN.voice] = columns.practiceDeep[person] * voice;
    shown[at + SHOWN.weightedPractice] = weight * shown[at + SHOWN.voice];
    shown[at + SHOWN.heat] = columns.heat[person];
    shown[at + SHOWN.distress] = columns.distress[person];
    shown[at + SHOWN.reaction] = columns.expectedReaction[person];
    shown[at + SHOWN.trust] = columns.trust[person];
    shown[at + SHOWN.avoiding] = columns.avoiding[person];
  }
}

/** Recognised people weigh more. */
function recognise(model: Model, shown: Float32Array /* out */): void {
  const { columns, values, levers, audience, shownStride, people, ranking } = model;
  let candidates = 0;
  for (let person = 0; person < people; person++) {
    const praise = levers[audience[person] * LEVERS.length + LEVER.recognition];
    if (praise > 0 && columns.vacantWeeks[person] === 0) {
      ranking[candidates++] = shown[person * shownStride + SHOWN.voice];
    }
  }
  const top = thresholdOfTop(ranking, candidates, RECOGNISED);
  let ties = top.ties;
  for (let person = 0; person < people; person++) {
    const at = person * shownStride;
    const praise = levers[audience[person] * LEVERS.length + LEVER.recognition];
    if (praise > 0 && shown[at + SHOWN.present] === 1 && candidates > 0) {
      const practice = shown[at + SHOWN.voice];
      const chosen = practice > top.value || (practice === top.value && ties-- > 0);
      if (chosen) shown[at + SHOWN.weight] += values.recognitionWeight * praise;
    }
    shown[at + SHOWN.weightedPractice] = shown[at + SHOWN.weight] * shown[at + SHOWN.voice];
  }
}

/** Whether anybody is reached by it. */
export function anyLever(model: Model, lever: number): boolean {
  for (let audience = 0; audience < model.audiences; audience++) {
    if (model.levers[audience * LEVERS.length + lever] > 0) return true;
  }
  return false;
}

/** What the top tenth shows; sorts `model.ranking`. */
export function bestPractice(model: Model, shown: Float32Array): number {
  const { shownStride, people, ranking } = model;
  let count = 0;
  for (let person = 0; person < people; person++) {
    const at = person * shownStride;
    if (shown[at + SHOWN.present] === 1) ranking[count++] = shown[at + SHOWN.voice];
  }
  return meanOfTop(ranking, count, EXEMPLARY);
}
