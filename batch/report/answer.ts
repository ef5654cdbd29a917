// First the answer: for each outcome a few sentences whose every number comes from the table, with its interval, and
// the words "cannot be told apart" where the runs do not tell.

import { quantile } from '../../sim/statistics.ts';
import {
  byUnit,
  cellsOf,
  pairedBySeed,
  summarise,
  summaryOf,
  type Cell,
} from '../../viz/marks/lab/cells.ts';
import { ranked, type LabIndex } from '../../viz/marks/lab/indices.ts';
import { groupsOf, numbersOf, type LabFactor } from '../../viz/marks/lab/table.ts';
import {
  counted,
  intervalText,
  stepFor,
  valuesText,
  valueText,
  writerOf,
  type Writer,
} from '../../viz/marks/lab/words.ts';
import { othersText, strengths, type Reading } from './design.ts';
import type { LabAnalysis } from './folder.ts';

interface Ends {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** "34 % (31 to 37 %)". */
function told(outcome: string, { mean, low, high }: Ends): string {
  const write = writerOf(outcome, stepFor(low, high));
  return `${write(mean)} (${intervalText(write, low, high)})`;
}

/** A writer of differences: shares differ by points, not by per cent. */
function pointsWriter(outcome: string, step: number): Writer {
  const write = writerOf(outcome, step);
  return (value) => {
    const text = write(value).replace('\u202f%', ' points');
    return text === '1 points' ? '1 point' : text;
  };
}

function toldDifference(outcome: string, { mean, low, high }: Ends): string {
  const write = pointsWriter(outcome, stepFor(low, high));
  const [first, last] = [write(low), write(high)];
  const bare = first.replace(/ points?$/, '');
  return `${write(mean)} (${bare} to ${last})`;
}

const holdsNothing = ({ low, high }: { low: number; high: number }): boolean =>
  low <= 0 && high >= 0;

/** Sentences about one outcome. */
export function answerOf(
  reading: Reading,
  outcome: string,
  analyses: readonly LabAnalysis[],
  blocks: string,
): string[] {
  const { table, factors, sampled } = reading;
  const values = numbersOf(table, outcome).filter((value) => !Number.isNaN(value));
  if (values.length === 0) return ['No run has a figure for it.'];
  const sorted = values.toSorted();
  if (sorted[0] === sorted.at(-1)) {
    return [`It is ${writerOf(outcome)(sorted[0])} in all ${counted(sorted.length, 'run')}.`];
  }
  if (sampled)
    return [overSpace(reading, outcome), ...ofAnalyses(reading, outcome, analyses, blocks)];
  return factors.length === 0 ? [ofRuns(reading, outcome)] : ofCells(reading, outcome);
}

/** One cell: the mean, and how far single runs lie apart. */
function ofRuns({ table }: Reading, outcome: string): string {
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row);
  const all = summarise(table, rows, outcome);
  return `It ends at ${told(outcome, all)}, the mean of ${counted(all.runs, 'run')}.${middle(table, outcome)}`;
}

const FEW_FOR_MIDDLE = 20;

function middle(table: Reading['table'], outcome: string): string {
  const sorted = numbersOf(table, outcome)
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (sorted.length < FEW_FOR_MIDDLE) return '';
  const [low, high] = [quantile(sorted, 0.05), quantile(sorted, 0.95)];
  const text = intervalText(writerOf(outcome, stepFor(low, high)), low, high);
  return ` Nine runs in ten lie in ${text}.`;
}

/** Chosen cells: the two ends, seed by seed, then what moves it most. */
function ofCells(reading: Reading, outcome: string): string[] {
  const { table, factors } = reading;
  // Intervals of the two ends alone: there may be very many cells.
  const cells = cellsOf(table, factors, outcome, 'none').filter(({ mean }) =>
    Number.isFinite(mean),
  );
  const order = cells.toSorted((a, b) => a.mean - b.mean);
  const whole = (cell: Cell): Cell => ({ ...cell, ...summarise(table, cell.rows, outcome) });
  const [lowest, highest] = [whole(order[0]), whole(order.at(-1) as Cell)];
  const at = (cell: Cell): string =>
    `at ${valuesText(factors, cell.values)}: ${told(outcome, cell)}`;
  const ends = `Of ${counted(cells.length, 'cell')} it is highest ${at(highest)}; lowest ${at(lowest)}.`;
  const pair = pairedBySeed(table, lowest.rows, highest.rows, outcome);
  if (pair === null) {
    return [ends, 'With one seed, or none in common, nothing can be said about chance.'];
  }
  const seeds = counted(pair.pairs, 'seed');
  const difference = { mean: pair.difference, ...pair.interval };
  const apart = holdsNothing(pair.interval)
    ? `Over the ${seeds} the two cannot be told apart: they differ by ${toldDifference(outcome, difference)}.`
    : `Seed by seed, over ${seeds}, they differ by ${toldDifference(outcome, difference)}.`;
  return [ends, apart, ...(factors.length > 1 ? along(reading, outcome) : [])];
}

const MOST_ALONG = 4;

