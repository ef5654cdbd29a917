// Whose push moved whom: the entries of every week sum to what happened, and keeping books changes nothing.

import { describe, expect, it } from 'vitest';
import { RULES } from '../sim/tick.ts';
import { tick } from '../sim/index.ts';
import type { Model } from '../sim/index.ts';
import { BELIEF_FORCES, createLedger, ENTRIES, ENTRY, PRACTICE_FORCES } from '../sim/ledger.ts';
import { exp } from '../sim/math.ts';
import { hashOf, makeModel, RICH } from './helpers.ts';

const WEEKS = 40;
/** Each entry is float64, so the sum of eleven of them misses the move by rounding alone. */
const EXACT = 1e-12;

const sum = (list: Float64Array): number => list.reduce((all, one) => all + one, 0);

function booked(weeks: number, look: (model: Model, before: Model['columns']) => void): Model {
  const model = makeModel(RICH);
  model.ledger = createLedger(model, true);
  for (let week = 0; week < weeks; week++) {
    const before = { ...model.columns };
    for (const name of ['meanBelief', 'resistance', 'generation'] as const) {
      Object.assign(before, { [name]: model.columns[name].slice() });
    }
    tick(model);
    look(model, before);
  }
  return model;
}

/** Entries of a person between two places. */
function entries(model: Model, person: number, from: number, count: number): Float64Array {
  const row = person * ENTRIES + from;
  return (model.ledger?.byPerson ?? new Float64Array()).subarray(row, row + count);
}

/** People who were there before and after, so that their move is one. */
function stayed(model: Model, before: Model['columns'], person: number): boolean {
  const same = model.columns.generation[person] === before.generation[person];
  return same && model.columns.vacantWeeks[person] === 0;
}

describe('the ledger', () => {
  it('changes no bit of the run', () => {
    const plain = makeModel(RICH, WEEKS);
    expect(hashOf(booked(WEEKS, () => {}))).toBe(hashOf(plain));
  });

  it('books belief and resistance so that the forces of each person sum to the move', () => {
    let looked = 0;
    booked(WEEKS, (model, before) => {
      for (let person = 0; person < model.people; person++) {
        if (!stayed(model, before, person)) continue;
        const { meanBelief, resistance } = model.columns;
        const moved = meanBelief[person] - before.meanBelief[person];
        const forces = entries(model, person, ENTRY.belief.coherence, BELIEF_FORCES.length);
        expect(Math.abs(sum(forces) - moved)).toBeLessThan(EXACT);
        const pushed = entries(model, person, ENTRY.resistance.push, 2);
        const rose = resistance[person] - before.resistance[person];
        expect(Math.abs(sum(pushed) - rose)).toBeLessThan(EXACT);
        looked++;
      }
    });
    expect(looked).toBeGreaterThan(WEEKS * 20);
  });

  it('books to persistence what the model calls persistence, but for rounding', () => {
    // x <- x + r (tanh(b s) - x): persistence is -r x, and r is known where nothing else acts.
    const model = makeModel({
      params: { beliefNoise: 0, contextJitter: 0, idleRate: 1, gadflyShare: 0, exitRate: 0 },
    });
    model.ledger = createLedger(model, true);
    const before = model.columns.meanBelief.slice();
    tick(model);
    for (let person = 0; person < model.people; person++) {
      const rate = model.values.beliefRate * model.columns.susceptibility[person];
      const row = entries(model, person, 0, BELIEF_FORCES.length);
      expect(row[ENTRY.belief.persistence]).toBeCloseTo(-rate * before[person], 6);
      expect(row[ENTRY.belief.systems]).toBeLessThan(0);
    }
  });

  it('splits the log-odds of deep over product practice into their forces', () => {
    const model = booked(12, () => {});
    // With two options and sampling taken out, the odds that forces give are the odds people have.
    const two = makeModel({ ...RICH, params: { ...RICH.params, options: 'two' } });
    two.ledger = createLedger(two, true);
    for (let week = 0; week < 12; week++) tick(two);
    let looked = 0;
    for (let person = 0; person < two.people; person++) {
      if (two.columns.gadfly[person] === 1 || two.columns.vacantWeeks[person] !== 0) continue;
      if (two.columns.hiredWeek[person] === two.week - 1) continue;
      const odds = sum(entries(two, person, ENTRY.practice.systems, PRACTICE_FORCES.length));
      const sampling = entries(two, person, ENTRY.sampling, 1)[0];
      const expected = (exp(odds) - 1) / (exp(odds) + 1);
      const { practiceDeep, practiceProduct } = two.columns;
      expect(practiceDeep[person] - practiceProduct[person] - sampling).toBeCloseTo(expected, 6);
      looked++;
    }
    expect(looked).toBeGreaterThan(10);
    expect(model.week).toBe(12);
  });

  it('gives each department the sum of its people', () => {
    const model = booked(10, () => {});
    const { byDepartment = new Float64Array(), byPerson } = model.ledger ?? {};
    for (let department = 0; department < model.departments; department++) {
      for (let entry = 0; entry < ENTRIES; entry++) {
        let all = 0;
        for (let person = 0; person < model.people; person++) {
          if (model.roster.department[person] !== department) continue;
          all += byPerson?.[person * ENTRIES + entry] ?? NaN;
        }
        expect(byDepartment[department * ENTRIES + entry]).toBeCloseTo(all, 12);
      }
    }
  });

  it('begins every week with empty books', () => {
    const model = booked(3, () => {});
    const first = model.ledger?.byDepartment.slice();
    tick(model);
    expect(RULES.length).toBeGreaterThan(0);
    expect(model.ledger?.byDepartment).not.toEqual(first);
    const worst = Math.max(...(model.ledger?.byDepartment ?? []).map(Math.abs));
    expect(worst).toBeLessThan(30 * model.people);
  });
});
