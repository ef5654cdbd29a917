// What the charts of the balcony have in common towards the page. Like View (viz/view.ts), but charts
// read histories, not frames: a frame is one week, a chart is all of them. No chart knows another; a week
// or a department pointed at in one is told to the others by viz/main.ts.

import type { OutcomeHistory } from '../history.ts';
import type { Zone } from '../marks/gauge.ts';
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
  /** The productive zone as it is now, and as it was a quarter ago, where known. */
  readonly zone?: Zone | null;
  readonly zoneBefore?: Zone | null;
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
}
