/** The fingerprint in sim/hash.ts against published answers and against itself as a constant. */
import { describe, expect, it } from 'vitest';
import { createHash, HASH_SEEDS, murmur3, type StateHash, utf8Bytes } from '../sim/hash.ts';

function hashOf(fill: (hash: StateHash) => void): string {
  const hash = createHash();
  fill(hash);
  return hash.digest();
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}

/** Both lanes by the published byte version. */
function lanesOf(bytes: Uint8Array): string {
  return hex(murmur3(bytes, HASH_SEEDS[0])) + hex(murmur3(bytes, HASH_SEEDS[1]));
}

function littleEndian(
  count: number,
  width: 4 | 8,
  write: (view: DataView, at: number, index: number) => void,
): Uint8Array {
  const bytes = new Uint8Array(count * width);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < count; index++) write(view, index * width, index);
  return bytes;
}

describe('MurmurHash3_x86_32', () => {
  it('gives the published answers', () => {
    const answers: [string, number, string][] = [
      ['', 0, '00000000'],
      ['', 1, '514e28b7'],
      ['', 0xffffffff, '81f16f39'],
      ['test', 0, 'ba6bd213'],
      ['Hello, world!', 0x9747b28c, '24884cba'],
      ['aaaa', 0x9747b28c, '5a97808a'],
      ['aaa', 0x9747b28c, '283e0130'],
      ['aa', 0x9747b28c, '5d211726'],
      ['a', 0x9747b28c, '7fa09ea6'],
      ['The quick brown fox jumps over the lazy dog', 0x9747b28c, '2fa826cd'],
    ];
    for (const [text, seed, answer] of answers) {
      expect(hex(murmur3(utf8Bytes(text), seed))).toBe(answer);
    }
  });
});

describe('the fingerprint is two lanes of it over little-endian words', () => {
  it('of nothing, words, floats and doubles', () => {
    const words = Uint32Array.of(0, 1, 0xdeadbeef, 0xffffffff);
    const floats = Float32Array.of(0.1, -3.5, 1e-40, Infinity);
    const doubles = Float64Array.of(0.1, -1e300, 5e-324, -Infinity);
    expect(hashOf(() => {})).toBe(lanesOf(new Uint8Array(0)));
    expect(hashOf((hash) => hash.addWords(words))).toBe(
      lanesOf(littleEndian(4, 4, (view, at, index) => view.setUint32(at, words[index], true))),
    );
    expect(hashOf((hash) => hash.addFloats(floats, 'x'))).toBe(
      lanesOf(littleEndian(4, 4, (view, at, index) => view.setFloat32(at, floats[index], true))),
    );
    expect(hashOf((hash) => hash.addFloats64(doubles, 'x'))).toBe(
      lanesOf(littleEndian(4, 8, (view, at, index) => view.setFloat64(at, doubles[index], true))),
    );
  });

  it('of a text: its length, its bytes, zeros to a whole word', () => {
    expect(hashOf((hash) => hash.addText('abcde'))).toBe(
      lanesOf(Uint8Array.of(5, 0, 0, 0, 97, 98, 99, 100, 101, 0, 0, 0)),
    );
  });

  it('is known for a mixed sequence, so another engine can be compared with this constant', () => {
    const digest = hashOf((hash) => {
      hash.addText('belief');
      hash.addNumber(156);
      hash.addFloats(
        Float32Array.from({ length: 1000 }, (_, index) => index / 7),
        'belief',
      );
      hash.addWords(Uint8Array.of(1, 2, 3));
      hash.addText('käse 🧀');
    });
    expect(digest).toBe('53c1337c0922aba7');
  });
});

