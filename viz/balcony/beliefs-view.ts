// "Who believes what?": how people spread between product and customer, quarter by quarter.
//
//   const chart = new BeliefsView(host, { places, onHoverWeek, onSeek });
//   chart.update(history, ghost, week, { department });
//   chart.showWeek(week | null); chart.resize(); chart.dispose();
//
// Time runs down in the ridge: arrows down and up do what arrows right and left do. A plan that is still in
// the hand has no spreads: the picture stays as it was before and the readout says so.

import { pointer } from 'd3';
import { BeliefsDrawing } from './beliefs-drawing.ts';
import { ChartFrame, tableKey, type SvgRoot } from './chart-frame.ts';
import type { ChartContext, ChartEvents, ChartView } from './chart-view.ts';
import type { OutcomeHistory } from '../history.ts';
import {
  BELIEF_COLUMNS,
  BELIEF_HEADINGS,
  beliefReadout,
  beliefRow,
  beliefSummary,
  beliefValues,
} from '../marks/belief-words.ts';
import { beliefsMarks, type BeliefsMarks } from '../marks/beliefs.ts';
import { axisWeeks } from '../marks/said-done.ts';
import type { Span } from '../marks/span.ts';
import { EVERYBODY } from '../takeaway/csv.ts';
import { writeReadout } from './time-plot.ts';
import { weekByKey } from './week-keys.ts';

export interface BeliefsOptions extends ChartEvents {
  places?: readonly string[];
}

const QUESTION = 'Who believes what?';

export class BeliefsView implements ChartView {
  readonly #frame: ChartFrame;
  readonly #options: BeliefsOptions;
  readonly #svg: SvgRoot;
  readonly #drawing: BeliefsDrawing;
  #history: OutcomeHistory | null = null;
  #stale = false;
  #week = 0;
  #department = -1;
  #span: Span | null = null;
  #pointed: number | null = null;
  #marks: BeliefsMarks | null = null;
  #drawnKey = '';
  #dragging = false;
  #sought = -1;

