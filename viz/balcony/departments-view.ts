// Small pictures of every department: said and done on the same axes, widest gap first.
//
//   const chart = new DepartmentsView(host, { names, onHoverDepartment, onChooseDepartment, onHoverWeek });
//   chart.update(history, ghost, week, { department });  // department: the one chosen, or -1
//   chart.light(department | null);                       // pointed at on the floor: the others fade
//   chart.showWeek(week | null); chart.resize(); chart.dispose();
//
// Each picture is a button: pointing at it or focusing it calls onHoverDepartment(index | null), pressing it
// onChooseDepartment(index), or (null) when it was chosen already. The pictures change places as the gaps do,
// but never while the reader points at one of them.

import { select, type Selection } from 'd3';
import { ChartFrame } from './chart-frame.ts';
import type { ChartContext, ChartEvents, ChartView } from './chart-view.ts';
import type { OutcomeHistory } from '../history.ts';
import {
  departmentMarks,
  departmentOrder,
  departmentReading,
  departmentsSummary,
} from '../marks/departments.ts';
import { SAID_DONE_COLUMNS, saidDoneValues } from '../marks/said-done.ts';
import { weekByKey } from './week-keys.ts';

export interface DepartmentsOptions extends Pick<ChartEvents, 'onHoverWeek'> {
  names: readonly string[];
  onHoverDepartment?(department: number | null): void;
  onChooseDepartment?(department: number | null): void;
}

/** Drawing units of one picture; the page stretches it to the width there is. */
const WIDTH = 160;
const HEIGHT = 60;
/** More pictures than this are shown on demand only. */
const SHOWN_FIRST = 12;

type Card = Selection<HTMLLIElement, number, HTMLUListElement, unknown>;

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

  constructor(host: HTMLElement, options: DepartmentsOptions) {
    this.#options = options;
    this.#frame = new ChartFrame(host, {
      name: 'departments',
      title: 'Where does it run or stall?',
      onResize: () => this.#draw(),
      table: () => this.#table(),
    });
    select(this.#frame.readout).text('Gap in points, widest first');
    this.#list = select(this.#frame.stage).append('ul').attr('class', 'chart-cards');
    this.#list
      .on('pointerleave', () => this.#hover(null))
      .on('focusout', () => this.#hover(null))
      .on('keydown', (event: KeyboardEvent) => this.#onKey(event));
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
    this.#draw();
  }

  /** Shows which department is pointed at elsewhere; null for none. */
  light(department: number | null): void {
    this.#list.classed('chart-cards-lit', department !== null);
    this.#cards().classed('chart-card-lit', (card) => card === department);
  }

  showWeek(week: number | null): void {
    const next = week !== null && week > (this.#history?.lastWeek ?? -1) ? null : week;
    if (next === this.#pointed) return;
    this.#pointed = next;
    this.#draw();
  }

  resize(): void {
    this.#frame.resize();
  }

  dispose(): void {
    this.#frame.dispose();
  }

  #cards(): Card {
    return this.#list.selectAll<HTMLLIElement, number>('li');
  }

  #name(department: number): string {
    return this.#options.names[department] ?? `Department ${department + 1}`;
  }

  #draw(): void {
    const history = this.#history;
    if (!history || this.#frame.width === 0) return;
    // Pictures stay where they are while somebody points at one.
    const fixed = this.#hovered !== null && this.#order.length === history.departments;
    if (!fixed) this.#order = departmentOrder(history, this.#week);
    const shown = this.#all ? this.#order : this.#order.slice(0, SHOWN_FIRST);
    const week = this.#pointed ?? Math.min(this.#week, history.lastWeek);
    const cards = this.#cards()
      .data(shown, (department) => department)
      .join((enter) => this.#addCard(enter.append('li')));
    if (!fixed) cards.order();
    cards.each((department, index, items) =>
      this.#drawCard(select<HTMLLIElement, number>(items[index]), history, department, week),
    );
    this.#list.classed('chart-cards-pointed', this.#pointed !== null);
    this.#list.attr('aria-label', departmentsSummary(history, this.#options.names, week));
    const count = this.#order.length;
    this.#more
      .property('hidden', count <= SHOWN_FIRST)
      .text(this.#all ? `Show the ${SHOWN_FIRST} widest gaps` : `Show all ${count}`);
    this.#frame.refreshTable();
  }

  #addCard(card: Selection<HTMLLIElement, number, HTMLUListElement, unknown>) {
    const button = card
      .append('button')
      .attr('type', 'button')
      .attr('class', 'chart-card')
      .on('pointerenter focus', (_event, department) => this.#hover(department))
      .on('click', (_event, department) =>
        this.#options.onChooseDepartment?.(department === this.#chosen ? null : department),
      );
    const head = button.append('span').attr('class', 'chart-card-head');
    head
      .append('span')
      .attr('class', 'chart-card-name')
      // The space keeps name and number two words for those who listen, as in the button's name.
      .text((department) => `${this.#name(department)} `);
    // The space keeps name and number two words for those who hear them.
    for (const element of head.nodes()) element.append(' ');
    head.append('span').attr('class', 'chart-card-gap');
    const svg = button
      .append('svg')
      .attr('viewBox', `0 0 ${WIDTH} ${HEIGHT}`)
      .attr('preserveAspectRatio', 'none')
      .attr('aria-hidden', 'true');
    svg
      .append('path')
      .attr('class', 'chart-grid')
      .attr('d', `M0,${HEIGHT - 3}H${WIDTH}M0,3H${WIDTH}`);
    for (const part of [
      'gap',
      'line chart-done',
      'line chart-said',
      'now',
      'end-done',
      'end-said',
    ]) {
      svg.append('path').attr('class', `chart-${part}`);
    }
    return card;
  }

  #drawCard(
    card: Selection<HTMLLIElement, number, null, undefined>,
    history: OutcomeHistory,
    department: number,
    week: number,
  ): void {
    const marks = departmentMarks(history, department, week, WIDTH, HEIGHT);
    const { said, done, gap } = departmentReading(history, department, week);
    const end = marks.end;
    // The ends are dots: lines of no length with round caps, so that stretching leaves them round.
    const paths: readonly string[] = [
      marks.gap,
      marks.done,
      marks.said,
      `M${marks.now},3V${HEIGHT - 3}`,
      end ? `M${end.x},${end.done}h0` : '',
      end ? `M${end.x},${end.said}h0` : '',
    ];
    card
      .selectAll('svg path:not(.chart-grid)')
      .data(paths)
      .attr('d', (path) => path);
    card.select('.chart-card-gap').text(gap.replace(/ points?$/, ''));
    card
      .select('button')
      .attr('aria-pressed', String(department === this.#chosen))
      .attr('aria-label', `${this.#name(department)} ${gap}: say it ${said}, do it ${done}`);
  }

  #hover(department: number | null): void {
    if (department === this.#hovered) return;
    this.#hovered = department;
    this.light(department);
    this.#options.onHoverDepartment?.(department);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') return;
    const last = this.#history?.lastWeek ?? -1;
    const week = weekByKey(event, this.#pointed, this.#week, last);
    if (week === undefined) return;
    this.showWeek(week);
    this.#options.onHoverWeek?.(week);
  }

  #table() {
    const history = this.#history;
    const week = this.#pointed ?? Math.min(this.#week, history?.lastWeek ?? -1);
    return {
      caption: `Said and done by department, week ${Math.max(0, week)}`,
      headings: ['Department', 'Say it', 'Do it', 'Gap'],
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
