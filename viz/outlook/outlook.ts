// Answers at once, then surer: the first run of a plan comes from a thread that waits for nothing else, the
// other seeds from all threads there are, the most wanted plan first. What has been computed once is kept
// under the plan's key and never computed again.

import type { Overrides } from '../../workers/sim-api.ts';
import { Crew, type Wish } from '../../workers/crew.ts';
import type { EnsembleThread } from '../../workers/thread.ts';
import { checksum } from '../checksum.ts';
import { Ensemble } from './ensemble.ts';

/** Runs a chance is made of, and those that more are made of when asked. */
export const RUNS = 64;
export const MORE_RUNS = 256;
/** Seeds of one plan before the next plan has its turn, so that all become surer together. */
const TURN = 16;
/** Plans kept; the one longest not asked about goes first. */
const KEPT = 48;

/** A plan as the engine is told it; the seed is that of the run on screen. */
export interface PlanRequest {
  readonly text: string;
  readonly overrides: Overrides & { readonly seed: number };
  readonly weeks: number;
  readonly departments: number;
}

export interface Progress {
  /** Runs made and wanted, of everything that is wanted now. */
  readonly made: number;
  readonly wanted: number;
  /** Seconds left as it goes now; null before that can be said. */
  readonly secondsLeft: number | null;
}

export class Outlook {
  readonly #scout: Crew;
  readonly #crew: Crew;
  readonly #onRun: (ensemble: Ensemble) => void;
  readonly #now: () => number;
  readonly #ensembles = new Map<string, Ensemble>();
  /** Rank of the plans that are wanted now: lower is sooner. */
  #ranks = new Map<Ensemble, number>();
  #held = false;
  /** Whose first run is being made. */
  #awaited: Ensemble | null = null;
  #started = 0;
  #madeSince = 0;

  constructor(
    spawn: () => EnsembleThread,
    threads: number,
    onRun: (ensemble: Ensemble) => void,
    now: () => number = () => performance.now(),
  ) {
    this.#scout = new Crew(spawn, 1);
    this.#crew = new Crew(spawn, threads);
    this.#onRun = onRun;
    this.#now = now;
  }

  /** The ensemble of a plan, known or new; nothing is computed by asking for it. */
  of(request: PlanRequest): Ensemble {
    const key = keyOf(request);
    const known = this.#ensembles.get(key);
    if (known) {
      this.#ensembles.delete(key);
      this.#ensembles.set(key, known);
      return known;
    }
    const { weeks, departments } = request;
    const made = new Ensemble(key, request.overrides.seed, weeks, departments);
    this.#ensembles.set(key, made);
    this.#forgetOldest();
    return made;
  }

  /** The first run of a plan, before anything else; of several asked for in a row only the last is made. */
  first(request: PlanRequest): Ensemble {
    const ensemble = this.of(request);
    this.#scout.drop(() => true);
    // Everything else waits: nothing may be slower than the first answer.
    this.#awaited = ensemble.first ? null : ensemble;
    if (ensemble.first) this.#crew.wake();
    else this.#scout.add([this.#wish(ensemble, request, ensemble.seed, () => 0)]);
    return ensemble;
  }

  /**
   * These plans are wanted now, the most wanted first, each with so many runs; everything else that has not
   * begun is dropped.
   */
  want(plans: readonly { readonly request: PlanRequest; readonly runs?: number }[]): Ensemble[] {
    this.#crew.drop(() => true);
    const ensembles = plans.map(({ request }) => this.of(request));
    this.#ranks = new Map(ensembles.map((ensemble, rank) => [ensemble, rank]));
    this.#started = this.#now();
    this.#madeSince = 0;
    const wishes = plans.flatMap(({ request, runs = RUNS }, place) => {
      const ensemble = ensembles[place];
      ensemble.wanted = Math.max(ensemble.wanted, runs);
      ensemble.failed = null;
      return this.#missing(ensemble, request);
    });
    this.#crew.add(wishes);
    return ensembles;
  }

  /** While held, no new run begins but first ones: the reader is in the middle of something. */
  hold(held: boolean): void {
    if (this.#held === held) return;
    this.#held = held;
    this.#started = this.#now();
    this.#madeSince = 0;
    if (!held) this.#crew.wake();
  }

  /** Ends at once whatever is being computed, but for first runs; what is there stays. */
  cancel(): void {
    this.#crew.drop(() => true, true);
    for (const ensemble of this.#ranks.keys()) ensemble.wanted = Math.max(1, ensemble.count);
    this.#ranks = new Map();
  }

  progress(): Progress {
    let made = 0;
    let wanted = 0;
    for (const ensemble of this.#ranks.keys()) {
      wanted += ensemble.wanted;
      made += Math.min(ensemble.count, ensemble.wanted);
    }
    const each = (this.#now() - this.#started) / Math.max(1, this.#madeSince);
    const secondsLeft = this.#madeSince < 2 ? null : ((wanted - made) * each) / 1000;
    return { made, wanted, secondsLeft };
  }

  stop(): void {
    this.#scout.stop();
    this.#crew.stop();
  }

  #missing(ensemble: Ensemble, request: PlanRequest): Wish[] {
    const wishes: Wish[] = [];
    for (let place = 0; place < ensemble.wanted; place++) {
      const seed = ensemble.seed + place;
      if (ensemble.has(seed)) continue;
      wishes.push(this.#wish(ensemble, request, seed, () => this.#urgency(ensemble, place)));
    }
    return wishes;
  }

  #urgency(ensemble: Ensemble, place: number): number | null {
    const rank = this.#ranks.get(ensemble);
    if (rank === undefined || this.#held || this.#awaited) return null;
    return Math.floor(place / TURN) * this.#ranks.size + rank + (place % TURN) / TURN;
  }

  #wish(
    ensemble: Ensemble,
    { text, overrides }: PlanRequest,
    seed: number,
    urgency: () => number | null,
  ): Wish {
    const whole = seed === ensemble.seed;
    const request = { key: ensemble.key, text, overrides, seed, whole };
    return {
      request,
      urgency,
      done: (made) => {
        if ('failed' in made) ensemble.failed = made.failed;
        else ensemble.put(made);
        this.#madeSince += 1;
        this.#onRun(ensemble);
        if (this.#awaited !== ensemble) return;
        this.#awaited = null;
        this.#crew.wake();
      },
    };
  }

  #forgetOldest(): void {
    for (const [key, ensemble] of this.#ensembles) {
      if (this.#ensembles.size <= KEPT) return;
      if (!this.#ranks.has(ensemble)) this.#ensembles.delete(key);
    }
  }
}

/** All that acts on the runs of a plan, in one order whatever order it was written in. */
export function keyOf({ text, overrides, weeks }: PlanRequest): string {
  return `${weeks} ${JSON.stringify(ordered(overrides))} ${sumOf(text)}`;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, ordered(inner)]);
}

let summed = { text: '', sum: '' };

/** Length and sum of a text; of the last one they are remembered, for it may be long. */
function sumOf(text: string): string {
  if (summed.text !== text) summed = { text, sum: `${text.length}.${checksum(text)}` };
  return summed.sum;
}
