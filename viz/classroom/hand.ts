// The hand that draws a guess: with a pen, mouse or finger over the plot, or by keys on a handle for each quarter.
// Tab enters the handles; then left and right go from one to the next, up and down move one, Enter leaves them
// (viz/classroom/keys.ts). A stroke leaves the focus where it was, so that the clicker goes on.

import type { Selection } from 'd3';
import type { Group } from '../balcony/plot-draw.ts';
import type { TimePlotMarks } from '../marks/time-plot.ts';
import { guessAt, handleWeeks, withHandle, withStroke } from './guess.ts';
import type { Guess, Point } from './guess.ts';
import { say } from './words.ts';

export interface Placed {
  readonly marks: TimePlotMarks;
  readonly guess: Guess | null;
  readonly domain: readonly [number, number];
  readonly write: (value: number) => string;
  readonly text: number;
}

/** What a key moves a handle by, as a part of the axis. Page up and down belong to the clicker. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 0.02,
  ArrowDown: -0.02,
};

export class DrawingHand {
  on = false;
  readonly #group: Group;
  readonly #pad: Selection<SVGRectElement, unknown, null, undefined>;
  readonly #onDraw: (guess: Guess) => void;
  #placed: Placed | null = null;
  #before: Point | null = null;

  constructor(group: Group, onDraw: (guess: Guess) => void) {
    this.#group = group.attr('class', 'lesson-hand');
    this.#onDraw = onDraw;
    this.#pad = group.append('rect').attr('class', 'lesson-pad').attr('aria-hidden', 'true');
    this.#pad.on('pointerdown', (event: PointerEvent) => this.#down(event));
    this.#pad.on('pointermove', (event: PointerEvent) => this.#move(event));
    for (const end of ['pointerup', 'pointercancel'])
      this.#pad.on(end, () => (this.#before = null));
  }

  place(placed: Placed): void {
    this.#placed = placed;
    const { marks, guess, text } = placed;
    const shown = this.on && guess !== null;
    this.#group.attr('display', shown ? null : 'none');
    if (!shown) return;
    const { left, right, top, bottom } = marks.box;
    // A pen that is put on the end of the known line, or a little before it, draws as well.
    const start = marks.xOf(guess.from) - 2 * text;
    this.#pad
      .attr('x', Math.max(left, start))
      .attr('y', top)
      .attr('width', Math.max(0, right - start + text))
      .attr('height', bottom - top);
    const read = guessAt(guess);
    const heightOf = (week: number) => marks.yOf(this.#valueAt(week, read));
    this.#group
      .selectAll<SVGCircleElement, number>('circle')
      .data(handleWeeks(guess))
      .join((enter) =>
        enter
          .append('circle')
          .attr('role', 'slider')
          .attr('aria-orientation', 'vertical')
          .attr('class', 'lesson-handle')
          .on('keydown', (event: KeyboardEvent, week) => this.#key(event, week))
          .on('pointerdown', (event: PointerEvent) => this.#down(event))
          .on('pointermove', (event: PointerEvent) => this.#move(event))
          .on('pointerup', () => (this.#before = null)),
      )
      .attr('tabindex', 0)
      .attr('cx', (week) => marks.xOf(week))
      .attr('cy', heightOf)
      .attr('r', text * 0.42)
      .classed('lesson-handle-set', (week) => Number.isFinite(read(week)))
      .attr('aria-label', (week) => say.handle(week))
      .attr('aria-valuemin', placed.domain[0])
      .attr('aria-valuemax', placed.domain[1])
      .attr('aria-valuenow', (week) => this.#valueAt(week, read))
      .attr('aria-valuetext', (week) =>
        Number.isFinite(read(week)) ? placed.write(read(week)) : say.notDrawn,
      );
  }

  #handles(): SVGCircleElement[] {
    return this.#group.selectAll<SVGCircleElement, unknown>('circle').nodes();
  }

  /** A handle that is not drawn yet waits at the height of the line's end. */
  #valueAt(week: number, read: (week: number) => number): number {
    const value = read(week);
    return Number.isFinite(value) ? value : (this.#placed?.guess?.values.at(-1) ?? 0);
  }

  #pointAt(event: PointerEvent): Point | null {
    const placed = this.#placed;
    const svg = this.#pad.node()?.ownerSVGElement;
    if (!placed || !svg) return null;
    const box = svg.getBoundingClientRect();
    const { box: plot, anyWeekAt } = placed.marks;
    const part = (plot.bottom - (event.clientY - box.top)) / (plot.bottom - plot.top);
    const [low, high] = placed.domain;
    const value = low + Math.max(0, Math.min(1, part)) * (high - low);
    return { week: anyWeekAt(event.clientX - box.left), value };
  }

  #down(event: PointerEvent): void {
    const point = this.#pointAt(event);
    if (!this.on || !point) return;
    // Every stroke goes on over the pad, whatever lies under the pen.
    this.#pad.node()?.setPointerCapture(event.pointerId);
    this.#before = point;
    this.#stroke(point);
    event.preventDefault();
  }

  #move(event: PointerEvent): void {
    const point = this.#pointAt(event);
    if (this.#before && point) this.#stroke(point);
  }

  #stroke(point: Point): void {
    const guess = this.#placed?.guess;
    if (!guess || !this.#before) return;
    const before = this.#before;
    this.#before = point;
    this.#onDraw(withStroke(guess, before, point));
  }

  #key(event: KeyboardEvent, week: number): void {
    const placed = this.#placed;
    if (!placed?.guess) return;
    const handles = this.#handles();
    const at = handles.indexOf(event.currentTarget as SVGCircleElement);
    const side = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (side !== undefined) {
      // What is passed over is drawn, level with where it waits.
      if (side > 0) this.#put(week, this.#valueAt(week, guessAt(placed.guess)));
      handles[at + side]?.focus();
    } else if (event.key in STEPS) {
      const [low, high] = placed.domain;
      const now = this.#valueAt(week, guessAt(placed.guess));
      const step = (event.shiftKey ? 5 : 1) * STEPS[event.key] * (high - low);
      this.#put(week, Math.max(low, Math.min(high, now + step)));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #put(week: number, value: number): void {
    const guess = this.#placed?.guess;
    if (guess) this.#onDraw(withHandle(guess, week, value));
  }
}
