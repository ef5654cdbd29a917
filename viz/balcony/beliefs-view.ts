// "Who believes what?": how people spread between product and customer, quarter by quarter.
//
//   const chart = new BeliefsView(host, { places, ...events });
//   chart.update(history, ghost, week, { department, marks, view });
//   chart.showWeek(week | null); chart.showSpan(span | null); chart.showDepartment(department | null);
//   chart.showSteps(places); chart.resize(); chart.dispose();
//
// Time runs down in the ridge: arrows down and up do what arrows right and left do. A plan that is still in
// the hand has no spreads: the picture stays as it was before and the readout says so.

import { pointer } from 'd3';
import { BeliefsDrawing } from './beliefs-drawing.ts';
import { ChartFrame, tableKey } from './chart-frame.ts';
import type { ChartContext, ChartEvents, ChartView } from './chart-view.ts';
import type { OutcomeHistory } from '../history.ts';
import {
  BELIEF_COLUMNS,
  beliefReadout,
  beliefRow,
  beliefSummary,
  beliefValues,
} from '../marks/belief-words.ts';
import { charts } from '../marks/chart-words.ts';
import type { BeliefsMarks } from '../marks/beliefs-shape.ts';
import { beliefsMarks } from '../marks/beliefs.ts';
import { axisWeeks } from '../marks/said-done.ts';
import { weekWithin, type Span } from '../marks/span.ts';
import { markNames, markWords, type StepMark } from '../marks/step-marks.ts';
import { EVERYBODY } from '../takeaway/csv.ts';
import { summaryBeat } from './pace.ts';
import { WeekHand, type HandAxis } from './week-hand.ts';
import { writeReadout } from './week-pointer.ts';

export interface BeliefsOptions extends ChartEvents {
  places?: readonly string[];
}

const words = charts.beliefs;
const NO_MARKS: readonly StepMark[] = [];

export class BeliefsView implements ChartView {
  readonly #frame: ChartFrame;
  readonly #options: BeliefsOptions;
  readonly #drawing: BeliefsDrawing;
  readonly #hand: WeekHand;
  #history: OutcomeHistory | null = null;
  #stale = false;
  #week = 0;
  #department = -1;
  /** A department pointed at elsewhere; -1 is none. */
  #lit = -1;
  #begins = NO_MARKS;
  #view: Span | null = null;
  #pointed: number | null = null;
  #marks: BeliefsMarks | null = null;
  #drawnKey = '';
  #playing = false;
  readonly #summaries = summaryBeat();

