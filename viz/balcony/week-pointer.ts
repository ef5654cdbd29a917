// What every chart over the weeks does alike, whatever it draws: the now-line, the week pointed at, marks of
// what begins when, weeks that are selected, and the readout that speaks of them. By mouse, finger and keys.
//
//   const weeks = new WeekPointer(frame, svg, events, { readout, spanReadout });   // after the lines
//   weeks.place({ ...marks, text, week, last, begins });   // after every drawing: axis, now, what is drawn
//   weeks.showWeek(week | null); weeks.showSpan(span | null); weeks.showSteps(places);
//
// `marks` are those of viz/marks/time-axis.ts with a box; the chart leaves `markRoom(text)` px over its plot.

import { pointer, select, type Selection } from 'd3';
import type { ChartFrame, SvgRoot } from './chart-frame.ts';
import type { ChartEvents } from './chart-view.ts';
import { charts } from '../marks/chart-words.ts';
import { spanWithin, weekWithin, type Span } from '../marks/span.ts';
import { markNames, markWords, type StepMark } from '../marks/step-marks.ts';
import { TimeLayer, type LayerPlace } from './time-layer.ts';
import { WeekHand } from './week-hand.ts';

type Path = Selection<SVGPathElement, unknown, null, undefined>;

export interface PointerPlace extends LayerPlace {
  weekAt(x: number): number;
  anyWeekAt(x: number): number;
  /** The week shown now, and the last that is drawn. */
  week: number;
  last: number;
  readonly begins: readonly StepMark[];
}

export interface PointerHost {
  /** Writes the readout row for a week; what it gives says it as a sentence. */
  readout(week: number): () => string;
  /** The same for weeks that are selected, all of them drawn; left out, the row stays with the week. */
  spanReadout?(span: Span): () => string;
  /** The week pointed at, or what is shown of it, is another; null for none. */
  onCursor?(week: number | null): void;
  /** A pointer is at a place (NaN: keys, or none); tells whether more than the week has changed. */
  under?(week: number | null, x: number, y: number): boolean;
  /** A click on something of the chart's own; tells whether it was. */
  click?(week: number, x: number, y: number): boolean;
  /** Weeks were selected by a press that began with Shift. */
  onShiftSpan?(span: Span): void;
}

export class WeekPointer {
  readonly #frame: ChartFrame;
  readonly #events: ChartEvents;
  readonly #host: PointerHost;
  readonly #layer: TimeLayer;
  readonly #hand: WeekHand;
  readonly #now: Path;
  readonly #nowHead: Path;
  readonly #cursor: Path;
  #place: PointerPlace | null = null;
  /** Where the now-line was drawn, and what has moved it since. */
  #nowX = NaN;
  #shifts: readonly SVGTransform[] = [];
  #pointed: number | null = null;
  /** A mark pointed at whose week is not drawn yet. */
  #early: number | null = null;

