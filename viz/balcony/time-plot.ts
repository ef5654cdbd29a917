// Draws what viz/marks/time-plot.ts has computed, and lets the reader point at weeks: by mouse, finger or
// arrow keys. Shared by all time charts of the balcony; knows nothing of what their lines mean.

import { pointer, select, type Selection } from 'd3';
import type { ChartFrame, SvgRoot } from './chart-frame.ts';
import type { ChartEvents } from './chart-view.ts';
import {
  timePlotMarks,
  type LineKind,
  type TimePlotInput,
  type TimePlotMarks,
} from '../marks/time-plot.ts';
import { drawAxes } from './plot-axes.ts';
import { weekByKey } from './week-keys.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;
type Path = Selection<SVGPathElement, unknown, null, undefined>;

/** Drawn from back to front: without a plan, then done, then said on top, dashed and see-through. */
const LINE_ORDER: readonly LineKind[] = ['ghost', 'done', 'said'];

export class TimePlot {
  readonly #frame: ChartFrame;
  readonly #events: ChartEvents;
  readonly #readout: (week: number) => string;
  readonly #svg: SvgRoot;
  readonly #axes: Group;
  readonly #gap: Path;
  readonly #bands: Group;
  readonly #lines: Group;
  readonly #labels: Group;
  readonly #now: Path;
  readonly #nowHead: Path;
  readonly #dots: Group;
  readonly #cursor: Path;
  readonly #cursorDots: Group;
  #marks: TimePlotMarks | null = null;
  #input: TimePlotInput | null = null;
  #axesKey = '';
  #pointed: number | null = null;
  #dragging = false;
  #sought = -1;

