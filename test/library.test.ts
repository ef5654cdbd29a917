// The library of scenarios as a whole: which claims it covers, how it is told to readers in the page and in
// docs/scenarios.md, and that every organisation of it lives through its plan.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkScenario, createModel, readOutcomeTable } from '../sim/index.ts';
import { DEFAULT_SCENARIO, scenarioGroups } from '../viz/library.ts';
import { nextPlace } from '../viz/library-dialog.ts';
import { GROUP_NAMES, groupOf } from '../viz/marks/scenario-groups.ts';
import { CLAIM_IDS } from './claim-ids.ts';
import { accepted, passWeeks, scenarioFile, scenarioNames } from './helpers.ts';

const FILES = scenarioNames().map((name) => ({ name, file: scenarioFile(name) }));
const LEAST_FILES = 14;
const MOST_PEOPLE = 600;
const [LEAST_WEEKS, MOST_WEEKS] = [104, 208];

const SECTORS = [
  'sector-manufacturing.json',
  'sector-healthcare.json',
  'sector-financial-services.json',
  'sector-retail.json',
  'sector-professional-services.json',
];

describe('the library of scenarios', () => {
  it('covers every claim', () => {
    const cited = new Set(FILES.flatMap(({ file }) => file.claims));
    const missing = CLAIM_IDS.filter((id) => !cited.has(id));
    expect(missing).toEqual([]);
  });

  it('has at least fourteen files, each with a question that ends as one', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(LEAST_FILES);
    expect(FILES.filter(({ file }) => !file.question.endsWith('?'))).toEqual([]);
    const questions = FILES.map(({ file }) => file.question);
    expect(new Set(questions).size).toBe(questions.length);
  });

  it('stays quick: a few hundred people, two to four years', () => {
    for (const { name, file } of FILES) {
      const people = file.organisation.departments.reduce((sum, one) => sum + (one.people ?? 0), 0);
      const fits = people <= MOST_PEOPLE && file.weeks >= LEAST_WEEKS && file.weeks <= MOST_WEEKS;
      expect({ name, people, weeks: file.weeks, fits }).toMatchObject({ fits: true });
    }
  });

  it.each(FILES)(
    '$name lives through its plan at a quarter of its size, all finite',
    ({ file }) => {
      const { organisation } = file;
      const departments = organisation.departments.map((one) => ({
        ...one,
        people: Math.ceil((one.people ?? 0) / 4),
      }));
      const small = { ...file, organisation: { ...organisation, departments } };
      const model = passWeeks(createModel(accepted(checkScenario(small))), file.weeks);
      expect(model.week).toBe(file.weeks);
      const outcomes = Array.from(readOutcomeTable(model));
      // Departments leave empty what only the whole organisation has; the whole leaves nothing empty.
      const whole = outcomes.slice(0, outcomes.length / (departments.length + 1));
      expect(whole.filter((value) => !Number.isFinite(value))).toEqual([]);
      expect(outcomes.filter((value) => Math.abs(value) === Infinity)).toEqual([]);
    },
  );
});

describe('the sector packs', () => {
  it.each(SECTORS)(
    '%s names what its sector takes for granted, and the plan questions it',
    (name) => {
      const { claims, organisation, interventions } = scenarioFile(name);
      expect(claims[0]).toBe('PSY-2');
      const assumptions = organisation.assumptions ?? [];
      expect(assumptions.length).toBeGreaterThanOrEqual(2);
      const planned = interventions.map(({ kind }) => kind);
      for (const { holds, text, challengedBy = [] } of assumptions) {
        expect(holds).toBeLessThan(0);
        expect(text).toMatch(/[.!]$/);
        expect(challengedBy.some((kind) => planned.includes(kind))).toBe(true);
      }
    },
  );

  it('are told from the others by the claim they cite first', () => {
    const first = FILES.filter(({ file }) => file.claims[0] === 'PSY-2').map(({ name }) => name);
    expect(first.toSorted()).toEqual(SECTORS.toSorted());
  });
});

describe('the list of scenarios in the page', () => {
  it('has every file once, in groups with words, the default one on top', () => {
    const groups = scenarioGroups();
    const listed = groups.flatMap(({ entries }) => entries.map(({ name }) => `${name}.json`));
    expect(listed.toSorted()).toEqual(scenarioNames().toSorted());
    expect(listed[0]).toBe(`${DEFAULT_SCENARIO}.json`);
    expect(groups.map(({ group }) => group)).toEqual(GROUP_NAMES);
    expect(new Set(groups.map(({ title }) => title)).size).toBe(GROUP_NAMES.length);
    expect(groups.filter(({ entries }) => entries.length > 6)).toEqual([]);
  });

  it('shows the question of each, as it stands in the file', () => {
    for (const { name, title, question } of scenarioGroups().flatMap(({ entries }) => entries)) {
      const file = scenarioFile(`${name}.json`);
      expect({ title, question }).toEqual({ title: file.title, question: file.question });
    }
  });

  it.each([
    [['MIX-3', 'CTX-6'], 'start'],
    [['HEAT-8'], 'heat'],
    [['AI-6', 'PSY-2'], 'appreciative'],
    [['CTX-2'], 'context'],
    [['PSY-1', 'PSY-2'], 'psychotherapy'],
    [['PSY-2', 'AI-6'], 'sectors'],
    [[], 'start'],
  ] as const)('puts what cites %j first under "%s"', (claims, group) => {
    expect(groupOf(claims)).toBe(group);
  });

  it('leads arrows, Home and End from one to the next, and leaves other keys alone', () => {
    const keys = ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'Home', 'End', 'Tab', 'a'];
    const from = (at: number) => keys.map((key) => nextPlace(key, at, 5));
    expect(from(2)).toEqual([3, 3, 1, 1, 0, 4, null, null]);
    expect(from(4)).toEqual([4, 4, 3, 3, 0, 4, null, null]);
    expect(from(-1)).toEqual([0, 0, 0, 0, 0, 4, null, null]);
    expect(nextPlace('End', -1, 0)).toBeNull();
  });
});

describe('docs/scenarios.md', () => {
  const text = readFileSync(new URL('../docs/scenarios.md', import.meta.url), 'utf8');
  const rows = new Map<string, string>(
    text.split('\n').flatMap((line) => {
      const name = /^\| `([\w-]+)` \|/.exec(line)?.[1];
      return name === undefined ? [] : [[`${name}.json`, line] as const];
    }),
  );

  it('has a row for every file and for nothing else', () => {
    expect([...rows.keys()].toSorted()).toEqual(scenarioNames().toSorted());
  });

  it.each(FILES)('says of $name what it asks and which claims it cites', ({ name, file }) => {
    expect(rows.get(name)).toContain(file.question);
    expect(rows.get(name)).toContain(`| ${file.claims.join(' ')} |`);
  });
});
