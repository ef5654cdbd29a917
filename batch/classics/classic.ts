// What a classic is made of: a published result, and what is asked of the engine (reduced to it by documented
// switches) or of a small reference model beside it, each ask with the figure it must reach. Classics are data;
// judging one runs what it takes.

export type On = 'engine' | 'reference';

/** What a figure must be, both ends included; `expected` where the text names a value rather than a range. */
export interface Wanted {
  readonly low: number;
  readonly high: number;
  readonly expected: number | null;
  /** Absolute; 0 is exact, null where there is only a range. */
  readonly tolerance: number | null;
}

export interface Ask {
  readonly says: string;
  readonly wanted: Wanted;
  /** Where it is asked, when not where its classic is. */
  readonly on?: On;
  /** Worth its minutes in the full tier only. */
  readonly long?: boolean;
  /** The figure; `full` may take more runs, people or weeks for it. */
  readonly figure: (full: boolean) => number;
}

export interface Classic {
  /** 'Q1' to 'Q16', section 2a of docs/model.md. */
  readonly id: string;
  readonly statement: string;
  /** The engine, when its switches reach the classic; else a reference model. */
  readonly on: On;
  readonly source: string;
  /** Processor time of the quick tier as measured, with nothing kept from other classics. */
  readonly seconds: number;
  readonly asks: readonly Ask[];
}

export interface Judged {
  readonly says: string;
  readonly on: On;
  readonly figure: number;
  /** -Infinity or Infinity where one side is open. */
  readonly low: number;
  readonly high: number;
  readonly pass: boolean;
}

/** The figures of a classic; the quick tier leaves out what is long. */
export function judgeClassic(classic: Classic, full = false): Judged[] {
  return asksOf(classic, full).map((ask) => judgeAsk(classic, ask, full));
}

/** What is asked in a tier. */
export function asksOf({ asks }: Classic, full: boolean): readonly Ask[] {
  return asks.filter(({ long }) => full || long !== true);
}

export function judgeAsk(
  classic: Classic,
  { says, on, wanted, figure }: Ask,
  full: boolean,
): Judged {
  const { low, high } = wanted;
  const found = figure(full);
  return {
    says,
    on: on ?? classic.on,
    figure: found,
    low,
    high,
    pass: low <= found && found <= high,
  };
}

export function near(expected: number, tolerance: number): Wanted {
  return { low: expected - tolerance, high: expected + tolerance, expected, tolerance };
}

export const exactly = (expected: number): Wanted => near(expected, 0);

export function between(low: number, high: number): Wanted {
  return { low, high, expected: null, tolerance: null };
}

export const atLeast = (low: number): Wanted => between(low, Infinity);

export const atMost = (high: number): Wanted => between(-Infinity, high);

/** Runs once a tier what several figures are read off. */
export function shared<T>(run: (full: boolean) => T): (full: boolean) => T {
  const kept = new Map<boolean, T>();
  return (full) => {
    const known = kept.get(full) ?? run(full);
    kept.set(full, known);
    return known;
  };
}

/** How far two lists are apart where they are furthest; NaN when they are not of one length. */
export function largestError(found: readonly number[], wanted: readonly number[]): number {
  if (found.length !== wanted.length) return NaN;
  return Math.max(...found.map((value, place) => Math.abs(value - wanted[place])));
}
