// Lines that only grow: while a run plays, each week adds one point to a line that stays as it was. What has been
// written of it is kept and the new week is added, where whoever owns the readings promises that they hold: with a
// path made anew for every week, 10,000 people playing left more than a megabyte of garbage a week in the charts.
// Pure to whoever asks: what comes out is what the whole computation would give.

import type { Reading, Scale } from './lines.ts';

/** Readings of known weeks hold until this number changes; a week that is not known yet reads NaN. */
export interface Holding {
  readonly revision: number;
}

const holdings = new WeakMap<Reading, Holding>();

/** Says that a reading's known weeks hold as long as the revision does. */
export function holds(read: Reading, by: Holding): Reading {
  holdings.set(read, by);
  return read;
}

/** Says that a reading holds as long as another does, which it is made of. */
export function holdsLike(read: Reading, other: Reading): Reading {
  const by = holdings.get(other);
  return by ? holds(read, by) : read;
}

/** The revision of a reading's weeks; null where nobody promises anything. */
export const revisionOf = (read: Reading): number | null => holdings.get(read)?.revision ?? null;

/** How far something has been written: all weeks up to `week`, the last of them with a value. */
export class Grown {
  readonly low: Reading | null;
  readonly x: Scale;
  readonly y: Scale;
  readonly every: number;
  revision: number | null;
  lowRevision: number | null;
  /** Last week written; -1 for none. */
  week = -1;
  /** What is closed, and for areas the way there and back of the piece that is open. */
  path = '';
  there = '';
  back = '';
  /** Weeks in the open piece. */
  run = 0;

  constructor(read: Reading, low: Reading | null, x: Scale, y: Scale, every: number) {
    this.low = low;
    this.x = x;
    this.y = y;
    this.every = every;
    this.revision = revisionOf(read);
    this.lowRevision = low && revisionOf(low);
  }

  reset(revision: number | null, lowRevision: number | null): void {
    this.revision = revision;
    this.lowRevision = lowRevision;
    this.week = -1;
    this.path = this.there = this.back = '';
    this.run = 0;
  }
}

/** A reading is drawn in so many charts and sizes at most; the oldest is let go. */
const MOST = 6;
const written = new WeakMap<Reading, Grown[]>();

/** What is kept of a line (or of the area above `low`) that is drawn up to `last`; new where nothing can be kept. */
export function grownOf(
  read: Reading,
  low: Reading | null,
  last: number,
  x: Scale,
  y: Scale,
  every: number,
): Grown {
  const revision = revisionOf(read);
  const lowRevision = low && revisionOf(low);
  if (revision === null || (low !== null && lowRevision === null)) {
    return new Grown(read, low, x, y, every);
  }
  let list = written.get(read);
  if (list === undefined) written.set(read, (list = []));
  for (const one of list) {
    if (one.low !== low || one.x !== x || one.y !== y || one.every !== every) continue;
    const held = one.revision === revision && one.lowRevision === lowRevision;
    if (!held || one.week > last) one.reset(revision, lowRevision);
    return one;
  }
  const made = new Grown(read, low, x, y, every);
  if (list.push(made) > MOST) list.shift();
  return made;
}
