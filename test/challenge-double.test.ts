// A step is not bought twice: not by a second press, not while it runs already, and not by aiming two at the same
// people; and what is offered instead makes sense.

import { describe, expect, it } from 'vitest';
import { KINDS, interventionRow } from '../sim/interventions.ts';
import type { Step } from '../sim/scenario.ts';
import { doubledBy, forTheRest } from '../viz/challenge/double.ts';
import { rules } from '../viz/challenge/rules-words.ts';
import { doubleRefused } from '../viz/challenge/rules.ts';
import { words } from '../viz/challenge/words.ts';

const step = (start: number, more: Partial<Step> = {}): Step => ({
  kind: 'educate-paradigm',
  start,
  ...more,
});
const inside = (name: string) => ({ target: { departments: [name] } });
const departments = [{ name: 'Wards' }, { name: 'Surgery' }];
const quarter = (steps: readonly Step[], stops?: readonly number[]) => ({
  steps,
  ...(stops && { stops }),
  asked: [],
  guess: 0,
});

describe('the same step twice', () => {
  it('is refused where it was pressed twice, and where it runs already', () => {
    const chosen = doubleRefused([quarter([step(0)])], step(2));
    expect(chosen).toMatchObject({ why: 'double', place: 0, start: 0, running: false });
    expect(words.refused(chosen!)).toMatch(/is chosen already and begins in week 0/);
    const runs = doubleRefused([quarter([step(4)]), quarter([])], step(13));
    expect(runs).toMatchObject({ place: 0, start: 4, running: true });
    expect(words.refused(runs!)).toMatch(/runs already, since week 4/);
  });

  it('may begin once the first has ended or is stopped, for other people, or as another kind', () => {
    expect(doubleRefused([quarter([step(0, { weeks: 13 })]), quarter([])], step(13))).toBe(null);
    expect(doubleRefused([quarter([step(0)]), quarter([], [0])], step(13))).toBe(null);
    expect(doubledBy([step(0, inside('Wards'))], step(2, inside('Surgery')))).toBe(null);
    expect(doubledBy([step(0)], { kind: 'safe-space', start: 2 })).toBe(null);
    expect(doubledBy([step(0, { weeks: 14 })], step(13))).toBe(0);
    const best: Partial<Step> = { target: { share: 0.2, choose: 'connected' } };
    expect(doubledBy([step(0, best)], step(2))).toBe(0);
  });

  it('is offered for the first department that does not have it', () => {
    expect(forTheRest([], step(2), departments)).toEqual(step(2));
    const one = [step(0, inside('Wards'))];
    expect(forTheRest(one, step(2), departments)).toEqual(step(2, inside('Surgery')));
    expect(forTheRest([step(0)], step(2), departments)).toEqual(step(2));
  });

  it('and whatever else a step lets choose has words instead of figures', () => {
    const options = KINDS.flatMap((kind) => Object.keys(interventionRow(kind)?.options ?? {}));
    expect(options.length).toBeGreaterThan(3);
    for (const name of new Set(options)) {
      const { values } = rules.options[name as keyof typeof rules.options];
      expect(values, name).toHaveLength(3);
      for (const value of values) expect(value).not.toMatch(/\d/);
    }
  });
});
