// Draws what viz/marks/time-plot.ts has computed, and lets the reader point at weeks, go to one and select
// some (viz/balcony/week-pointer.ts). Shared by the line charts of the balcony; knows
// nothing of what their lines mean.

import type { Selection } from 'd3';
import type { ChartFrame, SvgRoot } from './chart-frame.ts';
import type { ChartEvents } from './chart-view.ts';
import { endLabels } from '../marks/end-labels.ts';
import type { Span } from '../marks/span.ts';
import { timePlotMarks, type TimePlotInput, type TimePlotMarks } from '../marks/time-plot.ts';
import { drawAxes } from './plot-axes.ts';
import { drawDots, drawLabels, drawPaths, LINE_ORDER, type Group } from './plot-draw.ts';
import { goesOn, PlotGrowth } from './plot-growth.ts';
import { summaryBeat } from './pace.ts';
import { WeekPointer } from './week-pointer.ts';

export { writeReadout } from './week-pointer.ts';

export class TimePlot {
  readonly #svg: SvgRoot;
  readonly #axes: Group;
  readonly #gap: Selection<SVGPathElement, unknown, null, undefined>;
  readonly #bands: Group;
  readonly #lines: Group;
  readonly #lit: Group;
  readonly #weeks: WeekPointer;
  readonly #cursorDots: Group;
  readonly #dots: Group;
  readonly #labels: Group;
  #marks: TimePlotMarks | null = null;
  #input: TimePlotInput | null = null;
  #axesKey = '';
  #growth: PlotGrowth | null = null;
  #summary: (shown: TimePlotInput) => string = () => '';
  readonly #summaries = summaryBeat();

  /**
   * `readout` writes the readout row for a week, and what it returns says it as a sentence; `spanReadout` does
   * for weeks that are selected, while no week is pointed at.
   */
  constructor(
    frame: ChartFrame,
    events: ChartEvents,
    readout: (week: number) => () => string,
    spanReadout?: (span: Span) => () => string,
  ) {
    const svg = frame.addDrawing();
    this.#svg = svg;
    this.#axes = svg.append('g').attr('class', 'chart-axes');
    this.#bands = svg.append('g').attr('class', 'chart-base');
    this.#gap = svg.append('path').attr('class', 'chart-gap');
    this.#lines = svg.append('g').attr('class', 'chart-base');
    this.#lit = svg.append('g');
    this.#weeks = new WeekPointer(frame, svg, events, {
      readout,
      spanReadout,
      onCursor: (week) => this.#drawCursorDots(week),
    });
    this.#cursorDots = svg.append('g');
    this.#dots = svg.append('g');
    this.#labels = svg.append('g');
  }

  /** Draws everything; `summary` says it to those who do not see it. */
  update(input: TimePlotInput, summary: (shown: TimePlotInput) => string): void {
    const marks = timePlotMarks(input);
    this.#growth?.close();
    this.#growth = null;
    this.#input = input;
    this.#marks = marks;
    this.#summary = summary;
    this.#summaries.done();
    this.#drawAxes(input, marks);
    this.#gap.attr('d', marks.gap);
    const bands = marks.bands.flatMap(({ kind, outer, inner }) => [
      { style: `chart-band chart-band-${kind}`, path: outer },
      { style: `chart-band chart-band-inner chart-band-${kind}`, path: inner },
    ]);
    drawPaths(this.#bands, bands);
    const lines = LINE_ORDER.flatMap((kind) => [
      ...marks.lines.filter((mark) => mark.kind === kind),
      ...marks.futures
        .filter((mark) => mark.kind === kind)
        .map(({ path }) => ({ kind: `${kind} chart-future`, path })),
    ]);
    const styled = ({ kind, path }: { kind: string; path: string }) => ({
      style: `chart-line chart-${kind}`,
      path,
    });
    drawPaths(this.#lines, lines.map(styled));
    drawPaths(this.#lit, marks.lit.map(styled));
    this.#svg.classed('chart-lit', !!input.lit);
    drawLabels(this.#labels, marks);
    drawDots(this.#dots, marks.now?.dots ?? [], input.text * 0.31);
    this.#svg.attr('aria-label', summary(input));
    const { text, week, lastWeek: last, marks: begins = [] } = input;
    this.#weeks.place({ ...marks, text, week, last, begins });
  }

  /** Weeks have passed and nothing else has changed: adds what is new, `words` too. False where all has to be drawn again. */
  pass(week: number, lastWeek: number, words: boolean): boolean {
    const marks = this.#marks;
    const input = this.#input;
    if (!marks || !input || !goesOn(input, marks, week, lastWeek)) return false;
    this.#growth ??= this.#startGrowth(input, marks);
    if (!this.#growth.grow(input, lastWeek)) return false;
    this.#growth.moveDots(input, week);
    input.week = week;
    input.lastWeek = lastWeek;
    if (words) drawLabels(this.#labels, endLabels(input, marks));
    if (this.#summaries.due()) this.#svg.attr('aria-label', this.#summary(input));
    this.#weeks.pass(week, lastWeek, words);
    return true;
  }

  #startGrowth(input: TimePlotInput, marks: TimePlotMarks): PlotGrowth {
    const [gap, lines, dots] = [this.#gap.node()!, this.#lines.node()!, this.#dots.node()!];
    return new PlotGrowth(input, marks, gap, lines, dots);
  }

  showWeek(week: number | null): void {
    this.#weeks.showWeek(week);
  }

  showSpan(span: Span | null): void {
    this.#weeks.showSpan(span);
  }

  showSteps(steps: readonly number[]): void {
    this.#weeks.showSteps(steps);
  }

  /** Axes change with size, domain or language of the ticks only, so they are drawn anew only then. */
  #drawAxes(input: TimePlotInput, marks: TimePlotMarks): void {
    const { width, height, text, weeks, domain } = input;
    const { box, from, to } = marks;
    const key = [width, height, text, weeks, from, to, ...domain, input.write(domain[1])];
    if ([...key, box.right, box.top].join() === this.#axesKey) return;
    this.#axesKey = [...key, box.right, box.top].join();
    this.#svg.attr('viewBox', `0 0 ${width} ${height}`);
    drawAxes(this.#axes, marks, text, 'chart-grid chart-grid-faint');
  }

  #drawCursorDots(week: number | null): void {
    const marks = this.#marks;
    const input = this.#input;
    if (!marks || !input) return;
    const dots = (week === null ? [] : (input.lit ?? input.lines)).flatMap(({ kind, read }) => {
      const value = read(week ?? 0);
      const at = { kind, x: marks.xOf(week ?? 0), y: marks.yOf(value) };
      return Number.isFinite(value) ? [at] : [];
    });
    drawDots(this.#cursorDots, dots, input.text * 0.27);
  }
}
