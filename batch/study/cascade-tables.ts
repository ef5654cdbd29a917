// The tables of a text about cascades, as Markdown.

import { mean, wilson } from '../../sim/statistics.ts';
import { lowerEdge, share, upperEdge, type Point } from './cascade-summary.ts';
import { between, markdownTable, plain } from './figures-text.ts';
import type { Arm } from './study-schema.ts';

/** By key: a table an arm, one of all windows, and how many runs there were. */
export function cascadeTables(points: readonly Point[]): Record<string, string> {
  const arms = [...new Set(points.map(({ arm }) => arm))];
  const texts = Object.fromEntries(
    arms.map((arm) => [`table.${arm.name}`, armTable(points.filter((one) => one.arm === arm))]),
  );
  const edges = new Map(arms.map((arm) => [arm, edgesOf(arm)]));
  texts['table.windows'] = windowTable(edges, points);
  for (const point of points) texts[`share.${point.arm.name}.${point.ties}`] = plain(share(point));
  for (const arm of arms) {
    const conditions = points.filter((one) => one.arm === arm).map(({ condition }) => condition);
    texts[`condition.${arm.name}`] = Math.max(...conditions).toFixed(2);
    texts[`edge.${arm.name}`] = edges.get(arm)!.high.toFixed(2);
  }
  texts['runs'] = points
    .reduce((sum, { cascades }) => sum + cascades.length, 0)
    .toLocaleString('en-GB');
  return texts;
}

function armTable(points: readonly Point[]): string {
  const rows = points.map((point) => {
    const { ties, condition, cascades, sizes } = point;
    const [low, high] = wilson(sizes.length, cascades.length);
    return [
      String(ties),
      condition.toFixed(2),
      `${plain(share(point), 3)} (${between(low, high, (value) => plain(value, 3))})`,
      sizes.length === 0 ? '' : plain(mean(sizes)),
      sizes.length === 0 ? '' : between(Math.min(...sizes), Math.max(...sizes)),
    ];
  });
  const head = ['z', 'condition', 'share that is global (95 %)', 'mean reach', 'reach from to'];
  return markdownTable(head, rows);
}

/** Where the condition's window begins and ends; NaN where there is none. */
const edgesOf = ({ threshold, spread }: Arm) => ({
  low: lowerEdge(threshold, spread),
  high: upperEdge(threshold, spread),
});

function windowTable(
  edges: ReadonlyMap<Arm, { low: number; high: number }>,
  points: readonly Point[],
): string {
  const rows = [...edges].map(([arm, { low, high }]) => {
    const own = points.filter((point) => point.arm === arm);
    const seen = own.filter(({ sizes }) => sizes.length > 0).map(({ ties }) => ties);
    return [
      arm.name,
      arm.people.toLocaleString('en-GB'),
      `${plain(arm.threshold)}${arm.spread > 0 ? ` ± ${plain(arm.spread)}` : ''}`,
      arm.starter,
      Number.isNaN(low) ? 'no window' : between(low, high, (one) => one.toFixed(2)),
      seen.length === 0 ? 'none' : between(seen[0], seen.at(-1)!, String),
      plain(Math.max(...own.map(share))),
    ];
  });
  return markdownTable(
    ['arm', 'people', 'φ', 'started by', 'window by the condition', 'seen at z', 'most often'],
    rows,
  );
}
