// What was done, in sentences that a paper may take over, and what the intervals do and do not hold.

import { MOST_RESAMPLED } from '../../sim/statistics.ts';
import { numbersOf, type LabFactor } from '../../viz/marks/lab/table.ts';
import { counted, valueText } from '../../viz/marks/lab/words.ts';
import type { Manifest } from '../manifest.ts';
import type { Reading } from './design.ts';
import type { Indices } from './folder.ts';

const METHODS: Readonly<Record<string, string>> = {
  grid: 'every combination of the values named',
  list: 'the cells of a list',
  factorial: 'a full factorial design',
  lhs: 'a Latin hypercube (McKay, Beckman and Conover 1979)',
  sobol: 'a Sobol sequence (Joe and Kuo 2008, scrambled as Owen 1995 unless told otherwise)',
  morris: 'Morris trajectories (Morris 1991)',
  saltelli: 'a Saltelli design on a Sobol sequence (Saltelli et al. 2010)',
};

/** "rewards (5 values, −1 to 1)". */
function rangeText({ name, values }: LabFactor): string {
  const list = values.map(valueText);
  if (values.length <= 6) return `${name} (${list.join(', ')})`;
  return `${name} (${counted(values.length, 'value')}, ${list[0]} to ${list.at(-1)})`;
}

/** What was varied, for the head of the report. */
export function designText({ table }: Reading): string {
  const { design, factors } = table.facts;
  if (factors.length === 0) return 'one cell, nothing varied';
  const list = factors.slice(0, 8).map(rangeText).join('; ');
  const more = factors.length > 8 ? `; and ${factors.length - 8} more` : '';
  return `${METHODS[design] ?? design}: ${list}${more}`;
}

/** Seeds as the head says them. */
export function seedsText({ request, seedsRun }: Manifest, { table }: Reading): string {
  if (request.seeds === null) {
    const [first, ...others] = new Set(numbersOf(table, 'seed'));
    return others.length === 0
      ? String(first)
      : `${counted(others.length + 1, 'seed')}, each row its own`;
  }
  const { first } = request.seeds;
  return seedsRun === 1 ? String(first) : `${first} to ${first + seedsRun - 1}`;
}

/** Paragraphs on what was run and how it was summed up. */
export function methodsText(
  manifest: Manifest,
  reading: Reading,
  indices: Indices | null,
): string[] {
  const { request, program, runs, seedsRun, untilReached } = manifest;
  const { table, unit } = reading;
  const points = Math.round(table.rows / seedsRun);
  const until =
    request.until === null
      ? ''
      : ` Seeds were added until the 95\u202f% interval of ${request.until.outcome} was within plus or minus ` +
        `${request.until.halfWidth} in every cell; this was ${untilReached === true ? '' : 'not '}reached.`;
  return [
    `Runs were made with Thaw ${program.version} (engine ${program.engine}${program.commit === null ? '' : `, commit ${program.commit}`}), ` +
      `an agent-based model in which every employee is simulated week by week. The design was ${designText(reading)}. ` +
      `That is ${counted(points, 'point')} with ${counted(seedsRun, 'seed')} each (${seedsText(manifest, reading)}), ${counted(runs.total, 'run')} in all, ` +
      `${counted(runs.failed, 'failure')}. ${request.weeks === null ? 'Each scenario ran to its own last week.' : `Every run lasted ${counted(request.weeks, 'week')}.`}${until}`,
    new Set(numbersOf(table, 'seed')).size > seedsRun
      ? 'Rows bring their own seeds. Outcomes are those of the last week.'
      : `Every cell met the same seeds, and a draw of the model depends only on seed, person, week and purpose: cells share organisations ` +
        `and accidents and differ by what was varied. Differences between cells are therefore taken seed by seed. Outcomes are those of the last week.`,
    (unit === 'none'
      ? 'The points of such a design are no independent sample; means over them stand without intervals. '
      : `Intervals of means and of differences are 95\u202f% percentile bootstrap intervals with 4,000 resamples, expanded for small numbers ` +
        `(Hesterberg 2015), over ${unit === 'point' ? 'the points of the design, each the mean over its seeds' : 'seeds'}; above ${MOST_RESAMPLED} ` +
        `of them, normal intervals. ${unit === 'seed' ? 'Where a picture joins several points, their runs of one seed are averaged first, so that a seed counts once. ' : ''}`) +
      'Draws come from a named stream: the same folder gives the same report, to the byte.',
    ...(indices === null
      ? []
      : [
          `Indices are those of ${indices.method === 'morris' ? 'Morris (mu*, mu, sigma)' : 'Sobol: first order after Saltelli et al. (2010), total after Jansen (1999), second order after Saltelli (2002)'}, ` +
            `with 95\u202f% percentile bootstrap intervals over ${indices.intervals.over} (${counted(indices.intervals.resamples, 'resample')}).`,
        ]),
    ...(reading.binned
      ? [
          'A parameter with very many values is gathered in six bins of equal width; pictures and their tables name the middle of each bin.',
        ]
      : []),
  ];
}

/** What a reader must not take from the intervals. */
export function limitsText({ sampled, unit, table }: Reading): string[] {
  const what = sampled
    ? unit === 'point'
      ? 'An interval holds which points of the space happened to be drawn.'
      : 'The points of this design are no independent sample, so means over them carry no interval; indices have their own.'
    : 'An interval holds chance: other organisations and accidents of the same kind, as other seeds would give.';
  const ends =
    !sampled && table.facts.factors.length > 0
      ? ' Highest and lowest were picked after the runs were seen, so their difference is somewhat flattering; with many comparisons one in twenty that is nothing will look like something.'
      : '';
  const nor = `${unit === 'none' ? 'Neither holds' : 'It does not hold'} whether the model is right, nor any assumption that was not varied.`;
  return [
    `${what} ${nor}${ends}`,
    'This is a model, not a forecast. It shows what follows if people behave as assumed.',
  ];
}
