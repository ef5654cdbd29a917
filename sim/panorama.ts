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

/** Odds at which each person is stirred, then their logarithms. */
let odds = new Float64Array(0);
let counts = new Int32Array(0);
let sums = new Float64Array(0);
/** How far each department's systems have moved, 0 to 1, and how its lines of power have, 0 to 1. */
let moved = new Float64Array(0);
let power = new Float64Array(0);

/**
 * The panorama now: row 0 is everybody, then a row a department.
 * @param out at least panoramaLength(model.departments) numbers
 */
export function readPanorama(
  model: Model,
  /* out */ out: Float32Array = new Float32Array(panoramaLength(model.departments)),
): Float32Array {
  const { people, departments, firm } = model;
  const groups = departments + 1;
  if (odds.length !== people) odds = new Float64Array(people);
  if (moved.length !== departments) {
    sums = new Float64Array(groups * SUMS);
    counts = new Int32Array(groups * 2 * STEPS);
    moved = new Float64Array(departments);
    power = new Float64Array(departments);
  }
  sums.fill(0);
  counts.fill(0);
  out.fill(0);
  readSystems(model);
  readOdds(model);
  readPeople(model, out);
  addUp(out, groups);
  for (let group = 0; group < groups; group++) writeRow(group, out);
  out[PANORAMA.customers] = firm[FIRM.base];
  out[PANORAMA.breakEven] = 1 - firm[FIRM.profitStart] / firm[FIRM.revenueStart];
  return out;
}

function readSystems({ columns, departments }: Model): void {
  const { systems } = columns;
  for (let department = 0; department < departments; department++) {
    const first = department * LEVER_FACETS;
    let sum = 0;
    for (let facet = 0; facet < LEVER_FACETS; facet++) sum += systems[first + facet] + 1;
    moved[department] = sum / (2 * LEVER_FACETS);
    power[department] = Math.max(0, systems[first + STRUCTURE] + 1) / 2;
  }
}

/**
 * Logarithms of the odds of the curve of heat at which somebody is just stirred, and what moves them: minus
 * infinite where any heat stirs, infinite where none does.
 */
function readOdds({ columns, values, levers, audience, roster, people }: Model): void {
  const { visionBonus, exemplarBonus, customerBonus, fatigueDulls, heatEngages } = values;
  const { complacent, fatigue, vacantWeeks } = columns;
  const { department } = roster;
  for (let person = 0; person < people; person++) {
    const lever = audience[person] * LEVERS.length;
    const bonus =
      visionBonus * levers[lever + LEVER.vision] +
      exemplarBonus * levers[lever + LEVER.exemplars] +
      customerBonus * levers[lever + LEVER.customerContact];
    const tired = fatigueDulls * fatigue[department[person]];
    const needed = (HALF - bonus) / ((1 - complacent[person]) * (1 - tired));
    if (heatEngages === 0) odds[person] = needed <= HALF ? 0 : Infinity;
    else if (needed > 0) odds[person] = needed < 1 ? needed / (1 - needed) : Infinity;
    else odds[person] = 0;
    if (vacantWeeks[person] !== 0) continue;
    const at = (department[person] + 1) * SUMS;
    sums[at + PANORAMA.content] += complacent[person];
    sums[at + PANORAMA.tired] += tired;
    sums[at + PANORAMA.stirred] += bonus;
  }
  logEach(odds, people);
}

/** Adds up what sim/rules/temperature.ts makes of a person's limit and strain, and counts edges and beliefs. */
function readPeople(model: Model, /* out */ out: Float32Array): void {
  const { columns, values, levers, audience, roster, people } = model;
  const { heat, distress, safety, clarity, understanding, resistance, meanBelief, care } = columns;
  const { engageAt, engageWidth, fearAt, fearSafety, fearStops } = values;
  const { ambiguityDistress, deficitDistress, resistanceDistress, lossDistress, powerDistress } =
    values;
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0) continue;
    const department = roster.department[person];
    const group = department + 1;
    const at = group * SUMS;
    const lever = audience[person] * LEVERS.length;
    const bears = fearAt + fearSafety * safety[person] + levers[lever + LEVER.zoneLift];
    const unknown = 1 - understanding[person] / 2;
    const relief = levers[lever + LEVER.distressRelief];
    const losing = roster.isManager[person] * levers[lever + LEVER.powerLoss] * power[department];
    sums[at + PANORAMA.heat] += heat[person];
    sums[at + PANORAMA.bears] += bears;
    sums[at + PANORAMA.ambiguity] += ambiguityDistress * (1 - clarity[person]) * unknown;
    sums[at + PANORAMA.blame] +=
      deficitDistress * levers[lever + LEVER.push] * levers[lever + LEVER.deficit];
    sums[at + PANORAMA.resistance] += resistanceDistress * resistance[person];
    sums[at + PANORAMA.loss] +=
      (lossDistress * moved[department] * (1 - meanBelief[person])) / 2 + powerDistress * losing;
    sums[at + PANORAMA.care] += relief > 0 ? relief * care[person] : relief;

    const low = engageAt + engageWidth * odds[person];
    const high = fearStops > 0 ? bears - (distress[person] - heat[person]) : MOST_HEAT;
    counts[2 * group * STEPS + stepOf(low)]++;
    counts[(2 * group + 1) * STEPS + stepOf(high)]++;
    const bin = Math.floor(((meanBelief[person] + 1) / 2) * BELIEF_BINS);
    out[group * PANORAMA_ROW + READINGS + Math.max(0, Math.min(BELIEF_BINS - 1, bin))]++;
  }
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
