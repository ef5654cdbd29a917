// The thermostat: too many afraid, and heat goes down; hardly anybody, and it goes up (HEAT-3, HEAT-4).

import { FIRM, MEMORY_WEEKS } from '../model.ts';
import type { Model } from '../model.ts';
import { clamp } from '../math.ts';
import { normalQuantile } from '../normal.ts';
import { ORGANISATION, PURPOSE } from '../purposes.ts';
import { drawCounter, drawPair } from '../random.ts';
import { blurOf, delayOf, watchfulness } from './policy.ts';
import type { Policy } from './policy.ts';

/** A policy moves heat no further than this from what was set. */
const MOST_TURN = 0.7;

/** Turns the heat by mean fear as it was some weeks ago, blurred. */
export function turnHeat(model: Model, policy: Extract<Policy, { kind: 'thermostat' }>): void {
  const { firm, fearMemory, week, weekKey, drawn } = model;
  fearMemory[week % MEMORY_WEEKS] = firm[FIRM.meanFear];
  const { low, high, up, down, lag, noise } = policy;
  const watching = watchfulness(model);
  const delay = delayOf(lag, watching);
  if (week < delay) return;
  drawPair(weekKey, ORGANISATION, drawCounter(0, PURPOSE.observation), drawn);
  const blur = blurOf(noise, watching) * normalQuantile(drawn[0]);
  const seen = fearMemory[(week - delay) % MEMORY_WEEKS] + blur;
  const turn = seen > high ? -down : seen < low ? up : 0;
  firm[FIRM.heatPolicy] = clamp(firm[FIRM.heatPolicy] + turn, -MOST_TURN, MOST_TURN);
}
