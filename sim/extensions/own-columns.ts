// The columns of mechanisms from outside, as others meet them: newcomers, saved states, hosts.

import type { Model } from '../model.ts';
import type { OwnPlace } from './own.ts';

/** Own columns of all mechanisms, in order; empty where there are none. */
export function ownPlaces({ own }: Model): readonly OwnPlace[] {
  return own === null ? [] : own.parts.flatMap(({ columns }) => columns);
}

/** Own columns of somebody who begins in a place. */
export function seatOwn({ own }: Model, person: number): void {
  if (own === null) return;
  for (const { columns } of own.parts) {
    for (const { row, values, width } of columns) {
      if (!(row.per ?? 'person').startsWith('person')) continue;
      values.fill(row.newcomer ?? row.start, person * width, (person + 1) * width);
    }
  }
}

/** A column of a mechanism in a model, live; undefined where there is none of that name. */
export function ownColumn(model: Model, name: string): Float32Array | undefined {
  return ownPlaces(model).find(({ row }) => row.name === name)?.values;
}