  /** `readout` writes the readout row for a week and returns it as a sentence. */
  constructor(frame: ChartFrame, events: ChartEvents, readout: (week: number) => string) {
    this.#frame = frame;
    this.#events = events;
    this.#readout = readout;
    const svg = frame.addDrawing().classed('chart-seekable', !!events.onSeek);
    this.#svg = svg;
    this.#axes = svg.append('g').attr('class', 'chart-axes');
    this.#bands = svg.append('g');
    this.#gap = svg.append('path').attr('class', 'chart-gap');
    this.#lines = svg.append('g');
    this.#cursor = svg.append('path').attr('class', 'chart-cursor');
    this.#now = svg.append('path').attr('class', 'chart-now');
    this.#nowHead = svg.append('path').attr('class', 'chart-now-head');
    this.#cursorDots = svg.append('g');
    this.#dots = svg.append('g');
    this.#labels = svg.append('g');
    svg
      .on('pointermove', (event: PointerEvent) => this.#onPointer(event))
      .on('pointerdown', (event: PointerEvent) => this.#onDown(event))
      .on('pointerup pointercancel', () => (this.#dragging = false))
      .on('pointerleave', () => this.#point(null))
      .on('blur', () => this.#point(null))
      .on('keydown', (event: KeyboardEvent) => this.#onKey(event));
  }

  update(input: TimePlotInput, summary: string): void {
    const marks = timePlotMarks(input);
    this.#input = input;
    this.#marks = marks;
    if (this.#pointed !== null && this.#pointed > input.lastWeek) this.#pointed = null;
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
    drawPaths(
      this.#lines,
      lines.map(({ kind, path }) => ({ style: `chart-line chart-${kind}`, path })),
    );
    this.#labels
      .selectAll<SVGTextElement, unknown>('text')
      .data(marks.labels)
      .join((enter) => {
        const text = enter.append('text').attr('dy', '.35em');
        text.append('tspan').attr('class', 'chart-name');
        text.append('tspan').attr('class', 'chart-value');
        return text;
      })
      .attr('class', (label) => `chart-label chart-label-${label.kind}`)
      .attr('x', (label) => label.x)
      .attr('y', (label) => label.y)
      .each(function (label) {
        this.firstChild!.textContent = label.name;
        const alone = label.name === '' || marks.stacked;
        this.lastChild!.textContent = alone ? label.value : ` ${label.value}`;
        const parts = select(this).selectAll('tspan');
        parts.attr('x', marks.stacked ? label.x : null);
        parts.attr('dy', (_, part) => (marks.stacked ? ['-.34em', '1.38em'][part] : null));
      });
    const { now, box } = marks;
    const half = input.text * 0.35;
    this.#now.attr('d', now ? `M${now.x},${box.top}V${box.bottom}` : '');
    this.#nowHead.attr('d', now ? `M${now.x},${box.top}l${-half},${-half * 1.5}h${half * 2}Z` : '');
    drawDots(this.#dots, now?.dots ?? [], input.text * 0.31);
    this.#svg.attr('aria-label', summary);
    this.#drawCursor();
  }

  showWeek(week: number | null): void {
    const last = this.#input?.lastWeek ?? -1;
    const next = week === null || week < 0 || week > last ? null : week;
    if (next === this.#pointed) return;
    this.#pointed = next;
    this.#drawCursor();
  }

  /** Axes change with size, domain or language of the ticks only, so they are drawn anew only then. */
  #drawAxes(input: TimePlotInput, marks: TimePlotMarks): void {
    const { width, height, text, weeks, domain } = input;
    const key = [width, height, text, weeks, ...domain, input.write(domain[1]), marks.box.right];
    if (key.join() === this.#axesKey) return;
    this.#axesKey = key.join();
    this.#svg.attr('viewBox', `0 0 ${width} ${height}`);
    drawAxes(this.#axes, marks, text, 'chart-grid chart-grid-faint');
  }

  #drawCursor(): void {
    const marks = this.#marks;
    const input = this.#input;
    if (!marks || !input) return;
    const week = this.#pointed;
    this.#frame.readout.classList.toggle('chart-pointed', week !== null);
    this.#readout(week ?? Math.min(input.week, input.lastWeek));
    if (week === null) {
      this.#cursor.attr('d', '');
      drawDots(this.#cursorDots, [], 0);
      return;
    }
    const x = Math.round(marks.xOf(week) * 10) / 10;
    this.#cursor.attr('d', `M${x},${marks.box.top}V${marks.box.bottom}`);
    const dots = input.lines.flatMap(({ kind, read }) => {
      const value = read(week);
      return Number.isFinite(value) ? [{ kind, x, y: marks.yOf(value) }] : [];
    });
    drawDots(this.#cursorDots, dots, input.text * 0.27);
  }

  #point(week: number | null): void {
    if (week === this.#pointed) return;
    this.showWeek(week);
    this.#events.onHoverWeek?.(this.#pointed);
  }

  #onPointer(event: PointerEvent): void {
    if (!this.#marks || !this.#input || this.#input.lastWeek < 0) return;
    const [x] = pointer(event, this.#svg.node());
    this.#point(this.#marks.weekAt(x));
    if (this.#dragging) this.#seek(x);
  }

  #onDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#onPointer(event);
    if (!this.#events.onSeek || !this.#marks) return;
    this.#dragging = true;
    this.#sought = -1;
    this.#svg.node()!.setPointerCapture(event.pointerId);
    this.#seek(pointer(event, this.#svg.node())[0]);
  }

  /** The now-line may be dragged anywhere on the axis; how far the run can follow is the player's matter. */
  #seek(x: number): void {
    const { box } = this.#marks!;
    const { weeks } = this.#input!;
    const share = (x - box.left) / (box.right - box.left);
    const week = Math.round(Math.min(1, Math.max(0, share)) * weeks);
    if (week === this.#sought) return;
    this.#sought = week;
    this.#events.onSeek?.(week);
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#input?.lastWeek ?? -1;
    const week = weekByKey(event, this.#pointed, this.#input?.week ?? 0, last);
    if (week === undefined) return;
    if (event.key === 'Enter' && this.#pointed !== null) this.#events.onSeek?.(this.#pointed);
    this.#point(week);
    if (week !== null) this.#frame.announce(this.#readout(week));
  }
}

function drawPaths(group: Group, paths: readonly { style: string; path: string }[]): void {
  group
    .selectAll<SVGPathElement, unknown>('path')
    .data(paths)
    .join('path')
    .attr('class', ({ style }) => style)
    .attr('d', ({ path }) => path);
}

/** Dots where lines meet the now-line or the pointed week. */
function drawDots(
  group: Group,
  dots: readonly { kind: LineKind; x: number; y: number }[],
  radius: number,
): void {
  group
    .selectAll<SVGCircleElement, unknown>('circle')
    .data(dots)
    .join('circle')
    .attr('class', (dot) => `chart-dot chart-dot-${dot.kind}`)
    .attr('cx', (dot) => dot.x)
    .attr('cy', (dot) => dot.y)
    .attr('r', radius);
}

/** Writes the readout row: one span a part, made once and then only rewritten. */
export function writeReadout(
  row: HTMLElement,
  parts: readonly [kind: string, text: string][],
): string {
  select(row)
    .selectAll<HTMLSpanElement, unknown>('span')
    .data(parts)
    .join('span')
    .attr('class', ([kind]) => `chart-readout-${kind}`)
    .text(([, text]) => text);
  return parts
    .map(([, text]) => text)
    .filter((text) => text !== '')
    .join(', ');
}