  constructor(host: HTMLElement, options: BeliefsOptions = {}) {
    this.#options = options;
    this.#frame = new ChartFrame(host, {
      name: 'beliefs',
      title: QUESTION,
      onResize: () => this.#draw(),
      table: () => this.#table(),
    });
    const svg = this.#frame.addDrawing().classed('chart-seekable', !!options.onSeek);
    this.#svg = svg;
    this.#drawing = new BeliefsDrawing(svg);
    svg
      .on('pointermove', (event: PointerEvent) => this.#onPointer(event))
      .on('pointerdown', (event: PointerEvent) => this.#onDown(event))
      .on('pointerup pointercancel', () => (this.#dragging = false))
      .on('click', (event: PointerEvent) => this.#onClick(event))
      .on('pointerleave', () => this.#point(null))
      .on('blur', () => this.#point(null))
      .on('keydown', (event: KeyboardEvent) => this.#onKey(event));
  }

  update(
    history: OutcomeHistory,
    _ghost: OutcomeHistory | null,
    week: number,
    context: ChartContext = {},
  ): void {
    this.#stale = history.panoramas.lastWeek < 0 && this.#history !== null;
    if (!this.#stale) this.#history = history;
    this.#week = week;
    this.#department = context.department ?? -1;
    this.#draw();
  }

  showWeek(week: number | null): void {
    const next = week !== null && (week < 0 || week > this.#last()) ? null : week;
    if (next === this.#pointed) return;
    this.#pointed = next;
    this.#drawWeeks();
  }

  showSpan(span: Span | null): void {
    this.#span = span;
    this.#frame.showSpan(span);
    if (this.#marks) this.#drawing.drawSpan(this.#marks, span);
  }

  resize(): void {
    this.#frame.resize();
  }

  dispose(): void {
    this.#frame.dispose();
  }

  #last(): number {
    return this.#history?.panoramas.lastWeek ?? -1;
  }

  #place(): string {
    return this.#options.places?.[this.#department] ?? '';
  }

  #draw(): void {
    const history = this.#history;
    if (!history || this.#frame.hidden) return;
    const place = this.#place();
    this.#frame.setTitle(place === '' ? QUESTION : `Who in ${place} believes what?`);
    const { width, height, text } = this.#frame.size;
    const department = this.#department;
    const input = {
      width,
      height,
      text,
      weeks: axisWeeks(history),
      lastWeek: this.#last(),
      spread: (week: number) => history.panoramas.beliefs(week, department),
    };
    // What is drawn of weeks gone by changes only when there are more of them, or others.
    const key = [width, height, text, input.weeks, input.lastWeek, history.revision, department];
    if (key.join() !== this.#drawnKey) {
      this.#drawnKey = key.join();
      this.#marks = beliefsMarks(input);
      this.#drawing.draw(this.#marks, width, height);
      this.#drawing.drawSpan(this.#marks, this.#span);
    }
    const at = Math.min(this.#week, this.#last());
    this.#svg.attr('aria-label', beliefSummary(history, at, department, place));
    this.#drawWeeks();
    this.#frame.refreshTable();
  }

  /** The row that is now, the one pointed at, and what the readout says. */
  #drawWeeks(): void {
    const marks = this.#marks;
    const history = this.#history;
    if (!marks || !history) return;
    const at = Math.min(this.#week, this.#last());
    this.#drawing.drawWeeks(marks, at, this.#pointed);
    this.#frame.readout.classList.toggle('chart-pointed', this.#pointed !== null);
    this.#readout(this.#pointed ?? at);
  }

  #readout(week: number): string {
    if (!this.#history) return '';
    const parts = beliefReadout(this.#history, week, this.#department, this.#place());
    if (this.#stale) parts.push(['ghost', 'before this change']);
    return writeReadout(this.#frame.readout, parts);
  }

  #point(week: number | null): void {
    if (week === this.#pointed) return;
    this.showWeek(week);
    this.#options.onHoverWeek?.(this.#pointed);
  }

  #weekOf(event: PointerEvent): number {
    const [x, y] = pointer(event, this.#svg.node());
    return this.#marks!.weekAt(x, y);
  }

  #onPointer(event: PointerEvent): void {
    if (!this.#marks || this.#last() < 0) return;
    const week = this.#weekOf(event);
    this.#point(week);
    if (this.#dragging) this.#seek(week);
  }

  /** A finger that goes down here may be on its way to scroll: it seeks only where it is lifted again. */
  #onDown(event: PointerEvent): void {
    if (event.button !== 0 || event.pointerType === 'touch' || !this.#options.onSeek) return;
    if (!this.#marks || this.#last() < 0) return;
    this.#dragging = true;
    this.#sought = -1;
    this.#svg.node()!.setPointerCapture(event.pointerId);
    this.#seek(this.#weekOf(event));
  }

  #onClick(event: PointerEvent): void {
    if (event.pointerType !== 'touch' || !this.#marks || this.#last() < 0) return;
    this.#sought = -1;
    this.#seek(this.#weekOf(event));
  }

  #seek(week: number): void {
    if (week === this.#sought) return;
    this.#sought = week;
    this.#options.onSeek?.(week);
  }

  #onKey(event: KeyboardEvent): void {
    const week = weekByKey(alongTime(event), this.#pointed, this.#week, this.#last());
    if (week === undefined) return;
    if (event.key === 'Enter' && this.#pointed !== null) this.#options.onSeek?.(this.#pointed);
    this.#point(week);
    if (week !== null) this.#frame.announce(this.#readout(week));
  }

  #table() {
    const history = this.#history;
    const department = this.#department;
    const place = this.#place();
    const rows = this.#last() + 1;
    return {
      caption: `${place || 'Everybody'}: what people believe by week. Product and customer: more than 0.3 from the middle, on a scale from −1 to 1`,
      headings: BELIEF_HEADINGS,
      rows,
      row: (week: number) => (history ? beliefRow(history, week, department, place) : []),
      saved: {
        headings: ['week', 'department', ...BELIEF_COLUMNS],
        rows,
        row: (week: number) => [
          week,
          place || EVERYBODY,
          ...beliefValues(history, week, department),
        ],
      },
      key: tableKey(history, null, department),
    };
  }
}

const TURNED: Readonly<Record<string, string>> = { ArrowUp: 'ArrowLeft', ArrowDown: 'ArrowRight' };

/** The same key as if time ran to the right. */
function alongTime(event: KeyboardEvent): KeyboardEvent {
  const key = TURNED[event.key];
  if (key === undefined) return event;
  const { shiftKey, altKey, ctrlKey, metaKey } = event;
  const turned = new KeyboardEvent('keydown', { key, shiftKey, altKey, ctrlKey, metaKey });
  event.preventDefault();
  event.stopPropagation();
  return turned;
}
