// Small organisations for the tests of the engine, and what the tests ask of them again and again.

import { readdirSync, readFileSync } from 'node:fs';
import { COLUMN_NAMES, type ColumnName } from '../sim/columns.ts';
import { checkScenario, createModel, formatProblem, stateHash, tick } from '../sim/index.ts';
import type { Checked, Model, Scenario, ScenarioFile } from '../sim/index.ts';

/** What a test changes in the tiny scenario; anything goes, for it is checked like a file. */
export type Changes = Record<string, unknown>;

const SCENARIOS = new URL('../scenarios/', import.meta.url);

const TINY = {
  name: 'Tiny',
  departments: [
    { name: 'Service', people: 14, service: true, script: 0.5 },
    { name: 'Sales', people: 10, service: true },
    { name: 'Back office', people: 6 },
  ],
  network: { meanTies: 6, levels: 3, span: 5 },
};

/** Thirty people in three departments, settled quickly, nothing planned. */
export function tinyFile(changes: Changes = {}): Changes {
  const { params, organisation, ...others } = changes;
  return {
    schemaVersion: 1,
    title: 'A tiny organisation',
    question: 'Does the engine do what the model says?',
    claims: [],
    seed: 1,
    weeks: 52,
    organisation: organisation ?? TINY,
    params: { burnIn: 60, ...(params as object | undefined) },
    interventions: [],
    ...others,
  };
}

/** The scenario of a checked file; a test that gives a wrong one fails with all its problems. */
export function accepted(checked: Checked): Scenario {
  if ('problems' in checked) throw new Error(checked.problems.map(formatProblem).join('\n'));
  return checked.scenario;
}

export function tinyScenario(changes: Changes = {}): Scenario {
  return accepted(checkScenario(tinyFile(changes)));
}

/** A model of the tiny scenario, some weeks on. */
export function makeModel(changes: Changes = {}, weeks = 0): Model {
  return passWeeks(createModel(tinyScenario(changes)), weeks);
}

export function passWeeks(model: Model, weeks: number): Model {
  for (let passed = 0; passed < weeks; passed++) tick(model);
  return model;
}

export const hashOf = (model: Model): string => stateHash(model);

/** Seeds 1 to `count`. */
export function many(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place + 1);
}

/** A copy of every column, to compare with later. */
export function copyColumns(model: Model): Record<ColumnName, number[]> {
  const copies = COLUMN_NAMES.map((name) => [name, Array.from(model.columns[name])]);
  return Object.fromEntries(copies) as Record<ColumnName, number[]>;
}

/** File names of the scenarios that come with the program. */
export function scenarioNames(): string[] {
  return readdirSync(SCENARIOS).filter((name) => name.endsWith('.json'));
}

export function scenarioText(name: string): string {
  return readFileSync(new URL(name, SCENARIOS), 'utf8');
}

export function scenarioFile(name: string): ScenarioFile {
  return JSON.parse(scenarioText(name)) as ScenarioFile;
}

/** A plan with something of everything that leaves traces: ties, a policy, events, vacancies, pulses. */
export const RICH = {
  organisation: {
    ...TINY,
    assumptions: [
      {
        name: 'Efficiency',
        text: 'Efficiency beats agility.',
        holds: -0.6,
        start: -0.4,
        challengedBy: ['educate-paradigm'],
      },
    ],
  },
  params: { burnIn: 60, exitRate: 0.02, gadflyShare: 0.2, profitPressure: 0.2, ideaRate: 0.1 },
  interventions: [
    { kind: 'educate-paradigm', start: 1, weeks: 20 },
    { kind: 'vision-talk', start: 2, target: { departments: ['Service', 'Sales'] } },
    { kind: 'mandate', start: 3, weeks: 8, strength: 0.6, framing: 0.5 },
    { kind: 'selective-hiring', start: 2 },
    { kind: 'collaborate', start: 4, weeks: 9, target: { share: 0.7 } },
    { kind: 'rewire-network', start: 5, weeks: 12 },
    { kind: 'align-incentives', start: 6, controlling: 0.8 },
    { kind: 'appreciative-summit', start: 8, weeks: 6, target: { share: 0.5 } },
    { kind: 'invite-customers', start: 9, weeks: 5 },
    { kind: 'restructure', start: 10, weeks: 20 },
    { kind: 'reinforce', start: 12, every: 3 },
    { kind: 'protect-gadflies', start: 6, target: { levels: [1, 2] } },
    { kind: 'recognise', start: 7, target: { share: 0.4, choose: 'connected' } },
    { kind: 'monitor-constraints', start: 15 },
    { kind: 'safe-space', start: 9, target: { departments: ['Service', 'Sales'] } },
  ],
  events: [
    { week: 5, set: { temperature: 0.4, gadflyAttack: 8 } },
    { week: 11, set: { beliefRate: 0.1, talk: 0.5 } },
    { week: 17, set: { choice: 'best' } },
    { week: 19, set: { choice: 'logit' } },
  ],
  policy: { kind: 'thermostat', lag: 3 },
} as const satisfies Changes;
