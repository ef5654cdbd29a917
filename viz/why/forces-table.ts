// The forces chart as a table and as it is saved, and what its pushes come to over weeks that are selected.
// Pure.

import type { ChartTable } from '../balcony/chart-frame.ts';
import { charts } from '../marks/chart-words.ts';
import { signed, type ForceLayer } from '../marks/forces.ts';
import { spanTitle, type Span } from '../marks/span.ts';
import { EVERYBODY } from '../takeaway/csv.ts';
import { why } from './words.ts';

/** The books are kept in single precision: more digits would be none. */
const bookDigits = (value: number) => Number(value.toPrecision(7));

const sumOf = (values: readonly number[]) => values.reduce((one, other) => one + other, 0);

/** `rows` weeks from week 1 on; `key` changes when rows already written would now read otherwise. */
export function forcesTable(
  layers: readonly ForceLayer[],
  place: string,
  rows: number,
  key: string,
): ChartTable {
  const valuesIn = (week: number) => layers.map(({ read }) => read(week));
  return {
    caption: why.tableCaption(place),
    headings: [why.weekHeading, ...layers.map(({ name }) => name), why.sumHeading],
    rows,
    row: (row) => {
      const values = valuesIn(row + 1);
      return [String(row + 1), ...[...values, sumOf(values)].map((value) => signed(value, 2))];
    },
    saved: {
      headings: ['week', 'department', ...layers.map(({ id }) => `push_${id}`), 'push_sum'],
      rows,
      row: (row) => {
        const values = valuesIn(row + 1);
        return [row + 1, place || EVERYBODY, ...[...values, sumOf(values)].map(bookDigits)];
      },
    },
    key,
  };
}

/** Mean push of a layer from the week after a span's first to its last: these led from one to the other. */
function pushOver({ read }: ForceLayer, { from, to }: Span): number {
  let sum = 0;
  for (let week = from + 1; week <= to; week++) sum += read(week) || 0;
  return sum / Math.max(1, to - from);
}

/** The readout before the first push; that no week has passed is said only while none has. */
export function noPush(passed: number, read: number): [kind: string, text: string][] {
  if (passed < 1) return [['week', why.noWeek]];
  return [['week', read < 1 ? why.unknown : charts.week(0)]];
}

/** The readout of a span: what pushed most to either side, and what all came to, on average of its weeks. */
export function pushedOver(
  layers: readonly ForceLayer[],
  span: Span,
): [kind: string, text: string][] {
  const means = layers.map((layer) => ({ name: layer.name, mean: pushOver(layer, span) }));
  const largest = means.toSorted((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  const most = (sign: number) => largest.find(({ mean }) => mean * sign > 0);
  // One for each side, the larger one first: where there is room for one only, it is that one.
  const shown = largest.filter((one) => one === most(1) || one === most(-1));
  const all = signed(sumOf(means.map(({ mean }) => mean)));
  return [
    ['week', spanTitle(span)],
    ['together', why.onAverage(all)],
    ...shown.map(({ name, mean }): [string, string] => ['push', `${name} ${signed(mean)}`]),
  ];
}
