/**
 * Chance, and the only importer of seedrandom.
 *
 * Inside the tick a draw is a pure function of (seed, stream, week, person, purpose), so a run
 * does not depend on order, threads or on which other interventions run: seedrandom's 'alea' turns
 * seed and stream name into a 64-bit key, and Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror,
 * Shaw: "Parallel random numbers: as easy as 1, 2, 3", SC11) mixes key and counter into two words.
 * Worlds (population, network) are built once, in order, from named alea streams.
 *
 * A seed is a safe integer or a text; 1 and '1' are the same seed (a URL or a command line knows
 * only texts), 1 and '01' are not.
 */
import alea from 'seedrandom/lib/alea.js';
import { normalQuantile } from './normal.ts';

export type Seed = number | string;

const THREEFRY_PARITY = 0x1bd11bda;
/** Second counter word of week keys: the letters "week". */
const WEEK_TAG = 0x7765656b;
const PER_WORD = 1 / 4294967296;
/** Purposes a person can draw for in one week. */
export const PURPOSES = 256;

/** Threefry-2x32-20: two words of key and two of counter to two words. */
export function threefry(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  /* out */ out: Int32Array,
): void {
  threefryRun(key0, key1, counter0, counter1, 1, out);
}

/**
 * Threefry for `count` counters in a row (counter1, counter1 + 1, …): two words each. Unrolled, and
 * one call for all draws of a purpose, because a call costs as much as half of the rounds.
 */
export function threefryRun(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  count: number,
  /* out */ out: Int32Array,
): void {
  const key2 = key0 ^ key1 ^ THREEFRY_PARITY;
  for (let block = 0; block < count; block++) {
    let a = (counter0 + key0) | 0;
    let b = (counter1 + block + key1) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key1) | 0;
    b = (b + key2 + 1) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + key2) | 0;
    b = (b + key0 + 2) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key0) | 0;
    b = (b + key1 + 3) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + key1) | 0;
    b = (b + key2 + 4) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key2) | 0;
    b = (b + key0 + 5) | 0;
    out[2 * block] = a;
    out[2 * block + 1] = b;
  }
}

/** Pairs that one call can draw. */
const MOST_PAIRS = 8;
const words = new Int32Array(2 * MOST_PAIRS);

/** The key of one stream of a seed. */
export function seedKey(
  seed: Seed,
  stream: string,
  /* out */ out: Int32Array = new Int32Array(2),
): Int32Array {
  const next = alea(seedText(seed, stream));
  out[0] = next.int32();
  out[1] = next.int32();
  return out;
}

/** The key of one week of a stream. */
export function tickKey(key: Int32Array, week: number, /* out */ out: Int32Array): void {
  threefry(key[0], key[1], week | 0, WEEK_TAG, out);
}

/** Which draw of a person: `generation` counts who has held the slot, `purpose` is below 256. */
export function drawCounter(generation: number, purpose: number): number {
  return generation * PURPOSES + purpose;
}

/** Two uniforms strictly inside (0, 1) for a slot and a counter of `drawCounter`. */
export function drawPair(
  key: Int32Array,
  slot: number,
  counter: number,
  /* out */ out: Float64Array,
): void {
  drawPairs(key, slot, counter, 1, out);
}

/** The pairs of `pairs` purposes in a row (at most 8), the same that `drawPair` gives one by one. */
export function drawPairs(
  key: Int32Array,
  slot: number,
  counter: number,
  pairs: number,
  /* out */ out: Float64Array,
): void {
  threefryRun(key[0], key[1], slot | 0, counter | 0, pairs, words);
  for (let place = 0; place < 2 * pairs; place++) {
    out[place] = ((words[place] >>> 0) + 0.5) * PER_WORD;
  }
}

/** Uniforms strictly inside (0, 1), one after the other, for building a world. */
export function namedStream(seed: Seed, name: string): () => number {
  const next = alea(seedText(seed, name));
  // alea gives whole multiples of 2^-32 from 0; half a step more is exact and never 0 or 1.
  return () => next() + 0.5 * PER_WORD;
}

/** Standard normals, one after the other, from a stream of uniforms. */
export function normalStream(uniform: () => number): () => number {
  return () => normalQuantile(uniform());
}

/** The stream's length comes first, so that no two pairs of stream and seed share a text. */
function seedText(seed: Seed, stream: string): string {
  if (typeof seed === 'number' && !Number.isSafeInteger(seed)) {
    throw new RangeError(`seed: ${seed}, expected a whole number of at most 2^53 - 1 or a text`);
  }
  return `${stream.length}:${stream}:${seed}`;
}
