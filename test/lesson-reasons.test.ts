// What the notes give as the answer of a "why" step is what the books of its run say: each sentence stands here with
// the pushes that it speaks of, so that neither can change without the other.

import { describe, expect, it } from 'vitest';
import type { LessonEntry, StepOf } from '../viz/classroom/course.ts';
import { OWN_RUN, runText } from '../viz/classroom/run-text.ts';
import { ForceSeries } from '../viz/why/series.ts';
import { stretchRows } from '../viz/why/stretch.ts';
import { createSimApi } from '../workers/sim-api.ts';
import { COURSE, stepsOf } from './lesson-runs.ts';

const QUARTER = 13;
const YEAR = 52;

/** The pushes of a run on a department, as means of weeks, largest first. */
class Books {
  readonly #series: ForceSeries;
  readonly #department: number;
  readonly from: number;
  readonly to: number;

  constructor(entry: LessonEntry, step: StepOf<'why'>, run = step.run) {
    const api = createSimApi();
    const loaded = api.load(runText(entry, run));
    if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
    const { departments } = loaded.description;
    this.from = step.weeks.from;
    this.to = step.weeks.to;
    api.seek(this.to);
    const answer = api.why({ about: 'weeks', from: 0, count: this.to });
    if (answer.about !== 'weeks') throw new Error('no weeks came');
    this.#series = new ForceSeries(departments.length);
    this.#series.put(answer);
    this.#department = departments.findIndex(({ name }) => name === step.department);
  }

