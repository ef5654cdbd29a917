// Leaders on the balcony see people's fear late and blurred; with a policy they turn the heat down when too
// many are afraid and up when hardly anybody is (HEAT-3, HEAT-4). Watching closely shortens the delay and
// sharpens the picture (PSY-3g). Reads: fear, levers. Writes: firm.meanFear, fearMemory, firm.heatPolicy.

import { FIRM, MEMORY_WEEKS } from '../model.ts';
import type { Model } from '../model.ts';
import { clamp } from '../math.ts';
import { normalQuantile } from '../normal.ts';
import { LEVER, LEVERS } from '../params.ts';
import { ORGANISATION, PURPOSE } from '../purposes.ts';
import { drawCounter, drawPair } from '../random.ts';
import { countPresent, sumPresent } from '../sums.ts';

/** Full watching halves the error and leaves a quarter of the delay. */
const WATCHING_SHARPENS = 0.5;
const WATCHING_HASTENS = 0.75;
/** A policy moves heat no further than this from what was set. */
const MOST_TURN = 0.7;

export function observation(model: Model): void {
  const { columns, firm, scenario, fearMemory, week, levers, weekKey, drawn } = model;
  const present = Math.max(1, countPresent(columns.vacantWeeks));
  const meanFear = sumPresent(columns.fear, columns.vacantWeeks) / present;
  firm[FIRM.meanFear] = meanFear;
  if (model.settling || scenario.policy === null) return;
  fearMemory[week % MEMORY_WEEKS] = meanFear;
  const { low, high, up, down, lag, noise } = scenario.policy;
  let watching = 0;
  for (let audience = 0; audience < model.audiences; audience++) {
    watching = Math.max(watching, levers[audience * LEVERS.length + LEVER.watching]);
  }
  const delay = Math.round(lag * (1 - WATCHING_HASTENS * watching));
  if (week < delay) return;
  drawPair(weekKey, ORGANISATION, drawCounter(0, PURPOSE.observation), drawn);
  const blur = noise * (1 - WATCHING_SHARPENS * watching) * normalQuantile(drawn[0]);
  const seen = fearMemory[(week - delay) % MEMORY_WEEKS] + blur;
  const turn = seen > high ? -down : seen < low ? up : 0;
  firm[FIRM.heatPolicy] = clamp(firm[FIRM.heatPolicy] + turn, -MOST_TURN, MOST_TURN);
}
