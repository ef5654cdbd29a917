// Robust, not tuned: the same facts under random parameters. A Latin hypercube draws every parameter that has a
// stated range, all at once; a fact holds under a draw when its effect points the stated way in the mean over a
// few organisations (for "nothing happens": when it stays inside the margin). What a fact sets itself stays as it
// set it. Organisations are half the size, because size changes no effect and two hundred draws take an hour.

import { PARAMS } from '../../sim/index.ts';
import { namedStream } from '../../sim/random.ts';
import { mean } from '../../sim/statistics.ts';
import type { Arm, Contrast, Fact } from './fact.ts';
import { goesAsFar, type Bar } from './protocol.ts';
import { armRuns, emptyShelf } from './runs.ts';
import { halved } from './shipped.ts';

type Params = Readonly<Record<string, number>>;

/** The parameters that are drawn, with their ranges. */
export const DRAWN = PARAMS.filter(({ range }) => range !== null);

/**
 * A Latin hypercube over the stated ranges (McKay, Beckman & Conover 1979): of each parameter every one of
 * `draws` equal slices is visited once. The same seed gives the same draws.
 */
export function parameterDraws(draws: number, seed: number): Params[] {
  const columns = DRAWN.map(({ name, range, step }) => {
    const [low, high] = range as readonly [number, number];
    const next = namedStream(seed, `robust ${name}`);
    const slices = Array.from({ length: draws }, (_, slice) => slice);
    for (let last = draws - 1; last > 0; last--) {
      const other = Math.floor(next() * (last + 1));
      [slices[last], slices[other]] = [slices[other], slices[last]];
    }
    const values = slices.map((slice) => low + ((high - low) * (slice + next())) / draws);
    return step === 1 ? values.map(Math.round) : values;
  });
  return Array.from({ length: draws }, (_, draw) =>
    Object.fromEntries(DRAWN.map(({ name }, column) => [name, columns[column][draw]])),
  );
}

/** A fact asked in smaller organisations under drawn parameters. */
export function underDraw(fact: Fact, params: Params): Fact {
  const { base } = fact;
  const arms = Object.entries(fact.arms).map(([name, arm]): [string, Arm] => [
    name,
    arm.organisation === undefined ? arm : { ...arm, organisation: halved(arm.organisation) },
  ]);
  return {
    ...fact,
    base: {
      ...base,
      params: { ...params, ...base.params },
      organisation: halved(base.organisation),
    },
    arms: Object.fromEntries(arms),
  };
}

export interface Effect {
  readonly fact: string;
  readonly contrast: string;
  /** Mean paired difference; NaN where an arm never got there. */
  readonly difference: number;
  /** It points the stated way, or stays inside the margin. */
  readonly holds: boolean;
  /** It also reaches the minimum. */
  readonly reaches: boolean;
}

/** What every contrast of these facts comes to under one draw; facts share their runs. */
export function effectsUnder(
  facts: readonly Fact[],
  params: Params,
  seeds: readonly number[],
): Effect[] {
  const shelf = emptyShelf();
  return facts.flatMap((fact) => {
    const drawn = underDraw(fact, params);
    const all = seeds.map((seed) => armRuns(drawn, {}, seed, shelf));
    return fact.contrasts.map((contrast) => effectOf(fact, contrast, all));
  });
}

function effectOf(fact: Fact, contrast: Contrast, all: Parameters<Contrast['a']>[1]): Effect {
  const difference = mean(all.map((own) => contrast.b(own, all) - contrast.a(own, all)));
  return {
    fact: fact.id,
    contrast: contrast.says,
    difference,
    holds: pointsRight(difference, contrast.bar),
    reaches: isEnough(difference, contrast.bar),
  };
}

function pointsRight(difference: number, bar: Bar): boolean {
  if ('atLeast' in bar) return bar.atLeast >= 0 ? difference > 0 : difference < 0;
  return isEnough(difference, bar);
}

function isEnough(difference: number, bar: Bar): boolean {
  if ('atLeast' in bar) return goesAsFar(difference, bar.atLeast);
  if ('within' in bar) return Math.abs(difference) < bar.within;
  return difference <= bar.atMost;
}
