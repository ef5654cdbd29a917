// Makes the runs of a batch: hands what is not yet in the journal to the pool, writes down each run as
// it ends, asks for more seeds while an interval is too wide, and stops at once when interrupted.

import { OUTCOMES } from '../sim/index.ts';
import { journalKey, type Wanted } from './assemble.ts';
import {
  abandonFolder,
  finishFolder,
  leaveFolder,
  openFolder,
  type Claim,
  type OpenFolder,
} from './batch-folder.ts';
import { inShard, jobAt, pointCount, replicateCount, runNumber, type Job } from './design.ts';
import { unwritable } from './files.ts';
import { watchInterrupts } from './interrupts.ts';
import type { Failure, Manifest, Request } from './manifest.ts';
import { Pool, type Outcome } from './pool.ts';
import type { Program } from './program.ts';
import { startProgress } from './progress.ts';
import type { RunOutput, RunSetup } from './run-service.ts';
import { halfWidth } from '../sim/statistics.ts';
import { firstLook, nextLook } from './stopping.ts';

export interface BatchPlan {
  readonly wanted: Omit<Wanted, 'replicates'>;
  readonly setup: RunSetup;
  readonly until: Request['until'];
  readonly manifest: Manifest;
  readonly workers: number;
  readonly quiet: boolean;
}

export type Ended =
  /** `resumed` counts the runs that were finished before. */
  | { how: 'finished' | 'nothing left'; manifest: Manifest; resumed: number }
  /** `trouble` is what the disk refused; null where somebody asked it to stop. */
  | { how: 'interrupted'; finished: number; trouble: string | null };

/** Runs the whole batch into its folder. */
export async function runBatch(program: Program, plan: BatchPlan, claim: Claim): Promise<Ended> {
  const open = openFolder(claim, plan.manifest);
  if (!('journal' in open)) {
    return { how: 'nothing left', manifest: open, resumed: open.runs.finished };
  }
  const resumed = open.journal.size;
  const pool = new Pool<RunSetup, Job, RunOutput>({
    url: program.worker,
    setup: plan.setup,
    workers: plan.workers,
  });
  const interrupts = watchInterrupts(() => void pool.close());
  try {
    const { replicates, failures, reached } = await makeRuns(plan, open, pool, interrupts.came);
    if (interrupts.came()) {
      leaveFolder(open);
      return { how: 'interrupted', finished: open.journal.size, trouble: null };
    }
    const wanted = { ...plan.wanted, replicates };
    const manifest = finishFolder(open, wanted, failures, reached);
    return { how: 'finished', manifest, resumed };
  } catch (error) {
    // A disk that is full, or gone, takes no more; what it took before is kept.
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    const trouble = unwritable(claim.folder, error, '').came;
    abandonFolder(open);
    return { how: 'interrupted', finished: open.journal.size, trouble };
  } finally {
    interrupts.ignore();
    await pool.close();
  }
}

interface Made {
  replicates: number;
  failures: Failure[];
  /** Whether --until got its interval; null when it was not asked for. */
  reached: boolean | null;
}

async function makeRuns(
  plan: BatchPlan,
  open: OpenFolder,
  pool: Pool<RunSetup, Job, RunOutput>,
  isInterrupted: () => boolean,
): Promise<Made> {
  const { design, scenarioNames } = plan.wanted;
  const failed = new Map<number, { job: Job; error: string }>();
  let replicates = firstReplicates(plan);
  let total = open.journal.size;
  for (const jobs of bundles(plan, open, failed, replicates)) total += jobs.length;
  const progress = startProgress({
    stream: process.stderr,
    total,
    done: open.journal.size,
    quiet: plan.quiet,
    now: () => performance.now(),
  });
  const done = (job: Job, outcome: Outcome<RunOutput>): void => {
    const key = journalKey(design, job.point, job.replicate);
    if ('output' in outcome) open.journal.append(key, outcome.output);
    else failed.set(key, { job, error: outcome.error });
    progress.step('error' in outcome);
  };
  let reached: boolean | null = null;
  for (;;) {
    await pool.run(bundles(plan, open, failed, replicates), done);
    if (plan.until === null || isInterrupted()) break;
    reached = isNarrow(plan, open, replicates);
    if (reached || replicates >= plan.until.maxSeeds) break;
    replicates = nextLook(replicates, plan.until.maxSeeds);
    progress.grow(pointCount(design) * replicates);
  }
  progress.close();
  const failures = [...failed.values()].map(({ job, error }): Failure => ({
    run: runNumber(job.point, job.replicate, replicates),
    scenario: scenarioNames[job.scenario],
    seed: job.seed,
    params: job.params,
    error,
  }));
  return { replicates, failures, reached };
}

/** Seeds of every cell at the start: those asked for, and with --until enough for a first look. */
export function firstReplicates(plan: BatchPlan): number {
  const asked = replicateCount(plan.wanted.design);
  return plan.until === null ? asked : firstLook(asked, plan.until.maxSeeds);
}

/**
 * Runs that are neither kept nor failed, in bundles of one cell and seed: its scenarios may share an
 * organisation, which the thread that has one of them settles once for all.
 */
function* bundles(
  plan: BatchPlan,
  open: OpenFolder,
  failed: ReadonlyMap<number, unknown>,
  replicates: number,
): Generator<Job[]> {
  const { design, shard } = plan.wanted;
  for (let cell = 0; cell < design.cells.count; cell++) {
    for (let replicate = 0; replicate < replicates; replicate++) {
      const jobs: Job[] = [];
      for (let point = cell; point < pointCount(design); point += design.cells.count) {
        const key = journalKey(design, point, replicate);
        if (!inShard(runNumber(point, replicate, replicates), shard)) continue;
        if (open.journal.has(key) || failed.has(key)) continue;
        jobs.push(jobAt(design, point, replicate));
      }
      if (jobs.length > 0) yield jobs;
    }
  }
}

/** Whether every cell's interval is as narrow as was asked. */
function isNarrow(plan: BatchPlan, open: OpenFolder, replicates: number): boolean {
  if (plan.until === null) return true;
  const { outcome, halfWidth: wanted } = plan.until;
  const column = OUTCOMES.findIndex((row) => row.name === outcome);
  const { design } = plan.wanted;
  for (let point = 0; point < pointCount(design); point++) {
    const values: number[] = [];
    for (let replicate = 0; replicate < replicates; replicate++) {
      const kept = open.journal.summary(journalKey(design, point, replicate));
      if (kept !== null) values.push(kept.last[column]);
    }
    if (!(halfWidth(values) <= wanted)) return false;
  }
  return true;
}
