// What is told to those who listen, and tables that stand for pictures: known weeks give known sentences.

import { describe, expect, it } from 'vitest';
import { enterPlace, moveCursor, neighbour } from '../viz/floor/keyboard.ts';
import { layFloor } from '../viz/floor/layout.ts';
import { KEYS } from '../viz/key-list.ts';
import { OutcomeHistory } from '../viz/history.ts';
import { countedSince, weekSentence } from '../viz/access/sentences.ts';
import { departmentTable, peopleTable } from '../viz/access/floor-table.ts';
import { FLAG, PANORAMA, PANORAMA_ROW } from '../sim/frame.ts';
import { OUTCOME, OUTCOMES, type OutcomeName } from '../sim/metrics.ts';
import type { Description } from '../viz/view.ts';
import { firm, frameOf, SIX } from './floor-helpers.ts';
import { answerOf } from './why-helpers.ts';
import { heldBack } from '../viz/why/held-back.ts';
import { planTable } from '../viz/access/plan-table.ts';

const NAMES = ['Sales', 'Operations', 'Service'];
type Row = Partial<Record<OutcomeName, number>>;

/** A history whose weeks have these rows for everybody, and heat against a zone up to 0.7 by department. */
function historyOf(weeks: readonly Row[], heats: readonly number[] = [0, 0, 0]): OutcomeHistory {
  const names = OUTCOMES.map(({ name }) => name);
  const history = new OutcomeHistory(names, NAMES.length, 104);
  weeks.forEach((row, week) => {
    const table = new Float64Array(names.length * (NAMES.length + 1)).fill(NaN);
    for (const [name, value] of Object.entries(row)) table[OUTCOME[name as OutcomeName]] = value;
    const panorama = new Float32Array(PANORAMA_ROW * (NAMES.length + 1)).fill(NaN);
    heats.forEach((heat, department) => {
      const at = (department + 1) * PANORAMA_ROW;
      panorama[at + PANORAMA.heat] = heat;
      panorama[at + PANORAMA.low] = 0.2;
      panorama[at + PANORAMA.high] = 0.7;
    });
    history.put(week, table, panorama);
  });
  return history;
}

const flat = (weeks: number, row: Row) => Array.from({ length: weeks + 1 }, () => row);

describe('the week in a sentence', () => {
  it('says who changed, what no plan gives, where it is too hot and who left since the quarter', () => {
    const history = historyOf(flat(31, { converted: 0.22, exits: 2 }), [0.9, 0.5, 0.1]);
    const ghost = historyOf(flat(31, { converted: 0.08 }));
    // Weeks 27 to 31: two people each.
    expect(weekSentence(history, ghost, 31, NAMES)).toBe(
      'Week 31. Really changed 22 percent, no plan 8. Heat above the zone in Sales. 10 people left since week 26.',
    );
  });

  it('leaves out the run without a plan until it has come so far', () => {
    const history = historyOf(flat(5, { converted: 0.1, exits: 0 }));
    const ghost = historyOf(flat(2, { converted: 0.1 }));
    expect(weekSentence(history, ghost, 5, NAMES)).toBe(
      'Week 5. Really changed 10 percent. Nobody left since week 0.',
    );
  });

  it('names two hot places, and says so when it is every department', () => {
    const two = historyOf(flat(2, { converted: 0, exits: 0 }), [0.9, 0.1, 0.8]);
    expect(weekSentence(two, two, 2, NAMES)).toContain('Heat above the zone in Sales and Service.');
    const all = historyOf(flat(2, { converted: 0, exits: 0.0 }), [0.9, 0.9, 0.8]);
    expect(weekSentence(all, all, 2, NAMES)).toContain('Heat above the zone in every department.');
  });

  it('counts leavers from the last quarter’s end', () => {
    expect([1, 13, 14, 26, 27, 31].map(countedSince)).toEqual([0, 0, 13, 13, 26, 26]);
  });
});

