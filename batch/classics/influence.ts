// Q1 DeGroot and Q2 Friedkin-Johnsen, on the engine: beliefs are the weighted mean of what neighbours
// believe (squash identity, pullPeers 1, all other pulls 0, beliefRate 1 and idleRate 1; susceptibility is one
// minus the weight on oneself; anchor ties people to their start). The engine stores beliefs as float32, so it
// reaches 2e-6; the same rules on float64 columns and the plain equation beside it reach 1e-10.

import { tick } from '../../sim/index.ts';
import type { Model } from '../../sim/index.ts';
import type { TieNetwork } from '../../sim/network.ts';
import { namedStream } from '../../sim/random.ts';
import { largestError, near, type Ask, type Classic } from './classic.ts';
import { beliefs, believe, inDoubles, passWeeks, reduced, type Settings } from './engine.ts';
import { network } from './networks.ts';
import { apply, consensusWeights, restOf } from './reference/averaging.ts';

const LINE = network(3, [
  [0, 1],
  [1, 2],
]);
/** Float32 keeps 24 bits: each week rounds by at most 6e-8, and rounding adds up while beliefs move. */
const SINGLE = near(0, 2e-6);
const DOUBLE = near(0, 1e-10);

interface Given {
  readonly ties: TieNetwork;
  readonly start: readonly number[];
  readonly openness: readonly number[];
}

function peers({ ties, start, openness }: Given, settings: Settings, double = false): Model {
  const single = reduced(start.length, { pullPeers: 1, ...settings }, ties);
  const model = double ? inDoubles(single) : single;
  believe(model, start);
  model.columns.susceptibility.set(openness);
  return model;
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

const LINE_START = [0.9, -0.3, 0.4];

/** With W = [[.5, .5, 0], [.25, .5, .25], [0, .5, .5]]. */
function errorOfLine(double: boolean): number {
  const given: Given = { ties: LINE, start: LINE_START, openness: [1, 1, 1] };
  const wanted = 0.25 * 0.9 + 0.5 * -0.3 + 0.25 * 0.4;
  const model = passWeeks(peers(given, { beliefRate: 0.5 }, double), 100);
  return largestError(beliefs(model), [wanted, wanted, wanted]);
}

function errorOfThirty(): number {
  const given = thirty();
  const weights = consensusWeights(given.matrix);
  const consensus = weights.reduce((sum, weight, one) => sum + weight * given.start[one], 0);
  const model = passWeeks(peers(given, {}, true), 250);
  return largestError(beliefs(model), new Array<number>(30).fill(consensus));
}

function errorOfWeeks(): number {
  const given = thirty();
  const model = peers(given, {});
  let [wanted, worst]: [readonly number[], number] = [given.start, 0];
  for (let week = 0; week < 20; week++) {
    tick(model);
    wanted = apply(given.matrix, wanted);
    worst = Math.max(worst, largestError(beliefs(model), wanted));
  }
  return worst;
}

/**
 * The engine's ties are undirected and their weights do not enter what people see, so such a W is outside what
 * its switches reach.
 */
function errorOfAnyMatrix(): number {
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
  return largestError(now, new Array<number>(30).fill(consensus));
}

export const Q1: Classic = {
  id: 'Q1',
  statement: 'people who average agree on a weighted mean of where they started (DeGroot)',
  on: 'engine',
  source: 'DeGroot 1974',
  seconds: 0.3,
  asks: [
    {
      says: 'error of a line of three, who agree on .25, .50 and .25 of their starts',
      wanted: SINGLE,
      figure: () => errorOfLine(false),
    },
    {
      says: 'the same with float64 columns',
      wanted: DOUBLE,
      figure: () => errorOfLine(true),
    },
    {
      says: 'error of thirty people, who agree on pi.x(0) of their matrix, float64 columns',
      wanted: DOUBLE,
      figure: errorOfThirty,
    },
    {
      says: 'largest error of thirty people against W x, over 20 weeks',
      wanted: near(0, 1e-6),
      figure: errorOfWeeks,
    },
    {
      says: 'error of any positive 30 x 30 matrix, directed and weighted, against pi.x(0)',
      on: 'reference',
      wanted: DOUBLE,
      figure: errorOfAnyMatrix,
    },
  ],
};

const ANCHORED = { anchor: 'on', beliefRate: 0.5 } as const;

/** susceptibility stays inside its bounds of .3 to 2: L is half of it. */
const doubled = (openness: readonly number[]) => openness.map((one) => 2 * one);

const ANCHORED_LINES = [
  { openness: [0.5, 1, 0.5], start: [-1, 0, 1], rest: [-0.5, 0, 0.5] },
  { openness: [0.2, 0.8, 0.9], start: [-1, -1, 1], rest: [-34 / 35, -6 / 7, -47 / 70] },
];

const asksOfLines: Ask[] = ANCHORED_LINES.flatMap(({ openness, start, rest }) => {
  const error = (double: boolean) => {
    const given = { ties: LINE, start, openness: doubled(openness) };
    return largestError(beliefs(passWeeks(peers(given, ANCHORED, double), 100)), rest);
  };
  const matrix = [
    [0, 1, 0],
    [0.5, 0, 0.5],
    [0, 1, 0],
  ];
  const what = `error of a line with L = ${openness.join(', ')}, which rests at ${rest.join(', ')}`;
  return [
    { says: what, wanted: SINGLE, figure: () => error(false) },
    { says: `${what}, float64 columns`, wanted: DOUBLE, figure: () => error(true) },
    {
      says: `${what}: (I - LW)^-1 (I - L) x(0)`,
      on: 'reference',
      wanted: DOUBLE,
      figure: () => largestError(restOf(matrix, openness, start), rest),
    },
  ];
});

function errorOfAnchoredThirty(): number {
  const { ties, start } = thirty();
  const openness = start.map((_, person) => 0.2 + (0.7 * person) / 29);
  const matrix = matrixOf(
    ties,
    start.map(() => 1),
  );
  const model = peers({ ties, start, openness: doubled(openness) }, ANCHORED, true);
  return largestError(beliefs(passWeeks(model, 250)), restOf(matrix, openness, start));
}

export const Q2: Classic = {
  id: 'Q2',
  statement: 'people who stay tied to their start rest apart (Friedkin-Johnsen)',
  on: 'engine',
  source: 'Friedkin and Johnsen 1990',
  seconds: 0.1,
  asks: [
    ...asksOfLines,
    {
      says: 'error of thirty people against the linear system, float64 columns',
      wanted: DOUBLE,
      figure: errorOfAnchoredThirty,
    },
  ],
};
