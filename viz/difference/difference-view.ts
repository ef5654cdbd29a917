// "What does my change add?": the plan on screen minus another plan, or no plan, run by run, with the interval of the mean.
//
//   const chart = new DifferenceView(host, { onHoverWeek, onSeek });
//   chart.update(history, ghost, week, { ahead });  // ahead.against holds the pairs
//   chart.showWeek(week | null); chart.resize(); chart.dispose();
//
// Where no pairs are known yet, the run on screen stands against its ghost: one run of each, and it says so.

import { ChartFrame } from '../balcony/chart-frame.ts';
import type { ChartEvents, Paired } from '../balcony/chart-view.ts';
import { TimePlot, writeReadout } from '../balcony/time-plot.ts';
import { TimeView } from '../balcony/time-view.ts';
import { el, setText, svgEl } from '../dom.ts';
import { bandWeeks, differencePlot, signedPoints, toldApart } from '../marks/difference.ts';
import { straight, tenth } from '../marks/lines.ts';
import { spanTitle, type Span } from '../marks/span.ts';
import { axisWeeks } from '../marks/said-done.ts';
import { plotBox, type TimePlotInput } from '../marks/time-plot.ts';
import { EVERYBODY } from '../takeaway/csv.ts';
import { words } from './words.ts';
import './difference.css';

const NAME = 'difference';
const OUTCOME = 'converted';

export class DifferenceView extends TimeView {
  protected override readonly frame: ChartFrame;
  protected override readonly plot: TimePlot;
  readonly #zero: SVGPathElement;
  /** Against what, and from how many runs; the page shows what there is room for. */
  readonly #short = el('span', { class: 'difference-short' });
  readonly #long = el('span', { class: 'difference-long' });

  constructor(host: HTMLElement, events: ChartEvents = {}) {
    super();
    this.frame = new ChartFrame(host, {
      name: NAME,
      title: words.question,
      onResize: () => this.draw(),
      table: () => this.#table(),
    });
    this.plot = new TimePlot(
      this.frame,
      events,
      (week) => this.#readout(week),
      (span) => writeReadout(this.frame.readout, this.#added(span)),
    );
    this.#zero = svgEl('path', { class: 'difference-zero' });
    this.frame.stage.querySelector('.chart-axes')?.after(this.#zero);
    this.frame.figure.append(el('p', { class: 'difference-against' }, this.#short, this.#long));
  }

  /** Pairs of runs, or the run on screen and its ghost; null while there is neither. */
  #paired(): Paired | null {
    const { history, ghost, ahead } = this;
    if (ahead?.against) return ahead.against;
    if (!history || !ghost || ghost.lastWeek < 0) return null;
    const [own, other] = [history.reader(OUTCOME), ghost.reader(OUTCOME)];
    const mean = (week: number) => own(week) - other(week);
    return { name: words.noPlan, pairs: 1, mean, interval: () => null, sentence: '' };
  }

  protected override draw(): void {
    const { history } = this;
    if (!history || this.frame.hidden) return;
    const paired = this.#paired();
    const weeks = axisWeeks(history);
    const shown = paired ?? NOTHING;
    const { size } = this.frame;
    const plot = differencePlot(shown, words.line, weeks, this.week, history.lastWeek, size);
    const input = { ...plot, ...this.time };
    const told = toldApart(shown.interval(weeks));
    this.frame.figure.classList.toggle('difference-untold', told !== true);
    const sentence = paired
      ? `${paired.sentence} ${words.against(paired.name, paired.pairs)}`.trim()
      : words.nothing;
    setText(this.#short, paired ? words.short(paired.pairs) : words.nothing);
    setText(this.#long, sentence);
    this.plot.update(input, () => words.summary(weeks, this.#said(weeks), sentence));
    this.#drawZero(input);
    this.frame.refreshTable();
  }

  #drawZero(input: TimePlotInput): void {
    const box = plotBox(input);
    const y = tenth(straight(input.domain, [box.bottom, box.top])(0));
    this.#zero.setAttribute('d', `M${box.left},${y}H${box.right}`);
  }

  /** What is said of a week: the mean, its interval, and whether that can be told from nothing. */
  #parts(week: number): [kind: string, text: string][] {
    const paired = this.#paired();
    const share = paired?.mean(week) ?? NaN;
    if (!paired || !Number.isFinite(share)) return [['week', words.noWeek]];
    const interval = paired.interval(week);
    const same = interval !== null && interval.low === 0 && interval.high === 0;
    const untold = same ? words.same : toldApart(interval) ? '' : words.untold;
    return [
      ['week', words.week(week)],
      ['place', this.department < 0 ? '' : words.everybody],
      ['done', signedPoints(share)],
      ['unit', words.unit(share)],
      ['range', interval === null || same ? '' : words.range(interval.low, interval.high)],
      ['told', interval === null ? words.anecdote : untold],
    ];
  }

  /** What the plan added within weeks that are selected. */
  #added(span: Span): [kind: string, text: string][] {
    const paired = this.#paired();
    const share = paired ? paired.mean(span.to) - paired.mean(span.from) : NaN;
    return [
      ['week', spanTitle(span)],
      ['done', Number.isFinite(share) ? signedPoints(share) : words.nothing],
      ['unit', Number.isFinite(share) ? words.unit(share) : ''],
    ];
  }

  #said(week: number): string {
    const parts = this.#parts(week).filter(([, text]) => text !== '');
    return parts.reduce((said, [kind, text]) => {
      return said === '' ? text : `${said}${['unit', 'range'].includes(kind) ? ' ' : ', '}${text}`;
    }, '');
  }

  #readout(week: number): () => string {
    writeReadout(this.frame.readout, this.#parts(week));
    return () => this.#said(week);
  }

  #table() {
    const paired = this.#paired() ?? NOTHING;
    // An interval takes some milliseconds: a row a quarter, and the last week.
    const last = this.history?.lastWeek ?? -1;
    const weeks = last < 0 ? [] : bandWeeks(last);
    const told = (week: number) => toldApart(paired.interval(week));
    const sides = (week: number) => {
      const interval = paired.interval(week);
      return interval === null ? [NaN, NaN] : [interval.low, interval.high];
    };
    return {
      caption: words.caption(paired.name),
      headings: words.headings,
      rows: weeks.length,
      row: (place: number) => {
        const week = weeks[place];
        const apart = told(week);
        return [
          String(week),
          signedPoints(paired.mean(week)),
          ...sides(week).map(signedPoints),
          apart === null ? words.anecdote : apart ? words.yes : words.no,
        ];
      },
      saved: {
        headings: ['week', 'department', ...['mean', 'low', 'high'].map((one) => `adds_${one}`)],
        rows: weeks.length,
        row: (place: number) => {
          const week = weeks[place];
          return [week, EVERYBODY, paired.mean(week), ...sides(week)];
        },
      },
      key: [this.history?.revision, last, paired.name, paired.pairs].join(),
    };
  }
}

const NOTHING: Paired = {
  name: words.noPlan,
  pairs: 0,
  mean: () => NaN,
  interval: () => null,
  sentence: '',
};
