// A parameter of a space and the values it takes: a place between 0 and 1 becomes a value of the model.

import { exp, log } from '../../sim/math.ts';
import { spread, type Value } from '../words.ts';

export type Axis =
  | {
      readonly name: string;
      readonly from: number;
      readonly to: number;
      readonly scale: 'linear' | 'log';
      /** Only whole numbers have a meaning. */
      readonly whole: boolean;
      /** How many values a factorial design takes of it; null leaves that to --n. */
      readonly levels: number | null;
    }
  | { readonly name: string; readonly values: readonly Value[] };

/** The value at a place from 0 to 1. Numbers have 12 digits, so that a table shows what was meant. */
export function valueAt(axis: Axis, place: number): Value {
  if ('values' in axis) {
    const { values } = axis;
    return values[Math.min(values.length - 1, Math.floor(place * values.length))];
  }
  const { from, to } = axis;
  if (axis.whole) return Math.min(to, from + Math.floor(place * (to - from + 1)));
  const value =
    axis.scale === 'log'
      ? exp(log(from) + (log(to) - log(from)) * place)
      : from + (to - from) * place;
  return Math.min(to, Math.max(from, Number(value.toPrecision(12))));
}

/** The values of a factorial design, ends included. */
export function levelValues(axis: Axis, levels: number): readonly Value[] {
  if ('values' in axis) return axis.values;
  if (axis.whole) return spread(axis.from, axis.to, levels).map((value) => Math.round(value));
  const places = spread(0, 1, levels);
  return places.map((place, index) =>
    index === levels - 1 ? axis.to : index === 0 ? axis.from : valueAt(axis, place),
  );
}

/** How many values it has at most; infinite where any number between two ends is one. */
export function valueCount(axis: Axis): number {
  if ('values' in axis) return axis.values.length;
  return axis.whole ? axis.to - axis.from + 1 : Infinity;
}