/** What each factor moves on its own, the others averaged. */
function along(reading: Reading, outcome: string): string[] {
  const { table, factors } = reading;
  return strengths(reading, outcome)
    .slice(0, MOST_ALONG)
    .flatMap(({ factor, cells }) => {
      const order = cells
        .filter(({ mean }) => Number.isFinite(mean))
        .toSorted((a, b) => a.mean - b.mean);
      const [from, to] = [order[0], order.at(-1)];
      if (!from || !to || from === to) return [];
      const pair = pairedBySeed(table, from.rows, to.rows, outcome);
      if (pair === null) return [];
      const difference = { mean: pair.difference, ...pair.interval };
      const by = toldDifference(outcome, difference);
      const over = othersText(factors, [factor]);
      const name = `${factor.name} ${valueText(from.values[0])} and ${valueText(to.values[0])}`;
      return holdsNothing(pair.interval)
        ? [`Averaged over ${over}, ${name} cannot be told apart: ${by}.`]
        : [`Averaged over ${over}, ${name} lie apart by ${by}.`];
    });
}

/** A sampled space: mean over its points, and how far they lie apart. */
function overSpace({ table, unit }: Reading, outcome: string): string {
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row);
  const means = Float64Array.from(byUnit(table, rows, outcome, 'point').values()).sort();
  const [low, high] = [quantile(means, 0.05), quantile(means, 0.95)];
  const range = intervalText(writerOf(outcome, stepFor(low, high)), low, high);
  const all = summaryOf(means);
  const mean =
    unit === 'point' ? told(outcome, all) : writerOf(outcome, stepFor(low, high))(all.mean);
  return `Over ${counted(means.length, 'point')} of the space its mean is ${mean}; nine points in ten lie in ${range}.`;
}

/** What the indices say; scenario by scenario where there are several. */
function ofAnalyses(
  reading: Reading,
  outcome: string,
  analyses: readonly LabAnalysis[],
  blocks: string,
): string[] {
  if (analyses.length < 2) return ofIndices(reading, outcome, analyses[0]?.indices ?? [], blocks);
  return analyses.flatMap(({ scenario, indices }) => {
    const said = ofIndices(reading, outcome, indices, blocks);
    return said.map((sentence, place) => (place === 0 ? `In ${scenario}: ${sentence}` : sentence));
  });
}

const MOST_NAMED = 3;

function ofIndices(
  reading: Reading,
  outcome: string,
  indices: readonly LabIndex[],
  blocks: string,
): string[] {
  const order = ranked(indices).filter(({ main }) => main.value !== null);
  if (order.length === 0) return reading.unit === 'point' ? ofHalves(reading, outcome) : [];
  const isMorris = indices.some(({ index }) => index === 'mu_star');
  const round = (value: number | null): string => String(Number((value ?? NaN).toFixed(3)));
  const say = ({ name, main }: (typeof order)[number]): string =>
    isMorris
      ? `${name} by ${toldDifference(outcome, { mean: main.value ?? NaN, low: main.low ?? NaN, high: main.high ?? NaN })}`
      : `${name} has a total share of ${round(main.value)} (${round(main.low)} to ${round(main.high)})`;
  const list = order.slice(0, MOST_NAMED).map(say);
  const head = isMorris
    ? `Across its whole range a parameter moves it, on average: ${list.join('; ')}.`
    : `Of its variance, ${list.join('; ')}.`;
  const [first, second] = order;
  const overlap =
    second !== undefined && (first.main.low ?? -Infinity) <= (second.main.high ?? Infinity);
  const unsure = overlap
    ? [
        `Which of ${first.name} and ${second.name} matters more cannot be told with so many ${blocks}: their intervals overlap.`,
      ]
    : [];
  const naught = order
    .filter(({ main }) => (main.low ?? -1) <= 0 && !isMorris)
    .map(({ name }) => name);
  const still =
    naught.length === 0
      ? []
      : [`The total share of ${naught.slice(0, 8).join(', ')} cannot be told from nothing.`];
  return [head, ...unsure, ...still];
}

/** Sampled without indices: the upper half of each parameter's range against the lower. */
function ofHalves(reading: Reading, outcome: string): string[] {
  const { table } = reading;
  const halves = table.facts.factors.flatMap((factor) => {
    const split = halfOf(reading, factor, outcome);
    return split === null ? [] : [{ factor, ...split }];
  });
  return halves
    .toSorted((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
    .slice(0, MOST_ALONG)
    .map(({ factor, mean, low, high }) => {
      const by = toldDifference(outcome, { mean, low, high });
      return holdsNothing({ low, high })
        ? `The upper and the lower half of ${factor.name} cannot be told apart: ${by}.`
        : `The upper half of ${factor.name} less the lower: ${by}.`;
    });
}

function halfOf({ table }: Reading, factor: LabFactor, outcome: string): Ends | null {
  const values = numbersOf(table, factor.column);
  if (typeof factor.values[0] !== 'number' || factor.values.length < 2) return null;
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const centre = quantile(sorted, 0.5);
  const [all] = groupsOf(table, []);
  const of = (rows: Int32Array) => summaryOf([...byUnit(table, rows, outcome, 'point').values()]);
  const [upper, lower] = [
    of(all.rows.filter((row) => values[row] > centre)),
    of(all.rows.filter((row) => values[row] <= centre)),
  ];
  const half = Math.sqrt(((upper.high - upper.low) / 2) ** 2 + ((lower.high - lower.low) / 2) ** 2);
  const mean = upper.mean - lower.mean;
  return Number.isFinite(half) ? { mean, low: mean - half, high: mean + half } : null;
}