describe('what counts as the same', () => {
  it('-0 is 0, in columns and numbers', () => {
    expect(hashOf((hash) => hash.addFloats(Float32Array.of(-0), 'x'))).toBe(
      hashOf((hash) => hash.addFloats(Float32Array.of(0), 'x')),
    );
    expect(hashOf((hash) => hash.addFloats64(Float64Array.of(-0), 'x'))).toBe(
      hashOf((hash) => hash.addFloats64(Float64Array.of(0), 'x')),
    );
    expect(hashOf((hash) => hash.addNumber(-0))).toBe(hashOf((hash) => hash.addNumber(0)));
  });

  it('adding in pieces is adding at once, also from the middle of a buffer', () => {
    const all = Float32Array.from({ length: 100 }, (_, index) => Math.fround(index * 0.37));
    const pieces = hashOf((hash) => {
      hash.addFloats(all.subarray(0, 33), 'x');
      hash.addFloats(all.subarray(33), 'x');
    });
    expect(pieces).toBe(hashOf((hash) => hash.addFloats(all, 'x')));
  });

  it('every width of whole numbers is hashed by value', () => {
    const wide = hashOf((hash) => hash.addWords(Uint32Array.of(1, 200, 3)));
    expect(hashOf((hash) => hash.addWords(Uint8Array.of(1, 200, 3)))).toBe(wide);
    expect(hashOf((hash) => hash.addWords(Uint16Array.of(1, 200, 3)))).toBe(wide);
    expect(hashOf((hash) => hash.addWords(Int32Array.of(1, 200, 3)))).toBe(wide);
  });

  it('digest may be asked on the way and does not change what follows', () => {
    const hash = createHash();
    hash.addNumber(1);
    const first = hash.digest();
    expect(hash.digest()).toBe(first);
    hash.addNumber(2);
    expect(hash.digest()).toBe(
      hashOf((other) => {
        other.addNumber(1);
        other.addNumber(2);
      }),
    );
  });
});

describe('what counts as different', () => {
  it('order, length, one bit, text boundaries', () => {
    const digests = [
      hashOf((hash) => hash.addWords(Uint32Array.of(1, 2))),
      hashOf((hash) => hash.addWords(Uint32Array.of(2, 1))),
      hashOf((hash) => hash.addWords(Uint32Array.of(1, 2, 0))),
      hashOf((hash) => hash.addWords(Uint32Array.of(1, 3))),
      hashOf((hash) => (hash.addText('ab'), hash.addText('c'))),
      hashOf((hash) => (hash.addText('a'), hash.addText('bc'))),
      hashOf((hash) => hash.addText('abc')),
    ];
    expect(new Set(digests).size).toBe(digests.length);
    for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{16}$/);
  });

  it('100,000 neighbouring numbers have 100,000 fingerprints, and each lane scatters alone', () => {
    const both = new Set<string>();
    const laneOne = new Set<string>();
    const laneTwo = new Set<string>();
    for (let value = 0; value < 100_000; value++) {
      const digest = hashOf((hash) => hash.addNumber(value));
      both.add(digest);
      laneOne.add(digest.slice(0, 8));
      laneTwo.add(digest.slice(8));
    }
    expect(both.size).toBe(100_000);
    // 32 bits: about 1.2 chance pairs are expected among 100,000.
    expect(laneOne.size).toBeGreaterThan(99_990);
    expect(laneTwo.size).toBeGreaterThan(99_990);
  });
});

describe('refusals', () => {
  it('NaN is refused with the name of the column and its place', () => {
    const hash = createHash();
    const before = hash.digest();
    expect(() => hash.addFloats(Float32Array.of(1, NaN), 'trust')).toThrow(
      new RangeError('trust: NaN at index 1, expected a number'),
    );
    expect(() => hash.addFloats64(Float64Array.of(NaN), 'profit')).toThrow(
      new RangeError('profit: NaN at index 0, expected a number'),
    );
    expect(() => hash.addNumber(NaN, 'heat')).toThrow(
      new RangeError('heat: NaN, expected a number'),
    );
    expect(hash.digest()).toBe(before);
  });

  it('NaN with any bits and sign is found, infinity is not taken for it', () => {
    for (const bits of [0x7f800001, 0x7fc00000, 0xff800001, 0xffffffff]) {
      const floats = new Float32Array(Uint32Array.of(bits).buffer);
      expect(() => createHash().addFloats(floats, 'x')).toThrow(RangeError);
    }
    expect(() => createHash().addFloats(Float32Array.of(Infinity, -Infinity), 'x')).not.toThrow();
  });
});

describe('utf8Bytes', () => {
  it('equals the platform encoder, broken surrogates included', () => {
    const texts = [
      '',
      'plain',
      'ÄÖß',
      '\u07ff\u0800\uffff',
      '🧀 \u{10ffff}',
      'a\ud800b',
      '\udc00',
      '\ud83e',
    ];
    for (const text of texts) {
      expect([...utf8Bytes(text)]).toEqual([...new TextEncoder().encode(text)]);
    }
  });
});
