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
import { type CardHost, DepartmentCard, HEIGHT, WIDTH } from './department-card.ts';
import type { ChartContext, ChartEvents, ChartView } from './chart-view.ts';
import type { OutcomeHistory } from '../history.ts';
import {
  departmentAxis,
  departmentGround,
  departmentMarks,
  departmentMoved,
  departmentNumber,
  departmentOrder,
  departmentReading,
  departmentsSummary,
  type DepartmentGround,
} from '../marks/departments.ts';
import { charts } from '../marks/chart-words.ts';
import { SAID_DONE_COLUMNS, saidDoneValues } from '../marks/said-done.ts';
import { spanWithin, spanWords, type Span, weekWithin } from '../marks/span.ts';
import type { StepMark } from '../marks/step-marks.ts';
import { Pace } from './pace.ts';
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
  /** A picture of each department that has been shown so far, by its number; and those that are shown, in their order. */
  readonly #cards: DepartmentCard[] = [];
  #shown: DepartmentCard[] = [];
  #playing = false;
  readonly #pace = new Pace();
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
    _ghost: OutcomeHistory | null,
    week: number,
    context: ChartContext = {},
  ): void {
    this.#history = history;
    this.#week = week;
    this.#chosen = context.department ?? -1;
    this.#playing = context.playing ?? false;
    this.#over = { marks: context.marks, view: context.view };
    if (!this.#playing || this.#pace.wordsDue()) this.#draw();
  }

  /** Shows which department is pointed at; null for none. */
  showDepartment(department: number | null): void {
    this.#list.classed('chart-cards-lit', department !== null);
    for (const card of this.#shown) card.light(card.department === department);
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
    if (!fixed || this.#shown.length !== number) this.#lay(this.#order.slice(0, number));
    const week = this.#pointed ?? Math.min(this.#week, history.lastWeek);
    const over = { ...this.#over, steps: this.#steps, span: this.#hand.span };
    const ground = departmentGround(history, WIDTH, HEIGHT, over);
    for (let at = 0; at < this.#shown.length; at++) {
      this.#drawCard(this.#shown[at], history, week, ground);
    }
    this.#list.classed('chart-cards-pointed', this.#pointed !== null);
    this.#writeReadout();
    if (!this.#playing || this.#pace.summaryDue()) {
      this.#list.attr('aria-label', departmentsSummary(history, this.#options.names, week));
    }
    const count = this.#order.length;
    this.#more
      .property('hidden', count <= SHOWN_FIRST)
      .text(this.#all ? words.widest(SHOWN_FIRST) : words.all(count));
    this.#frame.refreshTable();
  }

  /** Puts pictures into this order; those that stay where they are keep the keyboard's focus. */
  #lay(departments: readonly number[]): void {
    const list = this.#list.node()!;
    this.#shown = departments.map((department) => {
      return (this.#cards[department] ??= new DepartmentCard(
        department,
        this.#name(department),
        this.#cardHost,
      ));
    });
    this.#shown.forEach(({ element }, at) => {
      if (list.children[at] !== element) list.insertBefore(element, list.children[at] ?? null);
    });
    while (list.children.length > this.#shown.length) list.lastElementChild!.remove();
  }

  #drawCard(
    card: DepartmentCard,
    history: OutcomeHistory,
    week: number,
    ground: DepartmentGround,
  ): void {
    const { department } = card;
    const { said, done, gap } = departmentReading(history, department, week);
    const shown = this.#spanShown;
    const what = shown
      ? words.moved(departmentMoved(history, department, shown), spanWords(shown))
      : words.gap(gap, said, done);
    card.draw(departmentMarks(history, department, week, ground), {
      number: departmentNumber(history, department, week, shown),
      name: `${this.#name(department)} ${what}`,
      chosen: department === this.#chosen,
    });
  }

  readonly #cardHost: CardHost = {
    onHover: (department) => this.#hover(department),
    onChoose: (department) =>
      this.#options.onChooseDepartment?.(department === this.#chosen ? null : department),
  };

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
    const moved = span ? words.byMove(spanWords(span)) : words.byGap;
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
