// Whose push moved whom: the entries of every week sum to what happened, each entry is split among those
// who moved its input, and keeping books changes nothing.

import { describe, expect, it } from 'vitest';
import { departmentAccount, peopleBooked, personAccount, tick } from '../sim/index.ts';
import type { Model } from '../sim/index.ts';
import { BELIEF_FORCES, ENTRY, PRACTICE_FORCES, RESISTANCE_FORCES } from '../sim/ledger/forces.ts';
import { exp } from '../sim/math.ts';
import { hashOf, makeModel, RICH } from './helpers.ts';
import { booked, kept, rowsOf, sum } from './ledger-helpers.ts';

const WEEKS = 40;
/** Each entry is float64, so the sum of some dozens of them misses the move by rounding alone. */
const EXACT = 1e-12;

const wholes = (rows: readonly number[][], from: number, count: number): number[] =>
  rows.slice(from, from + count).map(([whole]) => whole);

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
        const rows = rowsOf(model, person);
        const { meanBelief, resistance } = model.columns;
        const moved = meanBelief[person] - before.meanBelief[person];
        const forces = wholes(rows, ENTRY.belief.coherence, BELIEF_FORCES.length);
        expect(Math.abs(sum(forces) - moved)).toBeLessThan(EXACT);
        const pushed = wholes(rows, ENTRY.resistance.push, RESISTANCE_FORCES.length);
        const rose = resistance[person] - before.resistance[person];
        expect(Math.abs(sum(pushed) - rose)).toBeLessThan(EXACT);
        looked++;
      }
    });
    expect(looked).toBeGreaterThan(WEEKS * 20);
  });

  it('splits every force of every person and week into the rest and the part of each cause', () => {
    let split = 0;
    booked(WEEKS, (model) => {
      for (let person = 0; person < model.people; person++) {
        for (const [whole, ...parts] of rowsOf(model, person)) {
          expect(Math.abs(sum(parts) - whole)).toBeLessThan(EXACT);
          if (parts.slice(1).some((one) => one !== 0)) split++;
        }
      }
    });
    expect(split).toBeGreaterThan(WEEKS * 30);
  });

  it('books to persistence what the model calls persistence, but for rounding', () => {
    // x <- x + r (tanh(b s) - x): persistence is -r x, and r is known where nothing else acts.
    const model = kept({
      params: { beliefNoise: 0, contextJitter: 0, idleRate: 1, gadflyShare: 0, exitRate: 0 },
    });
    const before = model.columns.meanBelief.slice();
    tick(model);
    for (let person = 0; person < model.people; person++) {
      const rate = model.values.beliefRate * model.columns.susceptibility[person];
      const rows = rowsOf(model, person);
      expect(rows[ENTRY.belief.persistence][0]).toBeCloseTo(-rate * before[person], 6);
      expect(rows[ENTRY.belief.systems][0]).toBeLessThan(0);
    }
  });

  it('splits the log-odds of deep over product practice into their forces', () => {
    // With two options and sampling taken out, the odds that forces give are the odds people have.
    const two = kept({ ...RICH, params: { ...RICH.params, options: 'two' } });
    for (let week = 0; week < 12; week++) tick(two);
    let looked = 0;
    for (let person = 0; person < two.people; person++) {
      if (two.columns.gadfly[person] === 1 || two.columns.vacantWeeks[person] !== 0) continue;
      if (two.columns.hiredWeek[person] === two.week - 1) continue;
      const rows = rowsOf(two, person);
      const odds = sum(wholes(rows, ENTRY.practice.systems, PRACTICE_FORCES.length));
      const [sampling] = rows[ENTRY.sampling];
      const expected = (exp(odds) - 1) / (exp(odds) + 1);
      const { practiceDeep, practiceProduct } = two.columns;
      expect(practiceDeep[person] - practiceProduct[person] - sampling).toBeCloseTo(expected, 6);
      looked++;
    }
    expect(looked).toBeGreaterThan(10);
  });

  it('gives each department the sum of its people, whether they have rows of their own or not', () => {
    const single = booked(10, () => {});
    const together = kept(RICH, 'nobody');
    for (let week = 0; week < 10; week++) tick(together);
    for (let department = 0; department < single.departments; department++) {
      const all = departmentAccount(single, single.ledger, department);
      const added = new Float64Array(all.length);
      for (let person = 0; person < single.people; person++) {
        if (single.roster.department[person] !== department) continue;
        const own = personAccount(single, single.ledger, person);
        for (const [place, value] of own.entries()) added[place] += value;
      }
      const shared = departmentAccount(together, together.ledger, department);
      for (const [place, value] of all.entries()) {
        expect(added[place]).toBeCloseTo(value, 12);
        expect(shared[place]).toBeCloseTo(value, 11);
      }
      const { people, choosers } = peopleBooked(together, together.ledger, department);
      expect(people).toBeGreaterThan(choosers - 1);
      expect(peopleBooked(single, single.ledger, department)).toEqual({ people, choosers });
    }
  });

  it('begins every week with empty books', () => {
    const model = booked(3, () => {});
    const first = departmentAccount(model, model.ledger, null);
    tick(model);
    const second = departmentAccount(model, model.ledger, null);
    expect(second).not.toEqual(first);
    expect(Math.max(...second.map(Math.abs))).toBeLessThan(30 * model.people);
  });
});
