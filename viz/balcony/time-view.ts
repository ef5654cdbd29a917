// What the charts over the weeks have in common: the histories they were last given, the department they
// show, and how they are pointed at, resized and taken away. What is drawn is each chart's own.

import type { ChartFrame } from './chart-frame.ts';
import type { Ahead, ChartContext, ChartView } from './chart-view.ts';
import type { OutcomeHistory } from '../history.ts';
import type { Span } from '../marks/span.ts';
import { Drawn } from './drawn.ts';
import type { StepMark } from '../marks/step-marks.ts';
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
  /** A department pointed at elsewhere; -1 is none. */
  protected lit = -1;
  /** What begins when, and the weeks on the axis: laid to whatever is plotted. */
  protected time: { marks?: readonly StepMark[]; view?: Span | null } = {};

  readonly #drawn = new Drawn();

  protected abstract draw(): void;

  update(
    history: OutcomeHistory,
    ghost: OutcomeHistory | null,
    week: number,
    context: ChartContext = {},
  ): void {
    const passed = this.#drawn.holds(history, ghost, context);
    this.history = history;
    this.ghost = ghost;
    this.week = week;
    this.department = context.department ?? -1;
    this.ahead = context.ahead ?? null;
    const words = context.words !== false;
    if (passed && !this.frame.hidden && this.plot.pass(week, history.lastWeek, words)) {
      return this.frame.refreshTable();
    }
    this.time = { marks: context.marks, view: context.view };
    this.draw();
    this.#drawn.was(history, ghost, context);
  }

  showWeek(week: number | null): void {
    this.plot.showWeek(week);
  }

  showSpan(span: Span | null): void {
    this.frame.showSpan(span);
    this.plot.showSpan(span);
  }

  showSteps(steps: readonly number[]): void {
    this.plot.showSteps(steps);
  }

  showDepartment(department: number | null): void {
    const lit = department === null || department === this.department ? -1 : department;
    if (lit === this.lit) return;
    this.lit = lit;
    this.draw();
  }

  /** Whose values the readout tells: the department pointed at, or the one shown. */
  protected get told(): number {
    return this.lit >= 0 ? this.lit : this.department;
  }

  resize(): void {
    this.frame.resize();
  }

  dispose(): void {
    this.frame.dispose();
  }
}
