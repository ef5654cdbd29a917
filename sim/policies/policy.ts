// What a leader does who watches and revises: the two kinds of policy, whole, and how late and how blurred
// leaders see. Monitoring shortens the delay and sharpens the picture (PSY-3g, HEAT-4).

import type { Model } from '../model.ts';
import { LEVER, LEVERS } from '../params.ts';
import type { PolicyFile } from '../scenario-file.ts';

/** A policy with nothing left out. */
export type Policy = Required<PolicyFile>;

/** Full watching halves the error and leaves a quarter of the delay. */
const WATCHING_SHARPENS = 0.5;
const WATCHING_HASTENS = 0.75;

export const DEFAULTS = {
  thermostat: { low: 0.06, high: 0.12, up: 0.01, down: 0.02, lag: 4, noise: 0.03 },
  tailored: { every: 13, lag: 4, noise: 0.1 },
} as const;

/** A policy of a file with its defaults filled in; null where there is none. */
export function wholePolicy(file: PolicyFile | undefined): Policy | null {
  if (file === undefined) return null;
  if (file.kind === 'thermostat') return { ...DEFAULTS.thermostat, ...file };
  return { ...DEFAULTS.tailored, ...file };
}

/** How closely leaders watch, 0 to 1: as closely as they do anywhere. */
export function watchfulness(model: Model): number {
  const { levers, audiences } = model;
  let watching = 0;
  for (let audience = 0; audience < audiences; audience++) {
    watching = Math.max(watching, levers[audience * LEVERS.length + LEVER.watching]);
  }
  return watching;
}

/** Weeks from what happens to what is seen, of `lag` without watching. */
export function delayOf(lag: number, watching: number): number {
  return Math.round(lag * (1 - WATCHING_HASTENS * watching));
}

/** Standard deviation of what is seen, of `noise` without watching. */
export function blurOf(noise: number, watching: number): number {
  return noise * (1 - WATCHING_SHARPENS * watching);
}