describe('the cursor on the floor', () => {
  it('goes to the nearest in the direction of the arrow, and stays where there is nobody', () => {
    const x = [0, 1, 3, -1, 0.2];
    const z = [0, 0.1, 0, 0, -2];
    const from = [0, 0] as const;
    const one = (dx: number, dz: number) => neighbour(5, x, z, from, [dx, dz]);
    expect([one(1, 0), one(-1, 0), one(0, -1), one(0, 1)]).toEqual([1, 3, 4, -1]);
  });

  it('reaches every department with arrows alone, and everybody inside one', () => {
    const layout = layFloor(firm(SIX), 1.42);
    const arrows = [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const;
    const reach = (first: { place: number; person: number }) => {
      const seen = new Map([[`${first.place} ${first.person}`, first]]);
      for (const cursor of seen.values()) {
        for (const arrow of arrows) {
          const next = moveCursor(cursor, arrow, layout, () => true);
          seen.set(`${next.place} ${next.person}`, next);
        }
      }
      return [...seen.values()];
    };
    expect(reach({ place: 0, person: -1 }).length).toBe(layout.departments);
    for (let place = 0; place < layout.departments; place++) {
      const inside = reach(enterPlace(place, -1, layout, () => true));
      const members = Array.from(layout.department).filter((one) => one === place).length;
      expect(inside.length).toBe(members);
      expect(inside.every((cursor) => cursor.place === place)).toBe(true);
    }
  });

  it('passes by seats that are empty', () => {
    const layout = layFloor(firm([9]), 1.42);
    const taken = (person: number) => person % 2 === 0;
    let cursor = enterPlace(0, -1, layout, taken);
    for (let step = 0; step < 8; step++) {
      expect(taken(cursor.person)).toBe(true);
      cursor = moveCursor(cursor, [step % 2 === 0 ? 1 : -1, 0], layout, taken);
    }
  });
});

describe('tables behind the floor', () => {
  const description = firm([60, 4]) as unknown as Description;
  const frame = frameOf(layFloor(firm([60, 4]), 1), 3);

  it('has a row a department, and says of how many people it shows a part', () => {
    const outcomes = new Float64Array(3 * OUTCOMES.length).fill(NaN);
    outcomes[OUTCOMES.length + OUTCOME.headcount] = 60;
    outcomes[OUTCOMES.length + OUTCOME.espoused] = 0.5;
    const table = departmentTable({ ...frame, outcomes }, description);
    expect(table.rows.map(([name]) => name)).toEqual(['Place 0', 'Place 1']);
    expect(table.rows[0].slice(1, 4)).toEqual(['60', '50\u202f%', 'no value']);
    const people = peopleTable(frame, description, 0, 'number');
    expect(people.rows.length).toBe(50);
    expect(people.caption).toBe(`Place 0 in week ${frame.week}: 50 of 62 people`);
    const few = peopleTable(frame, description, 1, 'number');
    expect(few.caption).toBe(`Place 1 in week ${frame.week}: all 4 people`);
  });

  it('puts first whoever says most and does least, and leaves out empty seats', () => {
    const said = frame.said.map((_, person) => (person === 7 ? 0.9 : 0.2));
    const done = frame.done.map((_, person) => (person === 9 ? 0.9 : 0.1));
    const flags = frame.flags.slice();
    flags[5] = FLAG.vacant;
    const table = peopleTable({ ...frame, said, done, flags }, description, 0, 'gap', 100);
    expect(table.people[0]).toBe(7);
    expect(table.people.at(-1)).toBe(9);
    expect(table.people).not.toContain(5);
  });
});

describe('the table behind the plan', () => {
  it('has a row a step with its weeks, whom it reaches, its strength and its cost', () => {
    const seats = Array.from({ length: 30 }, (_, person) => person);
    const context = {
      ...{ name: 'Tiny', people: 30, weeks: 104, customer: null },
      departments: [{ name: 'Service', people: 30, service: true }],
      department: seats.map(() => 0),
      level: seats.map((person) => (person % 10 === 0 ? 1 : 2)),
    };
    const steps = [
      { kind: 'align-incentives', start: 30, weeks: 20, strength: 0.5 },
      { kind: 'vision-talk', start: 4 },
    ] as const;
    const { rows, headings } = planTable(steps, context);
    expect(rows.map((row) => row.slice(1, 3))).toEqual([
      ['30', '50'],
      ['4', '104'],
    ]);
    expect(rows.map((row) => row[4])).toEqual(['0.50', '1.00']);
    for (const row of rows) {
      expect(row.length).toBe(headings.length);
      expect(row[3]).toContain('30 people');
      expect(row[5]).toMatch(/\d/);
    }
  });
});

describe('what holds somebody back', () => {
  it('is the strongest push against the customer, conviction left out', () => {
    const pushes = {
      'practice conviction': [-0.9],
      'practice rules': [-0.4],
      'practice pay': [-0.2],
      'practice peers': [0.8],
    } as const;
    expect(heldBack(answerOf([pushes]))).toBe('rules and scripts');
  });

  it('is nothing where all pushes help, or where somebody weighs nothing', () => {
    expect(heldBack(answerOf([{ 'practice peers': [0.8] }]))).toBeNull();
    expect(heldBack(answerOf([{ 'practice rules': [-0.4] }], false))).toBeNull();
  });
});

describe('the list of keys', () => {
  it('names each single character once, in its own row', () => {
    const letters = KEYS.flatMap((row) => ('letters' in row ? [...row.letters] : []));
    expect(new Set(letters).size).toBe(letters.length);
    for (const row of KEYS) {
      if (!('letters' in row)) continue;
      for (const letter of row.letters) {
        expect(row.keys).toContain(letter);
      }
    }
  });
});
