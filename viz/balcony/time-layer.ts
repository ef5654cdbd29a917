// What lies over every chart of the weeks, whatever it draws: marks of what begins when, and the weeks that
// are selected, with the rest dimmed.
//
//   const layer = new TimeLayer(svg);          // after the lines, before the now-line and labels
//   layer.place({ box, xOf, from, to, text });  // whenever the axis or the size has changed
//   layer.showMarks(marks); layer.showSteps([2]); layer.showSpan({ from, to });
//
// The chart leaves `markRoom(text)` px over its plot for the strip of marks.

import type { Selection } from 'd3';
import { tenth, type Scale } from '../marks/lines.ts';
import { sameSpan, type Span } from '../marks/span.ts';
import { markNear, markPaths, type StepMark } from '../marks/step-marks.ts';
import type { Box } from '../marks/time-plot.ts';

export interface LayerPlace {
  readonly box: Box;
  readonly xOf: Scale;
  /** First and last week on the axis. */
  readonly from: number;
  readonly to: number;
  /** Text size in px. */
  readonly text: number;
}

/** The strip of marks over a plot that begins at `top`: above the head of the now-line. */
const stripOf = (top: number, text: number) => ({
  top: top - text * 1.2,
  bottom: top - text * 0.58,
});

type Parent = Selection<SVGSVGElement, unknown, null, undefined>;

export class TimeLayer {
  readonly #veil;
  readonly #ends;
  readonly #ticks;
  readonly #events;
  readonly #bars;
  readonly #litTicks;
  readonly #litBars;
  #place: LayerPlace | null = null;
  #marks: readonly StepMark[] = [];
  #steps: readonly number[] = [];
  #span: Span | null = null;

  constructor(svg: Parent) {
    const group = svg.append('g').attr('class', 'chart-over');
    const path = (name: string) => group.append('path').attr('class', name);
    this.#veil = path('chart-veil');
    this.#bars = path('chart-mark-bar');
    this.#ticks = path('chart-mark');
    this.#events = path('chart-mark-event');
    this.#litBars = path('chart-mark-bar chart-mark-lit');
    this.#litTicks = path('chart-mark chart-mark-lit');
    this.#ends = path('chart-span');
  }

  get span(): Span | null {
    return this.#span;
  }

  place(place: LayerPlace): void {
    const was = this.#place;
    const same =
      was !== null &&
      (['from', 'to', 'text'] as const).every((key) => was[key] === place[key]) &&
      (['left', 'top', 'right', 'bottom'] as const).every((key) => was.box[key] === place.box[key]);
    this.#place = place;
    if (same) return;
    this.#drawMarks();
    this.#drawSpan();
  }

  showMarks(marks: readonly StepMark[]): void {
    if (marks === this.#marks) return;
    this.#marks = marks;
    this.#drawMarks();
  }

  showSteps(steps: readonly number[]): void {
    this.#steps = steps;
    this.#drawMarks();
  }

  showSpan(span: Span | null): void {
    if (sameSpan(span, this.#span)) return;
    this.#span = span;
    this.#drawSpan();
  }

  /** The week of the mark under a pointer, for pointers in the strip; null for none. */
  markAt(x: number, y: number): number | null {
    const place = this.#place;
    if (!place || y > place.box.top - place.text * 0.4) return null;
    return markNear(this.#marks, place.xOf, x, place.text * 0.7);
  }

  #drawMarks(): void {
    const place = this.#place;
    if (!place) return;
    const strip = { ...stripOf(place.box.top, place.text), ...place };
    const { top, bottom } = stripOf(place.box.top, place.text);
    const rest = markPaths(this.#marks, { ...strip, top, bottom });
    this.#ticks.attr('d', rest.ticks);
    this.#events.attr('d', rest.events);
    this.#bars.attr('d', rest.bars);
    const chosen = this.#marks.filter(({ step }) => this.#steps.includes(step));
    const lit = markPaths(chosen, { ...strip, top, bottom });
    this.#litTicks.attr('d', lit.ticks);
    this.#litBars.attr('d', lit.bars);
  }

  #drawSpan(): void {
    const place = this.#place;
    if (!place) return;
    const { box, xOf, from, to } = place;
    const span = this.#span;
    if (span === null || span.to < from || span.from > to) {
      this.#veil.attr('d', '');
      this.#ends.attr('d', '');
      return;
    }
    const [left, right] = [tenth(xOf(span.from)), tenth(xOf(span.to))];
    const part = (x0: number, x1: number) =>
      x1 - x0 < 1 ? '' : `M${x0},${box.top - 1}H${x1}V${box.bottom + 1}H${x0}Z`;
    this.#veil.attr('d', part(box.left - 1, left) + part(right, box.right + 1));
    const end = (x: number) => `M${x},${box.top}V${box.bottom}`;
    const ends = [span.from >= from ? end(left) : '', span.to <= to ? end(right) : ''];
    this.#ends.attr('d', `${ends.join('')}M${left},${box.bottom}H${right}`);
  }
}
