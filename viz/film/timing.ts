// When a film shows what: a title week that stands, the weeks at an even pace, a moment to look at the last one,
// and a closing card. Pure: choices in, frames and moments out; no week is ever left out.

/** Pictures a second. */
export const FPS = 30;
/** Seconds the first week stands, the last week stands, and the closing card can be read. */
const OPENING = 1.5;
const ENDING = 1.5;
const CARD = 6;

export const PACES = [1, 2, 4, 8] as const;
export const SIZES = [
  [1280, 720],
  [1920, 1080],
] as const;

export interface Span {
  readonly from: number;
  readonly to: number;
  /** Weeks a second. */
  readonly pace: number;
}

export interface Moment {
  readonly part: 'weeks' | 'card';
  /** The week that is told. */
  readonly week: number;
  /** How far it has come in from the week before, 0 to 1. */
  readonly share: number;
}

const weeksSeconds = ({ from, to, pace }: Span) => (to - from) / pace;

export const filmSeconds = (span: Span): number => OPENING + weeksSeconds(span) + ENDING + CARD;

export const filmFrames = (span: Span): number => Math.round(filmSeconds(span) * FPS);

/** What stands on a picture, counted from 0. */
export function momentAt(frame: number, span: Span): Moment {
  const { from, to, pace } = span;
  const second = frame / FPS;
  if (second >= OPENING + weeksSeconds(span) + ENDING) return { part: 'card', week: to, share: 1 };
  // A hair more, so that a frame that falls on a week shows it in spite of fractions.
  const gone = (second - OPENING) * pace + 1e-9;
  if (gone < 0) return { part: 'weeks', week: from, share: 1 };
  const whole = Math.floor(gone);
  if (from + whole >= to) return { part: 'weeks', week: to, share: 1 };
  return { part: 'weeks', week: from + whole + 1, share: gone - whole };
}

/**
 * Bits a second of a picture that is mostly still: what was measured with 400 people, rounded up; a size told
 * from it is a rough one.
 */
export const bitrateOf = (height: number): number => (height > 720 ? 6_000_000 : 3_000_000);

/** Rough size of the file in bytes. */
export const filmBytes = (span: Span, height: number): number =>
  (filmSeconds(span) * bitrateOf(height)) / 8;

/** A span inside a run, the first week before the last, whatever was typed. */
export function spanOf(from: number, to: number, pace: number, weeks: number): Span {
  const inside = (value: number, otherwise: number) =>
    Number.isFinite(value) ? Math.max(0, Math.min(weeks, Math.round(value))) : otherwise;
  const first = inside(from, 0);
  const last = inside(to, weeks);
  return { from: Math.min(first, last), to: Math.max(first, last), pace };
}
