// The weeks of a batch by cell: mean with interval, and runs one by one where they are few. Of series.csv or
// series.parquet only the rows of the whole organisation are used.

import type { Unit } from '../../sim/statistics.ts';
import { summaryOf } from '../../viz/marks/lab/cells.ts';
import type { LabGroup, LabTable } from '../../viz/marks/lab/table.ts';
import { numbersOf } from '../../viz/marks/lab/table.ts';
import { MOST_THIN, type WeeksCell } from '../../viz/marks/lab/weeks.ts';
import type { Manifest } from '../manifest.ts';
import { tableRows } from '../table-rows.ts';

/** Longer tables would take minutes; the report says so instead. */
export const MOST_SERIES_ROWS = 5_000_000;

/** Rows of the table of weeks; 0 where the batch kept none. */
export function seriesRows(manifest: Manifest): number {
  const { tables } = manifest;
  return tables['series.csv']?.rows ?? tables['series.parquet']?.rows ?? 0;
}

interface Place {
  readonly group: number;
  /** Number of its seed (or point) within the group. */
  readonly unit: number;
}

/** Cells by outcome, in the order of the groups. */
export async function readWeeks(
  folder: string,
  manifest: Manifest,
  table: LabTable,
  groups: readonly LabGroup[],
  outcomes: readonly string[],
  unit: Unit,
): Promise<Map<string, WeeksCell[]>> {
  const own = numbersOf(table, unit === 'seed' ? 'seed' : 'point');
  const places = new Map<number, Place>();
  const units = groups.map(({ rows }, group) => {
    const known = new Map<number, number>();
    for (const row of rows) {
      const place = known.get(own[row]) ?? known.size;
      known.set(own[row], place);
      places.set(row, { group, unit: place });
    }
    return known.size;
  });
  const columns = manifest.columns.series;
  const at = outcomes.map((name) => columns.findLastIndex((column) => column.name === name));
  const [weekAt, departmentAt] = ['week', 'department'].map((name) =>
    columns.findIndex((column) => column.name === name),
  );
  /** Sums and counts by outcome, group and week, a number a unit. */
  const sums = outcomes.map(() =>
    groups.map((): { sum: Float64Array; count: Float64Array }[] => []),
  );
  for await (const cells of tableRows(folder, manifest, 'series')) {
    if (cells[departmentAt] !== 'all') continue;
    const place = places.get(Number(cells[0]) - 1);
    if (place === undefined) continue;
    const week = Number(cells[weekAt]);
    outcomes.forEach((_, outcome) => {
      const cell = cells[at[outcome]];
      if (cell === '' || cell === undefined || Number.isNaN(cell)) return;
      const weeks = sums[outcome][place.group];
      weeks[week] ??= {
        sum: new Float64Array(units[place.group]),
        count: new Float64Array(units[place.group]),
      };
      weeks[week].sum[place.unit] += Number(cell);
      weeks[week].count[place.unit]++;
    });
  }
  return new Map(
    outcomes.map((name, outcome) => [
      name,
      groups.map(({ values, rows }, group) => {
        const weeks = Array.from(sums[outcome][group], (week) =>
          week === undefined
            ? new Float64Array()
            : week.sum.map((sum, unit) => sum / week.count[unit]),
        );
        return { ...cellOf(weeks, units[group], unit), values, count: rows.length };
      }),
    ]),
  );
}

function cellOf(
  weeks: readonly Float64Array[],
  units: number,
  unit: Unit,
): Pick<WeeksCell, 'mean' | 'low' | 'high' | 'runs'> {
  const all = weeks.map((values) => summaryOf(values, unit));
  const runs =
    units > MOST_THIN || units < 2 ? [] : Array.from({ length: units }, (_, unit) => unit);
  return {
    mean: all.map(({ mean }) => mean),
    low: all.map(({ low }) => low),
    high: all.map(({ high }) => high),
    runs: runs.map((unit) => weeks.map((values) => values[unit] ?? NaN)),
  };
}
