// "Can we afford it?": profit and customers, and the profit below which the firm loses money.
//
//   const chart = new MoneyView(host, { onHoverWeek, onSeek });
//   chart.update(history, ghost, week, { ahead });
//   chart.showWeek(week | null); chart.resize(); chart.dispose();
//
// Both belong to the whole organisation: a department in focus changes nothing. How far runs lie apart is
// known of profit only.

import { select, type Selection } from 'd3';
import { ChartFrame, nextChartId, tableKey } from './chart-frame.ts';
import type { ChartEvents } from './chart-view.ts';
import {
  bandWords,
  breakEvenOf,
  MONEY_COLUMNS,
  moneyPlot,
  moneyReadout,
  moneySummary,
  moneyValues,
} from '../marks/money.ts';
import { charts, index } from '../marks/chart-words.ts';
import { spanTitle, type Span } from '../marks/span.ts';
import { timePlotMarks, type TimePlotInput } from '../marks/time-plot.ts';
import { EVERYBODY } from '../takeaway/csv.ts';
import { TimePlot } from './time-plot.ts';
import { writeReadout } from './week-pointer.ts';
import { TimeView } from './time-view.ts';

const words = charts.money;

/** In lines of text: where the readout has no room for what would be without a plan. */
const NARROW = 17;

export class MoneyView extends TimeView {
  protected override readonly frame: ChartFrame;
  protected override readonly plot: TimePlot;
  readonly #band: Selection<SVGGElement, unknown, null, undefined>;
  readonly #bandName: Selection<SVGTextElement, unknown, null, undefined>;
  /** Kept while a plan in the hand shows a history that does not tell. */
  #breakEven = NaN;

  constructor(host: HTMLElement, options: ChartEvents = {}) {
    super();
    this.frame = new ChartFrame(host, {
      name: 'money',
      title: words.question,
      onResize: () => this.draw(),
      table: () => this.#table(),
    });
    this.plot = new TimePlot(
      this.frame,
      options,
      (week) => this.#readout(week),
      (span) => this.#spanReadout(span),
    );
    const svg = select(this.frame.stage).select<SVGSVGElement>('svg');
    const hatch = nextChartId();
    const pattern = svg
      .insert('defs', ':first-child')
      .append('pattern')
      .attr('id', hatch)
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('width', 7)
      .attr('height', 7)
      .attr('patternTransform', 'rotate(45)');
    pattern.append('path').attr('class', 'chart-hatch').attr('d', 'M0,0V7');
    // Behind the lines: axes and all else come after it.
    this.#band = svg.insert('g', 'g').attr('class', 'chart-loss');
    this.#band.append('rect').attr('fill', `url(#${hatch})`);
    this.#band.append('path').attr('class', 'chart-loss-edge');
    // Before everything, or the now-line would strike it through.
    this.#bandName = svg.append('text').attr('class', 'chart-loss-name');
  }

  protected override draw(): void {
    const history = this.history;
    if (!history || this.frame.hidden) return;
    const told = breakEvenOf(history);
    if (Number.isFinite(told)) this.#breakEven = told;
    const { size } = this.frame;
    const input = {
      ...moneyPlot(history, this.ghost, this.#breakEven, this.week, size, this.ahead),
      ...this.time,
    };
    this.#drawBand(input);
    this.plot.update(input, () => moneySummary(history, this.ghost, this.#breakEven));
    this.frame.refreshTable();
  }

  #drawBand(input: TimePlotInput): void {
    const known = Number.isFinite(this.#breakEven);
    this.#band.attr('visibility', known ? null : 'hidden');
    if (!known) {
      this.#bandName.text('');
      return;
    }
    const { box, yOf } = timePlotMarks(input);
    const y = Math.round(yOf(this.#breakEven) * 10) / 10;
    const { left, right, bottom } = box;
    this.#band
      .select('rect')
      .attr('x', left)
      .attr('y', y)
      .attr('width', right - left)
      .attr('height', Math.max(0, bottom - y));
    this.#band.select('path').attr('d', `M${left},${y}H${right}`);
    const name = bandWords(this.#breakEven, right - left - input.text, input.text);
    this.#bandName
      .attr('x', left + input.text * 0.5)
      .attr('y', bottom - input.text * 0.45)
      .text(name);
  }

  #readout(week: number): () => string {
    if (!this.history) return () => '';
    // Where there is little room dots and their names at the ends have to do.
    const without = this.frame.width < NARROW * this.frame.text ? null : this.ghost;
    return writeReadout(this.frame.readout, moneyReadout(this.history, without, week));
  }

  /** From where to where money and customers went in weeks that are selected. */
  #spanReadout(span: Span): () => string {
    const [from, to] = [span.from, span.to].map((week) =>
      moneyValues(this.history, this.ghost, week).map(index),
    );
    const parts = words.headings
      .slice(1, 3)
      .map((name, at): [string, string] => [
        at === 0 ? 'done' : 'said',
        words.moved(name, from[at], to[at]),
      ]);
    return writeReadout(this.frame.readout, [['week', spanTitle(span)], ...parts]);
  }

  #table() {
    const rows = (this.history?.lastWeek ?? -1) + 1;
    const values = (week: number) => moneyValues(this.history, this.ghost, week);
    return {
      caption: words.caption,
      headings: words.headings,
      rows,
      row: (week: number) => [String(week), ...values(week).map(index)],
      saved: {
        headings: ['week', 'department', ...MONEY_COLUMNS],
        rows,
        row: (week: number) => [week, EVERYBODY, ...values(week)],
      },
      key: tableKey(this.history, this.ghost),
    };
  }
}
