// How sure a survey is that asks part of a department, or all of it.

import { randomLcg, shuffler } from 'd3';
import { describe, expect, it } from 'vitest';
import { wilson } from '../sim/statistics.ts';
import { estimate } from '../viz/challenge/knowing.ts';

describe('a survey', () => {
  it('knows more of a department the more of it was asked, and holds 19 times out of 20', () => {
    const wide = ({ low, high }: { low: number; high: number }) => high - low;
    const widths = [40, 60, 150, 1e9].map((people) => wide(estimate(10, 30, people)));
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths[3]).toBeCloseTo(wide({ low: wilson(10, 30)[0], high: wilson(10, 30)[1] }), 6);
    // Two were not asked: no more than these is open.
    expect(estimate(0, 38, 40).low).toBeCloseTo(0, 9);
    expect(estimate(0, 38, 40).high).toBeLessThanOrEqual(2 / 40);
    // Draw 30 of 50 of whom 15 do it, again and again.
    const lot = shuffler(randomLcg(0.5));
    let held = 0;
    for (let draw = 0; draw < 2000; draw++) {
      const hits = lot(Array.from({ length: 50 }, (_, at) => Number(at < 15))).slice(0, 30);
      const { low, high } = estimate(
        hits.reduce((sum, hit) => sum + hit, 0),
        30,
        50,
      );
      held += Number(low <= 0.3 && 0.3 <= high);
    }
    expect(held / 2000).toBeGreaterThan(0.93);
    expect(held / 2000).toBeLessThan(0.985);
  });
});
