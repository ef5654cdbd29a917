// What a diagnosis says in words: the headline, each department's three to five sentences, what helps and what
// stands in the way. Read off real runs, so that words and figures stay together.

import { describe, expect, it } from 'vitest';
import { createModel, parseScenario } from '../sim/index.ts';
import { BARRIERS } from '../viz/diagnosis/barrier-words.ts';
import {
  degreeOf,
  headlineOf,
  helpsIn,
  inOrder,
  storyOf,
  summaryOf,
} from '../viz/diagnosis/story.ts';
import { words } from '../viz/diagnosis/words.ts';
import { diagnose, type Diagnosis } from '../workers/diagnosis.ts';
import { accepted, makeModel, passWeeks, RICH, scenarioText, type Changes } from './helpers.ts';

function shipped(name: string, weeks: number): Diagnosis {
  const model = createModel(accepted(parseScenario(scenarioText(`${name}.json`))));
  return diagnose(passWeeks(model, weeks));
}

function storyIn(diagnosis: Diagnosis, name: string): string {
  const context = diagnosis.departments.find((one) => one.name === name);
  return context === undefined ? '' : storyOf(diagnosis, context).join(' ');
}

const SYSTEMS = [
  'rewards',
  'metrics',
  'processes',
  'decisionRights',
  'structure',
  'peoplePractices',
];
const aligned = (value: number): Changes => ({
  params: { talk: value, ...Object.fromEntries(SYSTEMS.map((name) => [name, value])) },
});
const board = (systems: object): Changes => ({
  organisation: {
    name: 'Boards',
    departments: [
      { name: 'Same', people: 12 },
      { name: 'Apart', people: 12, systems },
    ],
  },
});

describe('the headline', () => {
  it('says first what is said against what systems do, now or as the plan will have it', () => {
    expect(headlineOf(shipped('mixed-messages', 30))).toBe(
      'All 7 departments hear two messages: leaders say customer; ' +
        'pay, measures, processes and the rest of the system say product.',
    );
    expect(headlineOf(shipped('mixed-messages', 0))).toMatch(
      /^All 7 departments will hear two messages from week 8, as the plan stands: leaders will say customer; pay/,
    );
  });

  it('names the one system that contradicts, and how many departments hear it', () => {
    expect(headlineOf(diagnose(makeModel(board({ rewards: 0.6 }))))).toBe(
      '1 of 2 departments hears two messages: leaders say product; pay says customer.',
    );
    expect(headlineOf(diagnose(makeModel(board({ rewards: 0.6, metrics: 0.7 }))))).toContain(
      'pay and measures say customer.',
    );
  });

  it('names the systems that words part from most often where departments hear different things', () => {
    expect(headlineOf(shipped('tailored-catalysts', 0))).toBe(
      'All 8 departments hear two messages: leaders’ words part most often from hiring and structure.',
    );
  });

  it('speaks of what is in the way of most where nobody hears two messages', () => {
    expect(headlineOf(diagnose(makeModel()))).toBe(
      'In 3 of 3 departments pay rewards the product.',
    );
    expect(headlineOf(diagnose(makeModel(aligned(0.9))))).not.toMatch(/two messages|pay/);
  });
});

