// Sobol's indices from a saltelli design: which share of an outcome's variance goes back to a parameter
// alone (first order), to it together with all others (total), and to two of them beyond what each does
// alone (second order). First order as in Saltelli et al. (2010, table 2 b), total as Jansen (1999), second
// order as Saltelli (2002). Where a design has the rows for pairs, both of its halves are used.

import { blockRows } from '../designs/saltelli.ts';
import { bootstrap, type Estimated } from './resample.ts';

export interface SobolIndices {
  readonly first: readonly Estimated[];
  readonly total: readonly Estimated[];
  /** Pairs (a, b) with a before b, row by row; empty without the rows for them. */
  readonly second: readonly { readonly a: number; readonly b: number; readonly index: Estimated }[];
}

/**
 * Indices of each of `parameters`; `values` holds an outcome of the cells, block by block, all of them
 * numbers. An outcome that does not vary has indices that are not numbers.
 */
export function sobolIndices(
  values: Float64Array,
  parameters: number,
  secondOrder: boolean,
): SobolIndices {
  const rows = blockRows(parameters, secondOrder);
  const blocks = values.length / rows;
  const pairs = secondOrder ? pairsOf(parameters) : [];
  // Of each block: mean and mean square of A and B, a sum a parameter and order, a sum a pair.
  const width = 2 + 2 * parameters + pairs.length;
  const sums = new Float64Array(blocks * width);
  const centre = meanOfEnds(values, rows);
  const block = new Float64Array(rows);
  for (let number = 0; number < blocks; number++) {
    for (let row = 0; row < rows; row++) block[row] = values[number * rows + row] - centre;
    const place = sums.subarray(number * width, (number + 1) * width);
    blockSums(block, parameters, secondOrder, pairs, place);
  }
  const figures = bootstrap(sums, width, (means) => indicesOf(means, parameters, pairs));
  return {
    first: figures.slice(0, parameters),
    total: figures.slice(parameters, 2 * parameters),
    second: pairs.map(([a, b], place) => ({ a, b, index: figures[2 * parameters + place] })),
  };
}

type Pairs = readonly (readonly [number, number])[];

function pairsOf(parameters: number): Pairs {
  const pairs: [number, number][] = [];
  for (let a = 0; a < parameters; a++) {
    for (let b = a + 1; b < parameters; b++) pairs.push([a, b]);
  }
  return pairs;
}

/** Taking it away first makes the products below far less noisy, and changes no expectation. */
function meanOfEnds(values: Float64Array, rows: number): number {
  let sum = 0;
  for (let from = 0; from < values.length; from += rows)
    sum += values[from] + values[from + rows - 1];
  return sum / ((2 * values.length) / rows);
}

function blockSums(
  block: Float64Array,
  parameters: number,
  secondOrder: boolean,
  pairs: Pairs,
  /* out */ out: Float64Array,
): void {
  const a = block[0];
  const b = block[block.length - 1];
  out[0] = (a + b) / 2;
  out[1] = (a * a + b * b) / 2;
  for (let place = 0; place < parameters; place++) {
    const ab = block[1 + place];
    let first = b * (ab - a);
    let total = (a - ab) ** 2 / 2;
    if (secondOrder) {
      const ba = block[1 + parameters + place];
      first = (first + a * (ba - b)) / 2;
      total = (total + (b - ba) ** 2 / 2) / 2;
    }
    out[2 + place] = first;
    out[2 + parameters + place] = total;
  }
  pairs.forEach(([i, j], place) => {
    const [abI, abJ] = [block[1 + i], block[1 + j]];
    const [baI, baJ] = [block[1 + parameters + i], block[1 + parameters + j]];
    out[2 + 2 * parameters + place] = (baI * abJ + baJ * abI) / 2 - a * b;
  });
}

function indicesOf(means: Float64Array, parameters: number, pairs: Pairs): Float64Array {
  const variance = means[1] - means[0] * means[0];
  const figures = new Float64Array(means.length - 2);
  // Rounding alone leaves a variance of this size where every value is the same.
  const varies = variance > 1e-24;
  for (let place = 0; place < figures.length; place++) {
    figures[place] = varies ? means[2 + place] / variance : NaN;
  }
  pairs.forEach(([a, b], place) => (figures[2 * parameters + place] -= figures[a] + figures[b]));
  return figures;
}