  constructor(host: HTMLElement, options: BeliefsOptions = {}) {
    this.#options = options;
    this.#frame = new ChartFrame(host, {
      name: 'beliefs',
      title: words.question(''),
      onResize: () => this.#draw(),
      table: () => this.#table(),
    });
    const svg = this.#frame.addDrawing();
    svg.classed('chart-seekable', !!options.onSeek);
    this.#drawing = new BeliefsDrawing(svg);
    const node = svg.node()!;
    const { onSeek, onSpan } = options;
    this.#hand = new WeekHand(node, {
      axis: () => this.#axis(),
      // Along time first, whichever way it runs.
      place: (event) => {
        const [x, y] = pointer(event, node);
        return this.#marks?.kind === 'ridge' ? [y, x] : [x, y];
      },
      pointed: () => this.#pointed,
      point: (week) => this.#point(week),
      seek: onSeek && ((week) => onSeek(week)),
      span: onSpan && ((span, done) => onSpan(span, done)),
      announce: () => this.#frame.announce(this.#writeReadout()()),
      hint: () => options.onHint?.(),
    });
    svg.on('blur', () => this.#point(null));
    svg.on('keydown.turned', (event: KeyboardEvent) => turn(node, event));
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
    this.#begins = context.marks ?? NO_MARKS;
    this.#view = context.view ?? null;
    this.#playing = context.playing === true;
    if (context.words !== false) this.#draw();
  }

  showWeek(week: number | null): void {
    const next = weekWithin(week, this.#last());
    if (next === this.#pointed) return;
    this.#pointed = next;
    this.#drawWeeks();
  }

  showSpan(span: Span | null): void {
    this.#hand.span = span;
    this.#frame.showSpan(span);
    this.#drawing.showSpan(this.#marks, span);
  }

  showDepartment(department: number | null): void {
    const lit = department === null || department === this.#department ? -1 : department;
    if (lit === this.#lit) return;
    this.#lit = lit;
    this.#draw();
  }

  showSteps(steps: readonly number[]): void {
    const lit = this.#begins.filter(({ step }) => steps.includes(step));
    const weeks = lit.map(({ week }) => week);
    this.#drawing.showSteps(this.#marks, weeks);
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

  /** Whose beliefs are drawn: the department pointed at, or the one in focus. */
  get #shown(): number {
    return this.#lit >= 0 ? this.#lit : this.#department;
  }

  #place(department = this.#department): string {
    return this.#options.places?.[department] ?? '';
  }

  #axis(): HandAxis | null {
    const marks = this.#marks;
    const last = this.#last();
    if (!marks) return null;
    return {
      xOf: marks.timeOf,
      weekAt: (time) => Math.min(marks.weekAt(time), Math.max(0, last)),
      anyWeekAt: marks.weekAt,
      week: this.#week,
      last,
    };
  }

  #draw(): void {
    const history = this.#history;
    if (!history || this.#frame.hidden) return;
    const place = this.#place();
    this.#frame.setTitle(words.question(place));
    const { size } = this.#frame;
    const { width, height, text } = size;
    const shown = this.#shown;
    const weeks = axisWeeks(history);
    const lastWeek = this.#last();
    const view = this.#view;
    // What is drawn of weeks gone by changes only when there are more of them, or others.
    const key = [
      width,
      height,
      text,
      weeks,
      lastWeek,
      history.revision,
      shown,
      view?.from,
      view?.to,
    ];
    if (key.join() !== this.#drawnKey) {
      this.#drawnKey = key.join();
      const spread = (week: number) => history.panoramas.beliefs(week, shown);
      this.#marks = beliefsMarks({ ...size, weeks, lastWeek, view, spread });
      this.#drawing.draw(this.#marks, width, height);
      this.#drawing.showSpan(this.#marks, this.#hand.span);
    }
    this.#drawing.showBegins(
      this.#marks,
      this.#begins.map(({ week }) => week),
    );
    const at = Math.min(this.#week, lastWeek);
    if (this.#summaries.due(this.#playing)) {
      this.#drawing.name(beliefSummary(history, at, this.#department, place));
    }
    this.#drawWeeks();
    this.#frame.refreshTable();
  }

  /** The row that is now, the one pointed at, and what the readout says. */
  #drawWeeks(): void {
    if (!this.#marks) return;
    this.#drawing.drawWeeks(this.#marks, Math.min(this.#week, this.#last()), this.#pointed);
    this.#frame.readout.classList.toggle('chart-pointed', this.#pointed !== null);
    this.#writeReadout();
  }

  #writeReadout(): () => string {
    const history = this.#history;
    if (!history) return () => '';
    const at = this.#pointed;
    const shown = this.#shown;
    const week = at ?? Math.min(this.#week, this.#last());
    const parts = beliefReadout(history, week, shown, this.#place(shown));
    if (this.#lit >= 0) parts.splice(1, 0, ['whose', this.#place(shown)]);
    if (this.#stale) parts.push(['ghost', words.stale]);
    this.#frame.showMark(at === null ? '' : markWords(this.#begins, at));
    const said = writeReadout(this.#frame.readout, parts);
    const names = at === null ? '' : markNames(this.#begins, at);
    return () => (names === '' ? said() : `${said()}. ${names}`);
  }

  #point(week: number | null): void {
    if (week === this.#pointed) return;
    this.showWeek(week);
    this.#options.onHoverWeek?.(this.#pointed);
  }

  #table() {
    const history = this.#history;
    const department = this.#department;
    const place = this.#place();
    return {
      caption: words.caption(place || charts.everybody),
      headings: words.headings,
      rows: this.#last() + 1,
      row: (week: number) => (history ? beliefRow(history, week, department, place) : []),
      saved: {
        headings: ['week', 'department', ...BELIEF_COLUMNS],
        rows: this.#last() + 1,
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

/** Up and down mean what left and right do, as if time ran to the right. */
function turn(node: SVGSVGElement, event: KeyboardEvent): void {
  const key = TURNED[event.key];
  if (key === undefined) return;
  const { shiftKey, altKey, ctrlKey, metaKey } = event;
  event.preventDefault();
  event.stopPropagation();
  node.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, altKey, ctrlKey, metaKey }));
}
