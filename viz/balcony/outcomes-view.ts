// Any outcome of the run, one at a time, with what it would be without a plan.
//
//   const chart = new OutcomesView(host, { rows: OUTCOMES, places, outcome, onChoose, onHoverWeek, onSeek });
//   chart.update(history, ghost, week, { department });
//   chart.choose('trust'); chart.outcome;      // e.g. from the URL
//   chart.showWeek(week | null); chart.resize(); chart.dispose();
//
// The chooser holds every row it is given, grouped, in plain words; below it stand the row's own sentence
// and unit.

import { select } from 'd3';
import { ChartFrame, nextChartId, tableKey } from './chart-frame.ts';
import type { ChartEvents } from './chart-view.ts';
import type { OutcomeHistory } from '../history.ts';
import { charts } from '../marks/chart-words.ts';
import {
  outcomeMoved,
  outcomePlot,
  outcomeSummary,
  outcomeWriter,
  type OutcomeRow,
} from '../marks/outcome.ts';
import { numbers } from '../marks/words.ts';
import { spanTitle, type Span } from '../marks/span.ts';
import { outcomeGroups, outcomeWords } from '../outcome-words.ts';
import { EVERYBODY } from '../takeaway/csv.ts';
import { TimePlot, writeReadout } from './time-plot.ts';
import { TimeView } from './time-view.ts';

const words = charts.outcome;

export interface OutcomesOptions extends ChartEvents {
  rows: readonly OutcomeRow[];
  places?: readonly string[];
  /** The outcome shown first. */
  outcome?: string;
  onChoose?(outcome: string): void;
}

export class OutcomesView extends TimeView {
  protected override readonly frame: ChartFrame;
  protected override readonly plot: TimePlot;
  readonly #options: OutcomesOptions;
  readonly #chooser: HTMLSelectElement;
  readonly #sentence: HTMLElement;
  #row: OutcomeRow;

  constructor(host: HTMLElement, options: OutcomesOptions) {
    super();
    const [first] = options.rows;
    if (!first) throw new Error('There are no outcomes to show.');
    this.#options = options;
    this.#row = first;
    this.frame = new ChartFrame(host, {
      name: 'outcomes',
      title: '',
      onResize: () => this.draw(),
      table: () => this.#table(),
      topic: () => ({ view: 'outcome', outcome: this.#row.name }),
    });
    const tools = select(this.frame.tools);
    const id = nextChartId();
    tools.append('label').attr('class', 'chart-status').attr('for', id).text(words.choose);
    const chooser = tools.append('select').attr('class', 'chart-select').attr('id', id);
    for (const group of outcomeGroups(options.rows.map(({ name }) => name))) {
      const list = chooser.append('optgroup').attr('label', group.name);
      for (const name of group.outcomes) {
        list.append('option').attr('value', name).text(outcomeWords(name).title);
      }
    }
    chooser.on('keydown', (event: KeyboardEvent) => event.stopPropagation());
    chooser.on('change', () => {
      this.choose(this.#chooser.value);
      this.#options.onChoose?.(this.#row.name);
    });
    this.#chooser = chooser.node()!;
    this.#sentence = tools.append('p').attr('class', 'chart-sentence').node()!;
    this.plot = new TimePlot(
      this.frame,
      options,
      (week) => this.#readout(week),
      (span) => this.#spanReadout(span),
    );
    this.choose(options.outcome ?? 'converted');
  }

  get outcome(): string {
    return this.#row.name;
  }

  /** Shows another outcome; a name that does not exist shows the first there is. */
  choose(outcome: string): void {
    const { rows } = this.#options;
    this.#row = rows.find(({ name }) => name === outcome) ?? rows[0];
    this.#chooser.value = this.#row.name;
    this.draw();
  }

  protected override draw(): void {
    const { question, title } = outcomeWords(this.#row.name);
    const place = this.#place();
    this.frame.setTitle(words.question(question, place));
    const { sentence, unit, organisationWide } = this.#row;
    const whole = organisationWide && this.department >= 0 ? ` ${words.wholeOnly}` : '';
    const text = words.about(sentence, unit) + whole;
    if (this.#sentence.textContent !== text) this.#sentence.textContent = text;
    const history = this.history;
    if (!history || this.frame.hidden) return;
    const input = outcomePlot(
      this.#row,
      outcomeWords(this.#row.name),
      history,
      this.ghost,
      this.week,
      this.department,
      this.frame.size,
      this.ahead,
    );
    const where = words.title(title, place);
    const read = history.reader(this.#row.name, this.lit);
    const lit =
      this.#litPlace() === '' ? null : [{ ...input.lines[0], future: null, band: null, read }];
    this.plot.update({ ...input, ...this.time, lit }, (shown) => outcomeSummary(where, shown));
    this.frame.refreshTable();
  }

  /** The department shown, '' for everybody; organisation-wide outcomes have no department. */
  #place(): string {
    return this.#row.organisationWide ? '' : (this.#options.places?.[this.department] ?? '');
  }

  /** The department pointed at elsewhere; '' for none, and where the outcome has no departments. */
  #litPlace(): string {
    if (this.lit < 0 || this.#row.organisationWide) return '';
    return this.#options.places?.[this.lit] ?? '';
  }

  /** Value of the row in a week, in words; '' where the history ends. */
  #value(history: OutcomeHistory | null, week: number, department = this.told): string {
    const value = this.#read(history, week, department);
    return Number.isFinite(value) ? outcomeWriter(outcomeWords(this.#row.name))(value) : '';
  }

  #read(history: OutcomeHistory | null, week: number, department = this.told): number {
    const place = this.#row.organisationWide ? -1 : department;
    return history?.get(this.#row.name, week, place) ?? NaN;
  }

  #spanReadout(span: Span): () => string {
    const moved = (history: OutcomeHistory | null) =>
      outcomeMoved(outcomeWords(this.#row.name), (week) => this.#read(history, week), span);
    const without = moved(this.ghost);
    return writeReadout(this.frame.readout, [
      ['week', spanTitle(span)],
      ['lit', this.#litPlace()],
      ['done', words.thisRunAt(moved(this.history) || numbers.noValue)],
      ['ghost', without === '' ? '' : charts.noPlanAt(without)],
    ]);
  }

  #readout(week: number): () => string {
    const without = this.#value(this.ghost, week);
    if (week < 0) return writeReadout(this.frame.readout, [['week', charts.noWeek]]);
    return writeReadout(this.frame.readout, [
      ['week', charts.week(week)],
      ['place', this.#litPlace() === '' ? this.#place() : ''],
      ['lit', this.#litPlace()],
      ['done', words.thisRunAt(this.#value(this.history, week) || numbers.noValue)],
      ['ghost', without === '' ? '' : charts.noPlanAt(without)],
    ]);
  }

  #table() {
    const { name, unit } = this.#row;
    const { department } = this;
    const rows = (this.history?.lastWeek ?? -1) + 1;
    return {
      caption: words.caption(outcomeWords(name).title, this.#place(), unit),
      headings: words.headings,
      rows,
      row: (week: number) => [
        String(week),
        this.#value(this.history, week, department) || numbers.noValue,
        this.#value(this.ghost, week, department) || numbers.noValue,
      ],
      saved: {
        headings: ['week', 'department', name, `${name}_no_plan`],
        rows,
        row: (week: number) => [
          week,
          this.#place() || EVERYBODY,
          this.#read(this.history, week, department),
          this.#read(this.ghost, week, department),
        ],
      },
      key: tableKey(this.history, this.ghost, name, this.department),
    };
  }
}
