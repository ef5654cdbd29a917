// The books of the run: a second engine in a thread of its own makes the run again and tells why people moved.
// It starts when somebody first wants to know, works in pieces so short that playing stays smooth, answers
// what readers ask before it goes on, and goes when it is not needed any more. What it has told of a run is
// kept, so that nothing is asked twice.

import type { WhyAnswer, WhyQuestion } from '../../workers/why.ts';
import { sharedWeeks } from './past.ts';
import { ForceSeries } from './series.ts';

/** What the books need of an engine; `Client` is one. */
interface BooksEngine {
  load(text: string): Promise<unknown>;
  why(question: WhyQuestion): Promise<WhyAnswer>;
  stop(): void;
}

export interface BooksHost {
  startEngine(): BooksEngine;
  now(): number;
  /** Settles after so many ms. */
  wait(ms: number): Promise<void>;
  /** Weeks came, work began or ended, or it was cancelled. */
  onChange(): void;
}

/** A question that is not answered because another run is open by now, or the reader cancelled. */
export class Dropped extends Error {}

type Answer<About> = Extract<WhyAnswer, { about: About }>;
type Question = Exclude<WhyQuestion, { about: 'weeks' }>;

/** A piece of work may take about this long; while the run plays the thread then rests as long. */
const PIECE_MS = 40;
const PIECE_AT_MOST = 26;
/** Once all weeks are read that have passed, the next are read together. */
const REST_MS = 400;
/** While weeks pass at least half of this is read before they come, so that books and floor show the same week. */
const AHEAD_WEEKS = 26;
/** The run itself starts first. */
const PATIENCE_MS = 700;
const KEPT_RUNS = 6;

export type Books = ReturnType<typeof createBooks>;

export function createBooks(host: BooksHost) {
  const known = new Map<string, ForceSeries>();
  const waiting: {
    question: Question;
    resolve(answer: WhyAnswer): void;
    reject(error: unknown): void;
  }[] = [];
  let text: string | null = null;
  let series = new ForceSeries(0);
  let wanted = 0;
  /** What is read up to: what is wanted, and ahead of it while weeks pass. */
  let goal = 0;
  let playing = false;
  let cancelled = false;
  let failed = false;
  let working = false;
  let engine: BooksEngine | null = null;
  let loaded: string | null = null;
  let piece = 1;
  let openedAt = 0;

  /** Ends waiting for an answer that will never come, because the thread has been stopped. */
  let giveUp: (reason: Dropped) => void = () => {};

  const behind = () => goal > series.lastWeek && !cancelled && !failed;

  function dropEngine(): void {
    engine?.stop();
    engine = null;
    loaded = null;
    giveUp(new Dropped());
  }

  function watched<T>(promise: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      giveUp = reject;
      promise.then(resolve, reject);
    });
  }

  function dropQuestions(): void {
    for (const { reject } of waiting.splice(0)) reject(new Dropped());
  }

  async function readyEngine(of: string): Promise<BooksEngine> {
    engine ??= host.startEngine();
    const started = engine;
    if (loaded !== of) {
      await watched(started.load(of));
      if (started === engine) loaded = of;
    }
    return started;
  }

  /** One piece of work: a reader's question, or some weeks. */
  async function work(of: string): Promise<void> {
    const ready = engine !== null && loaded === of ? engine : await readyEngine(of);
    if (of !== text || ready !== engine) return;
    const next = waiting.shift();
    if (next) {
      try {
        const answer = await watched(ready.why(next.question));
        if (of === text) next.resolve(answer);
        else next.reject(new Dropped());
      } catch (error) {
        next.reject(error);
        throw error;
      }
      return;
    }
    const into = series;
    const from = into.lastWeek;
    const count = Math.min(piece, goal - from);
    if (count <= 0) return;
    const asked = host.now();
    const answer = await watched(ready.why({ about: 'weeks', from, count }));
    if (answer.about === 'weeks') into.put(answer);
    const took = Math.max(1, host.now() - asked);
    piece = Math.max(1, Math.min(PIECE_AT_MOST, Math.round((count * PIECE_MS) / took)));
    host.onChange();
    // What is nearly there is asked for in larger pieces: each question costs the page a little.
    if (playing) await host.wait(behind() ? took : Math.max(took, REST_MS));
  }

  async function pump(): Promise<void> {
    if (working) return;
    working = true;
    try {
      while (text !== null && (waiting.length > 0 || behind())) {
        const early = openedAt + PATIENCE_MS - host.now();
        if (early > 0) await host.wait(early);
        else await work(text);
      }
    } catch (error) {
      // Without its engine the page goes on; whoever asked is told that nothing is known.
      if (!(error instanceof Dropped)) {
        failed = true;
        dropEngine();
        dropQuestions();
      }
    } finally {
      working = false;
      host.onChange();
    }
    if (text !== null && (waiting.length > 0 || behind())) void pump();
  }

  return {
    get series(): ForceSeries {
      return series;
    },
    /** The last week that somebody looked at and that is read; what was read ahead has not passed yet. */
    get lastWeek(): number {
      return Math.min(series.lastWeek, wanted);
    },
    /** Weeks still to be read before those wanted are there; 0 when nothing is under way. */
    get missing(): number {
      return behind() ? Math.max(0, wanted - series.lastWeek) : 0;
    },
    get cancelled(): boolean {
      return cancelled;
    },
    get failed(): boolean {
      return failed;
    },

    /** The run that is open; the same text again changes nothing. */
    follow(nextText: string, departments: number): void {
      if (nextText === text) return;
      dropQuestions();
      let next = known.get(nextText);
      if (next === undefined) {
        next = new ForceSeries(departments);
        if (text !== null) next.takeOver(series, sharedWeeks(text, nextText));
      }
      known.delete(nextText);
      known.set(nextText, next);
      if (known.size > KEPT_RUNS) known.delete(known.keys().next().value!);
      if (text === null) openedAt = host.now();
      text = nextText;
      series = next;
      cancelled = failed = false;
      wanted = goal = 0;
      host.onChange();
    },

    /** Somebody looks at the weeks up to this one, of a run that has so many. */
    want(week: number, isPlaying: boolean, weeks = week): void {
      playing = isPlaying;
      wanted = Math.max(wanted, week);
      goal = Math.max(goal, wanted);
      const soon = Math.min(weeks, week + AHEAD_WEEKS / 2);
      if (isPlaying && series.lastWeek < soon)
        goal = Math.max(goal, Math.min(weeks, week + AHEAD_WEEKS));
      if (behind()) void pump();
    },

    ask<About extends Question['about']>(
      question: Extract<Question, { about: About }>,
    ): Promise<Answer<About>> {
      const answer = new Promise<WhyAnswer>((resolve, reject) => {
        waiting.push({ question, resolve, reject });
      });
      void pump();
      return answer as Promise<Answer<About>>;
    },

    /** Stops the work at once; what is known stays. */
    cancel(): void {
      cancelled = true;
      dropQuestions();
      dropEngine();
      host.onChange();
    },

    resume(): void {
      cancelled = failed = false;
      host.onChange();
      void pump();
    },
  };
}
