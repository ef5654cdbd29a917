// Indices as people read them: a table an outcome, the parameter that matters most on top.

import { figure, textTable } from '../text-table.ts';
import type { Analysis, Index } from './analyse.ts';

const HEADS: Partial<Record<Index['index'], string>> = {
  first: 'first order',
  total: 'total',
  mu_star: 'mu*',
  mu: 'mu',
  sigma: 'sigma',
};

/** Pairs whose interval does not reach 0 are named; of the others there are too many. */
const MOST_PAIRS = 10;

export function analysisText(analysis: Analysis, blocks: string): string {
  const { scenario, outcome, indices, leftOut } = analysis;
  const [mean, sd] = [figure(analysis.mean), figure(analysis.sd)];
  const head = `${scenario}, ${outcome} at the last week: mean ${mean}, standard deviation ${sd}`;
  const lost =
    leftOut === 0 ? '' : `\n${leftOut} ${blocks} are left out: a figure is missing there.`;
  if (indices.length === 0) return `${head}${lost}\nToo few whole ${blocks} for any index.\n`;
  if (indices.every(({ value }) => Number.isNaN(value) || value === 0)) {
    return `${head}${lost}\nNo parameter of the space moves ${outcome}.\n`;
  }
  return `${head}${lost}\n${byParameter(indices)}${pairsText(indices)}`;
}

function byParameter(indices: readonly Index[]): string {
  const isMorris = indices.some(({ index }) => index === 'mu');
  const kinds: Index['index'][] = isMorris ? ['mu_star', 'mu', 'sigma'] : ['total', 'first'];
  const names = [...new Set(indices.map(({ parameter }) => parameter))];
  const of = (name: string, kind: Index['index']): Index | undefined =>
    indices.find(({ parameter, index }) => parameter === name && index === kind);
  const size = (name: string): number => of(name, kinds[0])?.value ?? 0;
  const rows = names
    .toSorted((a, b) => size(b) - size(a))
    .map((name) => [name, ...kinds.flatMap((kind) => cellsOf(of(name, kind)))]);
  return textTable(
    ['parameter', ...kinds.flatMap((kind) => [HEADS[kind] ?? kind, '95 % interval'])],
    rows,
  );
}

function cellsOf(index: Index | undefined): string[] {
  if (index === undefined) return ['-', '-'];
  return [figure(index.value), `${figure(index.low)} to ${figure(index.high)}`];
}

function pairsText(indices: readonly Index[]): string {
  const pairs = indices.filter(({ index }) => index === 'second');
  if (pairs.length === 0) return '';
  const sure = pairs
    .filter(({ low, high }) => low > 0 || high < 0)
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (sure.length === 0) return 'No pair of them can be told from acting each on its own.\n';
  const rows = sure
    .slice(0, MOST_PAIRS)
    .map((pair) => [`${pair.parameter} with ${pair.with}`, ...cellsOf(pair)]);
  const rest = sure.length - rows.length;
  const more = rest > 0 ? `and ${rest} more in sensitivity.csv\n` : '';
  return textTable(['pair', 'second order', '95 % interval'], rows) + more;
}
