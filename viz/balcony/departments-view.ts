// Small pictures of every department: said and done on the same axes, widest gap first.
//
//   const chart = new DepartmentsView(host, { names, onHoverDepartment, onChooseDepartment, onHoverWeek });
//   chart.update(history, ghost, week, { department });  // department: the one chosen, or -1
//   chart.showDepartment(department | null);              // pointed at elsewhere: the others fade
//   chart.showWeek(week | null); chart.showSpan(span | null); chart.resize(); chart.dispose();
//
// Each picture is a button: pointing at it or focusing it calls onHoverDepartment(index | null), pressing it
// onChooseDepartment(index), or (null) when it was chosen already. The pictures change places as the gaps do,
// but never while the reader points at one of them.

import { pointer, select, type Selection } from 'd3';
import { ChartFrame } from './chart-frame.ts';
import { HEIGHT, WIDTH, type CardWords } from './department-card.ts';
import { DepartmentList } from './department-list.ts';
import type { ChartContext, ChartEvents, ChartView } from './chart-view.ts';
import type { OutcomeHistory } from '../history.ts';
import {
  departmentAxis,
  departmentGround,
  departmentMoved,
  departmentNumber,
  departmentOrder,
  departmentReading,
  departmentsSummary,
} from '../marks/departments.ts';
import { charts } from '../marks/chart-words.ts';
import { SAID_DONE_COLUMNS, saidDoneValues } from '../marks/said-done.ts';
import { spanWithin, spanWords, type Span, weekWithin } from '../marks/span.ts';
import type { StepMark } from '../marks/step-marks.ts';
import { Drawn } from './drawn.ts';
import { summaryBeat } from './pace.ts';
import { WeekHand } from './week-hand.ts';

export interface DepartmentsOptions extends ChartEvents {
  names: readonly string[];
  onChooseDepartment?(department: number | null): void;
}

/** More pictures than this are shown on demand only. */
const SHOWN_FIRST = 12;

const words = charts.departments;

export class DepartmentsView implements ChartView {
  readonly #frame: ChartFrame;
  readonly #options: DepartmentsOptions;
  readonly #list: Selection<HTMLUListElement, unknown, null, undefined>;
  readonly #more: Selection<HTMLButtonElement, unknown, null, undefined>;
  #history: OutcomeHistory | null = null;
  #week = 0;
  #pointed: number | null = null;
  #hovered: number | null = null;
  #chosen = -1;
  #all = false;
  #order: number[] = [];
  readonly #cards: DepartmentList;
  #playing = false;
  readonly #summaries = summaryBeat();
  readonly #drawn = new Drawn();
  #over: { marks?: readonly StepMark[]; view?: Span | null } = {};
  #steps: readonly number[] = [];
  readonly #hand: WeekHand;

