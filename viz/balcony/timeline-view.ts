// "Do people do what they say?": the first chart of the balcony.
//
//   const chart = new TimelineView(host, { places, onHoverWeek, onSeek });
//   chart.update(history, ghost, week, { department });   // a week has passed, or the reader went back
//   chart.showWeek(week | null);                           // pointed at in another chart
//   chart.resize(); chart.dispose();
//
// `places` are the departments' names. Weeks after the last simulated one are not drawn; weeks already
// simulated stay drawn when the reader goes back, so that there is something to go back along.

import { ChartFrame, tableKey } from './chart-frame.ts';
import type { ChartEvents } from './chart-view.ts';
import { charts } from '../marks/chart-words.ts';
import {
  SAID_DONE_COLUMNS,
  saidDoneLines,
  saidDoneMoved,
  saidDonePlot,
  saidDoneReadout,
  saidDoneRow,
  saidDoneSummary,
  saidDoneValues,
} from '../marks/said-done.ts';
import type { Span } from '../marks/span.ts';
import { EVERYBODY } from '../takeaway/csv.ts';
import { TimePlot, writeReadout } from './time-plot.ts';
import { TimeView } from './time-view.ts';

export interface TimelineOptions extends ChartEvents {
  places?: readonly string[];
}

const words = charts.saidDone;

export class TimelineView extends TimeView {
  protected override readonly frame: ChartFrame;
  protected override readonly plot: TimePlot;
  readonly #places: readonly string[];

  constructor(host: HTMLElement, options: TimelineOptions = {}) {
    super();
    this.#places = options.places ?? [];
    this.frame = new ChartFrame(host, {
      name: 'timeline',
      title: words.question(''),
      onResize: () => this.draw(),
      table: () => this.#table(),
    });
    this.plot = new TimePlot(
      this.frame,
      options,
      (week) => this.#readout(week),
      (span) => writeReadout(this.frame.readout, this.#moved(span)),
    );
  }

  #place(): string {
    return this.#places[this.department] ?? '';
  }

  protected override draw(): void {
    const history = this.history;
    if (!history || this.frame.hidden) return;
    const place = this.#place();
    this.frame.setTitle(words.question(place));
    const { ghost, week, department, frame, ahead, lit } = this;
    const input = saidDonePlot(history, ghost, week, department, frame.size, ahead);
    this.plot.update(
      { ...input, ...this.time, lit: lit < 0 ? null : saidDoneLines(history, lit) },
      () => saidDoneSummary(history, this.ghost, this.department, place),
    );
    this.frame.refreshTable();
  }

  #readout(week: number): () => string {
    const history = this.history;
    if (!history) return () => '';
    const told = saidDoneReadout(history, this.ghost, week, this.told);
    return writeReadout(this.frame.readout, [
      ['week', told.week],
      ['lit', this.#litPlace()],
      ['said', told.said],
      ['done', told.done],
      ['gap', told.gap],
      ['ghost', told.ghost],
    ]);
  }

  #litPlace(): string {
    return this.lit < 0 ? '' : (this.#places[this.lit] ?? '');
  }

  #moved(span: Span): [string, string][] {
    const { history, ghost, told } = this;
    const lit: [string, string] = ['lit', this.#litPlace()];
    return history ? [...saidDoneMoved(history, ghost, span, told), lit] : [];
  }

  #table() {
    const history = this.history;
    const ghost = this.ghost;
    const department = this.department;
    const place = this.#place();
    const rows = (history?.lastWeek ?? -1) + 1;
    return {
      caption: words.caption(place || charts.everybody),
      headings: words.headings,
      rows,
      row: (week: number) => (history ? saidDoneRow(history, ghost, week, department) : []),
      saved: {
        headings: ['week', 'department', ...SAID_DONE_COLUMNS],
        rows,
        row: (week: number) => [
          week,
          place || EVERYBODY,
          ...saidDoneValues(history, ghost, week, department),
        ],
      },
      key: tableKey(history, ghost, department),
    };
  }
}
