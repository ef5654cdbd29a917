// Hands facts, or draws, to the threads, and gives back what came, in order whatever the number of threads.

import { CLASSICS } from '../classics/classics.ts';
import type { FactsJob, FactsOutput, FactsSetup } from '../facts-service.ts';
import { watchInterrupts } from '../interrupts.ts';
import { Pool } from '../pool.ts';
import type { ClassicReport } from './classic-board.ts';
import { FACT_GROUPS } from './facts.ts';
import type { FactReport } from './report.ts';
import type { Effect } from './robust.ts';

export interface Asking {
  readonly url: URL;
  readonly workers: number;
  readonly setup: FactsSetup;
  readonly step: (failed: boolean) => void;
}

export interface Asked {
  readonly failed: readonly string[];
  readonly interrupted: boolean;
}

async function ask(
  { url, workers, setup, step }: Asking,
  bundles: readonly (readonly FactsJob[])[],
  took: (output: FactsOutput) => void,
): Promise<Asked> {
  const pool = new Pool<FactsSetup, FactsJob, FactsOutput>({
    url,
    setup,
    workers: Math.min(workers, Math.max(1, bundles.length)),
  });
  const failed: string[] = [];
  const interrupts = watchInterrupts(() => void pool.close());
  try {
    await pool.run(bundles.values(), (job, outcome) => {
      if ('output' in outcome) took(outcome.output);
      else failed.push(`${Object.entries(job).flat().join(' ')}: ${outcome.error}`);
      step('error' in outcome);
    });
  } finally {
    interrupts.ignore();
    await pool.close();
  }
  return { failed, interrupted: interrupts.came() };
}

type Reported = Asked & { readonly reports: readonly FactReport[] };
type Scored = Reported & { readonly classics: readonly ClassicReport[] };

/** Reports of facts and classics, in the order of the scoreboard. */
export async function askFacts(asking: Asking): Promise<Scored> {
  const { ids } = asking.setup;
  const groups = FACT_GROUPS.map((group) => group.filter(({ id }) => ids.includes(id)));
  const facts: FactsJob[][] = groups
    .filter((group) => group.length > 0)
    .map((group) => group.map(({ id }) => ({ fact: id })));
  const own = CLASSICS.filter(({ id }) => ids.includes(id));
  const found = new Map<string, FactReport>();
  const judged = new Map<string, ClassicReport>();
  const bundles = [...facts, ...own.map(({ id }) => [{ classic: id }])];
  const asked = await ask(asking, bundles, (output) => {
    if ('report' in output) found.set(output.report.id, output.report);
    if ('classic' in output) judged.set(output.classic.id, output.classic);
  });
  const order = FACT_GROUPS.flat().flatMap(({ id }) => found.get(id) ?? []);
  const classics = own.flatMap(({ id }) => judged.get(id) ?? []);
  return { ...asked, reports: order, classics };
}

/** Reports of doses, by kind, in the order asked. */
export async function askDoses(asking: Asking, kinds: readonly string[]): Promise<Reported> {
  const found = new Map<string, FactReport>();
  const bundles = kinds.map((kind) => [{ dose: kind }]);
  const asked = await ask(asking, bundles, (output) => {
    if ('report' in output) found.set(output.report.id, output.report);
  });
  return { ...asked, reports: kinds.flatMap((kind) => found.get(kind) ?? []) };
}

/** Effects under draws; `took` is called as each ends. */
export async function askDraws(
  asking: Asking,
  draws: readonly number[],
  took: (draw: number, effects: readonly Effect[]) => void,
): Promise<Asked> {
  const bundles = draws.map((draw) => [{ draw }]);
  return ask(asking, bundles, (output) => {
    if ('draw' in output) took(output.draw, output.effects);
  });
}
