// What a report is made of: plain texts and numbers, all given by whoever opens it. What is not known yet is
// left out, and the report says that it is not worked out.

import type { TimePlotInput } from '../marks/time-plot.ts';

export interface ReportStep {
  readonly title: string;
  /** "Sales and Finance, 120 people". */
  readonly who: string;
  readonly start: number;
  /** First week in which it no longer runs; null to the end. */
  readonly end: number | null;
  readonly cost: string;
  /** What it added, with its interval; left out while it is not known. */
  readonly adds?: string;
}

export interface ReportChance {
  /** "61 %". */
  readonly chance: string;
  /** "55 to 67". */
  readonly interval: string;
  readonly runs: string;
}

export interface ReportFloor {
  /** Address of the picture. */
  readonly picture: string;
  readonly week: number;
}

export interface ReportRisk {
  readonly title: string;
  /** Left out while it is not known. */
  readonly text?: string;
}

export interface ReportInput {
  readonly organisation: string;
  readonly scenario: string;
  readonly question: string;
  readonly plan: string;
  readonly date: string;
  readonly weeks: number;
  readonly steps: readonly ReportStep[];
  readonly cost?: string;
  /** What the chance is a chance of. */
  readonly goal: string;
  readonly chance?: ReportChance;
  readonly noPlan?: ReportChance;
  /** Plan against no plan, in a sentence. */
  readonly difference?: string;
  /** Said and done; its size is the report's matter. */
  readonly chart?: (size: { width: number; height: number; text: number }) => TimePlotInput;
  readonly chartSpoken?: string;
  /** The dance floor as it was when the report was opened; left out where it could not be drawn. */
  readonly floor?: ReportFloor;
  /** Largest pushes, a sentence each; left out while the books have not been read. */
  readonly pushes?: readonly string[];
  readonly risks: readonly ReportRisk[];
  readonly changes: readonly string[];
  readonly limits: readonly string[];
  readonly again: {
    /** The whole address; left out when it would be too long for any browser. */
    readonly link?: string;
    readonly command: string;
    readonly seed: number;
    readonly week: number;
    readonly hash?: string;
    readonly version: string;
    /** A file of the reader's own that it needs. */
    readonly file?: string;
  };
  /** How far runs have come; left out when all is there. */
  readonly progress?: string;
}
