// Draws what viz/marks/forces.ts has computed, and lets the reader point at weeks and layers, go to a week,
// choose a layer, or mark a stretch of weeks: by mouse, finger or keys.

import { pointer, type Selection } from 'd3';
import type { ChartFrame, SvgRoot } from '../balcony/chart-frame.ts';
import { forcesMarks, type ForcesInput, type ForcesMarks } from '../marks/forces.ts';
import { drawAxes } from '../balcony/plot-axes.ts';
import { weekByKey } from '../balcony/week-keys.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;
type Path = Selection<SVGPathElement, unknown, null, undefined>;

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface PlotEvents {
  onHoverWeek(week: number | null): void;
  onSeek(week: number): void;
  onLayer(layer: string, week: number): void;
  /** A stretch was marked; it holds two weeks at least. */
  onStretch(stretch: Stretch): void;
  /** Writes the readout row for a week and a layer pointed at, and gives it as a sentence. */
  readout(week: number, layer: string | null): string;
}

/** A press that moves less than this (px) is a click. */
const CLICK = 4;

export class ForcesPlot {
  /** Dragging marks a stretch, as it does with Shift. */
  marking = false;
  readonly #frame: ChartFrame;
  readonly #events: PlotEvents;
  readonly #svg: SvgRoot;
  readonly #axes: Group;
  readonly #bands: Group;
  readonly #zero: Path;
  readonly #labels: Group;
  readonly #brush: Selection<SVGRectElement, unknown, null, undefined>;
  readonly #now: Path;
  readonly #nowHead: Path;
  readonly #cursor: Path;
  #marks: ForcesMarks | null = null;
  #input: ForcesInput | null = null;
  #pointed: number | null = null;
  #layer: string | null = null;
  #stretch: Stretch | null = null;
  #press: { x: number; week: number; marks: boolean; moved: boolean; sought: number } | null = null;

