// Q1 DeGroot and Q2 Friedkin-Johnsen, on the engine: beliefs are the weighted mean of what neighbours
// believe (squash identity, pullPeers 1, all other pulls 0, beliefRate 1 and idleRate 1; susceptibility is one
// minus the weight on oneself; anchor ties people to their start). The engine stores beliefs as float32, so it
// reaches 2e-6; the same rules on float64 columns and the plain equation beside it reach 1e-10.

import { describe, expect, it } from 'vitest';
import { tick } from '../../sim/index.ts';
import type { Model } from '../../sim/index.ts';
import type { TieNetwork } from '../../sim/network.ts';
import { namedStream } from '../../sim/random.ts';
import { beliefs, believe, inDoubles, reduced, type Settings } from './engine.ts';
import { expectFigure } from './figures.ts';
import { network } from './networks.ts';
import { apply, consensusWeights, restOf } from './reference/averaging.ts';

const LINE = network(3, [
  [0, 1],
  [1, 2],
]);
/** Float32 keeps 24 bits: each week rounds by at most 6e-8, and rounding adds up while beliefs move. */
const SINGLE = 2e-6;
const DOUBLE = 1e-10;

const PEERS: Settings = { pullPeers: 1 };

interface Given {
  readonly ties: TieNetwork;
  readonly start: readonly number[];
  readonly openness: readonly number[];
}

function peers({ ties, start, openness }: Given, settings: Settings): Model {
  return begin(reduced(start.length, { ...PEERS, ...settings }, ties), start, openness);
}

function precisePeers({ ties, start, openness }: Given, settings: Settings): Model {
  const model = reduced(start.length, { ...PEERS, ...settings }, ties);
  return begin(inDoubles(model), start, openness);
}

function begin(model: Model, start: readonly number[], openness: readonly number[]): Model {
  believe(model, start);
  model.columns.susceptibility.set(openness);
  return model;
}

function atRest(model: Model, weeks: number): number[] {
  for (let week = 0; week < weeks; week++) tick(model);
  return beliefs(model);
}

function expectClose(
  classic: 'Q1' | 'Q2',
  found: readonly number[],
  wanted: readonly number[],
  within: number,
): void {
  expect(found).toHaveLength(wanted.length);
  const worst = Math.max(...found.map((value, place) => Math.abs(value - wanted[place])));
  expectFigure(classic, worst, 0, within, 'largest error');
}

/** A random connected graph of 30 people: a ring and 40 random pairs, susceptibilities from .3 to 1. */
function thirty() {
  const uniform = namedStream(1, 'averaging');
  const pairs: [number, number][] = [];
  for (let person = 0; person < 30; person++) pairs.push([person, (person + 1) % 30]);
  for (let extra = 0; extra < 40; extra++) {
    pairs.push([Math.floor(30 * uniform()), Math.floor(30 * uniform())]);
  }
  const ties = network(30, pairs);
  const openness = Array.from({ length: 30 }, () => 0.3 + 0.7 * uniform());
  const start = Array.from({ length: 30 }, () => 2 * uniform() - 1);
  return { ties, openness, start, matrix: matrixOf(ties, openness) };
}

/** W of the engine: own weight 1 - s, and s shared by the people one is tied to. */
function matrixOf(ties: TieNetwork, openness: readonly number[]): number[][] {
  return openness.map((open, person) => {
    const row = openness.map((_, other) => (other === person ? 1 - open : 0));
    const [first, last] = [ties.offsets[person], ties.offsets[person + 1]];
    for (const other of ties.neighbours.slice(first, last)) row[other] += open / (last - first);
    return row;
  });
}

