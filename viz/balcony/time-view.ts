// What the charts over the weeks have in common: the histories they were last given, the department they
// show, and how they are pointed at, resized and taken away. What is drawn is each chart's own.

import type { ChartFrame } from './chart-frame.ts';
import type { Ahead, ChartContext, ChartView } from './chart-view.ts';
import type { OutcomeHistory } from '../history.ts';
import type { TimePlot } from './time-plot.ts';

export abstract class TimeView implements ChartView {
  protected abstract readonly frame: ChartFrame;
  protected abstract readonly plot: TimePlot;
  protected history: OutcomeHistory | null = null;
  protected ghost: OutcomeHistory | null = null;
  protected week = 0;
  /** Whose lines are shown; -1 is everybody. */
  protected department = -1;
  protected ahead: Ahead | null = null;

  protected abstract draw(): void;

  update(
    history: OutcomeHistory,
    ghost: OutcomeHistory | null,
    week: number,
    context: ChartContext = {},
  ): void {
    this.history = history;
    this.ghost = ghost;
    this.week = week;
    this.department = context.department ?? -1;
    this.ahead = context.ahead ?? null;
    this.draw();
  }

  showWeek(week: number | null): void {
    this.plot.showWeek(week);
  }

  resize(): void {
    this.frame.resize();
  }

  dispose(): void {
    this.frame.dispose();
  }
}
