// Asks a classic (batch/classics) and gives each figure a test of its own, named after the classic, what it says
// and what it must be.

import { describe, expect, it } from 'vitest';
import { asksOf, judgeAsk, type Classic, type Wanted } from '../../batch/classics/classic.ts';
import { noteFigure } from './figures.ts';
import { FULL } from './tier.ts';

const PATIENCE = 600_000;

/** Tests of one classic. */
export function askClassic(classic: Classic): void {
  describe(`${classic.id}: ${classic.statement}`, () => {
    for (const ask of asksOf(classic, FULL)) {
      const { says, wanted, on = classic.on } = ask;
      it(`${on}: ${says} (${words(wanted)})`, { timeout: PATIENCE }, () => {
        const { figure, pass } = judgeAsk(classic, ask, FULL);
        noteFigure({ classic: classic.id, what: says, found: figure, ...wanted, pass });
        expect(pass, `${figure}, not ${words(wanted)}`).toBe(true);
      });
    }
  });
}

function words({ low, high, expected, tolerance }: Wanted): string {
  if (tolerance === 0) return `exactly ${expected}`;
  if (tolerance !== null) return `${expected} to within ${Number(tolerance.toPrecision(6))}`;
  if (high === Infinity) return `at least ${low}`;
  return low === -Infinity ? `at most ${high}` : `${low} to ${high}`;
}
