// The forces chart as a table and as it is saved, and what its pushes come to over weeks that are selected.
// Pure.

import type { ChartTable } from '../balcony/chart-frame.ts';
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

/** What a layer pushed in all, from the week after a span's first to its last: these led from one to the other. */
export function pushOver({ read }: Pick<ForceLayer, 'read'>, { from, to }: Span): number {
  let sum = 0;
  for (let week = from + 1; week <= to; week++) sum += read(week) || 0;
  return sum;
}

/** The readout of a span: what pushed most to either side, and what all came to. */
export function pushedOver(
  layers: readonly ForceLayer[],
  span: Span,
): [kind: string, text: string][] {
  const sums = layers.map((layer) => ({ name: layer.name, sum: pushOver(layer, span) }));
  const largest = sums.toSorted((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
  const most = (sign: number) => largest.find(({ sum }) => sum * sign > 0);
  // One for each side, the larger one first: where there is room for one only, it is that one.
  const shown = largest.filter((one) => one === most(1) || one === most(-1));
  const all = signed(sumOf(sums.map(({ sum }) => sum)));
  return [
    ['week', spanTitle(span)],
    ['together', why.inAll(all)],
    ...shown.map(({ name, sum }): [string, string] => ['push', `${name} ${signed(sum)}`]),
  ];
}
