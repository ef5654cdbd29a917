// Every layout of one firm, each made when it is first asked for. The network takes its time in steps.

import { layAttitudes } from './attitudes.ts';
import { chartSteps } from './chart.ts';
import { networkSteps } from './network.ts';
import type { LayoutName } from './names.ts';
import type { FloorInput, FloorLayout } from '../layout.ts';

type Steps = Generator<undefined, FloorLayout>;

/** A layout as steps; run them all, or a few at a time. */
export function* layoutSteps(
  name: LayoutName,
  plan: FloorLayout,
  input: FloorInput,
  widthToDepth: number,
): Steps {
  if (name === 'chart') return yield* chartSteps(plan, input, widthToDepth);
  if (name === 'attitudes') return layAttitudes(plan, widthToDepth);
  if (name === 'network') return yield* networkSteps(plan, input, widthToDepth);
  return plan;
}

/** All steps at once. */
export function finish(steps: Steps): FloorLayout {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
