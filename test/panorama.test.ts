import { describe, expect, it } from 'vitest';
import { BELIEF_BINS, PANORAMA, PANORAMA_ROW, packFrame, readFrame } from '../sim/frame.ts';
import { OUTCOME, readOutcomeTable, stateHash } from '../sim/index.ts';
import type { Model } from '../sim/index.ts';
import { OUTCOMES } from '../sim/metrics.ts';
import { readPanorama } from '../sim/panorama.ts';
import { makeModel, passWeeks } from './helpers.ts';

const reading = (model: Model, column: keyof typeof PANORAMA, department = -1): number =>
  readPanorama(model)[(department + 1) * PANORAMA_ROW + PANORAMA[column]];

const HOT = { params: { temperature: 0.6 } };

describe('the panorama of a week', () => {
  it('changes nothing in the model', () => {
    const [read, untouched] = [makeModel(HOT, 5), makeModel(HOT, 5)];
    readPanorama(read);
    expect(stateHash(passWeeks(read, 5))).toBe(stateHash(passWeeks(untouched, 5)));
  });

  it('says of each person alone whether he or she is stirred and not afraid', () => {
    // One person a department: the edges of the place are that person's.
    const alone = Array.from({ length: 12 }, (_, place) => ({ name: `P${place}`, people: 1 }));
    for (const temperature of [0.2, 0.4, 0.6, 0.8]) {
      const model = makeModel(
        { organisation: { name: 'Alone', departments: alone }, params: { temperature } },
        12,
      );
      const outcomes = readOutcomeTable(model);
      for (let department = 0; department < alone.length; department++) {
        const row = (department + 1) * OUTCOMES.length;
        if (outcomes[row + OUTCOME.headcount] === 0) continue;
        const heat = reading(model, 'heat', department);
        const inside =
          heat > reading(model, 'low', department) && heat < reading(model, 'high', department);
        expect(inside, `${temperature} ${department}`).toBe(outcomes[row + OUTCOME.in_zone] === 1);
      }
    }
  });

  it('lifts the upper edge by what safety lifts what people can bear', () => {
    const plain = makeModel(HOT, 10);
    const before = reading(plain, 'high');
    plain.columns.safety.forEach((safety, person) => {
      plain.columns.safety[person] = safety + 0.1;
    });
    expect(reading(plain, 'high') - before).toBeCloseTo(0.1 * plain.values.fearSafety, 2);
  });

  it('lowers the upper edge where people who trust less come to resist more', () => {
    const push = { params: { temperature: 0.5, push: 0.8 } };
    const [trusting, distrusting] = [makeModel(push), makeModel(push)];
    for (let week = 0; week < 20; week++) {
      trusting.columns.trust.fill(0.9);
      distrusting.columns.trust.fill(0.1);
      passWeeks(trusting, 1);
      passWeeks(distrusting, 1);
    }
    expect(reading(distrusting, 'resistance')).toBeGreaterThan(reading(trusting, 'resistance'));
    expect(reading(distrusting, 'high')).toBeLessThan(reading(trusting, 'high'));
  });

  it('raises the lower edge where people are tired or content', () => {
    const model = makeModel({ params: { temperature: 0.6, fatigueDulls: 0.3 } }, 10);
    const before = reading(model, 'low');
    model.columns.fatigue.fill(0.8);
    const tired = reading(model, 'low');
    expect(tired).toBeGreaterThan(before);
    model.columns.complacent.fill(0.6);
    expect(reading(model, 'low')).toBeGreaterThan(tired);
  });

  it('has an upper edge at the end of the scale where nobody is ever afraid', () => {
    expect(reading(makeModel({ params: { fearStops: 'off' } }, 3), 'high')).toBeCloseTo(1.5);
  });

  it('spreads everybody present over the bins of belief, each department for itself', () => {
    const model = makeModel(HOT, 10);
    const table = readPanorama(model);
    for (let row = 0; row <= model.departments; row++) {
      const end = (row + 1) * PANORAMA_ROW;
      const shares = [...table.subarray(end - BELIEF_BINS, end)];
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
      const mean = shares.reduce(
        (sum, share, bin) => sum + share * (((bin + 0.5) / BELIEF_BINS) * 2 - 1),
        0,
      );
      const belief = readOutcomeTable(model)[row * OUTCOMES.length + OUTCOME.belief];
      expect(Math.abs(mean - belief)).toBeLessThan(1 / BELIEF_BINS);
    }
  });

  it('tells customers of everybody only, all of them at week 0, and where nothing is earned', () => {
    const model = makeModel({ params: { fixedCost: 0.9 } });
    const dear = makeModel({ params: { fixedCost: 1 } });
    expect(reading(model, 'customers')).toBeCloseTo(1);
    expect(reading(model, 'customers', 0)).toBeNaN();
    expect(reading(dear, 'breakEven')).toBeGreaterThan(reading(model, 'breakEven'));
  });

  it('stands with its zones in the frame', () => {
    const model = makeModel(HOT, 4);
    const frame = readFrame(packFrame(model));
    expect(frame.zoneLowByDepartment[1]).toBe(reading(model, 'low', 1));
    expect(frame.zoneHighByDepartment[2]).toBe(reading(model, 'high', 2));
  });
});
