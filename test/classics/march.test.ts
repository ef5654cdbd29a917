// Q15, March 1991: exploration and exploitation in organisational learning. It is another model altogether
// (beliefs about single facts, and a code), not nested in the engine: a reference model stands beside the test,
// in the two readings that are in print. The figures of Q15 follow the paper's text, those of the published
// table the later note; they differ by .05 to .11.

import { describe, expect, it } from 'vitest';
import { namedStream } from '../../sim/random.ts';
import { FULL } from './engine.ts';
import { expectFigure } from './figures.ts';
import { NO_DATA, rowsOf } from './published.ts';
import { marchKnowledge, type March } from './reference/march.ts';

const RUNS = FULL ? 400 : 80;
const TOLERANCE = 0.03;

/** Mean knowledge of the code over runs; every setting has a stream of its own. */
function mean(model: Omit<March, 'reading'>, reading: March['reading'] = 'text'): number {
  const uniform = namedStream(1, `march ${JSON.stringify(model)}`);
  let sum = 0;
  for (let run = 0; run < RUNS; run++) sum += marchKnowledge({ reading, ...model }, uniform);
  return sum / RUNS;
}

function expectNear(found: number, wanted: number, what: string, classic = 'Q15'): void {
  expectFigure(classic, found, wanted, TOLERANCE, what);
}

describe('Q15 March 1991', { timeout: 240_000 }, () => {
  it.each([
    { p2: 0.5, wanted: [0.84, 0.78, 0.73, 0.71] },
    { p2: 0.9, wanted: [0.87, 0.81, 0.74, 0.69] },
    { p2: 0.1, wanted: [0.75, 0.69, 0.7, 0.68] },
  ])('reference: p2 $p2 knows $wanted at p1 .1, .3, .5 and .9', ({ p2, wanted }) => {
    [0.1, 0.3, 0.5, 0.9].forEach((p1, place) =>
      expectNear(mean({ p1, p2 }), wanted[place], `p1 ${p1}, p2 ${p2}`),
    );
  });

  it('reference: half slow and half fast learners know more than all at the same pace between', () => {
    const mixed = mean({ p1: [0.1, 0.9], p2: 0.5 });
    const even = mean({ p1: 0.5, p2: 0.5 });
    expectNear(mixed, 0.78, 'p1 .1 and .9, p2 .5');
    expectNear(even, 0.73, 'p1 .5, p2 .5');
    expect(mixed - even).toBeGreaterThan(0.02);
  });

  it('reference: after 20 periods turnover helps where people learn fast, not where they learn slowly', () => {
    const [fast, slow] = [0.9, 0.1].map((p1) => ({ p1, p2: 0.5, periods: 20 }));
    expectNear(mean(fast), 0.7, 'period 20');
    expectNear(mean({ ...fast, turnover: 0.1 }), 0.76, 'period 20, turnover .1');
    expect(mean({ ...slow, turnover: 0.1 }) - mean(slow)).toBeLessThan(0.01);
  });

  it('reference: in a turbulent world knowledge is lost by period 100 unless people come and go', () => {
    const world = { p1: 0.5, p2: 0.5, turbulence: 0.02, periods: 100 };
    const found = [0, 0.02, 0.1].map((turnover) => mean({ ...world, turnover }));
    [0.51, 0.65, 0.72].forEach((wanted, place) =>
      expectNear(found[place], wanted, `turbulence, place ${place}`),
    );
  });
});

describe(
  'published: March 1991, figure 1, in the reading of the note',
  { timeout: 240_000 },
  () => {
    it.skipIf(NO_DATA)('reference: code knowledge at rest, to .03', () => {
      const rows = rowsOf('published_model_results', 'march_1991_figure1.csv');
      expect(rows).toHaveLength(27);
      const looked = rows.filter((row) => FULL || /^0\.[59]$/.test(row['p1_socialisation']));
      expect(looked.length).toBeGreaterThanOrEqual(6);
      for (const row of looked) {
        const [p1, p2] = [Number(row['p1_socialisation']), Number(row['p2_code_learning'])];
        const wanted = Number(row['equilibrium_code_knowledge']);
        expectNear(mean({ p1, p2 }, 'note'), wanted, `p1 ${p1}, p2 ${p2}`, 'March 1991');
      }
    });
  },
);
