// The criteria of the replication of Watts (docs/studies/global-cascades) against its figures. They look for its arms by
// name; one that lacks an arm does not hold.

import { namedStream } from '../../sim/random.ts';
import { pairedDifference, wilson } from '../../sim/statistics.ts';
import { lowerEdge, share, upperEdge, type Point } from './cascade-summary.ts';
import { between, plain, signed } from './figures-text.ts';
import type { Finding } from './how.ts';

type Texts = Record<string, string>;

const RESAMPLES = 2000;

/** Findings, the verdict, and the figures that they rest on as texts. */
export function cascadeFindings(points: readonly Point[]): {
  findings: Finding[];
  texts: Texts;
} {
  const texts: Texts = {};
  const arm = (name: string): Point[] => points.filter((point) => point.arm.name === name);
  const equal = arm('equal');
  const findings: Finding[] = [
    { id: 'W1', holds: isWindow(equal, texts) },
    { id: 'W2', holds: hasTwoEdges(equal, texts) },
    { id: 'W3', holds: hubsMatter(equal, arm('best-connected'), texts) },
    { id: 'W4', holds: spreadMoves(equal, [arm('spread-05'), arm('spread-10')], texts) },
    { id: 'W5', holds: followsThreshold(points, texts) },
    { id: 'W6', holds: edgeComesDown(equal, arm('ten-thousand'), texts) },
  ];
  const held = findings.filter(({ holds }) => holds).map(({ id }) => id);
  const main = held.includes('W1') && held.includes('W2');
  const inPart = main && held.length > 2 ? 'replicated in part' : 'not replicated';
  texts['verdict'] = held.length === findings.length ? 'replicated' : inPart;
  texts['held'] = `${held.length} of ${findings.length}`;
  for (const { id, holds } of findings) texts[id] = holds ? 'holds' : 'does not hold';
  return { findings, texts };
}

const at = (points: readonly Point[], ties: number): Point | undefined =>
  points.find((point) => point.ties === ties);

function isWindow(points: readonly Point[], texts: Texts): boolean {
  const outside = points.filter(({ ties }) => ties <= 0.75 || ties >= 10);
  const inside = points.filter(({ ties }) => ties >= 1.5 && ties <= 5);
  const hits = outside.map(({ sizes }) => sizes.length);
  const highs = outside.map(({ sizes, cascades }) => wilson(sizes.length, cascades.length)[1]);
  const shares = inside.map(share);
  texts['w1.outside'] = String(hits.reduce((sum, one) => sum + one, 0));
  texts['w1.outsideHigh'] = plain(Math.max(...highs), 3);
  texts['w1.least'] = plain(Math.min(...shares));
  texts['w1.most'] = plain(Math.max(...shares));
  const edge = points.filter((point) => point.sizes.length > 0).at(-1);
  texts['w1.last'] = edge === undefined ? 'none' : String(edge.ties);
  const nobody = hits.every((one) => one === 0) && highs.every((high) => high <= 0.05);
  return nobody && inside.length > 0 && shares.every((one) => one > 0);
}

function hasTwoEdges(points: readonly Point[], texts: Texts): boolean {
  const sizes = (ties: number): readonly number[] => at(points, ties)?.sizes ?? [];
  const low = sizes(1.25);
  const high = [5, 5.5, 6].map(sizes);
  const all = high.flat();
  texts['w2.lower'] = low.length === 0 ? 'none' : plain(Math.max(...low));
  texts['w2.lowerCount'] = String(low.length);
  texts['w2.upper'] = all.length === 0 ? 'none' : plain(Math.min(...all));
  texts['w2.upperCount'] = String(all.length);
  const limited = low.length > 0 && low.every((size) => size < 0.5);
  return limited && high.every((one) => one.length > 0 && one.every((size) => size >= 0.9));
}

function hubsMatter(anyone: readonly Point[], hubs: readonly Point[], texts: Texts): boolean {
  const ratios = [1.25, 6].map((ties) => {
    const [one, other] = [at(anyone, ties), at(hubs, ties)];
    const place = `w3.${ties === 6 ? 'upper' : 'lower'}`;
    if (one === undefined || other === undefined) return null;
    const ratio = share(other) / share(one);
    const [low, high] = ratioInterval(one.isGlobal, other.isGlobal);
    texts[`${place}.anyone`] = plain(share(one));
    texts[`${place}.hub`] = plain(share(other));
    texts[place] = ratio.toFixed(1);
    texts[`${place}.interval`] = between(low, high, (value) => value.toFixed(1));
    return { ratio, low, high };
  });
  const [lower, upper] = ratios;
  if (lower === null || upper === null) return false;
  return lower.ratio >= 2 && lower.low > 1 && upper.low <= 1 && upper.high >= 1;
}

/** 95 % bootstrap interval of a ratio of shares, over pairs of runs on the same network. */
function ratioInterval(one: Uint8Array, other: Uint8Array): [number, number] {
  const draw = namedStream(one.length, 'ratio');
  const ratios: number[] = [];
  for (let resample = 0; resample < RESAMPLES; resample++) {
    let [below, above] = [0, 0];
    for (let place = 0; place < one.length; place++) {
      const run = Math.floor(draw() * one.length);
      below += one[run];
      above += other[run];
    }
    ratios.push(below === 0 ? Infinity : above / below);
  }
  ratios.sort((a, b) => a - b);
  return [ratios[Math.floor(0.025 * RESAMPLES)], ratios[Math.ceil(0.975 * RESAMPLES) - 1]];
}

function spreadMoves(
  equal: readonly Point[],
  spreads: readonly (readonly Point[])[],
  texts: Texts,
): boolean {
  const alike = at(equal, 8);
  const found = spreads.map((points) => {
    const point = at(points, 8);
    if (alike === undefined || point === undefined) return false;
    const { difference, interval } = pairedDifference(alike.isGlobal, point.isGlobal);
    const place = `w4.${point.arm.name}`;
    texts['w4.alike'] = plain(share(alike));
    texts[place] = signed(difference);
    texts[`${place}.interval`] = between(interval.low, interval.high, signed);
    return interval.low > 0;
  });
  return found.every(Boolean);
}

const ALIKE = /^(equal|threshold-\d+)$/;

function followsThreshold(points: readonly Point[], texts: Texts): boolean {
  const judged = points.filter(({ arm, ties }) => {
    if (!ALIKE.test(arm.name)) return false;
    const [low, high] = [lowerEdge(arm.threshold, 0), upperEdge(arm.threshold, 0)];
    if (Number.isNaN(low)) return true;
    const inside = ties > low + 0.5 && ties < high - 0.5;
    return inside || ties < low - 0.5 || ties > high + 2.5;
  });
  const agree = judged.filter(({ condition, sizes }) => condition > 1 === sizes.length > 0);
  texts['w5.agree'] = `${agree.length} of ${judged.length}`;
  texts['w5.not'] =
    judged
      .filter((point) => !agree.includes(point))
      .map(({ arm, ties }) => `φ ${plain(arm.threshold)} at z ${ties}`)
      .join(', ') || 'none';
  return judged.length > 0 && agree.length / judged.length >= 0.95;
}

function edgeComesDown(small: readonly Point[], large: readonly Point[], texts: Texts): boolean {
  const edge = (points: readonly Point[]): number =>
    Math.max(0, ...points.filter((point) => share(point) >= 0.02).map(({ ties }) => ties));
  const [one, other] = [edge(small), edge(large)];
  texts['w6.small'] = String(one);
  texts['w6.large'] = String(other);
  return other <= one && other >= 5.26 && one >= 5.26;
}