  rows(from = this.from, to = this.to) {
    return stretchRows(this.#series, 'practice', from, to, this.#department);
  }

  /** All that these layers pushed together: positive is to customer. */
  push(layers: string, from?: number, to?: number): number {
    const names = layers.split(' ');
    const rows = this.rows(from, to).filter(({ layer }) => names.includes(layer));
    if (rows.length !== names.length) throw new Error(`not all of "${layers}" are layers`);
    return rows.reduce((sum, { size }) => sum + size, 0);
  }

  /** Layers that push one way, hardest first. */
  hardest(way: 1 | -1, from?: number, to?: number): string[] {
    return this.rows(from, to)
      .filter(({ size }) => size * way > 0.005)
      .map(({ layer }) => layer);
  }

  last(layers: string): number {
    return this.push(layers, this.to - QUARTER, this.to);
  }

  before(layers: string, weeks: number): number {
    return this.push(layers, this.from - weeks, this.from);
  }

  changedMost(): string {
    const [most] = this.rows().toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
    return most.layer;
  }
}

/** A sentence of an answer, and what must hold of the books of the step's run and of other runs of the lesson. */
type Said = readonly [
  sentence: string,
  holds: (books: Books, other: (run: string) => Books) => void,
];

const ANSWERS: Readonly<Record<string, readonly Said[]>> = {
  'product-baseline': [
    [
      'What leaders say pushes one way; pay, measures and rules push the other, and harder.',
      (books) => {
        expect(books.push('words')).toBeGreaterThan(0.05);
        expect(books.push('pay measures rules')).toBeLessThan(-books.push('words'));
      },
    ],
    [
      'Far larger than both is habit: people do what they know.',
      (books) => {
        expect(books.push('habit')).toBeLessThan(4 * books.push('pay measures rules'));
      },
    ],
  ],
  'mixed-messages': [
    [
      'Habit pushes towards product most, then what people believe and the people around them.',
      (books) => {
        expect(books.hardest(-1).slice(0, 3)).toEqual(['habit', 'conviction', 'peers']);
      },
    ],
    [
      'Pay and measures add to it every week.',
      (books) => {
        for (let week = books.from; week < books.to; week++) {
          expect(books.push('pay', week, week + 1)).toBeLessThan(0);
          expect(books.push('measures', week, week + 1)).toBeLessThan(0);
        }
      },
    ],
    [
      'The speech pushes the other way, a tenth as hard as habit.',
      (books) => {
        expect(books.push('words') / -books.push('habit')).toBeCloseTo(0.1, 1);
        expect(books.push('words')).toBeGreaterThan(0);
      },
    ],
  ],
  'hr-programmes-only': [
    [
      'Habit most, then what people believe and the people around them; rules, pay and measures push the same way every week.',
      (books) => {
        expect(books.hardest(-1).slice(0, 3)).toEqual(['habit', 'conviction', 'peers']);
        for (let week = books.from; week < books.to; week++) {
          for (const layer of ['rules', 'pay', 'measures']) {
            expect(books.push(layer, week, week + 1)).toBeLessThan(0);
          }
        }
      },
    ],
    [
      'To customer push the leaders’ words alone and, a little, whom the firm promotes.',
      (books) => {
        expect(books.hardest(1)).toEqual(['words', 'hiring']);
        expect(books.push('hiring')).toBeLessThan(books.push('words') / 4);
      },
    ],
  ],
  gadflies: [
    [
      'Habit, and in fear it holds a little harder than in the same firm left in peace.',
      (books, other) => {
        expect(books.hardest(-1)[0]).toBe('habit');
        const left = other('left');
        expect(books.last('habit')).toBeLessThan(left.last('habit') - 0.05);
        expect(books.push('fear')).toBeLessThan(left.push('fear') - 0.1);
      },
    ],
    [
      'Pay and rules have turned to customer by the end of the year, and push less than a tenth as hard.',
      (books) => {
        expect(books.before('pay', 8)).toBeLessThan(0);
        expect(books.before('rules', 8)).toBeLessThan(0);
        for (const layer of ['pay', 'rules']) {
          expect(books.last(layer)).toBeGreaterThan(0);
          expect(books.last(layer)).toBeLessThan(-books.last('habit') / 10);
        }
        expect(books.to).toBe(YEAR);
      },
    ],
  ],
  'assumptions-first': [
    [
      'The same pay, rules and words now push to customer, where in the year before they pushed next to nothing.',
      (books) => {
        for (const layer of ['pay', 'rules', 'words']) {
          expect(Math.abs(books.before(layer, 40))).toBeLessThan(0.1);
          expect(books.push(layer)).toBeGreaterThan(0.5);
        }
      },
    ],
    [
      'Fear fades, and habit lets go.',
      (books) => {
        expect(Math.abs(books.last('fear'))).toBeLessThan(Math.abs(books.before('fear', 40)) / 4);
        expect(books.before('habit', 40)).toBeLessThan(-1);
        expect(books.last('habit')).toBeGreaterThan(0);
      },
    ],
  ],
  'deficit-against-appreciative': [
    [
      'Habit, and fear that does not go.',
      (books) => {
        expect(books.hardest(-1)[0]).toBe('habit');
        expect(books.last('fear')).toBeLessThan(books.before('fear', 22));
      },
    ],
    [
      'Where people are only asked, hardly any fear is left, pay and rules push harder, and habit has turned.',
      (books, other) => {
        const asked = other(OWN_RUN);
        expect(Math.abs(asked.last('fear'))).toBeLessThan(0.05);
        expect(asked.last('pay')).toBeGreaterThan(1.5 * books.last('pay'));
        expect(asked.last('rules')).toBeGreaterThan(1.5 * books.last('rules'));
        expect(asked.last('habit')).toBeGreaterThan(0);
        expect(books.last('habit')).toBeLessThan(0);
      },
    ],
  ],
  'customers-in-the-room': [
    [
      'The idea of customers pushes half as hard to product as before.',
      (books) => {
        expect(books.before('image', 12)).toBeLessThan(0);
        expect(books.last('image') / books.before('image', 12)).toBeLessThan(0.6);
        expect(books.last('image')).toBeLessThan(0);
      },
    ],
    [
      'It removes an obstacle: words, pay and rules do the pushing, and habit turns round.',
      (books) => {
        expect(books.hardest(1).slice(0, 3)).toEqual(['words', 'pay', 'rules']);
        expect(books.before('habit', 12)).toBeLessThan(-1);
        expect(books.last('habit')).toBeGreaterThan(0);
      },
    ],
  ],
  'keep-it-alive': [
    [
      'Pay and measures turn round at once.',
      (books) => {
        for (const layer of ['pay', 'measures']) {
          expect(books.before(layer, 40)).toBeGreaterThan(0);
          expect(books.push(layer, books.from + QUARTER, books.from + 2 * QUARTER)).toBeLessThan(0);
        }
      },
    ],
    [
      'Then fewer colleagues do it, and that changes most.',
      (books) => expect(books.changedMost()).toBe('peers'),
    ],
    [
      'Habit still pushes to customer a year later, and less than it did.',
      (books) => {
        const { from } = books;
        expect(books.push('habit', from + YEAR, from + YEAR + 8)).toBeGreaterThan(0);
        expect(books.last('habit')).toBeLessThan(books.push('habit', from, from + QUARTER));
      },
    ],
  ],
  'full-package': [
    [
      'Pay and rules now push the same way as words.',
      (books) => {
        for (const layer of ['pay', 'rules', 'words']) {
          expect(books.push(layer)).toBeGreaterThan(0.3);
        }
      },
    ],
    [
      'Then the people around them, who held Sales back at first, become the largest push of all.',
      (books) => {
        const { from } = books;
        expect(books.push('peers', from, from + QUARTER)).toBeLessThan(-0.3);
        expect(books.hardest(1, books.to - QUARTER, books.to)[0]).toBe('peers');
      },
    ],
  ],
};

describe('the answer of a "why" step', () => {
  const steps = COURSE.flatMap((entry) =>
    stepsOf(entry, 'why').map((step) => [entry.name, entry, step] as const),
  );

  it.each(steps)('of %s is what the books of its run say', (name, entry, step) => {
    const said = ANSWERS[name];
    expect(step.notes.answer).toBe(said.map(([sentence]) => sentence).join(' '));
    const books = new Books(entry, step);
    for (const [, holds] of said) holds(books, (run) => new Books(entry, step, run));
  });
});
