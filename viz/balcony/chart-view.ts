// What the charts of the balcony have in common towards the page. Like View (viz/view.ts), but charts
// read histories, not frames: a frame is one week, a chart is all of them. No chart knows another; a week
// or a department pointed at in one is told to the others by viz/linking/.

import type { OutcomeHistory } from '../history.ts';
import type { Span } from '../marks/span.ts';
import type { StepMark } from '../marks/step-marks.ts';
import type { PlotBand } from '../marks/time-plot.ts';

/** Another plan in the charts: dots, named at their end. */
export interface OtherPlan {
  readonly name: string;
  readonly history: OutcomeHistory;
}

/** What is known beyond the run on screen: how it goes on, how far other seeds lie apart, other plans. */
export interface Ahead {
  /** The run on screen to its last week. */
  readonly future: OutcomeHistory | null;
  /** Quantiles over many runs; null where none are kept. */
  band(outcome: string, department: number): PlotBand | null;
  readonly others: readonly OtherPlan[];
  /** The plan on screen against another, run by run. */
  readonly against?: Paired | null;
}

/** Two plans in the same organisations, with the same accidents: what the one adds to who has really changed. */
export interface Paired {
  /** The plan that it is compared with. */
  readonly name: string;
  readonly pairs: number;
  /** Mean over the pairs, as a share; NaN beyond the last week. */
  mean(week: number): number;
  /** 95 % interval of that mean; null while there are fewer than two pairs. */
  interval(week: number): { readonly low: number; readonly high: number } | null;
  /** How the plans end, in words. */
  readonly sentence: string;
}

export interface ChartContext {
  readonly ahead?: Ahead | null;
  /** Whose lines the time charts show; -1 or left out: the whole organisation. */
  readonly department?: number;
  /** Weeks follow each other by themselves: what moves only because of that stays where it is. */
  readonly playing?: boolean;
  /** Whether what is read is written too, as in all charts of the page; left out: it is. */
  readonly words?: boolean;
  /** What begins when: marks over every time axis (viz/marks/step-marks.ts). */
  readonly marks?: readonly StepMark[];
  /** The weeks on every time axis; null or left out: the whole run (viz/marks/time-axis.ts). */
  readonly view?: Span | null;
}

export interface ChartView {
  /** Shows the histories at a week. `ghost` is the run without a plan, null while it is not known. */
  update(
    history: OutcomeHistory,
    ghost: OutcomeHistory | null,
    week: number,
    context?: ChartContext,
  ): void;
  /** Points at a week (hovered in another chart), or at none. */
  showWeek(week: number | null): void;
  /** Weeks selected anywhere, or none: dims what is outside; readout and tables speak of them. */
  showSpan?(span: Span | null): void;
  /** A department pointed at anywhere, or none: lights its own picture or line, and names it. */
  showDepartment?(department: number | null): void;
  /** Steps pointed at or chosen in the plan, by their places: lights their marks. */
  showSteps?(steps: readonly number[]): void;
  /** Takes its size from the page again. Charts watch their own host too; calling this is never wrong. */
  resize(): void;
  dispose(): void;
}

/** What a chart tells the page. All optional. */
export interface ChartEvents {
  /** The reader points at a week (mouse, finger or arrow keys), or no longer. */
  onHoverWeek?(week: number | null): void;
  /** The reader drags the now-line to a week, clicks one, or presses Enter on it. */
  onSeek?(week: number): void;
  /** The reader selects weeks, or lets them go; `done` is false while the hand still moves. */
  onSpan?(span: Span | null, done: boolean): void;
  /** The reader points at a mark of a week that is not drawn yet, or no longer. */
  onHoverMark?(week: number | null): void;
  /** A mouse or finger is on a chart: time to say what a drag does. */
  onHint?(): void;
  /** The reader points at what belongs to a department, or no longer. */
  onHoverDepartment?(department: number | null): void;
}
