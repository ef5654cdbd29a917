// The frame around every chart: a figure whose title is a question, a readout row, the drawing, and a
// button that lays a table with the same data over it. Sizes are read here and only when they change; an
// update never makes the page lay itself out.

import { select, type Selection } from 'd3';
import type { OutcomeHistory } from '../history.ts';
import { words } from './words.ts';
import { rowsWithin, savedWithin, spanWords, type Span } from '../marks/span.ts';
import type { SavedTable } from '../takeaway/csv.ts';
import { saveButton } from '../takeaway/save-menu.ts';
import { howSureButton } from '../trust/how-sure.ts';
import { topicOfChart, type Topic } from '../trust/topics.ts';

export type SvgRoot = Selection<SVGSVGElement, unknown, null, undefined>;

/** A table a chart can be read from. Rows are weeks unless `ofOneWeek` says otherwise. */
export interface ChartTable {
  caption: string;
  headings: readonly string[];
  rows: number;
  /** Its rows are no weeks. */
  ofOneWeek?: boolean;
  /** Cells of a row, the first being its heading. */
  row(index: number): readonly string[];
  /** The same readings as they are saved. */
  saved: SavedTable;
  /** While this stays equal, rows already shown still hold and new ones are added below. */
  key: string;
}

export interface FrameOptions {
  /** Short name, used in class names: "timeline". */
  name: string;
  title: string;
  /** Redraws after the size has changed. */
  onResize(): void;
  /** The table to show when the button is pressed. */
  table(): ChartTable;
  /** The chart is too small to lay a table over: the table opens above the page instead. */
  tableAbovePage?: boolean;
  /** What "How sure?" is asked of, where the chart's name does not say it. */
  topic?(): Topic;
}

/** Key of a table over the weeks: changes when rows already written would now read otherwise. */
export function tableKey(
  history: OutcomeHistory | null,
  ghost: OutcomeHistory | null,
  ...others: (string | number)[]
): string {
  const last = history?.lastWeek ?? -1;
  const ghostBehind = ghost && ghost.lastWeek < last ? ghost.lastWeek : '';
  return [history?.revision, ghost?.revision, ghostBehind, ...others].join();
}

let frames = 0;

/** A number of its own for each chart, for ids that label and refer. */
export const nextChartId = () => `chart-${++frames}`;

export class ChartFrame {
  readonly figure: HTMLElement;
  /** Between title and readout: choosers. */
  readonly tools: HTMLElement;
  readonly readout: HTMLElement;
  readonly stage: HTMLElement;
  width = 0;
  height = 0;
  /** Text size of the drawing in px. */
  text = 13;
  readonly #options: FrameOptions;
  readonly #title: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #word: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #status: HTMLElement;
  readonly #watch: ResizeObserver;
  #mark: HTMLElement | null = null;
  #span: Span | null = null;
  #tableOpen = false;
  #shownKey = '';
  #shownRows = 0;