  constructor(frame: ChartFrame, events: PlotEvents) {
    this.#frame = frame;
    this.#events = events;
    const svg = frame.addDrawing().classed('chart-seekable', true);
    this.#svg = svg;
    this.#axes = svg.append('g').attr('class', 'chart-axes');
    this.#brush = svg.append('rect').attr('class', 'why-brush');
    this.#bands = svg.append('g').attr('class', 'why-bands');
    this.#zero = svg.append('path').attr('class', 'why-zero');
    this.#cursor = svg.append('path').attr('class', 'chart-cursor');
    this.#now = svg.append('path').attr('class', 'chart-now');
    this.#nowHead = svg.append('path').attr('class', 'chart-now-head');
    this.#labels = svg.append('g');
    svg
      .on('pointermove', (event: PointerEvent) => this.#onMove(event))
      .on('pointerdown', (event: PointerEvent) => this.#onDown(event))
      .on('pointerup', (event: PointerEvent) => this.#onUp(event))
      .on('pointercancel', () => (this.#press = null))
      .on('pointerleave', () => this.#point(null, null))
      .on('blur', () => this.#point(null, null))
      .on('keydown', (event: KeyboardEvent) => this.#onKey(event));
  }

  update(input: ForcesInput, summary: string): void {
    const marks = forcesMarks(input);
    const { box } = marks;
    this.#input = input;
    this.#marks = marks;
    this.#svg.attr('viewBox', `0 0 ${input.width} ${input.height}`).attr('aria-label', summary);
    drawAxes(this.#axes, marks, input.text);
    this.#bands
      .selectAll<SVGPathElement, unknown>('path')
      .data(marks.bands)
      .join('path')
      .attr('class', ({ side, shade }) => `why-band why-${side}-${shade}`)
      .attr('d', ({ path }) => path);
    const end = marks.xOf(Math.max(0, input.lastWeek));
    this.#zero.attr('d', `M${box.left},${marks.grid[1].y}H${end}`);
    this.#labels
      .selectAll<SVGTextElement, unknown>('text')
      .data(marks.labels)
      .join('text')
      .attr('class', 'chart-label why-label')
      .attr('dy', '.35em')
      .attr('x', ({ x }) => x)
      .attr('y', ({ y }) => y)
      .text(({ name }) => name);
    this.#drawNow();
  }

  /** Another week is shown, nothing else has changed. */
  showNow(week: number): void {
    if (!this.#input) return;
    this.#input = { ...this.#input, week };
    this.#drawNow();
  }

  showWeek(week: number | null): void {
    const last = this.#input?.lastWeek ?? -1;
    this.#pointed = week === null || week < 0 || week > last ? null : week;
    if (week === null) this.#layer = null;
    this.#drawCursor();
  }

  /** Marks a stretch of weeks, or none. */
  showStretch(stretch: Stretch | null): void {
    this.#stretch = stretch;
    this.#drawBrush();
  }

  #drawNow(): void {
    const marks = this.#marks;
    const input = this.#input;
    if (!marks || !input) return;
    const { top, bottom } = marks.box;
    const x = Math.round(marks.xOf(Math.max(0, Math.min(input.week, input.weeks))) * 10) / 10;
    const half = input.text * 0.35;
    this.#now.attr('d', `M${x},${top}V${bottom}`);
    this.#nowHead.attr('d', `M${x},${top}l${-half},${-half * 1.5}h${half * 2}Z`);
    this.#drawCursor();
    this.#drawBrush();
  }

  #drawCursor(): void {
    const marks = this.#marks;
    const input = this.#input;
    if (!marks || !input) return;
    const week = this.#pointed;
    this.#frame.readout.classList.toggle('chart-pointed', week !== null);
    this.#events.readout(week ?? input.week, this.#layer);
    const layer = this.#layer;
    this.#bands
      .selectAll<SVGPathElement, { id: string }>('path')
      .classed('why-dim', ({ id }) => layer !== null && id !== layer);
    this.#labels
      .selectAll<SVGTextElement, { id: string }>('text')
      .classed('why-strong', ({ id }) => id === layer);
    const x = week === null ? 0 : Math.round(marks.xOf(week) * 10) / 10;
    this.#cursor.attr('d', week === null ? '' : `M${x},${marks.box.top}V${marks.box.bottom}`);
  }

  #drawBrush(): void {
    const marks = this.#marks;
    const stretch = this.#stretch;
    if (!marks || !stretch) {
      this.#brush.attr('width', 0).attr('height', 0);
      return;
    }
    const [left, right] = [marks.xOf(stretch.from), marks.xOf(stretch.to)];
    this.#brush
      .attr('x', left)
      .attr('y', marks.box.top)
      .attr('width', Math.max(1, right - left))
      .attr('height', marks.box.bottom - marks.box.top);
  }

  #point(week: number | null, layer: string | null): void {
    if (week === this.#pointed && layer === this.#layer) return;
    const other = week !== this.#pointed;
    this.#pointed = week;
    this.#layer = layer;
    this.#drawCursor();
    if (other) this.#events.onHoverWeek(week);
  }

  #onMove(event: PointerEvent): void {
    const marks = this.#marks;
    if (!marks || !this.#input || this.#input.lastWeek < 0) return;
    const [x, y] = pointer(event, this.#svg.node());
    const week = marks.weekAt(x);
    this.#point(week, marks.layerAt(Math.max(1, week), y) ?? this.#labelAt(x, y));
    const press = this.#press;
    if (!press) return;
    press.moved ||= Math.abs(x - press.x) > CLICK;
    if (!press.moved) return;
    if (press.marks) {
      this.showStretch({ from: Math.min(press.week, week), to: Math.max(press.week, week) });
      return;
    }
    const sought = marks.anyWeekAt(x);
    if (sought === press.sought) return;
    press.sought = sought;
    this.#events.onSeek(sought);
  }

  /** The layer whose name stands there. */
  #labelAt(x: number, y: number): string | null {
    const half = (this.#input?.text ?? 13) * 0.7;
    const found = this.#marks?.labels.find((label) => {
      return x >= label.x && Math.abs(y - label.y) <= half;
    });
    return found?.id ?? null;
  }

  #onDown(event: PointerEvent): void {
    if (event.button !== 0 || !this.#marks) return;
    const [x] = pointer(event, this.#svg.node());
    const week = this.#marks.weekAt(x);
    this.#press = { x, week, marks: event.shiftKey || this.marking, moved: false, sought: -1 };
    this.#svg.node()!.setPointerCapture(event.pointerId);
    this.#onMove(event);
  }

  #onUp(event: PointerEvent): void {
    const press = this.#press;
    this.#press = null;
    if (!press || !this.#marks) return;
    if (press.marks && press.moved) {
      const stretch = this.#stretch;
      if (stretch && stretch.to > stretch.from) this.#events.onStretch(stretch);
      return;
    }
    if (press.moved) return;
    const [x, y] = pointer(event, this.#svg.node());
    const layer = this.#marks.layerAt(Math.max(1, press.week), y) ?? this.#labelAt(x, y);
    if (layer !== null) this.#events.onLayer(layer, Math.max(1, press.week));
    else this.#events.onSeek(this.#marks.anyWeekAt(x));
  }

  #onKey(event: KeyboardEvent): void {
    const input = this.#input;
    if (!input || !this.#marks) return;
    const upDown = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (upDown) {
      event.preventDefault();
      event.stopPropagation();
      this.#stepLayer(event.key === 'ArrowDown' ? 1 : -1);
      return;
    }
    if (event.key === 'Enter' && this.#layer !== null) {
      event.preventDefault();
      event.stopPropagation();
      this.#events.onLayer(this.#layer, Math.max(1, this.#pointed ?? input.week));
      return;
    }
    const week = weekByKey(event, this.#pointed, input.week, input.lastWeek);
    if (week === undefined) return;
    if (event.key === 'Enter' && this.#pointed !== null) this.#events.onSeek(this.#pointed);
    this.#point(week, week === null ? null : this.#layer);
    if (week !== null) this.#frame.announce(this.#events.readout(week, this.#layer));
  }

  /** Points at the next layer, by size. */
  #stepLayer(step: number): void {
    const input = this.#input;
    if (!input || input.layers.length === 0) return;
    const ids = input.layers.map(({ id }) => id);
    const at = this.#layer === null ? -1 : ids.indexOf(this.#layer);
    const next = at < 0 ? 0 : (at + step + ids.length) % ids.length;
    const week = this.#pointed ?? Math.min(input.week, input.lastWeek);
    this.#point(week, ids[next]);
    this.#frame.announce(this.#events.readout(week, ids[next]));
  }
}
