// Whether a pass hangs on the order in which people and departments are listed: it is done once as it is and
// once with both lists turned round, on copies, with the same draws for the same people. What comes out must be
// the same but for rounding. Who reads a neighbour's own column while it is being written is found here.

import { COLUMNS, LEVER_FACETS } from '../columns.ts';
import type { Column } from '../columns.ts';
import type { Model } from '../model.ts';
import type { Problem } from '../problem.ts';
import type { OwnSide, View } from './definition.ts';
import type { Part } from './own.ts';

/** Sums over people come in another order; float32 keeps seven digits. */
const ROUNDING = 1e-4;

type Copies = { columns: Record<string, Float32Array>; push: Record<string, Float64Array> };

/** Problems of all mechanisms of a model, in the week it stands at. */
export function orderProblems(model: Model): Problem[] {
  return (model.own?.parts ?? []).flatMap((part) => {
    if ((model.values as Readonly<Record<string, number>>)[part.mechanism.switch] === 0) return [];
    const plain = passOf(model, part, false);
    const turned = passOf(model, part, true);
    for (const kind of ['columns', 'push'] as const) {
      for (const [name, values] of Object.entries(plain[kind])) {
        const others = turned[kind][name];
        const size = values.reduce(
          (most: number, value: number) => Math.max(most, Math.abs(value)),
          0,
        );
        const place = values.findIndex(
          (value: number, at: number) => !(Math.abs(value - others[at]) <= ROUNDING * size),
        );
        if (place < 0) continue;
        const path = `${part.mechanism.name}.${name}`;
        const came = `entry ${place}: ${values[place]}, and ${others[place]} with people and departments listed the other way round`;
        const mend = 'Read what others have before anything of it is written, or push.';
        return [{ path, came, expected: 'the same in any order', mend }];
      }
    }
    return [];
  });
}

/** One pass on copies; what comes back is in the model's own order. */
function passOf(model: Model, part: Part, turn: boolean): Copies {
  const { mechanism, view, side } = part;
  const turned = <T extends Float32Array | Float64Array>(list: T, per: Column['per']): T =>
    turn ? turnedRound(model, list, per) : (list.slice() as T);
  const perOf = (name: string): Column['per'] =>
    name in COLUMNS ? COLUMNS[name as keyof typeof COLUMNS].per : 'person';
  const columns: Record<string, Float32Array> = {};
  for (const { row, values } of part.columns) {
    columns[row.name] = turned(values, row.per ?? 'person');
  }
  const push: Record<string, Float64Array> = {};
  for (const { name, amounts } of part.pushes) push[name] = new Float64Array(amounts.length);
  const reads: Record<string, ArrayLike<number>> = {};
  for (const name of mechanism.reads ?? []) {
    reads[name] = turned(Float64Array.from(view.columns[name]), perOf(name));
  }
  const { people, departments } = model;
  const mirror = (person: number): number => (turn ? people - 1 - person : person);
  const home = (department: number): number => (turn ? departments - 1 - department : department);
  const each = (list: ArrayLike<number>, as = (value: number) => value): number[] =>
    Array.from({ length: people }, (_, person) => as(list[mirror(person)]));
  const looks: View = {
    ...view,
    department: each(view.department, home),
    audience: each(view.audience),
    manager: each(view.manager, (boss) => (boss < 0 ? boss : mirror(boss))),
    level: each(view.level),
    vacantWeeks: each(view.vacantWeeks),
    ties: turn ? turnedTies(model) : view.ties,
    columns: reads,
  };
  const has: OwnSide = {
    ...side,
    columns,
    push,
    draw: (person, which) => side.draw(mirror(person), which),
    drawDepartment: (department, which) => side.drawDepartment(home(department), which),
  };
  mechanism.pass(looks, has);
  if (!turn) return { columns, push };
  for (const { row } of part.columns) {
    columns[row.name] = turnedRound(model, columns[row.name], row.per ?? 'person');
  }
  for (const name of Object.keys(push)) push[name] = turnedRound(model, push[name], perOf(name));
  return { columns, push };
}

/** A list with its people, or its departments, the other way round; customers stay. */
function turnedRound<T extends Float32Array | Float64Array>(
  { people, departments, facets }: Model,
  list: T,
  per: Column['per'],
): T {
  const out = list.slice() as T;
  const [row, entry] = per.split('×');
  if (row === 'customer') return out;
  const wide: Record<string, number> = { facet: facets, lever: LEVER_FACETS };
  const rows = row === 'person' ? people : departments;
  const width = entry === undefined ? 1 : (wide[entry] ?? facets - LEVER_FACETS);
  for (let place = 0; place < rows; place++) {
    out.set(list.subarray(place * width, (place + 1) * width), (rows - 1 - place) * width);
  }
  return out;
}

function turnedTies({ people, ties }: Model): View['ties'] {
  const offsets = [0];
  const neighbours: number[] = [];
  const weights: number[] = [];
  for (let person = people - 1; person >= 0; person--) {
    // Ascending neighbours, turned round, ascend again from the far end.
    for (let tie = ties.offsets[person + 1] - 1; tie >= ties.offsets[person]; tie--) {
      neighbours.push(people - 1 - ties.neighbours[tie]);
      weights.push(ties.weights[tie]);
    }
    offsets.push(neighbours.length);
  }
  return { offsets, neighbours, weights };
}
