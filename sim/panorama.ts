// What the balcony sees of a week beyond the outcomes: the productive zone as it is now and what makes it so,
// how beliefs are spread, customers, and what the firm can afford. A reading: it changes nothing.
//
// A person is in the zone while stirred (arousal above half) and not afraid (fear under half). Both are
// limits of heat. Stirred: heat above engageAt + engageWidth logit((1/2 - bonus) / ((1 - complacent)(1 -
// fatigueDulls F))). Not afraid: distress under fearAt + fearSafety safety + zoneLift; distress is heat and
// what comes on top of it, so heat may be as high as that limit less what comes on top. Safety lifts the
// upper edge by itself; trust does so by way of resistance, which low trust feeds and which is a strain. The
// edges of a place are the medians of its people's: above the lower one half of them are stirred, above the
// upper one half are afraid.

import { logEach } from './math.ts';
import { FIRM } from './model.ts';
import type { Model } from './model.ts';
import { LEVER, LEVERS } from './params.ts';
import { LEVER_FACETS } from './columns.ts';

/** Shares of people by belief: bin 0 begins at -1, the last one ends at +1. */
export const BELIEF_BINS = 40;

/** Columns of a row; the bins of belief follow. NaN where nobody is there. */
export const PANORAMA = {
  /** Mean heat that people feel, 0 to 1.5. */
  heat: 0,
  /** Edges of the zone in heat, 0 to 1.5; where the lower one is not below the upper one there is none. */
  low: 1,
  high: 2,
  /** Means over people, in distress. The limit without strain: */
  bears: 3,
  /** What strains beyond heat: messages that are not clear, blame, resisting, losing the old way or power. */
  ambiguity: 4,
  blame: 5,
  resistance: 6,
  loss: 7,
  /** What care takes off it. */
  care: 8,
  /** Means of what moves the lower edge: contentment and tiredness raise it, what stirs lowers it. Shares. */
  content: 9,
  tired: 10,
  stirred: 11,
  /** Of everybody only: customers over those at week 0; the profit index at which nothing is earned. */
  customers: 12,
  breakEven: 13,
} as const;

const READINGS = 14;
const SUMS = PANORAMA.stirred + 1;
export const PANORAMA_ROW = READINGS + BELIEF_BINS;

const MOST_HEAT = 1.5;
const HALF = 0.5;
const STRUCTURE = 4;
/** Steps in which edges are counted for their medians. */
const STEPS = 300;

/** Numbers in a whole table: a row for everybody, then one for each department. */
export const panoramaLength = (departments: number): number => (departments + 1) * PANORAMA_ROW;

/** One person's readings on their way into the sums; edges apart. */
const one = new Float64Array(SUMS);
let odds = new Float64Array(0);
let counts = new Int32Array(0);
let sums = new Float64Array(0);

/**
 * The panorama now: row 0 is everybody, then a row a department.
 * @param out at least panoramaLength(model.departments) numbers
 */
export function readPanorama(
  model: Model,
  /* out */ out: Float32Array = new Float32Array(panoramaLength(model.departments)),
): Float32Array {
  const { people, departments, columns, roster, firm, values } = model;
  const groups = departments + 1;
  if (odds.length !== people) odds = new Float64Array(people);
  if (sums.length !== groups * SUMS) {
    sums = new Float64Array(groups * SUMS);
    counts = new Int32Array(groups * 2 * STEPS);
  }
  sums.fill(0);
  counts.fill(0);
  out.fill(0);
  for (let person = 0; person < people; person++) odds[person] = oddsToStir(model, person);
  logEach(odds, people);
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0) continue;
    const group = roster.department[person] + 1;
    strainsOf(model, person);
    for (let reading = 0; reading < SUMS; reading++) sums[group * SUMS + reading] += one[reading];
    const low = values.engageAt + values.engageWidth * odds[person];
    const high = one[PANORAMA.bears] - (columns.distress[person] - columns.heat[person]);
    counts[2 * group * STEPS + stepOf(low)]++;
    counts[(2 * group + 1) * STEPS + stepOf(values.fearStops > 0 ? high : MOST_HEAT)]++;
    const bin = Math.floor(((columns.meanBelief[person] + 1) / 2) * BELIEF_BINS);
    const place = Math.max(0, Math.min(BELIEF_BINS - 1, bin));
    out[group * PANORAMA_ROW + READINGS + place]++;
  }
  addUp(out, groups);
  for (let group = 0; group < groups; group++) writeRow(group, out);
  out[PANORAMA.customers] = firm[FIRM.base];
  out[PANORAMA.breakEven] = 1 - firm[FIRM.profitStart] / firm[FIRM.revenueStart];
  return out;
}

