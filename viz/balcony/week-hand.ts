// What a hand, or keys, mean on a chart over the weeks: moving points at weeks; the now-line can be dragged,
// and so can the ends of a selection; a drag that starts anywhere else selects weeks; a click goes there. With
// Shift the arrow keys select, Escape lets go. Knows nothing of what is drawn.
//
//   const hand = new WeekHand(svg, host);
//   hand.span = span;                 // what is selected now, wherever that was done
//
// `host` is asked for the axis anew each time, as charts change their size.

import { spanBetween, type Span } from '../marks/span.ts';
import { weekByKey } from './week-keys.ts';

/** How weeks lie on the chart, in the chart's own px. */
export interface HandAxis {
  xOf(week: number): number;
  /** The nearest week among those drawn. */
  weekAt(x: number): number;
  /** The nearest week of the axis, simulated or not. */
  anyWeekAt(x: number): number;
  /** The week shown now, and the last that is drawn; -1 before there is one. */
  readonly week: number;
  readonly last: number;
}

export interface HandHost {
  /** Null while nothing can be pointed at. */
  axis(): HandAxis | null;
  /** Where an event happened, in the chart's own px. */
  place(event: PointerEvent): readonly [x: number, y: number];
  /** The week pointed at, here or elsewhere. */
  pointed(): number | null;
  /** `x` and `y` are NaN when it was pointed by keys. */
  point(week: number | null, x: number, y: number): void;
  /** Left out where no week can be gone to: the now-line is not taken hold of. */
  seek?(week: number): void;
  span?(span: Span | null, done: boolean): void;
  /** The same press had begun with Shift. */
  shiftSpan?(span: Span): void;
  /** A click on something of its own; tells whether it was. */
  click?(week: number, x: number, y: number): boolean;
  /** Keys have pointed at a week, or selected weeks: says what is there. */
  announce?(): void;
  /** A mouse or finger came for the first time. */
  hint?(): void;
}

/** A hand that shakes less than this (px) wants to press; a finger has to go a long way to select. */
const STILL = 4;
const STILL_TOUCH = 20;
/** So near (px) the now-line or an end of the selection is meant. */
const NEAR = 7;
const NEAR_TOUCH = 22;
const QUARTER = 13;

interface Press {
  readonly id: number;
  readonly x: number;
  /** The week that stays where it is while the other end of the selection moves. */
  readonly anchor: number;
  readonly scrubs: boolean;
  readonly shift: boolean;
  moved: boolean;
  sought: number;
}

export class WeekHand {
  /** What is selected now. */
  span: Span | null = null;
  readonly #element: HTMLElement | SVGElement;
  readonly #host: HandHost;
  #press: Press | null = null;
  /** The end that stays, and the one that keys move. */
  #keys: { anchor: number; head: number } | null = null;

