// A team knows what it plays for: every goal of every firm is told with its points, and strain, which counts, can
// be known in play: roughly by everybody, exactly by those who ask.

import { describe, expect, it } from 'vitest';
import { allFirms } from '../viz/challenge/firms.ts';
import { end } from '../viz/challenge/end-words.ts';
import { rules } from '../viz/challenge/rules-words.ts';
import { strainLevel } from '../viz/challenge/strain.ts';
import { changeRows } from '../viz/challenge/view-quarter.ts';
import { words } from '../viz/challenge/words.ts';

describe('what counts', () => {
  it('is told of every goal of every firm, in words of its own', () => {
    for (const { challenge } of allFirms()) {
      const told = challenge.goals.map(({ outcome, per, points }) => {
        const needs = rules.needs(outcome, per);
        expect(needs).toMatch(/\d/);
        expect(needs).not.toMatch(/[-\u2212]\d/);
        // What is better less is told as less.
        expect(/less|fewer/.test(needs)).toBe(per < 0);
        expect(rules.from(points)).toContain(String(points));
        return `${end.goals[outcome]} ${needs}`;
      });
      expect(new Set(told).size).toBe(challenge.goals.length);
    }
  });

  it('has strain in three words for everybody, in each quarter', () => {
    expect([0, 0.25, 0.26, 0.5, 0.51, 1.5].map(strainLevel)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(words.strains).toHaveLength(3);
    const tense = (outcome: string) => (outcome === 'distress' ? 0.4 : 0);
    const row = changeRows(tense, () => 0, 13).find(([name]) => name === words.see.rows.strain);
    expect(row?.slice(1)).toEqual(['tense', 'tense', 'calm']);
  });
});
