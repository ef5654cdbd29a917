// The one sentence on the floor says what is so, and names the system that speaks against leaders' words.

import { describe, expect, it } from 'vitest';
import type { FloorLayout } from '../viz/floor/layout.ts';
import { finishOf, InsightTeller, insightOf, type Insight } from '../viz/insight.ts';
import { OutcomeHistory } from '../viz/history.ts';
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

  it('says how far people are where nothing stands out', () => {
    const frame = frameOf({ people: 4, departments: 0 } as FloorLayout, 9);
    const said = (converted: number, surface: number) => {
      const shares: Record<string, number> = { converted, surface, temperature: 1, in_zone: 1 };
      const insight = insightOf(frame, [], (outcome) => shares[outcome]);
      return insight && `${insight.strong} ${insight.rest}`;
    };
    expect(said(0.04, 0.91)).toMatch(
      /^Most people say it and don’t do it\. 4.% have really changed/,
    );
    expect(said(0.7, 0.2)).toMatch(/^Most people have really changed\. 20.% say it/);
    expect(said(0.3, 0.4)).toMatch(/^30.% have really changed\. 40.% say it/);
    expect(said(NaN, 0.4)).toBeNull();
  });
});

describe('the sentence at the end', () => {
  it('says by how many points two thirds was missed or passed, as readers would subtract', () => {
    expect(finishOf(0.62, null)?.strong).toBe('In this run two thirds was missed by 5 points.');
    expect(finishOf(0.655, null)?.strong).toBe('In this run two thirds was missed by 1 point.');
    expect(finishOf(0.8, null)?.strong).toBe('In this run two thirds was passed by 13 points.');
    expect(finishOf(NaN, 'pay')).toBeNull();
  });

  it('names the largest brake once it is known, and sends to the chance before', () => {
    const told: (Insight | null)[] = [];
    let brake: string | null = null;
    const teller = new InsightTeller(
      (insight) => told.push(insight),
      () => brake,
    );
    const history = new OutcomeHistory(['converted', 'surface', 'temperature', 'in_zone'], 0, 9);
    for (let week = 0; week <= 9; week++) history.put(week, Float64Array.of(0.4, 0.2, 1, 1));
    const frame = frameOf({ people: 4, departments: 0 } as FloorLayout, 9);
    const description = { departments: [], weeks: 9 };
    teller.tell({ description, history }, frame, false);
    expect(told.at(-1)?.rest).toContain('the chance above counts many');
    brake = 'pay';
    teller.brakeCame();
    expect(told.at(-1)?.rest).toContain('pay held it back most');
    teller.tell({ description: { ...description, weeks: 20 }, history }, frame, false);
    teller.brakeCame();
    expect(told).toHaveLength(3);
    expect(told.at(-1)?.strong).toMatch(/^40.% have really changed/);
  });
});
