// The organisation in which most facts are asked, and the words in which their plans are written: 200 people
// in eight departments, of which one meets customers, levers moved at once to a level ("set"), so that a fact
// does not depend on the size of any intervention's side effects.

import type { ScenarioFile } from '../../sim/index.ts';

export const DEPARTMENTS = [
  'Service',
  'Sales',
  'Claims',
  'Operations',
  'IT',
  'Finance',
  'Legal',
  'People',
];
const HEADS = 25;

export const FIRM: ScenarioFile = {
  schemaVersion: 1,
  title: 'Eight departments of 25',
  question: 'Which facts emerge?',
  claims: [],
  seed: 1,
  weeks: 160,
  organisation: {
    name: 'Eight departments',
    departments: DEPARTMENTS.map((name, place) => ({ name, people: HEADS, service: place === 0 })),
  },
  interventions: [],
};

type Levers = Readonly<Record<string, number>>;

/** What leaders can align, pay first. */
export const SYSTEMS = [
  'rewards',
  'metrics',
  'processes',
  'decisionRights',
  'structure',
  'peoplePractices',
] as const;

/** These system levers at a value. */
export function systemsAt(value: number, names: readonly string[] = SYSTEMS): Levers {
  return Object.fromEntries(names.map((name) => [name, value]));
}

/** Talk and all systems for the customer, teaching, productive heat. */
export const FULL: Levers = { ...systemsAt(1), talk: 1, education: 0.3, temperature: 0.42 };

/** A place to voice anxieties without penalty, at the size of that intervention. */
export const SAFE: Levers = { safetyLift: 0.4, distressRelief: 0.15 };

/** Nobody sees, follows or is moved by what anybody else believes or does. */
export const NO_PEERS = { pullPeers: 0, pullNorm: 0, motiveNorm: 0 };

/** Signals and levers work without anybody understanding them. */
export const NO_GATE = { gateFloor: 1, managerGate: 1 };

/** A plan that sets levers at given weeks. */
export function set(...steps: readonly (readonly [number, Levers])[]) {
  return { events: steps.map(([week, levers]) => ({ week, set: levers })) };
}

/** Nothing is done. */
export const QUO = {};
