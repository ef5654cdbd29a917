// Asks facts in twelve organisations and gives each contrast and each ablation a test of its own. One that is
// known to fail says so beforehand (batch/facts/marks.ts), with what was measured; should it pass one day, its
// test fails until the note is taken away. Facts without the mark `quick` are skipped in a hurry.

import { expect, it } from 'vitest';
import type { Contrast, Fact } from '../../batch/facts/fact.ts';
import { MARKS } from '../../batch/facts/marks.ts';
import type { Verdict } from '../../batch/facts/protocol.ts';
import type { Finding } from '../../batch/facts/scoreboard.ts';
import { loadBundle } from './bundle.ts';

/** Organisations asked in the quick tier. */
const ORGANISATIONS = 12;
const PATIENCE = 300_000;
/** Facts of the full tier are skipped in a hurry: THAW_FACTS=all asks them too, and so does the full tier. */
const ALL = process.env['THAW_FACTS'] === 'all' || process.env['THAW_TIER'] === 'full';

const { FACTS, emptyShelf, findOut, organisations } = await loadBundle();
/** Facts of one test file share their runs. */
const shelf = emptyShelf();
const found = new Map<Fact, Finding>();

function finding(fact: Fact): Finding {
  const known = found.get(fact) ?? findOut(fact, organisations(ORGANISATIONS), shelf);
  found.set(fact, known);
  return known;
}

/** Tests of one fact. */
export function ask(id: string): void {
  const fact = FACTS.find((one) => one.id === id);
  if (fact === undefined) throw new Error(`no fact is called ${id}`);
  const { quick = false, failing = {} } = MARKS[id] ?? {};
  const now = quick || ALL;
  const unknown = new Set(Object.keys(failing));
  /** What holds says true; what is known to fail must be found out and say false, not merely throw. */
  const test = (says: string, holds: () => { pass: boolean; figures: string }): void => {
    const measured = failing[says];
    const note = measured === undefined ? '' : ` [known to fail: ${measured}]`;
    const check = (): void => {
      const found = holds();
      expect(found.pass, found.figures).toBe(measured === undefined);
    };
    const register = now ? it : it.skip;
    register(`${fact.claims[0]}: ${fact.statement} (${id}; ${says})${note}`, check, PATIENCE);
    unknown.delete(says);
  };
  for (const [place, contrast] of fact.contrasts.entries()) {
    test(contrast.says, () => {
      const { verdict } = finding(fact).contrasts[place];
      return { pass: verdict.pass, figures: figures(contrast, verdict) };
    });
  }
  for (const ablation of fact.ablations) {
    test(`ablation: ${ablation.says}`, () => {
      const own = finding(fact).ablations.filter((one) => one.ablation === ablation);
      expect(own.length).toBeGreaterThan(0);
      const told = own.map(({ contrast, verdict }) => figures(contrast, verdict)).join('; ');
      return { pass: own.every(({ pass }) => pass), figures: told };
    });
  }
  if (unknown.size > 0) throw new Error(`${id} says nothing of ${[...unknown].join(', ')}`);
}

function figures({ says, bar }: Contrast, { difference, interval, won, seeds }: Verdict): string {
  const [low, high] = [interval.low.toFixed(3), interval.high.toFixed(3)];
  const pairs = `${Math.round(won * seeds)} of ${seeds}`;
  return `${says}: ${difference.toFixed(3)} (${low} to ${high}), ${pairs}, bar ${JSON.stringify(bar)}`;
}
