// Known pushes, as the engine would tell them.

import { LAYERS } from '../workers/layer-list.ts';
import type { PersonAnswer, WeeksAnswer } from '../workers/why.ts';
import { layerPlace } from '../viz/why/series.ts';

const CAUSES = ['1 vision-talk', '2 align-incentives', 'changes'];
const ROW = LAYERS.length * (1 + CAUSES.length);

export type Pushes = Readonly<Record<string, readonly [whole: number, ...parts: number[]]>>;

/** A row of layers; names are "state layer". */
function rowOf(pushes: Pushes): Float32Array {
  const row = new Float32Array(ROW);
  for (const [name, values] of Object.entries(pushes)) {
    const [state, id] = name.split(' ');
    const at = layerPlace(state as 'practice', id) * (1 + CAUSES.length);
    row.set(values, at);
  }
  return row;
}

/** Everybody and one department: the department's row is given, everybody's is as large for two people. */
export function weeksOf(from: number, weeks: readonly Pushes[]): WeeksAnswer {
  const layers = new Float32Array(weeks.length * 2 * ROW);
  for (const [week, pushes] of weeks.entries()) {
    layers.set(rowOf(pushes), week * 2 * ROW);
    layers.set(rowOf(pushes), (week * 2 + 1) * ROW);
  }
  const heads = new Float32Array(weeks.length * 4).fill(1);
  return { about: 'weeks', from, count: weeks.length, causes: CAUSES, layers, heads };
}

export function answerOf(weeks: readonly Pushes[], chooses = true): PersonAnswer {
  const layers = new Float32Array(weeks.length * ROW);
  for (const [week, pushes] of weeks.entries()) layers.set(rowOf(pushes), week * ROW);
  const listening = {
    manager: -1,
    passesOn: 1,
    colleagues: 0,
    customer: 0,
    product: 0,
    strongest: [],
    unequal: false,
  };
  return {
    about: 'person',
    person: 3,
    week: weeks.length,
    since: 1,
    chooses,
    causes: CAUSES,
    layers,
    listening,
  };
}
