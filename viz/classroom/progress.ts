// How far the reader has come, and what was guessed: kept in this browser where it lets us, else as long as the page
// is open. What was kept by an older page and cannot be read is as good as nothing.

import type { Guess } from './guess.ts';

/** What was answered to a prediction: a line, or the place of an option. */
export type Answer = { readonly guess: Guess } | { readonly option: number };

export interface Kept {
  /** The step last shown, from 0. */
  readonly step: number;
  readonly finished: boolean;
  /** Answers that are locked in, by the place of their step. */
  readonly answers: Readonly<Record<number, Answer>>;
}

/** The part of the browser's storage that is needed. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = 'thaw-course';

export const NOTHING_KEPT: Kept = { step: 0, finished: false, answers: {} };

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

function readAnswer(value: unknown): Answer | null {
  const { option, guess } = (value ?? {}) as { option?: unknown; guess?: Partial<Guess> };
  if (isNumber(option)) return { option };
  const { from, to, values } = guess ?? {};
  if (!isNumber(from) || !isNumber(to) || !Array.isArray(values)) return null;
  return values.every(isNumber) && values.length > 0 ? { guess: { from, to, values } } : null;
}

function readKept(value: unknown): Kept {
  const { step, finished, answers } = (value ?? {}) as Partial<Record<keyof Kept, unknown>>;
  const read: [number, Answer][] = [];
  for (const [place, one] of Object.entries<unknown>((answers ?? {}) as Record<string, unknown>)) {
    const answer = readAnswer(one);
    if (answer) read.push([Number(place), answer]);
  }
  return {
    step: isNumber(step) ? step : 0,
    finished: finished === true,
    answers: Object.fromEntries(read),
  };
}

export interface Progress {
  of(lesson: string): Kept;
  keep(lesson: string, change: Partial<Kept>): void;
}

export function createProgress(shelf: () => Shelf): Progress {
  const kept = new Map<string, Kept>();
  try {
    const stored = JSON.parse(shelf().getItem(KEY) ?? '{}') as Record<string, unknown>;
    for (const [name, value] of Object.entries(stored)) kept.set(name, readKept(value));
  } catch {
    // Nothing can be read here: the course begins anew.
  }
  return {
    of: (lesson) => kept.get(lesson) ?? NOTHING_KEPT,
    keep(lesson, change) {
      kept.set(lesson, { ...(kept.get(lesson) ?? NOTHING_KEPT), ...change });
      try {
        shelf().setItem(KEY, JSON.stringify(Object.fromEntries(kept)));
      } catch {
        // The browser keeps nothing: it holds as long as the page is open.
      }
    },
  };
}
