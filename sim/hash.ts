/**
 * The 64-bit fingerprint of a state, as 16 lower-case hex digits.
 *
 * Two lanes of MurmurHash3_x86_32 (Austin Appleby, public domain) with the seeds below read the
 * same sequence of 32-bit words; the first eight digits are lane one. A word is read as its value,
 * so the fingerprint is that of the little-endian bytes on any platform. A float64 gives its low
 * word, then its high one; a text gives its length in UTF-8 bytes, then those bytes, four to a
 * word, padded with zeros. -0 counts as 0, NaN is refused. Arrays come without their length:
 * whoever hashes several says their names and lengths too (addText, addNumber).
 * It guards against accidents, not against people who search for equal fingerprints.
 */

/** Seeds of the two lanes: fractional bits of the golden ratio and of the square root of 2. */
export const HASH_SEEDS = [0x9e3779b9, 0x6a09e667] as const;
const C1 = 0xcc9e2d51 | 0;
const C2 = 0x1b873593;
const STEP = 0xe6546b64 | 0;
const MINUS_ZERO = 0x80000000 | 0;
const INFINITY_BITS = 0x7f800000;

/** A float64 seen as two words; LOW and HIGH say which is which on this platform. */
const number = new Float64Array([1]);
const numberWords = new Int32Array(number.buffer);
const LOW = numberWords[0] === 0 ? 0 : 1;
const HIGH = 1 - LOW;

export type WholeNumbers =
  Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;

export interface StateHash {
  addText(text: string): void;
  /** Every element becomes one 32-bit word, whatever its own width. */
  addWords(values: WholeNumbers): void;
  /** `column` names the array in the error that a NaN causes. */
  addFloats(values: Float32Array, column: string): void;
  addFloats64(values: Float64Array, column: string): void;
  addNumber(value: number, name?: string): void;
  /** Of all that was added so far; more may be added afterwards. */
  digest(): string;
}

export function createHash(): StateHash {
  let one = HASH_SEEDS[0] | 0;
  let two = HASH_SEEDS[1] | 0;
  let words = 0;

  function addWord(word: number): void {
    const scrambled = scramble(word);
    one = mix(one, scrambled);
    two = mix(two, scrambled);
    words++;
  }

  function addWords(values: WholeNumbers): void {
    // The lanes live in locals while the loop runs: closure variables cost a load and a store each.
    let a = one;
    let b = two;
    for (let index = 0; index < values.length; index++) {
      const scrambled = scramble(values[index]);
      a = mix(a, scrambled);
      b = mix(b, scrambled);
    }
    one = a;
    two = b;
    words += values.length;
  }

  function addFloats(values: Float32Array, column: string): void {
    const bits = new Int32Array(values.buffer, values.byteOffset, values.length);
    let a = one;
    let b = two;
    for (let index = 0; index < bits.length; index++) {
      const word = bits[index];
      if ((word & 0x7fffffff) > INFINITY_BITS) refuse(column, index);
      const scrambled = scramble(word === MINUS_ZERO ? 0 : word);
      a = mix(a, scrambled);
      b = mix(b, scrambled);
    }
    one = a;
    two = b;
    words += bits.length;
  }

  function addDouble(value: number): void {
    number[0] = value === 0 ? 0 : value;
    const low = numberWords[LOW];
    const high = numberWords[HIGH];
    addWord(low);
    addWord(high);
  }

  return {
    addWords,
    addFloats,
    addFloats64(values, column) {
      for (let index = 0; index < values.length; index++) {
        if (Number.isNaN(values[index])) refuse(column, index);
        addDouble(values[index]);
      }
    },
    addNumber(value, name = 'number') {
      if (Number.isNaN(value)) refuse(name);
      addDouble(value);
    },
    addText(text) {
      const bytes = utf8Bytes(text);
      addWord(bytes.length);
      for (let at = 0; at < bytes.length; at += 4) addWord(littleEndianWord(bytes, at));
    },
    digest: () => hexWord(finish(one, words * 4)) + hexWord(finish(two, words * 4)),
  };
}

/** MurmurHash3_x86_32 of bytes, as published; `createHash` is two of these over whole words. */
export function murmur3(bytes: Uint8Array, seed: number): number {
  let lane = seed | 0;
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4) lane = mix(lane, scramble(littleEndianWord(bytes, at)));
  if (whole < bytes.length) lane ^= scramble(littleEndianWord(bytes, whole));
  return finish(lane, bytes.length) >>> 0;
}

/** UTF-8 of a text; half a surrogate pair becomes U+FFFD, as TextEncoder does. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    let code = text.codePointAt(at)!;
    if (code > 0xffff) at++;
    else if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    if (code < 0x800) {
      bytes[length++] = 0xc0 | (code >> 6);
    } else {
      if (code < 0x10000) {
        bytes[length++] = 0xe0 | (code >> 12);
      } else {
        bytes[length++] = 0xf0 | (code >> 18);
        bytes[length++] = 0x80 | ((code >> 12) & 0x3f);
      }
      bytes[length++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[length++] = 0x80 | (code & 0x3f);
  }
  return bytes.subarray(0, length);
}

function littleEndianWord(bytes: Uint8Array, at: number): number {
  let word = 0;
  for (let byte = Math.min(4, bytes.length - at) - 1; byte >= 0; byte--) {
    word = (word << 8) | bytes[at + byte];
  }
  return word;
}

function scramble(word: number): number {
  const product = Math.imul(word, C1);
  return Math.imul((product << 15) | (product >>> 17), C2);
}

function mix(lane: number, scrambled: number): number {
  const both = lane ^ scrambled;
  return (Math.imul((both << 13) | (both >>> 19), 5) + STEP) | 0;
}

function finish(lane: number, bytes: number): number {
  let h = lane ^ bytes;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hexWord(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

function refuse(column: string, index?: number): never {
  const place = index === undefined ? '' : ` at index ${index}`;
  throw new RangeError(`${column}: NaN${place}, expected a number`);
}
