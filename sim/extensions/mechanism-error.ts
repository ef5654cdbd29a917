// A mechanism that broke a promise in mid-run.

/** Where it happened, and what came of it; the run has no state to go on from. */
export class MechanismError extends Error {
  readonly mechanism: string;
  readonly week: number;
  /** Column, lever or parameter; empty where none is to blame. */
  readonly column: string;

  constructor(mechanism: string, week: number, column: string, what: string, cause?: unknown) {
    super(`${mechanism}, week ${week}${column === '' ? '' : `, ${column}`}: ${what}`, { cause });
    this.name = 'MechanismError';
    this.mechanism = mechanism;
    this.week = week;
    this.column = column;
  }
}
