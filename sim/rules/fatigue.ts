// People tire of programmes that come and change no system (CTX-8). Each start of the last half year that no
// rise in what is rewarded followed adds to a department's fatigue. It is reported, and dulls
// people only where that is switched on.
// Reads: systems, scenario. Writes: fatigue, alignmentAtStart.

import { LEVER_FACETS } from '../columns.ts';
import type { Model } from '../model.ts';
import { clamp } from '../math.ts';

const REMEMBERED_WEEKS = 26;
/** A rise of mean alignment that people would notice. */
const NOTICEABLE = 0.05;

export function fatigue(model: Model): void {
  if (model.settling) return;
  const { columns, values, scenario, departments, week } = model;
  const count = scenario.interventions.length;
  for (let department = 0; department < departments; department++) {
    const now = alignment(columns.systems, department);
    let started = 0;
    let empty = 0;
    for (let place = 0; place < count; place++) {
      const { start, strength } = scenario.interventions[place];
      const since = week - start;
      if (strength === 0 || since < 0 || since >= REMEMBERED_WEEKS) continue;
      const at = department * count + place;
      if (model.departmentReached[at] === 0) continue;
      if (since === 0) model.alignmentAtStart[at] = now;
      started++;
      if (now - model.alignmentAtStart[at] < NOTICEABLE) empty++;
    }
    const felt = started === 0 ? 0 : empty / started;
    const before = columns.fatigue[department];
    columns.fatigue[department] = clamp(before + values.fatigueRate * (felt - before), 0, 1);
  }
}

function alignment(systems: Float32Array, department: number): number {
  let sum = 0;
  for (let facet = 0; facet < LEVER_FACETS; facet++)
    sum += systems[department * LEVER_FACETS + facet];
  return sum / LEVER_FACETS;
}