  constructor(element: HTMLElement | SVGElement, host: HandHost) {
    this.#element = element;
    this.#host = host;
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      act: (event: HTMLElementEventMap[Name]) => void,
    ) => element.addEventListener(name, act as EventListener);
    on('pointermove', (event) => this.#onMove(event));
    on('pointerdown', (event) => this.#onDown(event));
    on('pointerup', (event) => this.#onUp(event));
    on('pointercancel', () => this.#drop());
    on('pointerleave', () => host.point(null, NaN, NaN));
    on('keydown', (event) => this.#onKey(event));
  }

  /** Whether a press of this kind at `x` takes hold of the now-line. */
  #holdsNow(x: number, touch: boolean): boolean {
    const axis = this.#host.axis();
    if (!axis || !this.#host.seek) return false;
    return Math.abs(axis.xOf(axis.week) - x) <= (touch ? NEAR_TOUCH : NEAR);
  }

  #onDown(event: PointerEvent): void {
    const axis = this.#host.axis();
    if (event.button !== 0 || !event.isPrimary || !axis || axis.last < 0) return;
    const [x, y] = this.#host.place(event);
    const touch = event.pointerType === 'touch';
    const end = this.#endNear(axis, x, touch ? NEAR_TOUCH : NEAR);
    const shift = event.shiftKey;
    const scrubs = !shift && this.#holdsNow(x, touch);
    const anchor = scrubs ? -1 : (end ?? axis.weekAt(x));
    this.#press = { id: event.pointerId, x, anchor, scrubs, shift, moved: false, sought: -1 };
    this.#host.point(axis.weekAt(x), x, y);
    this.#host.hint?.();
  }

  /** The other end of the selection, when one of its ends was taken hold of. */
  #endNear(axis: HandAxis, x: number, reach: number): number | null {
    const { span } = this;
    if (span === null) return null;
    const [from, to] = [Math.abs(axis.xOf(span.from) - x), Math.abs(axis.xOf(span.to) - x)];
    if (Math.min(from, to) > reach) return null;
    return from < to ? span.to : span.from;
  }

  #onMove(event: PointerEvent): void {
    const axis = this.#host.axis();
    if (!axis || axis.last < 0) return;
    const [x, y] = this.#host.place(event);
    const week = axis.weekAt(x);
    this.#host.point(week, x, y);
    const press = this.#press;
    if (press === null) {
      if (event.pointerType === 'mouse') this.#host.hint?.();
      return this.#showHold(axis, x);
    }
    if (press.id !== event.pointerId) return;
    // The button was let go where nobody saw it.
    if (event.buttons === 0) return this.#drop();
    if (!press.moved) {
      const still = event.pointerType === 'touch' && !press.scrubs ? STILL_TOUCH : STILL;
      if (Math.abs(x - press.x) < still) return;
      press.moved = true;
      this.#element.setPointerCapture(event.pointerId);
    }
    if (press.scrubs) this.#seek(axis.anyWeekAt(x));
    else this.#host.span?.(spanBetween(press.anchor, week), false);
  }

  #onUp(event: PointerEvent): void {
    const press = this.#press;
    if (press === null || press.id !== event.pointerId) return;
    this.#press = null;
    const axis = this.#host.axis();
    if (!axis) return;
    const [x, y] = this.#host.place(event);
    if (!press.moved) {
      if (this.#host.click?.(axis.weekAt(x), x, y) === true) return;
      this.#host.seek?.(axis.anyWeekAt(x));
    } else if (!press.scrubs) {
      this.#keys = null;
      const span = spanBetween(press.anchor, axis.weekAt(x));
      this.#host.span?.(span, true);
      if (press.shift && span) this.#host.shiftSpan?.(span);
    }
  }

  /** The browser took the finger for scrolling, or the press ended elsewhere. */
  #drop(): void {
    const press = this.#press;
    this.#press = null;
    if (press?.moved === true && !press.scrubs) this.#host.span?.(this.span, true);
  }

  #seek(week: number): void {
    if (this.#press === null || this.#press.sought === week) return;
    this.#press.sought = week;
    this.#host.seek?.(week);
  }

  /** The pointer's form says what a drag from here would do. */
  #showHold(axis: HandAxis, x: number): void {
    if (!this.#host.seek) return;
    const holds = this.#holdsNow(x, false) || this.#endNear(axis, x, NEAR) !== null;
    this.#element.classList.toggle('chart-holds', holds);
  }

  #onKey(event: KeyboardEvent): void {
    const axis = this.#host.axis();
    if (!axis || axis.last < 0) return;
    if (event.key === 'Escape' && this.span !== null) {
      event.preventDefault();
      event.stopPropagation();
      this.#keys = null;
      this.#host.span?.(null, true);
      this.#host.point(null, NaN, NaN);
      return;
    }
    if (this.#extend(event, axis)) return;
    const pointed = this.#host.pointed();
    // Where no week can be gone to, Enter presses what has the focus.
    if (event.key === 'Enter' && !this.#host.seek) return;
    const week = weekByKey(event, pointed, axis.week, axis.last);
    if (week === undefined) return;
    if (event.key === 'Enter' && pointed !== null) this.#host.seek?.(pointed);
    this.#host.point(week, NaN, NaN);
    this.#keys = null;
    if (week !== null) this.#host.announce?.();
  }

  /** With Shift the keys that point move one end of the selection. */
  #extend(event: KeyboardEvent, axis: HandAxis): boolean {
    const { altKey, ctrlKey, metaKey, shiftKey } = event;
    if (!shiftKey || altKey || ctrlKey || metaKey || !this.#host.span) return false;
    const now = Math.min(axis.week, axis.last);
    const at = this.#host.pointed() ?? now;
    const { span } = this;
    // A selection made by hand goes on at its end.
    this.#keys ??= span ? { anchor: span.from, head: span.to } : { anchor: at, head: at };
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      PageUp: -QUARTER,
      PageDown: QUARTER,
      Home: -Infinity,
      End: Infinity,
    };
    const step = steps[event.key];
    if (step === undefined) return false;
    event.preventDefault();
    event.stopPropagation();
    const head = Math.max(0, Math.min(axis.last, this.#keys.head + step));
    this.#keys = { ...this.#keys, head };
    this.#host.point(head, NaN, NaN);
    this.#host.span(spanBetween(this.#keys.anchor, head), true);
    this.#host.announce?.();
    return true;
  }
}
