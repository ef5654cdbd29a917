// Outcomes of a finished batch, a number a point of its design: the mean over the seeds, which are the
// same at every point. Both kinds of table are read a little at a time, so a million runs need no more
// memory than a million numbers an outcome.

import type { Manifest } from '../manifest.ts';
import { tableRows } from '../table-rows.ts';

/**
 * Means by outcome, in job order: scenario by scenario, cell by cell. A point of which a run failed, or
 * has no such figure, is not a number.
 */
export async function readMeans(
  folder: string,
  manifest: Manifest,
  outcomes: readonly string[],
): Promise<Map<string, Float64Array>> {
  const columns = manifest.columns.runs;
  const seeds = manifest.seedsRun;
  const points = manifest.stateHashes.length / seeds;
  // An outcome's column is the last of its name: what was swept stands before it, under a name of its own.
  const places = outcomes.map((name) => columns.findLastIndex((column) => column.name === name));
  const sums = outcomes.map(() => new Float64Array(points));
  for await (const row of tableRows(folder, manifest, 'runs')) {
    const point = Math.floor((Number(row[0]) - 1) / seeds);
    places.forEach((column, place) => {
      const cell = row[column];
      sums[place][point] += cell === '' ? NaN : Number(cell);
    });
  }
  for (const sum of sums) sum.forEach((value, point) => (sum[point] = value / seeds));
  return new Map(outcomes.map((name, place) => [name, sums[place]]));
}
