// What the catalogue says raises or lowers an intervention's effect does so in the engine: the same short
// run with and without the intervention, once where that state or parameter is low and once where it is
// high. A state is held at its value for everybody, at the start of every week.

import { describe, expect, it } from 'vitest';
import { COLUMNS, type ColumnName } from '../sim/columns.ts';
import { createModel, INTERVENTIONS, tick } from '../sim/index.ts';
import { many, tinyScenario } from './helpers.ts';

interface Probe {
  /** What the kind is there to change, as a mean over people and weeks. */
  readonly on: ColumnName;
  /** Levels of what raises or lowers it, by name. */
  readonly levels: Readonly<Record<string, readonly [number, number, ColumnName?]>>;
  /** Ties move people apart or together, not their mean: differences are taken person by person. */
  readonly each?: boolean;
  readonly params?: Readonly<Record<string, number>>;
  /** Other interventions that run in all four runs. */
  readonly beside?: readonly object[];
  readonly hold?: Readonly<Record<string, number>>;
}

const low = 0.1;
const high = 0.7;
const shares = [low, high] as const;
const talk = { kind: 'vision-talk', start: 0 };
const heated = { temperature: 0.5 };
/** Programmes that cost enough for profit to fall short. */
const dear = [
  { kind: 'appreciative-summit', start: 0 },
  { kind: 'educate-paradigm', start: 0 },
];
/** Half-way systems and minds, so that a little more or less effort decides. */
const open = { startBelief: 0.3, rewards: 0.3, metrics: 0.3, processes: 0.3, temperature: 0.35 };
const neutral = { talk: 0, rewards: 0, metrics: 0, processes: 0, decisionRights: 0, structure: 0 };
const systems = (hold: Probe['hold'] = {}): Probe => ({
  on: 'systems',
  levels: { understanding: shares, participationDelay: [0, 1], profitPressure: [0, 0.8] },
  params: { participation: 0.8 },
  beside: dear,
  hold,
});

const PROBES: Readonly<Record<string, Probe>> = {
  'vision-talk': { on: 'belief', levels: { trust: shares, resistance: shares } },
  mandate: { on: 'resistance', levels: { reactance: [0.05, 0.2], trust: shares } },
  'role-model': {
    on: 'practiceDeep',
    levels: { roleModelLift: [0, 0.5], thresholdMean: [0.15, 0.6] },
    params: { startBelief: 0.2, rewards: 0.2 },
  },
  'hr-programme': systems(),
  'educate-paradigm': {
    on: 'understanding',
    levels: { learnRate: [0.05, 0.3], resistance: shares },
  },
  'vision-activity': {
    on: 'clarity',
    levels: { understanding: shares, clarityTalk: [0, 3] },
    beside: [talk],
  },
  'align-incentives': {
    on: 'belief',
    levels: { understanding: shares, trust: shares, crowding: [0, 1] },
    params: neutral,
    hold: { habitDeep: 0.7, habitProduct: 0.1 },
  },
  'align-metrics': systems(),
  'redesign-processes': systems(),
  'grant-autonomy': systems(),
  restructure: systems(),
  'drop-scripts': {
    on: 'practiceDeep',
    levels: { scripts: [0, 1], understanding: shares },
    params: open,
  },
  'remove-inhibitors': {
    on: 'practiceDeep',
    levels: { costDeep: [0.05, 0.6], understanding: shares },
    params: open,
  },
  'selective-hiring': {
    on: 'belief',
    levels: { exitRate: [0.002, 0.05], hiringBelief: [-0.3, 0.3] },
    params: { exitRate: 0.05 },
  },
  'tough-questions': { on: 'complacent', levels: { habitNice: shares, understanding: shares } },
  'stretch-responsibility': {
    on: 'practiceDeep',
    levels: { safety: shares, habitWeight: [0.2, 1.2] },
    params: open,
  },
  'surface-conflict': { on: 'trust', levels: { trustDown: [0.01, 0.1] }, beside: [talk] },
  'protect-gadflies': { on: 'practiceDeep', levels: { gadflyShare: [0.02, 0.3], safety: shares } },
  'take-back-responsibility': {
    on: 'fear',
    levels: { temperature: [0.25, 0.5], fearSafety: [0, 0.8] },
  },
  'lengthen-timeframe': {
    on: 'fear',
    levels: { profitPressure: [0, 0.8, 'systems'], fearSafety: [0, 0.8] },
    beside: [...dear, { kind: 'align-metrics', start: 0 }],
  },
  'appreciative-summit': {
    on: 'seenNorm',
    levels: { exemplarWeight: [0.05, 0.6], gadflyShare: [0, 0.3], thresholdMean: [0.15, 0.6] },
  },
  'invite-customers': {
    on: 'expectedReaction',
    levels: { satisfaction: shares, reactionRate: [0.1, 0.5], reactionStart: [-0.6, 0.2] },
  },
  'customer-visits': {
    on: 'expectedReaction',
    levels: { satisfaction: shares, reactionRate: [0.1, 0.5], reactionStart: [-0.6, 0.2] },
  },
  recognise: {
    on: 'seenPractice',
    levels: {
      recognitionWeight: [0.5, 6],
      practiceDeep: [0, 0.5],
      thresholdMean: [0.15, 0.6, 'seenNorm'],
    },
    params: { gadflyShare: 0.15 },
  },
  collaborate: {
    on: 'belief',
    each: true,
    levels: { pullPeers: [0, 0.6], thresholdMean: [0.15, 0.6, 'seenNorm'] },
  },
  'rewire-network': {
    on: 'belief',
    each: true,
    levels: { pullPeers: [0, 0.6], thresholdMean: [0.15, 0.6, 'seenNorm'] },
  },
  'borrow-precedents': {
    on: 'seenNorm',
    levels: { precedentWeight: [0.05, 0.4], trust: shares, thresholdMean: [0.15, 0.6] },
  },
  'surface-fears': {
    on: 'fear',
    levels: { temperature: [0.15, 0.5], fearSafety: [0, 0.8] },
    params: {},
  },
  'safe-space': { on: 'fear', levels: { temperature: [0.15, 0.5], fearAt: [0.3, 0.7] } },
  'surface-group-dynamics': {
    on: 'belief',
    levels: { pullPeers: [0.05, 0.5], belief: [-0.7, 0.7] },
  },
  'challenge-assumptions': {
    on: 'belief',
    levels: { coherence: [0.1, 0.8], pullSystems: [0.1, 0.9] },
  },
  'open-dialogue': {
    on: 'trust',
    levels: { trustUp: [0.001, 0.02], integrity: [0, 0.9] },
    beside: [{ ...talk, strength: 0.2 }],
  },
  'align-goals': {
    on: 'clarity',
    levels: { understanding: shares, clarityTalk: [0, 3] },
    beside: [talk],
  },
  'monitor-constraints': {
    on: 'fear',
    levels: { safetyLift: [0, 0.4], fearAt: [0.3, 0.7] },
    params: { ...heated, safetyLift: 0.4 },
  },
  reinforce: { on: 'understanding', levels: { learnRate: [0.05, 0.3], resistance: shares } },
};

