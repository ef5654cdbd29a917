// Morris's figures from his trajectories: mu, the mean effect of moving a parameter; mu*, the mean of its
// size (Campolongo, Cariboni and Saltelli 2007); sigma, how much the effect depends on where it is moved.
// An effect is the change of the outcome for a move across the whole range, judged from half of it.

import { mean, meanInterval, type Interval } from '../../sim/statistics.ts';
import type { SpacePlan } from '../designs/plan.ts';
import { trajectory } from '../designs/morris.ts';
import { bootstrap, type Estimated } from './resample.ts';

export interface MorrisIndices {
  readonly mu: Estimated;
  readonly muStar: Estimated;
  readonly sigma: Estimated;
}

/**
 * Figures of each parameter. `values` holds an outcome of the cells, trajectory by trajectory; `numbers`
 * are those of the trajectories, for some may be missing.
 */
export function morrisIndices(
  values: Float64Array,
  numbers: readonly number[],
  plan: Pick<SpacePlan, 'grid' | 'seed'> & { readonly axes: readonly unknown[] },
): MorrisIndices[] {
  const width = plan.axes.length;
  const effects = Array.from({ length: width }, () => new Float64Array(numbers.length));
  numbers.forEach((number, row) => {
    const { moved, points } = trajectory(width, plan.grid, plan.seed, number);
    moved.forEach((parameter, place) => {
      const before = place * width + parameter;
      const step = points[before + width] - points[before];
      const cell = row * (width + 1) + place;
      effects[parameter][row] = (values[cell + 1] - values[cell]) / step;
    });
  });
  return effects.map((list) => {
    const sizes = list.map(Math.abs);
    return {
      mu: { value: mean(list), interval: meanInterval(list) },
      muStar: { value: mean(sizes), interval: atLeastNought(meanInterval(sizes)) },
      sigma: spreadOf(list),
    };
  });
}

/** The interval is widened around its mean, and no mean of sizes is below 0. */
function atLeastNought({ low, high }: Interval): Interval {
  return { low: Math.max(0, low), high };
}

/** Standard deviation of the effects, with the divisor n - 1. */
function spreadOf(list: Float64Array): Estimated {
  const centre = mean(list);
  const sums = new Float64Array(2 * list.length);
  list.forEach((value, place) => {
    sums[2 * place] = value - centre;
    sums[2 * place + 1] = (value - centre) ** 2;
  });
  const share = list.length / (list.length - 1);
  const [spread] = bootstrap(sums, 2, ([first, square]) => {
    return Float64Array.of(Math.sqrt(Math.max(0, square - first * first) * share));
  });
  return spread;
}
