// Who built the systems as they stand. Systems follow the levers over many weeks, so each department keeps,
// for each of its six systems, what every cause has contributed to it; it follows the causes of the lever
// with the same steps as the system follows the lever. The rest is how things have always been.

import { LEVER_FACETS } from '../columns.ts';
import type { Model } from '../model.ts';
import { LEVERS } from '../params.ts';
import type { Causes } from './causes.ts';

export interface TracedSystems {
  /** department × facets of levers × causes. */
  readonly built: Float64Array;
  /** Which intervention takes away the support of each assumption, -1 none: department × assumptions. */
  readonly challengedBy: Int32Array;
}

export function createTracedSystems(model: Model, causes: Causes): TracedSystems {
  const { departments, facets } = model;
  return {
    built: new Float64Array(departments * LEVER_FACETS * causes.count),
    challengedBy: new Int32Array(departments * (facets - LEVER_FACETS)).fill(-1),
  };
}

/**
 * One week of one system. `grasp` is how far managers let the lever through, `step` the share of the way
 * that the system went, `kept` what profit pressure left of it.
 */
export function traceSystem(
  model: Model,
  department: number,
  facet: number,
  grasp: number,
  step: number,
  kept: number,
): void {
  if (model.ledger === null) return;
  const { causes, systems } = model.ledger;
  const lever = model.audienceOfDepartment[department] * LEVERS.length + facet;
  const from = lever * causes.count;
  const at = (department * LEVER_FACETS + facet) * causes.count;
  for (let cause = 0; cause < causes.count; cause++) {
    const now = systems.built[at + cause];
    systems.built[at + cause] = kept * (now + step * (grasp * causes.moved[from + cause] - now));
  }
}
