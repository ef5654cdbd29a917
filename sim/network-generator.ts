/**
 * A made-up organisation: chart, tie quotas, ties, weights. The result depends on the
 * specification and on the stream of uniforms alone, and looks like the real organisations it was
 * measured against (test/network.test.ts): ties closed into triangles, more inside departments than
 * chance would give, more for the upper ranks, and a few heavy ties among many light ones.
 */
import { layOutChart, type Chart } from './chart-generator.ts';
import { exp } from './math.ts';
import { normalQuantile } from './normal.ts';
import { buildNetwork, listTies, type PairColumns, type TieNetwork } from './network.ts';
import type { Roster } from './roster.ts';
import { growTies } from './tie-growth.ts';
import { drawDegrees, insideTarget } from './tie-degrees.ts';

/** Share of manager and report pairs with any mail in the manufacturing company. */
const LINES_TIED = 0.61;
/** Reporting lines use at most this share of anybody's ties, and of the ties inside departments. */
const MOST_LINES = 0.7;
/** Spread of the logarithm of a tie's weight: Gini .77, as of mail between two people. */
const WEIGHT_LOG_SD = 1.7;

export interface NetworkSpec {
  /** Mean number of ties a person. */
  meanTies: number;
  /** Share of ties inside departments over the share of pairs of people inside them. */
  insideRatio: number;
  /** Share of the pairs of people with a common tie who are tied themselves (transitivity). */
  closure: number;
  levels: number;
  /** People led by one manager, about. */
  span: number;
}

export interface RosterSpec {
  departments: readonly { name: string; people: number }[];
  network: NetworkSpec;
}

export const NETWORK_DEFAULTS: NetworkSpec = {
  meanTies: 12,
  insideRatio: 3,
  closure: 0.4,
  levels: 4,
  span: 11,
};

export function generateRoster(spec: RosterSpec, stream: () => number): Roster {
  const { departments, network } = spec;
  const chart = layOutChart(
    departments.map((department) => department.people),
    network.levels,
    network.span,
  );
  const people = chart.level.length;
  const pairs =
    network.meanTies >= people - 1 ? everyPair(people) : drawTies(chart, network, stream);
  return {
    people,
    ids: null,
    departments: departments.map((department) => department.name),
    department: chart.department,
    level: chart.level,
    manager: chart.manager,
    isManager: chart.isManager,
    ties: drawWeights(buildNetwork(people, pairs).ties, stream),
  };
}

function drawTies(chart: Chart, network: NetworkSpec, stream: () => number): PairColumns {
  const degrees = drawDegrees(chart, network.meanTies, stream);
  const inside = insideTarget(chart.department, network.insideRatio);
  const lines = drawLines(chart, degrees, inside, stream);
  return growTies(chart, degrees, lines, { inside, closure: network.closure }, stream);
}

/** The people who are tied to their manager. */
function drawLines(
  chart: Chart,
  degrees: Uint32Array,
  inside: number,
  stream: () => number,
): number[] {
  const people = degrees.length;
  const ties = degrees.reduce((sum, degree) => sum + degree, 0) / 2;
  const share = Math.min(LINES_TIED, (MOST_LINES * inside * ties) / (people - 1));
  const used = new Uint32Array(people);
  const hasRoom = (person: number) => used[person] + 1 <= MOST_LINES * degrees[person];
  const lines: number[] = [];
  chart.manager.forEach((manager, person) => {
    if (manager < 0 || stream() >= share || !hasRoom(person) || !hasRoom(manager)) return;
    used[person]++;
    used[manager]++;
    lines.push(person);
  });
  return lines;
}

function everyPair(people: number): PairColumns {
  const from: number[] = [];
  const to: number[] = [];
  for (let person = 0; person < people; person++) {
    for (let other = person + 1; other < people; other++) {
      from.push(person);
      to.push(other);
    }
  }
  return { from, to };
}

/** One draw a tie, in ascending order of its people; the median weight is 1. */
function drawWeights(ties: TieNetwork, stream: () => number): TieNetwork {
  const { from, to } = listTies(ties);
  const weight = Float64Array.from(from, () => exp(WEIGHT_LOG_SD * normalQuantile(stream())));
  return buildNetwork(ties.offsets.length - 1, { from, to, weight }).ties;
}