  constructor(host: HTMLElement, options: DepartmentsOptions) {
    this.#options = options;
    this.#frame = new ChartFrame(host, {
      name: 'departments',
      title: words.question,
      onResize: () => this.#draw(),
      table: () => this.#table(),
    });
    this.#list = select(this.#frame.stage).append('ul').attr('class', 'chart-cards');
    this.#list.on('pointerleave', () => this.#hover(null)).on('focusout', () => this.#hover(null));
    this.#hand = this.#listen(this.#list.node()!);
    this.#cards = new DepartmentList(this.#list.node()!, {
      name: (department) => this.#name(department),
      words: (history, department, week) => this.#words(history, department, week),
      onHover: (department) => this.#hover(department),
      onChoose: (department) =>
        options.onChooseDepartment?.(department === this.#chosen ? null : department),
    });
    this.#more = select(this.#frame.stage)
      .append('button')
      .attr('class', 'chart-button chart-more')
      .attr('type', 'button')
      .on('click', () => {
        this.#all = !this.#all;
        this.#draw();
      });
  }

  update(
    history: OutcomeHistory,
    ghost: OutcomeHistory | null,
    week: number,
    context: ChartContext = {},
  ): void {
    const passed = this.#drawn.holds(history, ghost, context);
    this.#history = history;
    this.#week = week;
    this.#chosen = context.department ?? -1;
    this.#playing = context.playing ?? false;
    this.#over = { marks: context.marks, view: context.view };
    if (context.words === false) return;
    if (passed && this.#pass(history)) return;
    this.#draw();
    this.#drawn.was(history, ghost, context);
  }

  /** Shows which department is pointed at; null for none. */
  showDepartment(department: number | null): void {
    this.#cards.light(department);
  }

  showWeek(week: number | null): void {
    const next = weekWithin(week, this.#history?.lastWeek ?? -1);
    if (next === this.#pointed) return;
    this.#pointed = next;
    this.#draw();
  }

  showSpan(span: Span | null): void {
    this.#hand.span = span;
    this.#frame.showSpan(span);
    this.#draw();
  }

  showSteps(steps: readonly number[]): void {
    this.#steps = steps;
    this.#draw();
  }

  resize(): void {
    this.#frame.resize();
  }

  dispose(): void {
    this.#frame.dispose();
  }

  #name(department: number): string {
    return this.#options.names[department] ?? words.numbered(department + 1);
  }

  #draw(): void {
    const history = this.#history;
    if (!history || this.#frame.width === 0) return;
    // Pictures stay where they are while weeks pass or somebody points at one.
    const stays = this.#playing || this.#hovered !== null;
    const fixed = stays && this.#order.length === history.departments;
    if (!fixed) this.#order = departmentOrder(history, this.#week);
    const number = this.#all ? this.#order.length : Math.min(SHOWN_FIRST, this.#order.length);
    if (!fixed || this.#cards.length !== number) this.#cards.lay(this.#order.slice(0, number));
    const week = this.#pointed ?? Math.min(this.#week, history.lastWeek);
    const over = { ...this.#over, steps: this.#steps, span: this.#hand.span };
    const whole = this.#pointed === null && !over.span && !over.view;
    this.#cards.draw(history, week, departmentGround(history, WIDTH, HEIGHT, over), whole);
    this.#list.classed('chart-cards-pointed', this.#pointed !== null);
    this.#writeReadout();
    this.#summarise(history, week);
    const count = this.#order.length;
    this.#more
      .property('hidden', count <= SHOWN_FIRST)
      .text(this.#all ? words.widest(SHOWN_FIRST) : words.all(count));
    this.#frame.refreshTable();
  }

  /** Weeks have passed and nothing else has changed: pictures go on. False where all has to be drawn again. */
  #pass(history: OutcomeHistory): boolean {
    const week = Math.min(this.#week, history.lastWeek);
    if (this.#frame.width === 0 || !this.#cards.pass(history, week)) return false;
    this.#summarise(history, week);
    this.#frame.refreshTable();
    return true;
  }

  #summarise(history: OutcomeHistory, week: number): void {
    if (!this.#summaries.due(this.#playing)) return;
    this.#list.attr('aria-label', departmentsSummary(history, this.#options.names, week));
  }

  #words(history: OutcomeHistory, department: number, week: number): CardWords {
    const { said, done, gap } = departmentReading(history, department, week);
    const shown = this.#spanShown;
    const what = shown
      ? words.moved(departmentMoved(history, department, shown), spanWords(shown))
      : words.gap(gap, said, done);
    return {
      number: departmentNumber(history, department, week, shown),
      name: `${this.#name(department)} ${what}`,
      chosen: department === this.#chosen,
    };
  }

  #hover(department: number | null): void {
    if (department === this.#hovered) return;
    this.#hovered = department;
    this.showDepartment(department);
    this.#options.onHoverDepartment?.(department);
  }

  /** Weeks that are selected and drawn, while no week is pointed at: numbers speak of these. */
  get #spanShown(): Span | null {
    if (this.#pointed !== null) return null;
    return spanWithin(this.#hand.span, this.#history?.lastWeek ?? -1);
  }

  #writeReadout(): void {
    const span = this.#spanShown;
    const moved = span ? words.byMove(spanWords(span)) : this.#playing ? words.gapNow : words.byGap;
    const { readout } = this.#frame;
    if (readout.textContent !== moved) readout.textContent = moved;
  }

  /** Weeks are pointed at by keys and selected by a drag; a click chooses the department. */
  #listen(list: HTMLUListElement): WeekHand {
    const options = this.#options;
    let picture: SVGSVGElement | null = null;
    let dragged = false;
    list.addEventListener('pointerdown', (event) => {
      const card = event.target instanceof Element ? event.target.closest('.chart-card') : null;
      picture = card?.querySelector('svg') ?? null;
      dragged = false;
    });
    // A drag ends in a click on what was dragged over, which is not meant as one.
    list.addEventListener('click', (event) => dragged && event.stopPropagation(), true);
    return new WeekHand(list, {
      axis: () => {
        const history = this.#history;
        if (!history) return null;
        const axis = departmentAxis(history, WIDTH, this.#over.view);
        const last = history.lastWeek;
        const weekAt = (x: number) => axis.weekAt(x, Math.max(0, last));
        return { xOf: axis.xOf, weekAt, anyWeekAt: axis.weekAt, week: this.#week, last };
      },
      place: (event) => pointer(event, picture ?? list),
      pointed: () => this.#pointed,
      point: (week, x) => {
        // A mouse that only passes points at departments, not at weeks.
        if (Number.isFinite(x) || week === this.#pointed) return;
        this.showWeek(week);
        options.onHoverWeek?.(week);
      },
      span: (span, done) => {
        dragged = true;
        options.onSpan?.(span, done);
      },
      hint: () => options.onHint?.(),
    });
  }

  #table() {
    const history = this.#history;
    const week = this.#pointed ?? Math.min(this.#week, history?.lastWeek ?? -1);
    return {
      caption: words.caption(Math.max(0, week)),
      ofOneWeek: true,
      headings: words.headings,
      rows: history ? this.#order.length : 0,
      row: (rank: number) => {
        const department = this.#order[rank];
        const { said, done, gap } = departmentReading(history!, department, week);
        return [this.#name(department), said, done, gap];
      },
      saved: {
        headings: ['week', 'department', ...SAID_DONE_COLUMNS.slice(0, 3)],
        rows: this.#order.length * ((history?.lastWeek ?? -1) + 1),
        row: (index: number) => {
          const at = Math.floor(index / this.#order.length);
          const department = this.#order[index % this.#order.length];
          const values = saidDoneValues(history, null, at, department);
          return [at, this.#name(department), ...values.slice(0, 3)];
        },
      },
      key: [week, history?.revision, ...this.#order].join(),
    };
  }
}
