// Every result on the wall is made again here, by the engine, from what the team decided: a list of runs, a few
// engines in threads of their own, each run once. What comes out is all weeks of the run and its last state.

import { OUTCOMES } from '../../sim/metrics.ts';
import { readFrame } from '../../sim/frame.ts';
import type { Problem } from '../../sim/scenario.ts';
import type { Description, Overrides } from '../../workers/sim-api.ts';
import type { Client } from '../../workers/client.ts';
import { startEngine, threadsBesidePage } from '../../workers/engine.ts';
import { OutcomeHistory } from '../history.ts';
import { putWeeks } from '../passed-weeks.ts';

/** What a run is made of; the same settings have the same key. */
export interface RunRequest {
  readonly key: string;
  readonly text: string;
  readonly overrides: Overrides;
  readonly weeks: number;
}

export interface MadeRun {
  readonly description: Description;
  /** Every week of it, week 0 too. */
  readonly history: OutcomeHistory;
  /** State of the last week, 16 hexadecimal digits. */
  readonly hash: string;
}

export type Rerun =
  MadeRun | { readonly problems: readonly Problem[] } | { readonly failed: string };

/** What a run needs of an engine; `Client` is one. */
export type RunEngine = Pick<Client, 'load' | 'seek' | 'give' | 'stop'>;

const MOST_THREADS = 6;
const NAMES = OUTCOMES.map(({ name }) => name);

/** Makes one whole run; rejects when the engine dies over it again and again. */
export async function makeRun(
  engine: RunEngine,
  { text, overrides, weeks }: RunRequest,
): Promise<Rerun> {
  const loaded = await engine.load(text, { ...overrides, weeks });
  if ('problems' in loaded) return loaded;
  const { description } = loaded;
  const history = new OutcomeHistory(NAMES, description.departments.length, weeks);
  const first = readFrame(loaded.frame);
  history.put(0, first.outcomes, first.panorama);
  const passed = await engine.seek(weeks);
  const last = readFrame(passed.frame);
  putWeeks(passed, last, history);
  engine.give(passed.frame);
  return { description, history, hash: last.hash };
}

interface Wish {
  readonly request: RunRequest;
  settle(made: Rerun): void;
}

export class Reruns {
  readonly #start: () => RunEngine;
  readonly #idle: (RunEngine | null)[];
  readonly #known = new Map<string, Promise<Rerun>>();
  #waiting: Wish[] = [];
  readonly #working = new Set<RunEngine>();

  constructor(start: () => RunEngine, threads: number) {
    this.#start = start;
    this.#idle = Array.from({ length: threads }, () => null);
  }

  /** The run of these settings; made once, however often it is asked for. */
  make(request: RunRequest): Promise<Rerun> {
    const known = this.#known.get(request.key);
    if (known !== undefined) return known;
    const made = new Promise<Rerun>((settle) => this.#waiting.push({ request, settle }));
    this.#known.set(request.key, made);
    this.#wake();
    return made;
  }

  stop(): void {
    this.#waiting = [];
    for (const engine of this.#working) engine.stop();
    for (const engine of this.#idle) engine?.stop();
  }

  #wake(): void {
    while (this.#waiting.length > 0 && this.#idle.length > 0) {
      const engine = this.#idle.pop() ?? this.#start();
      void this.#serve(engine, this.#waiting.shift()!);
    }
  }

  async #serve(engine: RunEngine, { request, settle }: Wish): Promise<void> {
    this.#working.add(engine);
    try {
      settle(await makeRun(engine, request));
      this.#idle.push(engine);
    } catch (error) {
      // Asked for again it is tried again, in another thread.
      this.#known.delete(request.key);
      engine.stop();
      this.#idle.push(null);
      settle({ failed: String(error) });
    }
    this.#working.delete(engine);
    this.#wake();
  }
}

/** The runs of a page; engines start as they are needed. */
export const rerunsHere = (): Reruns => new Reruns(startEngine, threadsBesidePage(MOST_THREADS));