  constructor(frame: ChartFrame, svg: SvgRoot, events: ChartEvents, host: PointerHost) {
    this.#frame = frame;
    this.#events = events;
    this.#host = host;
    svg.classed('chart-seekable', !!events.onSeek);
    this.#layer = new TimeLayer(svg);
    this.#cursor = svg.append('path').attr('class', 'chart-cursor');
    this.#now = svg.append('path').attr('class', 'chart-now');
    this.#nowHead = svg.append('path').attr('class', 'chart-now-head');
    const node = svg.node()!;
    this.#hand = new WeekHand(node, {
      axis: () => this.#place,
      place: (event) => pointer(event, node),
      pointed: () => this.#pointed,
      point: (week, x, y) => this.#point(week, x, y),
      seek: events.onSeek && ((week) => events.onSeek?.(week)),
      span: events.onSpan && ((span, done) => events.onSpan?.(span, done)),
      shiftSpan: (span) => host.onShiftSpan?.(span),
      click: (week, x, y) => host.click?.(week, x, y) === true,
      announce: () => this.announce(),
      hint: () => events.onHint?.(),
    });
    select(node).on('blur', () => this.#point(null, NaN, NaN));
  }

  /** The week pointed at, here or elsewhere. */
  get pointed(): number | null {
    return this.#pointed;
  }

  place(place: PointerPlace): void {
    this.#place = place;
    if (this.#pointed !== null && this.#pointed > place.last) this.#pointed = null;
    this.#layer.place(place);
    this.#layer.showMarks(place.begins);
    const { box, xOf, from, to, text, week, last } = place;
    const seen = last >= 0 && week >= from && week <= to;
    const x = round(xOf(week));
    const half = text * 0.35;
    this.#now.attr('d', seen ? `M${x},${box.top}V${box.bottom}` : '');
    this.#nowHead.attr('d', seen ? `M${x},${box.top}l${-half},${-half * 1.5}h${half * 2}Z` : '');
    this.#nowX = x;
    if (this.#shifts.length > 0) {
      this.#shifts = [];
      for (const path of [this.#now, this.#nowHead]) path.attr('transform', null);
    }
    this.draw();
  }

  /** Weeks have passed and nothing else has changed: the now-line is moved. `words`: the readout is written too. */
  pass(week: number, last: number, words: boolean): void {
    const place = this.#place;
    if (!place) return;
    place.week = week;
    place.last = last;
    if (this.#shifts.length === 0) this.#shifts = [this.#now, this.#nowHead].map(shiftOf);
    const x = round(place.xOf(week)) - this.#nowX;
    for (let at = 0; at < this.#shifts.length; at++) this.#shifts[at].setTranslate(x, 0);
    if (words) this.#write();
  }

  showWeek(week: number | null): void {
    const next = weekWithin(week, this.#place?.last ?? -1);
    if (next === this.#pointed) return;
    this.#pointed = next;
    this.draw();
  }

  showSpan(span: Span | null): void {
    this.#hand.span = span;
    this.#layer.showSpan(span);
    this.draw();
  }

  showSteps(steps: readonly number[]): void {
    this.#layer.showSteps(steps);
  }

  /** Draws the cursor and writes the readout anew. */
  draw(): void {
    const place = this.#place;
    if (!place) return;
    const { box, xOf, from, to } = place;
    const week = this.#pointed;
    this.#frame.readout.classList.toggle('chart-pointed', week !== null);
    this.#write();
    const seen = week !== null && week >= from && week <= to ? week : null;
    this.#cursor.attr('d', seen === null ? '' : `M${round(xOf(seen))},${box.top}V${box.bottom}`);
    this.#host.onCursor?.(seen);
  }

  /** Says what the selected weeks, or the week pointed at, show. */
  announce(): void {
    const span = spanWithin(this.#hand.span, this.#place?.last ?? -1);
    const spoken = span && this.#host.spanReadout ? this.#host.spanReadout(span) : this.#write();
    this.#frame.announce(spoken());
    this.#write();
  }

  /** Writes the readout: of a mark, the week pointed at, the weeks selected, or now. */
  #write(): () => string {
    const { begins, week, last } = this.#place!;
    const { readout } = this.#frame;
    const at = this.#early ?? this.#pointed;
    this.#frame.showMark(at === null ? '' : markWords(begins, at));
    const span = at === null ? spanWithin(this.#hand.span, last) : null;
    if (span !== null && this.#host.spanReadout) return this.#host.spanReadout(span);
    if (at === null) return this.#host.readout(Math.min(week, last));
    const names = markNames(begins, at);
    if (this.#early !== null) {
      const words = writeReadout(readout, [['week', charts.week(at)]]);
      return () => `${words()}: ${names}`;
    }
    const words = this.#host.readout(at);
    return () => (names === '' ? words() : `${words()}. ${names}`);
  }

  #point(week: number | null, x: number, y: number): void {
    const mark = Number.isFinite(x) ? this.#layer.markAt(x, y) : null;
    const early = mark !== null && mark > (this.#place?.last ?? -1) ? mark : null;
    const next = early === null ? (mark ?? week) : null;
    const otherMark = early !== this.#early;
    const otherWeek = next !== this.#pointed;
    const more = this.#host.under?.(next, x, y) === true;
    if (!otherMark && !otherWeek && !more) return;
    this.#early = early;
    this.#pointed = next;
    this.draw();
    if (otherMark) this.#events.onHoverMark?.(early);
    if (otherWeek) this.#events.onHoverWeek?.(next);
  }
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A move of its own for an element. */
function shiftOf(path: Path): SVGTransform {
  const { baseVal } = path.node()!.transform;
  return baseVal.appendItem(path.node()!.ownerSVGElement!.createSVGTransform());
}

/** What a row says: asking the page for it would make a text of it each time. */
const written = new WeakMap<HTMLElement, [kind: string, text: string][]>();

/** Writes the readout row: one span a part, made once and then only rewritten where it says something else. */
export function writeReadout(
  row: HTMLElement,
  parts: readonly [kind: string, text: string][],
): () => string {
  let kept = written.get(row);
  if (!kept) written.set(row, (kept = []));
  let span = row.firstElementChild;
  for (let place = 0; place < parts.length; place++) {
    // A mark stands after the parts.
    if (!(span instanceof HTMLSpanElement)) {
      const made = document.createElement('span');
      row.insertBefore(made, span);
      span = made;
      kept[place] = ['', ''];
    }
    const part = parts[place];
    const was: readonly string[] | undefined = kept[place];
    if (was?.[0] !== part[0]) span.className = `chart-readout-${part[0]}`;
    if (was?.[1] !== part[1]) span.textContent = part[1];
    kept[place] = part;
    span = span.nextElementSibling;
  }
  while (span instanceof HTMLSpanElement) {
    const next: Element | null = span.nextElementSibling;
    span.remove();
    span = next;
  }
  return () => said(parts);
}

const said = (parts: readonly [kind: string, text: string][]) =>
  parts
    .map(([, text]) => text)
    .filter((text) => text !== '')
    .join(', ');
