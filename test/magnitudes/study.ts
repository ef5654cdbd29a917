// Two studies of adoption: how the engine is fitted to some of their communities and predicts the others. The
// communities hold no ties between them, so that one run of all gives the curve of each.

import { adopt, readCommunity, type Community, type Setting } from './adopting.ts';
import { bassCurve, fitBass, off } from './bass.ts';

const FITTING = 4;
const PREDICTING = 20;

/** How many have begun by each period, place by place. */
type Curves = readonly (readonly number[])[];

export interface Study {
  readonly community: Community;
  readonly heads: readonly number[];
  readonly real: Curves;
  /** Places that it is fitted on; the others are predicted. */
  readonly training: readonly number[];
  /** Every setting tried, with its mean curves. */
  readonly tried: readonly { readonly setting: Setting; readonly curves: Curves }[];
  /** Some never begin: the Bass curve may end lower. */
  readonly free: boolean;
}

const INFLUENCES = [0, 0.5, 1, 1.5, 2, 3, 4];
const PLANS = {
  doctors: {
    read: () => readCommunity('medical_innovation', 1, 17),
    training: [0, 1],
    alone: [0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14, 0.17],
    free: true,
  },
  farmers: {
    read: () => readCommunity('brazilian_farmers', 1946, 19),
    training: [0, 1, 2, 3, 4, 5],
    alone: [0.0025, 0.005, 0.01, 0.015, 0.02, 0.03, 0.045, 0.065, 0.09],
    free: false,
  },
} as const;
export type Name = keyof typeof PLANS;

const known = new Map<Name, Study>();

export function study(name: Name): Study {
  const made = known.get(name) ?? readStudy(name);
  known.set(name, made);
  return made;
}

function readStudy(name: Name): Study {
  const { read, training, alone, free } = PLANS[name];
  const community = read();
  const heads = community.places.map(
    (_, place) => community.place.filter((one) => one === place).length,
  );
  const settings = alone.flatMap((one) =>
    INFLUENCES.map((influence) => ({ alone: one, influence })),
  );
  const tried = settings.map((setting) => ({
    setting,
    curves: meanCurves(community, setting, FITTING),
  }));
  return { community, heads, real: curves(community, community.began), training, tried, free };
}

export function curves({ place, places, periods }: Community, began: Int32Array): number[][] {
  const counts = places.map(() => new Array<number>(periods).fill(0));
  began.forEach((period, person) => {
    if (period === 0) return;
    for (let at = period; at <= periods; at++) counts[place[person]][at - 1]++;
  });
  return counts;
}

function meanCurves(community: Community, setting: Setting, runs: number): Curves {
  const sums = community.places.map(() => new Array<number>(community.periods).fill(0));
  for (let run = 1; run <= runs; run++) {
    curves(community, adopt(community, setting, run)).forEach((counts, place) => {
      counts.forEach((count, at) => (sums[place][at] += count / runs));
    });
  }
  return sums;
}

/** The curve of some places together. */
function together(all: Curves, among: readonly number[]): number[] {
  return all[0].map((_, at) => among.reduce((sum, place) => sum + all[place][at], 0));
}

/** The setting whose mean curve is nearest to that of the training places. */
export function fitted(
  { tried, real, training }: Study,
  among: readonly number[] = training,
  allowed: (setting: Setting) => boolean = () => true,
): (typeof tried)[number] {
  const wanted = together(real, among);
  const scores = tried
    .filter(({ setting }) => allowed(setting))
    .map((one) => ({ one, error: off(together(one.curves, among), wanted) }));
  return scores.toSorted((a, b) => a.error - b.error)[0].one;
}

const countOf = (of: Study, among: readonly number[]) =>
  among.reduce((sum, place) => sum + of.heads[place], 0);

function othersThan({ heads }: Study, training: readonly number[]): number[] {
  return [...heads.keys()].filter((place) => !training.includes(place));
}

/** Errors over time, in people, in the places that were kept apart. */
export function errors(of: Study) {
  const { community, training, real, free } = of;
  const among = othersThan(of, training);
  const people = countOf(of, among);
  const wanted = together(real, among);
  const trained = together(real, training);
  const scale = people / countOf(of, training);
  const { setting, curves: own } = fitted(of);
  const predicted = together(meanCurves(community, setting, PREDICTING), among);
  const bass = bassCurve(fitBass(wanted, people, free), community.periods);
  return {
    setting,
    people,
    training: off(together(own, training), trained),
    model: off(predicted, wanted),
    copied: off(
      trained.map((count) => count * scale),
      wanted,
    ),
    bass: off(bass, wanted),
  };
}

/** For every way to choose as many places to fit on: is the model nearer to the others than the copied curve? */
export function everySplit(of: Study): { nearer: number; splits: number } {
  const size = of.training.length;
  const found = choices(of.heads.length, size).map((training) => {
    const among = othersThan(of, training);
    const scale = countOf(of, among) / countOf(of, training);
    const wanted = together(of.real, among);
    const copied = together(of.real, training).map((count) => count * scale);
    return off(together(fitted(of, training).curves, among), wanted) < off(copied, wanted);
  });
  return { nearer: found.filter(Boolean).length, splits: found.length };
}

function choices(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  const first = Array.from({ length: count - from - size + 1 }, (_, step) => from + step);
  return first.flatMap((one) => choices(count, size - 1, one + 1).map((rest) => [one, ...rest]));
}
