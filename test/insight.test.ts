// The one sentence on the floor says what is so, and names the system that speaks against leaders' words.

import { describe, expect, it } from 'vitest';
import type { FloorLayout } from '../viz/floor/layout.ts';
import { insightOf } from '../viz/insight.ts';
import { frameOf } from './floor-helpers.ts';

const PLACES = [{ name: 'Sales' }];

/** The sentence of a department in which leaders say customer, pay and rules say this, and a share lags. */
function sentence(paid: number, prescribed: number): string {
  const frame = frameOf({ people: 4, departments: 1 } as FloorLayout, 9);
  frame.paidByDepartment[0] = paid;
  frame.prescribedByDepartment[0] = prescribed;
  const insight = insightOf(frame, PLACES, (outcome) => (outcome === 'surface' ? 0.9 : 0));
  return insight === null ? '' : `${insight.strong} ${insight.rest}`;
}

describe('the sentence on the floor', () => {
  it('names the pay while the pay says the opposite', () => {
    expect(sentence(-1, -1)).toContain('Leaders say customer; the pay says product.');
  });

  it('does not blame the pay once it says customer: then measures and rules', () => {
    const now = sentence(1, -1);
    expect(now).toContain('so does the pay, but what is measured and prescribed says product');
    expect(now).not.toContain('the pay says product');
  });

  it('tells of no two messages where words, pay and rules agree', () => {
    expect(sentence(1, 1)).not.toContain('two messages');
  });
});