describe('Q1 DeGroot', () => {
  const three: Given = { ties: LINE, start: [0.9, -0.3, 0.4], openness: [1, 1, 1] };
  const wanted = 0.25 * 0.9 + 0.5 * -0.3 + 0.25 * 0.4;
  // W = [[.5, .5, 0], [.25, .5, .25], [0, .5, .5]]
  const half = { beliefRate: 0.5 };

  it('engine: a line of three agrees on .25, .50 and .25 of where they started, to 2e-6', () => {
    const found = atRest(peers(three, half), 100);
    expectClose('Q1', found, [wanted, wanted, wanted], SINGLE);
  });

  it('engine with float64 columns: the same to 1e-10', () => {
    const found = atRest(precisePeers(three, half), 100);
    expectClose('Q1', found, [wanted, wanted, wanted], DOUBLE);
  });

  it('engine with float64 columns: thirty people agree on pi.x(0) of their matrix, to 1e-10', () => {
    const given = thirty();
    const weights = consensusWeights(given.matrix);
    const consensus = weights.reduce((sum, weight, one) => sum + weight * given.start[one], 0);
    const found = atRest(precisePeers(given, {}), 250);
    expectClose('Q1', found, new Array<number>(30).fill(consensus), DOUBLE);
  });

  it('engine: every week of thirty people is W x, to 1e-6', () => {
    const given = thirty();
    const model = peers(given, {});
    let wantedNow: readonly number[] = given.start;
    for (let week = 0; week < 20; week++) {
      tick(model);
      wantedNow = apply(given.matrix, wantedNow);
      expectClose('Q1', beliefs(model), wantedNow, 1e-6);
    }
  });

  it('reference: any positive 30 x 30 matrix, directed and weighted, agrees on pi.x(0) to 1e-10', () => {
    // The engine's ties are undirected and their weights do not enter what people see, so such a W is
    // outside what its switches reach.
    const uniform = namedStream(2, 'averaging');
    const matrix = Array.from({ length: 30 }, () => {
      const row = Array.from({ length: 30 }, () => uniform() * uniform());
      const sum = row.reduce((total, one) => total + one, 0);
      return row.map((one) => one / sum);
    });
    const first = Array.from({ length: 30 }, () => 2 * uniform() - 1);
    const weights = consensusWeights(matrix);
    const consensus = weights.reduce((sum, weight, person) => sum + weight * first[person], 0);
    let now = first;
    for (let step = 0; step < 200; step++) now = apply(matrix, now);
    expectClose('Q1', now, new Array<number>(30).fill(consensus), DOUBLE);
  });
});

describe('Q2 Friedkin-Johnsen', () => {
  const anchored = { anchor: 'on', beliefRate: 0.5 } as const;
  const cases = [
    { openness: [0.5, 1, 0.5], start: [-1, 0, 1], rest: [-0.5, 0, 0.5] },
    { openness: [0.2, 0.8, 0.9], start: [-1, -1, 1], rest: [-34 / 35, -6 / 7, -47 / 70] },
  ];
  // susceptibility stays inside its bounds of .3 to 2: L is half of it.
  const doubled = (openness: readonly number[]) => openness.map((one) => 2 * one);
  const given = ({ openness, start }: { openness: number[]; start: number[] }): Given => {
    return { ties: LINE, start, openness: doubled(openness) };
  };

  it.each(cases)('engine: a line with L = $openness rests at $rest, to 2e-6', (one) => {
    const found = atRest(peers(given(one), anchored), 100);
    expectClose('Q2', found, one.rest, SINGLE);
  });

  it.each(cases)('engine with float64 columns: L = $openness rests there to 1e-10', (one) => {
    expectClose('Q2', atRest(precisePeers(given(one), anchored), 100), one.rest, DOUBLE);
  });

  it.each(cases)(
    'reference: (I - LW)^-1 (I - L) x(0) of L = $openness is that, to 1e-10',
    (one) => {
      const line = [
        [0, 1, 0],
        [0.5, 0, 0.5],
        [0, 1, 0],
      ];
      expectClose('Q2', restOf(line, one.openness, one.start), one.rest, DOUBLE);
    },
  );

  it('engine with float64 columns: thirty people rest where the linear system says, to 1e-10', () => {
    const { ties, start } = thirty();
    const openness = start.map((_, person) => 0.2 + (0.7 * person) / 29);
    const matrix = matrixOf(
      ties,
      start.map(() => 1),
    );
    const model = precisePeers({ ties, start, openness: doubled(openness) }, anchored);
    expectClose('Q2', atRest(model, 250), restOf(matrix, openness, start), DOUBLE);
  });
});