describe('the story of a department', () => {
  it('says what helps, what stands in the way, which two messages, and how ready people are', () => {
    const sales = storyIn(shipped('mixed-messages', 30), 'Sales');
    expect(sales).toMatch(/^Sales is \d+ of 100 ready: most of all .*, least of all .*\./);
    expect(sales).toContain('What helps: ');
    expect(sales).toMatch(/What stands in the way: .*pay rewards the product/);
    expect(sales).toContain('It hears two messages: leaders say customer; pay, measures');
  });

  it('says that words and systems agree where they do, and on what', () => {
    expect(storyIn(diagnose(makeModel()), 'Sales')).toContain('agree: both say product.');
    expect(storyIn(diagnose(makeModel(aligned(0.9))), 'Sales')).toMatch(
      /both say customer\.|managers/,
    );
  });

  it('tells for how long a plan sends two messages', () => {
    const story = storyIn(shipped('full-package', 0), 'Sales');
    expect(story).toMatch(
      /From week 12 to \d+ the plan makes two messages of it: leaders will say/,
    );
    expect(story).toMatch(/until then\.$/);
  });

  it('has three to five sentences in any department of any shipped plan', () => {
    for (const diagnosis of [
      shipped('tailored-catalysts', 0),
      shipped('two-cultures', 20),
      diagnose(makeModel(RICH, 9)),
    ]) {
      for (const context of diagnosis.departments) {
        const story = storyOf(diagnosis, context);
        expect(story.length).toBeGreaterThanOrEqual(3);
        expect(story.length).toBeLessThanOrEqual(5);
        expect(story.join(' ')).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  it('makes nothing up where nobody is', () => {
    const model = makeModel();
    model.columns.vacantWeeks.fill(3);
    const diagnosis = diagnose(model);
    expect(storyOf(diagnosis, diagnosis.departments[0])[0]).toContain('nobody can be asked');
    expect(summaryOf(diagnosis).join(' ') + headlineOf(diagnosis)).not.toMatch(/NaN|undefined/);
    expect(diagnosis.directly).toMatchObject({ people: 0, reached: 0, connectors: [] });
  });
});

describe('what helps', () => {
  it('is what pulls towards the customer, never that it is clear what the product needs', () => {
    const product = diagnose(makeModel());
    const [service] = product.departments;
    expect(service.gaps[product.barriers.indexOf('ambiguity')]).toBeLessThan(0.1);
    expect(helpsIn(product, service).join()).not.toContain('it is clear');
    const customer = diagnose(makeModel(aligned(0.9)));
    const helps = helpsIn(customer, customer.departments[0]);
    expect(helps).toContain('it is clear what leaders want');
    expect(helps).toContain('pay rewards what customers gain');
  });

  it('begins with people who already live it', () => {
    const diagnosis = diagnose(makeModel({ params: { gadflyShare: 0.4 } }));
    const living = diagnosis.departments.filter((one) => one.living > 0);
    expect(living.length).toBeGreaterThan(0);
    for (const one of living) {
      expect(helpsIn(diagnosis, one)[0]).toBe(words.living(one.living));
    }
  });
});

describe('the table', () => {
  it('has three degrees, by thirds, and none where nobody can be asked', () => {
    expect([0, 0.33, 0.34, 0.66, 0.67, 1].map(degreeOf)).toEqual([
      'free',
      'free',
      'partly',
      'partly',
      'blocks',
      'blocks',
    ]);
    expect(degreeOf(NaN)).toBeNull();
  });

  it('has a name and three sentences for everything that can stand in the way', () => {
    for (const barrier of diagnose(makeModel()).barriers) {
      expect(new Set(BARRIERS[barrier]).size).toBe(4);
    }
  });

  it('is in an order: most in the way, least ready, by name', () => {
    const diagnosis = shipped('tailored-catalysts', 0);
    const names = inOrder(diagnosis, 'name').map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    const ready = inOrder(diagnosis, 'ready').map(({ readiness }) => readiness.index);
    expect(ready).toEqual([...ready].sort((a, b) => a - b));
    expect(inOrder(diagnosis, 'way')[0].name).toBe('Finance');
  });

  it('says where most and least stands in the way, or that it is as much everywhere', () => {
    const of = (diagnosis: Diagnosis): string => summaryOf(diagnosis).join(' ');
    expect(of(shipped('tailored-catalysts', 0))).toMatch(
      /Finance has most in its way \(1\d of 18 things\), \w+ least \(\d\)\.$/,
    );
    const alike = diagnose(makeModel());
    for (const context of alike.departments) {
      (context.gaps as number[]).splice(0, context.gaps.length, ...alike.departments[0].gaps);
    }
    expect(of(alike)).toMatch(/As much stands in the way everywhere: \d+ of 18 things\.$/);
  });
});
