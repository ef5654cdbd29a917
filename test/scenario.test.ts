// Scenario files: those that come with the program, those that are broken, and the schema of both. Every
// file in fixtures/scenario must give exactly the problems that messages.json lists for it.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkScenario,
  formatProblem,
  INTERVENTIONS,
  interventionRow,
  OUTCOMES,
  paramRow,
  PARAMS,
  parseScenario,
  scenarioJsonSchema,
  withOverrides,
} from '../sim/index.ts';
import { isClaim } from './claim-ids.ts';
import { accepted, scenarioFile, scenarioNames, scenarioText } from './helpers.ts';
import { tinyFile, tinyScenario } from './helpers.ts';
import { misfits } from './json-schema.ts';

const FIXTURES = new URL('fixtures/scenario/', import.meta.url);
const MESSAGES = 'messages.json';

const read = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');

describe('every scenario that comes with the program', () => {
  it.each(scenarioNames())('%s is accepted, and by the exported JSON Schema too', (name) => {
    const checked = parseScenario(scenarioText(name));
    expect('problems' in checked ? checked.problems.map(formatProblem) : []).toEqual([]);
    expect(misfits(scenarioJsonSchema() as Record<string, unknown>, scenarioFile(name))).toEqual(
      [],
    );
  });

  it.each(scenarioNames())(
    '%s asks a question, cites claims that exist, and has people',
    (name) => {
      const scenario = accepted(parseScenario(scenarioText(name)));
      expect(scenario.question.endsWith('?')).toBe(true);
      expect(scenario.claims.length).toBeGreaterThan(0);
      expect(scenario.claims.filter((id) => !isClaim(id))).toEqual([]);
      expect(new Set(scenario.claims).size).toBe(scenario.claims.length);
    },
  );

  it.each(scenarioNames())('%s says nothing that is so by default', (name) => {
    const file = scenarioFile(name);
    for (const [param, value] of Object.entries(file.params ?? {})) {
      expect({ param, value }).not.toEqual({ param, value: paramRow(param)?.default });
    }
    for (const { service, script, talk, systems, start } of file.organisation.departments) {
      expect([service, script, talk, systems]).not.toContain(false);
      expect([script === 0, talk === -1, systems === -1]).toEqual([false, false, false]);
      expect(Object.keys(start ?? { some: 1 })).not.toEqual([]);
    }
    for (const { kind, strength, target, ...options } of file.interventions) {
      expect(strength).not.toBe(1);
      expect(Object.keys(target ?? { some: 1 })).not.toEqual([]);
      for (const [option, row] of Object.entries(interventionRow(kind)?.options ?? {})) {
        expect(options[option]).not.toBe(row.default);
      }
    }
    for (const list of [file.events, Object.keys(file.params ?? { some: 1 })]) {
      expect(list).not.toEqual([]);
    }
  });

  it('has a title of its own', () => {
    const titles = scenarioNames().map((name) => scenarioFile(name).title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('the tables that scenarios are written in', () => {
  it('cite only claims that exist', () => {
    const rows = [...PARAMS, ...INTERVENTIONS, ...OUTCOMES];
    const cited = rows.flatMap((row) => row.claims);
    expect(cited.filter((id) => !isClaim(id))).toEqual([]);
    expect(cited.length).toBeGreaterThan(100);
  });

  it('have each name once, and defaults inside their bounds', () => {
    for (const names of [PARAMS.map((row) => row.name), INTERVENTIONS.map((row) => row.kind)]) {
      expect(new Set(names).size).toBe(names.length);
    }
    const wrong = PARAMS.filter((row) => !(row.default >= row.min && row.default <= row.max));
    expect(wrong).toEqual([]);
    const ranged = PARAMS.filter(({ range }) => range !== null);
    expect(ranged.filter(({ range, min, max }) => range![0] < min || range![1] > max)).toEqual([]);
    expect(PARAMS.filter((row) => !row.sentence.endsWith('.'))).toEqual([]);
  });
});

describe('a broken scenario', () => {
  const fixtures = readdirSync(FIXTURES).filter(
    (name) => name.endsWith('.json') && name !== MESSAGES,
  );
  const messages = JSON.parse(read(MESSAGES)) as Record<string, string[]>;

  it.each(fixtures)('%s gives exactly its problems, all of them at once', (name) => {
    const checked = parseScenario(read(name));
    expect('problems' in checked ? checked.problems.map(formatProblem) : []).toEqual(
      messages[name],
    );
    expect(messages[name].length).toBeGreaterThan(0);
  });

  it('has a file for every list of messages', () => {
    expect(Object.keys(messages).toSorted()).toEqual(fixtures.toSorted());
  });

  it.each(['wrong-types', 'unknown-fields', 'unknown-kinds', 'no-departments', 'nobody'])(
    '%s does not fit the exported JSON Schema either',
    (name) => {
      const value: unknown = JSON.parse(read(`${name}.json`));
      expect(misfits(scenarioJsonSchema() as Record<string, unknown>, value)).not.toEqual([]);
    },
  );

  it.each([null, 7, 'text', true, [], undefined])('%j is refused as a whole', (value) => {
    const checked = checkScenario(value);
    expect('problems' in checked && checked.problems.length).toBe(1);
  });

  it('of more problems than anybody reads still ends, and says how many there are', () => {
    const people = Array.from({ length: 1000 }, () => ({ id: 'same', department: 'Nowhere' }));
    const checked = checkScenario(
      tinyFile({
        organisation: { name: 'x', departments: [{ name: 'y' }], roster: { people, ties: [] } },
      }),
    );
    const problems = 'problems' in checked ? checked.problems : [];
    expect(problems.length).toBeLessThan(300);
    expect(problems.at(-1)?.came).toMatch(/^\d+ more problems/);
  });
});

describe('a scenario with settings laid over it', () => {
  const scenario = tinyScenario({
    interventions: [{ kind: 'mandate', start: 1 }],
    policy: { kind: 'thermostat' },
  });

  it('is checked anew: what does not fit is refused with its place', () => {
    const checked = withOverrides(scenario, { seed: -1, params: { rewards: -8, squash: 'sine' } });
    const problems = 'problems' in checked ? checked.problems.map(({ path }) => path) : [];
    expect(problems).toEqual(['seed', 'params.rewards', 'params.squash']);
  });

  it('keeps what is not laid over, and sorts events by week', () => {
    const events = [
      { week: 9, set: { talk: 1 } },
      { week: 2, set: { talk: 0 } },
    ];
    const laid = accepted(
      withOverrides(scenario, { seed: 8, weeks: 3, params: { talk: 0.5 }, events }),
    );
    expect([laid.seed, laid.weeks, laid.values.talk]).toEqual([8, 3, 0.5]);
    expect(laid.values.burnIn).toBe(60);
    expect(laid.events.map(({ week }) => week)).toEqual([2, 9]);
    expect(laid.interventions).toEqual(scenario.interventions);
    expect(accepted(parseScenario(JSON.stringify(laid.file))).hash).toBe(laid.hash);
  });

  it('without its plan keeps the world, and so the settled week 0', () => {
    const bare = accepted(withOverrides(scenario, { withoutPlan: true }));
    expect([bare.interventions, bare.events, bare.policy]).toEqual([[], [], null]);
    expect(bare.worldHash).toBe(scenario.worldHash);
    expect(bare.hash).not.toBe(scenario.hash);
  });

  it('is frozen: nobody can change what was checked', () => {
    expect(Object.isFrozen(scenario)).toBe(true);
    expect(Object.isFrozen(scenario.values)).toBe(true);
    expect(Object.isFrozen(scenario.interventions[0].target)).toBe(true);
  });
});
