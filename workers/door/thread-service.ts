// What a thread of an ensemble does: it checks a plan once and then makes run after run of it. It knows no thread.

import { createExtensions, NONE, parseScenario } from '../../sim/index.ts';
import type { Extensions, Problem, Scenario } from '../../sim/index.ts';
import { makeRun, type EnsembleRun } from './ensemble.ts';
import { requireScenario } from './refusal.ts';

export interface RunRequest {
  /** Same key, same plan: the thread need not check the text again. */
  readonly key: number;
  /** The scenario file as text. */
  readonly text: string;
  /** Address of the module whose default export the scenario was checked with; null without extensions. */
  readonly extensions: string | null;
  /** The fingerprint that those extensions must have. */
  readonly fingerprint: string;
  readonly seed: number;
}

export function createThreadService() {
  let known: { key: number; plan: Promise<Scenario> } | null = null;
  return {
    /** Makes a whole run of a plan with a seed of its own. Problems are thrown, so that the run fails alone. */
    async run(request: RunRequest): Promise<EnsembleRun | { problems: readonly Problem[] }> {
      if (known?.key !== request.key) known = { key: request.key, plan: planOf(request) };
      return makeRun(await known.plan, request.seed);
    },
  };
}

export type DoorApi = ReturnType<typeof createThreadService>;

async function planOf({ text, extensions, fingerprint }: RunRequest): Promise<Scenario> {
  const set = extensions === null ? NONE : await setOf(extensions);
  if (set.key !== fingerprint) {
    throw new RangeError(
      `extensions: ${extensions}, expected the same ones that the scenario was checked with`,
    );
  }
  return requireScenario(parseScenario(text, set));
}

async function setOf(address: string): Promise<Extensions> {
  const module = (await import(/* @vite-ignore */ address)) as { default?: unknown };
  return createExtensions(module.default);
}
