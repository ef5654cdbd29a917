// Sobol's sequence in Gray code order, plain or scrambled as Owen did (1995): every bit of a coordinate is
// turned or left by a coin that depends on all the bits before it. Coins are drawn by key, not one after
// the other, so that point 812,345 costs as much as point 3 and a shard needs no other shard's points.

import { seedKey, threefry } from '../../sim/random.ts';
import { joeKuo, MOST_DIMENSIONS } from './joe-kuo.ts';

const BITS = 32;
const PER_WORD = 1 / 4294967296;
/** Points that 32 bits tell apart. */
export const MOST_POINTS = 2 ** 31;

/** Some dimensions of the sequence; `point` may be asked in any order. */
export class SobolSequence {
  readonly dimensions: number;
  readonly #directions: Uint32Array[];
  readonly #keys: Int32Array[] | null;

  /**
   * `scramble` names the coins of each dimension; null leaves the sequence as published, with the origin
   * as its first point. Throws a RangeError for more dimensions than the table has.
   */
  constructor(dimensions: number, scramble: { seed: number; names: readonly string[] } | null) {
    if (dimensions > MOST_DIMENSIONS) {
      throw new RangeError(`sobol: ${dimensions} dimensions, expected at most ${MOST_DIMENSIONS}`);
    }
    this.dimensions = dimensions;
    this.#directions = Array.from({ length: dimensions }, (_, place) => directionsOf(place));
    this.#keys =
      scramble === null
        ? null
        : scramble.names.map((name) => seedKey(scramble.seed, `owen/${name}`));
  }

  /** Coordinates of a point, from 0 to below 1; never 0 when scrambled. */
  point(index: number, /* out */ out: Float64Array): void {
    const gray = (index ^ (index >>> 1)) >>> 0;
    for (let place = 0; place < this.dimensions; place++) {
      let word = 0;
      const directions = this.#directions[place];
      for (let rest = gray, bit = 0; rest !== 0; rest >>>= 1, bit++) {
        if ((rest & 1) === 1) word ^= directions[bit];
      }
      const key = this.#keys?.[place];
      if (key === undefined) out[place] = (word >>> 0) * PER_WORD;
      else out[place] = (scrambled(word >>> 0, key) + 0.5) * PER_WORD;
    }
  }
}

/** The numbers v of a dimension, as fractions of 2^32. */
function directionsOf(dimension: number): Uint32Array {
  const v = new Uint32Array(BITS);
  const row = joeKuo(dimension);
  if (row === null) {
    for (let bit = 0; bit < BITS; bit++) v[bit] = 2 ** (BITS - 1 - bit);
    return v;
  }
  const { a, m } = row;
  const degree = m.length;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      v[bit] = m[bit] * 2 ** (BITS - 1 - bit);
      continue;
    }
    let word = v[bit - degree] ^ (v[bit - degree] >>> degree);
    for (let k = 1; k < degree; k++) {
      if (((a >>> (degree - 1 - k)) & 1) === 1) word ^= v[bit - k];
    }
    v[bit] = word;
  }
  return v;
}

const coin = new Int32Array(2);

/** Owen's nested scrambling: the coin of a bit hangs on its place and on the bits above it as they were. */
function scrambled(word: number, key: Int32Array): number {
  let result = 0;
  for (let bit = 0; bit < BITS; bit++) {
    const above = bit === 0 ? 0 : word >>> (BITS - bit);
    threefry(key[0], key[1], above, bit, coin);
    const turned = ((word >>> (BITS - 1 - bit)) & 1) ^ (coin[0] & 1);
    result = (result << 1) | turned;
  }
  return result >>> 0;
}