/** Everybody's row is the sum of the departments'. */
function addUp(/* out */ out: Float32Array, groups: number): void {
  for (let group = 1; group < groups; group++) {
    for (let at = 0; at < SUMS; at++) sums[at] += sums[group * SUMS + at];
    for (let at = 0; at < 2 * STEPS; at++) counts[at] += counts[2 * group * STEPS + at];
    for (let at = READINGS; at < PANORAMA_ROW; at++) out[at] += out[group * PANORAMA_ROW + at];
  }
}

function writeRow(group: number, /* out */ out: Float32Array): void {
  const row = group * PANORAMA_ROW;
  let people = 0;
  for (let bin = READINGS; bin < PANORAMA_ROW; bin++) people += out[row + bin];
  for (let at = 0; at < SUMS; at++) out[row + at] = sums[group * SUMS + at] / people;
  out[row + PANORAMA.low] = medianOf(2 * group * STEPS, people);
  out[row + PANORAMA.high] = medianOf((2 * group + 1) * STEPS, people);
  out[row + PANORAMA.customers] = NaN;
  out[row + PANORAMA.breakEven] = NaN;
  for (let bin = READINGS; bin < PANORAMA_ROW; bin++) out[row + bin] /= people;
}

const stepOf = (heat: number): number =>
  Math.max(0, Math.min(STEPS - 1, Math.floor((heat / MOST_HEAT) * STEPS)));

/** Median of the edges counted from `from` on, spread evenly inside their step; NaN of nobody. */
function medianOf(from: number, people: number): number {
  let below = 0;
  for (let step = 0; step < STEPS; step++) {
    const here = counts[from + step];
    if (here > 0 && below + here >= people / 2) {
      // Edges beyond the scale stand at its ends, not half a step inside.
      if (step === 0) return 0;
      if (step === STEPS - 1) return MOST_HEAT;
      return ((step + (people / 2 - below) / here) / STEPS) * MOST_HEAT;
    }
    below += here;
  }
  return NaN;
}

/** Odds of the curve of heat at which somebody is just stirred: 0 where any heat does, infinite where none. */
function oddsToStir(model: Model, person: number): number {
  const { columns, values, roster } = model;
  const lively = 1 - values.fatigueDulls * columns.fatigue[roster.department[person]];
  const needed = (HALF - bonusOf(model, person)) / ((1 - columns.complacent[person]) * lively);
  if (values.heatEngages === 0) return needed <= HALF ? 0 : Infinity;
  if (!(needed > 0)) return 0;
  return needed < 1 ? needed / (1 - needed) : Infinity;
}

/** What engages somebody without any heat. */
function bonusOf({ values, levers, audience }: Model, person: number): number {
  const lever = audience[person] * LEVERS.length;
  return (
    values.visionBonus * levers[lever + LEVER.vision] +
    values.exemplarBonus * levers[lever + LEVER.exemplars] +
    values.customerBonus * levers[lever + LEVER.customerContact]
  );
}

/** Writes into `one` what sim/rules/temperature.ts adds up to a person's limit and strain. */
function strainsOf(model: Model, person: number): void {
  const { columns, values, levers, audience, roster } = model;
  const { systems } = columns;
  const lever = audience[person] * LEVERS.length;
  const department = roster.department[person];
  let moved = 0;
  for (let facet = 0; facet < LEVER_FACETS; facet++) {
    moved += systems[department * LEVER_FACETS + facet] + 1;
  }
  const structure = systems[department * LEVER_FACETS + STRUCTURE];
  const power = roster.isManager[person] * levers[lever + LEVER.powerLoss];
  const unknown = 1 - columns.understanding[person] / 2;
  const relief = levers[lever + LEVER.distressRelief];
  one[PANORAMA.heat] = columns.heat[person];
  one[PANORAMA.bears] =
    values.fearAt + values.fearSafety * columns.safety[person] + levers[lever + LEVER.zoneLift];
  one[PANORAMA.ambiguity] = values.ambiguityDistress * (1 - columns.clarity[person]) * unknown;
  one[PANORAMA.blame] =
    values.deficitDistress * levers[lever + LEVER.push] * levers[lever + LEVER.deficit];
  one[PANORAMA.resistance] = values.resistanceDistress * columns.resistance[person];
  one[PANORAMA.loss] =
    (values.lossDistress * moved * (1 - columns.meanBelief[person])) / (4 * LEVER_FACETS) +
    values.powerDistress * power * (Math.max(0, structure + 1) / 2);
  one[PANORAMA.care] = relief > 0 ? relief * columns.care[person] : relief;
  one[PANORAMA.content] = columns.complacent[person];
  one[PANORAMA.tired] = values.fatigueDulls * columns.fatigue[department];
  one[PANORAMA.stirred] = bonusOf(model, person);
}
