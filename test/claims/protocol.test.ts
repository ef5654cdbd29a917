// The rules by which facts are judged, on numbers whose verdict is known.

import { describe, expect, it } from 'vitest';
import { judge, killed } from '../../batch/facts/protocol.ts';

const BEFORE = [0.1, 0.2, 0.15, 0.12, 0.18, 0.11, 0.16, 0.14, 0.13, 0.17, 0.19, 0.1];
const plus = (add: number): number[] =>
  BEFORE.map((value, place) => value + add + (place % 3) / 100);

describe('a difference', () => {
  it('passes when it is clear, large enough and found in most organisations', () => {
    const verdict = judge(BEFORE, plus(0.2), { atLeast: 0.2 });
    expect(verdict.pass).toBe(true);
    expect(verdict.difference).toBeCloseTo(0.21, 12);
    expect(verdict.interval.low).toBeGreaterThan(0.2);
    expect(verdict.won).toBe(1);
  });

  it('fails when it is clear and too small', () => {
    expect(judge(BEFORE, plus(0.1), { atLeast: 0.2 }).pass).toBe(false);
  });

  it('fails when it points the other way', () => {
    expect(judge(BEFORE, plus(0.3), { atLeast: -0.2 }).pass).toBe(false);
    expect(judge(BEFORE, plus(-0.3), { atLeast: -0.2 }).pass).toBe(true);
  });

  it('fails when a few organisations make all of it', () => {
    const few = BEFORE.map((value, place) => value + (place < 4 ? 3 : -0.01));
    const verdict = judge(BEFORE, few, { atLeast: 0.2 });
    expect(verdict.interval.low).toBeGreaterThan(0);
    expect(verdict.difference).toBeGreaterThan(0.2);
    expect(verdict.pass).toBe(false);
  });

  it('fails when its interval holds 0', () => {
    const wild = BEFORE.map((value, place) => value + (place % 4 === 3 ? -2 : 1));
    const verdict = judge(BEFORE, wild, { atLeast: 0.2 });
    expect(verdict.won).toBe(0.75);
    expect(verdict.difference).toBeCloseTo(0.25, 12);
    expect(verdict.pass).toBe(false);
  });
});

describe('a claim that nothing happens', () => {
  it('passes when the 90 % interval is inside the margin', () => {
    expect(judge(BEFORE, plus(0), { within: 0.06 }).pass).toBe(true);
  });

  it('fails when the difference is outside, or too uncertain', () => {
    const wild = BEFORE.map((value, place) => value + (place % 2 === 0 ? 1 : -1));
    expect(judge(BEFORE, plus(0.06), { within: 0.06 }).pass).toBe(false);
    expect(judge(BEFORE, wild, { within: 0.06 }).pass).toBe(false);
  });

  it('has a narrower interval than a claim that something happens', () => {
    const narrow = judge(BEFORE, plus(0), { within: 0.06 }).interval;
    const wide = judge(BEFORE, plus(0), { atLeast: 0.06 }).interval;
    expect(narrow.high - narrow.low).toBeLessThan(wide.high - wide.low);
  });

  it('may bound one side alone', () => {
    expect(judge(BEFORE, plus(-5), { atMost: 0.05 }).pass).toBe(true);
    expect(judge(BEFORE, plus(0.05), { atMost: 0.05 }).pass).toBe(false);
  });
});

describe('an ablation', () => {
  it('kills what falls below half of the minimum, in the stated direction', () => {
    const bar = { atLeast: 0.2 };
    expect(killed(judge(BEFORE, plus(0.05), bar), bar)).toBe(true);
    expect(killed(judge(BEFORE, plus(-0.9), bar), bar)).toBe(true);
    expect(killed(judge(BEFORE, plus(0.15), bar), bar)).toBe(false);
    const down = { atLeast: -0.2 };
    expect(killed(judge(BEFORE, plus(-0.15), down), down)).toBe(false);
  });

  it('kills a boundary by making something happen', () => {
    const bar = { within: 0.06 };
    expect(killed(judge(BEFORE, plus(0.2), bar), bar)).toBe(true);
    expect(killed(judge(BEFORE, plus(0), bar), bar)).toBe(false);
  });
});

it('numbers that are none are refused, and so is a single pair', () => {
  expect(() => judge([0, Number.NaN], [1, 1], { within: 1 })).toThrow(RangeError);
  expect(() => judge([0], [1], { within: 1 })).toThrow(RangeError);
});
