// The key of this week's draws.

import type { Model } from './model.ts';
import { tickKey } from './random.ts';

/** Derives this week's key from the run's stream, so that every draw is keyed by seed and week. */
export function drawWeek(model: Model): void {
  tickKey(model.streamKey, model.week, model.weekKey);
}
