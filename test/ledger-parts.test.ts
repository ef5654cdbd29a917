// What an intervention added to each force: in proportion to what it moved, exact in what can be worked out
// by hand, and nothing where it works on people's states alone.

import { describe, expect, it } from 'vitest';
import { departmentAccount, FORCES } from '../sim/index.ts';
import { ENTRY } from '../sim/ledger/forces.ts';
import type { Changes } from './helpers.ts';
import { booked, rowsOf, sum, type Kept } from './ledger-helpers.ts';

/** The part of a cause in a force, by kind and names. */
function part(model: Kept, rows: readonly number[][], entry: number, kind: string): number {
  const cause = model.ledger.causes.names.findIndex((name) => name.endsWith(kind));
  expect(cause).toBeGreaterThanOrEqual(0);
  return rows[entry][2 + cause];
}

describe('the part of an intervention', () => {
  const calm = { burnIn: 60, gadflyShare: 0, exitRate: 0, contextJitter: 0 };
  const run = (interventions: object[], weeks: number, more: Changes = {}): Kept =>
    booked(weeks, () => {}, { params: calm, interventions, ...more });

  it('is nothing in any force as long as nothing is planned or changed', () => {
    const model = run([], 5);
    const account = departmentAccount(model, model.ledger, null);
    const stride = account.length / FORCES.length;
    for (let entry = 0; entry < FORCES.length; entry++) {
      expect(account[entry * stride + 1]).toBe(account[entry * stride]);
    }
  });

  it('of two that move the same lever is in proportion to what each added to it', () => {
    // Talk at rest is -1; half of the way to +1, then half of what is left: +1 and +.5.
    const model = run(
      [
        { kind: 'vision-talk', start: 0, strength: 0.5 },
        { kind: 'mandate', start: 0, strength: 0.5 },
      ],
      3,
    );
    for (let person = 0; person < model.people; person++) {
      const rows = rowsOf(model, person);
      const [one, two] = rows[ENTRY.belief.talk].slice(2);
      expect(one).not.toBe(0);
      expect(one / two).toBeCloseTo(2, 9);
    }
  });

  it('is scaled down in proportion where a lever meets its bound', () => {
    // Autonomy .5 + .5 + .5 stops at 1.
    const plan = ['grant-autonomy', 'stretch-responsibility', 'stretch-responsibility'];
    const model = run(
      plan.map((kind) => ({ kind, start: 0 })),
      12,
    );
    const effort = rowsOf(model, 3)[ENTRY.practice.effort];
    expect(effort[2]).toBeCloseTo(effort[3], 12);
    expect(effort[3]).toBeCloseTo(effort[4], 12);
    const knows = model.columns.understanding[3];
    const much = effort[0] / (1 - 0.5);
    expect(sum(effort.slice(2))).toBeCloseTo(-0.5 * much, 9);
    expect(knows).toBeGreaterThan(0);
  });

  it('in the systems force follows the systems it has built, also after it has ended', () => {
    const weeks = 22;
    const model = run([{ kind: 'align-incentives', start: 0, weeks: 12, controlling: 0 }], weeks);
    const built = model.columns.systems[0] + 1;
    expect(built).toBeGreaterThan(0.2);
    const pay = rowsOf(model, 3)[ENTRY.practice.systems];
    // Pay weighs .35; everything else stands at -1: the rest is what there would be without it.
    expect(pay[2] / pay[1]).toBeCloseTo((0.35 * built) / -1, 6);
  });

  it('and of changes by events are told apart', () => {
    const model = run([{ kind: 'vision-talk', start: 0, strength: 0.5 }], 6, {
      events: [{ week: 2, set: { talk: 0 } }],
    });
    const rows = rowsOf(model, 3);
    // From -1 to 0 by the event, from there half of the way to 1 by the programme.
    const [talk, changes] = rows[ENTRY.belief.talk].slice(2);
    expect(talk / changes).toBeCloseTo(0.5, 9);
  });

  const direct: [string, number][] = [
    ['vision-talk', ENTRY.belief.talk],
    ['mandate', ENTRY.resistance.push],
    ['role-model', ENTRY.practice.example],
    ['hr-programme', ENTRY.belief.systems],
    ['align-incentives', ENTRY.practice.systems],
    ['align-metrics', ENTRY.practice.systems],
    ['redesign-processes', ENTRY.practice.effort],
    ['grant-autonomy', ENTRY.practice.effort],
    ['restructure', ENTRY.belief.systems],
    ['drop-scripts', ENTRY.practice.effort],
    ['remove-inhibitors', ENTRY.practice.effort],
    ['stretch-responsibility', ENTRY.practice.effort],
    ['take-back-responsibility', ENTRY.practice.effort],
    ['appreciative-summit', ENTRY.belief.norm],
    ['customer-visits', ENTRY.belief.customers],
    ['invite-customers', ENTRY.belief.customers],
    ['recognise', ENTRY.belief.norm],
    ['protect-gadflies', ENTRY.practice.norm],
    ['borrow-precedents', ENTRY.practice.norm],
    ['surface-group-dynamics', ENTRY.belief.peers],
    ['challenge-assumptions', ENTRY.belief.coherence],
    ['reinforce', ENTRY.practice.norm],
  ];

  it.each(direct)('of %s shows in the force it works on', (kind, entry) => {
    const before = { kind: 'stretch-responsibility', start: 0, strength: 0.4 };
    const model = run([before, { kind, start: 0 }], 8, {
      params: { ...calm, gadflyShare: 0.2, scripts: 0.5, autonomy: 0.5 },
    });
    const account = departmentAccount(model, model.ledger, null);
    const stride = account.length / FORCES.length;
    expect(Math.abs(account[entry * stride + 3])).toBeGreaterThan(1e-6);
  });

  it('is nobody’s where it works on states of people alone, for these are their own history', () => {
    const kinds = ['educate-paradigm', 'tough-questions', 'safe-space', 'open-dialogue'];
    const model = run(
      kinds.map((kind) => ({ kind, start: 0 })),
      8,
    );
    const account = departmentAccount(model, model.ledger, null);
    const stride = account.length / FORCES.length;
    for (let entry = 0; entry < FORCES.length; entry++) {
      for (const [place] of kinds.entries()) expect(account[entry * stride + 2 + place]).toBe(0);
    }
  });

  it('on others reaches those who see them: recognition elsewhere counts where it is seen', () => {
    const target = { departments: ['Sales'] };
    const departments = [
      { name: 'Service', people: 12 },
      { name: 'Sales', people: 40 },
    ];
    const organisation = { name: 'Two', departments, network: { meanTies: 8, insideRatio: 1 } };
    const model = run([{ kind: 'recognise', start: 0, target }], 6, { organisation });
    const outside = [...model.roster.department].findIndex((home, person) => {
      const rows = rowsOf(model, person);
      return home === 0 && part(model, rows, ENTRY.belief.norm, 'recognise') !== 0;
    });
    expect(outside).toBeGreaterThanOrEqual(0);
  });
});