  constructor(host: HTMLElement, options: FrameOptions) {
    this.#options = options;
    const id = nextChartId();
    const figure = select(host).append('figure').attr('class', `chart chart-${options.name}`);
    figure.attr('aria-labelledby', `${id}-title`);
    const head = figure.append('div').attr('class', 'chart-head');
    const title = head.append('figcaption').append('h3').attr('class', 'chart-title');
    title.attr('id', `${id}-title`).text(options.title);
    const buttons = head.append('div').attr('class', 'chart-buttons');
    const button = buttons
      .append('button')
      .attr('type', 'button')
      .attr('aria-controls', `${id}-table`)
      .attr('id', `${id}-button`)
      .attr('aria-labelledby', `${id}-button ${id}-title`)
      .attr('class', 'chart-button chart-to-table');
    const word = button.append('span').attr('class', 'chart-word').text(words.table);
    button.append('span').attr('class', 'chart-sign').attr('aria-hidden', 'true').text('▤');
    const topic = () => options.topic?.() ?? topicOfChart(options.name);
    buttons.node()!.append(howSureButton(topic, `${id}-title`));
    buttons.node()!.append(saveButton(() => this.#saved(), `${id}-title`));
    const tools = figure.append('div').attr('class', 'chart-tools');
    const readout = figure.append('div').attr('class', 'chart-readout');
    const body = figure.append('div').attr('class', 'chart-body');
    const stage = body.append('div').attr('class', 'chart-stage');
    const panel = body
      .append('div')
      .attr('class', 'chart-table')
      .attr('id', `${id}-table`)
      .attr('role', 'region')
      .attr('aria-labelledby', `${id}-title`)
      .attr('tabindex', '0');
    const status = figure.append('div').attr('class', 'chart-status').attr('role', 'status');
    this.figure = figure.node()!;
    this.tools = tools.node()!;
    this.readout = readout.node()!;
    this.stage = stage.node()!;
    this.#title = title.node()!;
    this.#button = button.node()!;
    this.#word = word.node()!;
    this.#panel = panel.node()!;
    this.#status = status.node()!;
    if (options.tableAbovePage) {
      button.attr('popovertarget', `${id}-table`);
      panel.attr('popover', 'auto');
      panel.on('beforetoggle', (event: ToggleEvent) => this.#setTable(event.newState === 'open'));
    } else {
      this.#panel.hidden = true;
      button.attr('aria-expanded', 'false').on('click', () => this.#setTable(!this.#tableOpen));
    }
    panel.on('keydown', (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !options.tableAbovePage) {
        this.#setTable(false);
        this.#button.focus();
      }
      // Arrows scroll the table; they must not also step the weeks of the run.
      if (event.key !== 'Tab' && event.key !== 't') event.stopPropagation();
    });
    this.#watch = new ResizeObserver(() => this.resize());
    this.#watch.observe(this.stage);
  }

  /** A drawing that fills the stage, one picture with one sentence to those who do not see it. */
  addDrawing(): SvgRoot {
    return select(this.stage).append('svg').attr('role', 'img').attr('tabindex', '0');
  }

  setTitle(title: string): void {
    if (this.#title.textContent !== title) this.#title.textContent = title;
  }

  /** What begins in the week the readout speaks of; '' for nothing. It stands after the week. */
  showMark(said: string): void {
    this.readout.classList.toggle('chart-marked', said !== '');
    if (said === '') return this.#mark?.remove();
    if (!this.#mark) {
      this.#mark = document.createElement('strong');
      this.#mark.className = 'chart-readout-mark';
    }
    this.#mark.textContent = this.#mark.title = said;
    this.readout.append(this.#mark);
  }

  /** Weeks that are selected: tables and what is saved hold these alone. */
  showSpan(span: Span | null): void {
    this.#span = span;
    this.#shownKey = '';
    this.refreshTable();
  }

  /** The table, of the selected weeks where its rows are weeks. */
  #table(): ChartTable {
    const table = this.#options.table();
    const span = this.#span;
    if (span === null || table.ofOneWeek === true) return table;
    const rows = rowsWithin(table.rows, (row) => Number(table.row(row)[0]), span) ?? [];
    const caption = words.onlySelected(table.caption, spanWords(span));
    const key = `${table.key},${span.from},${span.to}`;
    return { ...table, caption, rows: rows.length, row: (row) => table.row(rows[row]), key };
  }

  /** Said politely to those who listen instead of look. */
  announce(said: string): void {
    this.#status.textContent = said;
  }

  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.stage;
    const text = parseFloat(getComputedStyle(this.stage).fontSize) || 13;
    if (width === this.width && height === this.height && text === this.text) return;
    this.width = width;
    this.height = height;
    this.text = text;
    this.figure.classList.toggle('chart-slim', width < 30 * text);
    this.#options.onResize();
  }

  get size(): { width: number; height: number; text: number } {
    return { width: this.width, height: this.height, text: this.text };
  }

  /** Nothing can be drawn yet: the chart is hidden or has no room. */
  get hidden(): boolean {
    return this.width < 4 * this.text || this.height < 3 * this.text;
  }

  /** Brings an open table up to date: new weeks are added, changed ones written anew. */
  refreshTable(): void {
    if (!this.#tableOpen) return;
    const table = this.#table();
    if (table.key !== this.#shownKey || table.rows < this.#shownRows) {
      this.#panel.replaceChildren();
      const fresh = select(this.#panel).append('table');
      fresh.append('caption').text(table.caption);
      const headings = fresh.append('thead').append('tr');
      for (const heading of table.headings)
        headings.append('th').attr('scope', 'col').text(heading);
      fresh.append('tbody');
      this.#shownKey = table.key;
      this.#shownRows = 0;
    }
    const body = this.#panel.querySelector('tbody')!;
    const added = document.createDocumentFragment();
    for (; this.#shownRows < table.rows; this.#shownRows++) {
      const row = document.createElement('tr');
      table.row(this.#shownRows).forEach((text, column) => {
        const cell = document.createElement(column === 0 ? 'th' : 'td');
        if (column === 0) cell.setAttribute('scope', 'row');
        cell.textContent = text;
        row.append(cell);
      });
      added.append(row);
    }
    body.append(added);
  }

  #saved() {
    const { figure, readout, tools, stage } = this;
    const { name: short, table } = this.#options;
    const span = this.#span;
    const name = span === null ? short : `${short}-weeks-${span.from}-${span.to}`;
    const saved = () => savedWithin(table().saved, span);
    return { name, figure, title: this.#title, readout, tools, stage, table: saved };
  }

  #setTable(open: boolean): void {
    this.#tableOpen = open;
    this.#shownKey = '';
    if (open) this.refreshTable();
    else this.#panel.replaceChildren();
    if (this.#options.tableAbovePage) return;
    this.#panel.hidden = !open;
    this.figure.classList.toggle('chart-tabled', open);
    this.#button.setAttribute('aria-expanded', String(open));
    this.#word.textContent = open ? words.chart : words.table;
  }

  dispose(): void {
    this.#watch.disconnect();
    this.figure.remove();
  }
}
