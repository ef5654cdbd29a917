// What a pass is handed: only what its mechanism declared. A name that it did not declare is answered with
// what is missing, not with undefined.

import { COLUMN_NAMES } from '../columns.ts';
import type { Model } from '../model.ts';
import type { Mechanism, OwnSide, View } from './definition.ts';
import { PUSHED } from './mechanism-problems.ts';
import { MechanismError } from './mechanism-error.ts';

/** A view whose week is set anew before each pass. */
export type OwnView = { -readonly [field in keyof View]: View[field] };

type Lists = readonly { readonly name: string; readonly values: ArrayLike<number> }[];

export function handed(
  model: Model,
  mechanism: Mechanism,
  own: {
    columns: readonly { row: { name: string }; values: Float32Array }[];
    levers: Lists;
    pushes: readonly { name: string; amounts: Float64Array }[];
  },
): { view: OwnView; side: Pick<OwnSide, 'columns' | 'push' | 'levers'> } {
  const { people, departments, facets, roster, columns, audience, ties, values } = model;
  const reads = (mechanism.reads ?? []).map((name) => ({ name, values: columns[name] }));
  const pushes = own.pushes.map(({ name, amounts }) => ({ name, values: amounts }));
  const mine = own.columns.map(({ row, values: held }) => ({ name: row.name, values: held }));
  const only = (lists: Lists, field: string, others: readonly string[]): object =>
    declared(model, mechanism, lists, field, others);
  return {
    view: {
      week: 0,
      settling: true,
      people,
      departments,
      facets,
      department: roster.department,
      audience,
      manager: roster.manager,
      level: roster.level,
      vacantWeeks: columns.vacantWeeks,
      ties,
      columns: only(reads, 'reads', COLUMN_NAMES) as View['columns'],
      values,
    },
    side: {
      columns: only(mine, 'columns', COLUMN_NAMES) as OwnSide['columns'],
      push: only(pushes, 'writes', [...PUSHED, ...COLUMN_NAMES]) as OwnSide['push'],
      levers: only(own.levers, 'levers', Object.keys(values)) as OwnSide['levers'],
    },
  };
}

/** Lists by name; any other name that could be meant is refused when it is asked for. */
function declared(
  model: Model,
  { name: mechanism }: Mechanism,
  lists: Lists,
  field: string,
  others: readonly string[],
): object {
  const guards: PropertyDescriptorMap = {};
  for (const other of others) {
    guards[other] = {
      get() {
        const what = `used, but not declared; add '${other}' to ${field}`;
        throw new MechanismError(mechanism, model.week, other, what);
      },
    };
  }
  const here = lists.map(
    ({ name, values }) => [name, { value: values, enumerable: true }] as const,
  );
  return Object.create(Object.create(null, guards) as object, Object.fromEntries(here)) as object;
}