const meanOf = (list: readonly number[]): number =>
  list.reduce((all, one) => all + one, 0) / list.length;

const SEEDS = many(3);
const WEEKS = 20;

/** A column's means over the last half of a run in which `name` is held at `value`, entry by entry. */
function run(
  probe: Probe,
  name: string,
  value: number,
  plan: readonly object[],
  seed: number,
): number[] {
  const held: [ColumnName, number][] = Object.entries(probe.hold ?? {}) as [ColumnName, number][];
  const params: Record<string, number> = { burnIn: 26, contextJitter: 0, ...probe.params };
  if (name in COLUMNS) held.push([name as ColumnName, value]);
  else params[name] = value;
  const interventions = [...(probe.beside ?? []), ...plan];
  const model = createModel(tinyScenario({ seed, params, interventions }));
  const on = probe.levels[name][2] ?? probe.on;
  const sums: number[] = Array.from(model.columns[on], () => 0);
  for (let week = 0; week < WEEKS; week++) {
    for (const [column, level] of held) model.columns[column].fill(level);
    tick(model);
    if (week < WEEKS / 2) continue;
    for (const place of sums.keys()) sums[place] += model.columns[on][place] / (WEEKS / 2);
  }
  return sums;
}

/** What the intervention does to what it is there for, as a size, where `name` is at `value`. */
function effect(kind: string, probe: Probe, name: string, value: number): number {
  const differences = SEEDS.map((seed) => {
    const plan = [{ kind, start: 0 }];
    const without = run(probe, name, value, [], seed);
    const apart = run(probe, name, value, plan, seed).map((mine, place) => mine - without[place]);
    return meanOf(probe.each === true ? apart.map(Math.abs) : apart);
  });
  return Math.abs(meanOf(differences));
}

describe('what raises or lowers an effect', () => {
  const claims = INTERVENTIONS.flatMap(({ kind, raises, lowers }) => [
    ...raises.map(({ name }) => ({ kind, name: name as string, way: 'raises' })),
    ...lowers.map(({ name }) => ({ kind, name: name as string, way: 'lowers' })),
  ]);

  it.each(claims)('$name $way what $kind does', ({ kind, name, way }) => {
    const probe = PROBES[kind];
    const [from, to] = probe.levels[name];
    const least = effect(kind, probe, name, from);
    const most = effect(kind, probe, name, to);
    expect(way === 'raises' ? most : least).toBeGreaterThan(
      1.1 * (way === 'raises' ? least : most),
    );
  });
});
