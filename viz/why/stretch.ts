// "What moved people here?", answered from the pushes of a stretch of weeks: which were largest, which changed
// most from end to end, and which steps of the plan stood behind them. Pure.

import type { StretchAnswer } from '../../workers/why.ts';
import { LAYERS, type LayerState } from '../../workers/layer-list.ts';
import { signed } from '../marks/forces.ts';
import { figure } from '../marks/words.ts';
import { causeWords, largestPart } from './causes.ts';
import { layersOf, type ForceSeries } from './series.ts';
import { layerWords, why } from './words.ts';

/** One push over a stretch. For what people do: its mean, and its change from the first week to the last. For
    what they believe: all it moved, which has no change of its own. */
export interface StretchRow {
  readonly state: LayerState;
  readonly layer: string;
  readonly size: number;
  readonly change: number;
  /** What each cause has of the size, and of the change. */
  readonly parts: readonly number[];
  readonly changeParts: readonly number[];
}

/** Pushes and changes below these are not worth a word. */
const LEAST_PUSH = 0.05;
const LEAST_CHANGE = 0.1;
const LEAST_BELIEF = 0.005;
const NAMED = 2;
const SHOWN = 6;
const SHOWN_BELIEFS = 4;

/** Every push of a state over the weeks from + 1 to `to`, largest first; unknown weeks make it empty. */
export function stretchRows(
  series: ForceSeries,
  state: LayerState,
  from: number,
  to: number,
  department: number,
): StretchRow[] {
  if (to > series.lastWeek || to <= from) return [];
  const count = to - from;
  const rows = layersOf(state).map((layer) => {
    const over = (part: number): number => {
      let sum = 0;
      for (let week = from + 1; week <= to; week++)
        sum += series.mean(week, department, layer, part);
      return state === 'practice' ? sum / count : sum;
    };
    // Before the first week nothing has been booked: the first booked week is where it starts from.
    const first = Math.max(1, from);
    const turned = (part: number) =>
      state === 'practice'
        ? series.mean(to, department, layer, part) - series.mean(first, department, layer, part)
        : 0;
    const places = series.causes.map((_, place) => place + 1);
    return {
      state,
      layer: LAYERS[layer].layer,
      size: over(0),
      change: turned(0),
      parts: places.map(over),
      changeParts: places.map(turned),
    };
  });
  return rows.toSorted((a, b) => Math.abs(b.size) - Math.abs(a.size));
}

const inside = (row: StretchRow) => layerWords(row.state, row.layer).inside;

/** What pushed everybody most to the product side up to a week; null where it is not known, or nothing did. */
export function brakeOf(series: ForceSeries, week: number): string | null {
  const rows = stretchRows(series, 'practice', 0, week, -1);
  const most = rows.find(({ size }) => size <= -LEAST_PUSH);
  return most === undefined ? null : inside(most);
}

function pushedMost(rows: readonly StretchRow[]): string {
  const side = (sign: number) =>
    rows
      .filter(({ size }) => size * sign >= LEAST_PUSH)
      .slice(0, NAMED)
      .map((row) => why.named(inside(row), signed(row.size)));
  return why.pushedMost(side(-1), side(1));
}

function changedMost(rows: readonly StretchRow[], causes: readonly string[]): string {
  const [most] = rows.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  if (most === undefined || !(Math.abs(most.change) >= LEAST_CHANGE)) return why.nothingChanged;
  const way = most.change > 0 ? 'customer' : 'product';
  const words = why.changedMost(inside(most), figure(Math.abs(most.change), 1), way);
  const behind = largestPart(most.changeParts, causes, LEAST_CHANGE / 2);
  // A step that pushed the other way is not behind the change.
  if (behind === null || behind.value * most.change < 0) return `${words}${why.nobodyBehind}.`;
  const part = figure(Math.abs(behind.value), 1);
  return `${words}${why.behind(causeWords(behind.cause), part)}.`;
}

/** Two sentences on the pushes; the third, who changed, comes from `whoChangedWords`. */
export function stretchSentences(
  series: ForceSeries,
  from: number,
  to: number,
  department: number,
): string[] {
  const rows = stretchRows(series, 'practice', from, to, department);
  return rows.length === 0 ? [] : [pushedMost(rows), changedMost(rows, series.causes)];
}

export function whoChangedWords({ became, slipped, left, came }: StretchAnswer): string {
  const words = why.whoChanged(became.length, slipped.length);
  return left + came === 0 ? words : `${words} ${why.comings(left, came)}`;
}

/** Rows of the table: push, these weeks, change, and what stood behind it. */
export function stretchTable(
  series: ForceSeries,
  state: LayerState,
  from: number,
  to: number,
  department: number,
): string[][] {
  const [least, shown, decimals] =
    state === 'practice' ? [LEAST_PUSH, SHOWN, 1] : [LEAST_BELIEF, SHOWN_BELIEFS, 2];
  return stretchRows(series, state, from, to, department)
    .filter(({ size, change }) => Math.max(Math.abs(size), Math.abs(change)) >= least)
    .slice(0, shown)
    .map((row) => {
      const behind = largestPart(row.parts, series.causes, least);
      return [
        layerWords(state, row.layer).name,
        signed(row.size, decimals),
        state === 'practice' ? signed(row.change, decimals) : '',
        behind === null
          ? why.noStep
          : why.named(causeWords(behind.cause), signed(behind.value, decimals)),
      ];
    });
}
