// What a mechanism from outside pushes is booked under its own name, wherever it stands in the week, and the
// books close as they do without it.

import { describe, expect, it } from 'vitest';
import {
  createLedger,
  createModel,
  departmentAccount,
  explainAccount,
  peopleBooked,
  personAccount,
  tick,
} from '../sim/index.ts';
import type { Mechanism, Model, View } from '../sim/index.ts';
import type { Ledger } from '../sim/ledger.ts';
import { WEEK } from '../sim/extensions/definition.ts';
import { exp } from '../sim/math.ts';
import { nudge, scenarioOf } from './extending-helpers.ts';
import { hashOf, RICH, type Changes } from './helpers.ts';

type Side = Parameters<Mechanism['pass']>[1];
type Kept = Model & { ledger: Ledger };

const EXACT = 1e-12;
const WEEKS = 8;

/** Pushes belief, resistance and, where people have not acted yet, practice. */
function pusher(after: (typeof WEEK)[number], name = 'pusher'): Mechanism {
  const early = WEEK.indexOf(after) < WEEK.indexOf('behaviour');
  const [param] = nudge().params;
  return nudge({
    name,
    after,
    params: [{ ...param, name: `${name}By` }],
    switch: `${name}By`,
    columns: [],
    reads: ['belief'],
    writes: ['belief', 'resistance', ...(early ? ['practice'] : [])],
    pass(model: View, own: Side) {
      for (let person = 0; person < model.people; person++) {
        for (let facet = 0; facet < 2; facet++) {
          const at = person * model.facets + facet;
          own.push['belief'][at] = 0.05 * (0.9 - model.columns['belief'][at]);
        }
        own.push['resistance'][person] = person % 3 === 0 ? 0.02 : -0.01;
        if (early) own.push['practice'][person] = 0.4;
      }
    },
  });
}

function kept(extensions: unknown, changes = {}): Kept {
  const model = createModel(scenarioOf(extensions, { ...RICH, ...changes }));
  const everybody = Array.from({ length: model.people }, (_, person) => person);
  model.ledger = createLedger(model, everybody);
  return model as Kept;
}

const stays = (model: Model, person: number, generation: ArrayLike<number>): boolean =>
  model.columns.generation[person] === generation[person] &&
  model.columns.vacantWeeks[person] === 0;

describe('the ledger with a mechanism from outside', () => {
  it.each(WEEK)('closes to rounding where it stands after %s', (after) => {
    const model = kept(pusher(after));
    let own = 0;
    for (let week = 0; week < WEEKS; week++) {
      const { meanBelief, resistance, generation } = model.columns;
      const before = { meanBelief: meanBelief.slice(), resistance: resistance.slice() };
      const seats = generation.slice();
      tick(model);
      for (let person = 0; person < model.people; person++) {
        if (!stays(model, person, seats)) continue;
        const pushes = explainAccount(model.ledger, personAccount(model, model.ledger, person));
        const sum = (state: string): number =>
          pushes.filter((push) => push.state === state).reduce((all, { value }) => all + value, 0);
        const [rose, moved] = [
          resistance[person] - before.resistance[person],
          meanBelief[person] - before.meanBelief[person],
        ];
        expect(Math.abs(sum('belief') - moved)).toBeLessThan(EXACT);
        expect(Math.abs(sum('resistance') - rose)).toBeLessThan(EXACT);
        for (const { value, rest, parts } of pushes) {
          const shared = parts.reduce((all, part) => all + part.value, rest);
          expect(Math.abs(shared - value)).toBeLessThan(EXACT);
        }
        own += Math.abs(
          pushes.find(({ state, force }) => state === 'belief' && force === 'pusher')!.value,
        );
      }
    }
    expect(own).toBeGreaterThan(1);
  });

  it('books a push on practice as the log-odds it adds, and people act on it', () => {
    const model = kept(pusher('learning'), { params: { ...RICH.params, options: 'two' } });
    for (let week = 0; week < WEEKS; week++) tick(model);
    let looked = 0;
    for (let person = 0; person < model.people; person++) {
      const { gadfly, vacantWeeks, hiredWeek, practiceDeep, practiceProduct } = model.columns;
      if (gadfly[person] === 1 || vacantWeeks[person] !== 0) continue;
      if (hiredWeek[person] === model.week - 1) continue;
      const pushes = explainAccount(model.ledger, personAccount(model, model.ledger, person));
      const practice = pushes.filter(({ state }) => state === 'practice');
      expect(practice.find(({ force }) => force === 'pusher')?.value).toBe(0.4);
      const odds = practice
        .filter(({ force }) => force !== 'sampling')
        .reduce((all, { value }) => all + value, 0);
      const sampling = practice.find(({ force }) => force === 'sampling')!.value;
      const expected = (exp(odds) - 1) / (exp(odds) + 1);
      expect(practiceDeep[person] - practiceProduct[person] - sampling).toBeCloseTo(expected, 6);
      looked++;
    }
    expect(looked).toBeGreaterThan(10);
  });

  it('has more deep practice where practice is pushed, and nothing else is', () => {
    const eager = nudge({
      writes: ['practice'],
      pass: (_: View, own: Side) => own.push['practice'].fill(3),
    });
    const deep = (changes: Changes): number => {
      const model = createModel(scenarioOf(eager, changes));
      for (let week = 0; week < WEEKS; week++) tick(model);
      return model.columns.practiceDeep.reduce((all, one) => all + one);
    };
    expect(deep({})).toBeGreaterThan(deep({ params: { nudgeBy: 0 } }) + 0.5);
  });

  it('keeps two mechanisms apart, and a department is the sum of its people', () => {
    const model = kept([pusher('learning', 'first'), pusher('turnover', 'second')]);
    for (let week = 0; week < 5; week++) tick(model);
    for (let department = 0; department < model.departments; department++) {
      const whole = departmentAccount(model, model.ledger, department);
      const added = new Float64Array(whole.length);
      for (let person = 0; person < model.people; person++) {
        if (model.roster.department[person] !== department) continue;
        const own = personAccount(model, model.ledger, person);
        for (const [place, value] of own.entries()) added[place] += value;
      }
      for (const [place, value] of whole.entries()) expect(added[place]).toBeCloseTo(value, 11);
      const heads = peopleBooked(model, model.ledger, department);
      const forces = explainAccount(model.ledger, whole, heads);
      const of = (name: string) => forces.filter(({ force }) => force === name);
      expect(of('first').map(({ state }) => state)).toEqual(['belief', 'resistance', 'practice']);
      expect(of('second').map(({ state }) => state)).toEqual(['belief', 'resistance']);
    }
  });

  it('changes no bit of the run', () => {
    const model = kept(pusher('learning'));
    const plain = createModel(scenarioOf(pusher('learning'), RICH));
    for (let week = 0; week < WEEKS; week++) for (const one of [model, plain]) tick(one);
    expect(hashOf(model)).toBe(hashOf(plain));
  });
});
