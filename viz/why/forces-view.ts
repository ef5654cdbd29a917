// "What pushes people in Sales?": the forces chart of the balcony.
//
//   const chart = new ForcesView(host, { books, places, onHoverWeek, onSeek, onStretch, onLayer, onExplain });
//   chart.update(history, ghost, week, { department });
//   chart.showWeek(week | null); chart.booksChanged(); chart.resize(); chart.dispose();
//
// The pushes come from the books (viz/why/books.ts), which read the run again once this chart can be seen.

import { button, el } from '../dom.ts';
import { ChartFrame } from '../balcony/chart-frame.ts';
import type { ChartContext, ChartEvents, ChartView } from '../balcony/chart-view.ts';
import type { OutcomeHistory } from '../history.ts';
import { charts } from '../marks/chart-words.ts';
import { OTHERS, signed, sortLayers, stillSorted, type ForceLayer } from '../marks/forces.ts';
import { axisWeeks } from '../marks/said-done.ts';
import type { Span } from '../marks/span.ts';
import type { StepMark } from '../marks/step-marks.ts';
import { LAYERS } from '../../workers/layer-list.ts';
import { writeReadout } from '../balcony/time-plot.ts';
import { BooksNote } from './books-note.ts';
import type { Books } from './books.ts';
import { chartLayers } from './chart-layers.ts';
import { forcesTable, noPush, pushedOver } from './forces-table.ts';
import { ForcesPlot, type Stretch } from './forces-plot.ts';
import { layersOf, type ForceSeries } from './series.ts';
import { why } from './words.ts';

export interface ForcesOptions extends ChartEvents {
  readonly books: Books;
  /** Names of the departments. */
  readonly places: readonly string[];
  /** Lines lead from bands to names that stand beside others. */
  readonly ties?: boolean;
  /** Pushes that are never among the others. */
  readonly layers?: readonly string[];
  onStretch?(stretch: Stretch): void;
  /** A layer was chosen: its place in a row, and the week. */
  onLayer?(layer: number, week: number): void;
  /** The reader wants a stretch explained and has marked none yet. */
  onExplain?(): void;
  isPlaying?(): boolean;
}

/** Which layers are the largest is looked at so often while the run plays. */
const SORTED_MS = 2000;

export class ForcesView implements ChartView {
  readonly #frame: ChartFrame;
  readonly #plot: ForcesPlot;
  readonly #options: ForcesOptions;
  readonly #explain: HTMLButtonElement;
  readonly #note: BooksNote;
  #history: OutcomeHistory | null = null;
  #week = 0;
  #department = -1;
  #lit: number | null = null;
  #marking = false;
  #span: Span | null = null;
  #time: { marks?: readonly StepMark[]; view?: Span | null } = {};
  #layers: ForceLayer[] = [];
  /** Of what all was drawn, and up to which week since. */
  #drawn: readonly unknown[] = [];
  #drawnWeek = -1;
  #sorted = 0;

  constructor(host: HTMLElement, options: ForcesOptions) {
    this.#options = options;
    this.#frame = new ChartFrame(host, {
      name: 'forces',
      title: why.question(''),
      onResize: () => this.#draw(),
      table: () => this.#table(),
    });
    this.#explain = button(why.explain, () => options.onExplain?.(), {
      class: 'chart-button',
      'aria-pressed': 'false',
    });
    // Where there is little room, the first word has to do.
    this.#explain.append(el('span', { class: 'why-more' }, ` ${why.explainWhat}`));
    this.#frame.figure.querySelector('figcaption')?.after(this.#explain);
    this.#plot = new ForcesPlot(this.#frame, {
      onHoverWeek: (week) => options.onHoverWeek?.(week),
      onSeek: (week) => options.onSeek?.(week),
      onHoverMark: (week) => options.onHoverMark?.(week),
      onHint: () => options.onHint?.(),
      onSpan: (span, done) => {
        options.onSpan?.(span, done);
        // While a stretch is explained, weeks that are selected here are the next one.
        if (done && span !== null && this.#marking) options.onStretch?.(span);
      },
      onLayer: (layer, week) => this.#choose(layer, week),
      onStretch: (stretch) => options.onStretch?.(stretch),
      readout: (week, layer) => this.#readout(week, layer),
      spanReadout: (span) => this.#spanReadout(span),
      ties: options.ties,
    });
    this.#note = new BooksNote(options.books);
    this.#frame.readout.after(this.#note.element);
  }

  update(
    history: OutcomeHistory,
    _ghost: OutcomeHistory | null,
    week: number,
    context: ChartContext = {},
  ): void {
    this.#history = history;
    this.#week = week;
    this.#department = context.department ?? -1;
    this.#time = { marks: context.marks, view: context.view };
    this.#draw(context.words !== false);
  }

  /** Weeks came, or work began or ended; while the run plays the next week shows that. */
  booksChanged(): void {
    if (this.#options.isPlaying?.() !== true) this.#draw();
  }

  /** Shows which stretch is being explained, and lets selecting mark another; null when none is. */
  showStretch(stretch: Stretch | null): void {
    this.#marking = stretch !== null;
    this.#explain.setAttribute('aria-pressed', String(stretch !== null));
    this.#plot.showStretch(stretch);
  }

  /** Gives the focus back to the button that opened the explanation. */
  focus(): void {
    this.#explain.focus({ preventScroll: true });
  }

  showWeek(week: number | null): void {
    this.#plot.showWeek(week);
  }

  showSpan(span: Span | null): void {
    this.#span = span;
    this.#frame.showSpan(span);
    this.#plot.showSpan(span);
  }

  /** The weeks that are selected, for whoever explains them. */
  get span(): Span | null {
    return this.#span;
  }

  showSteps(steps: readonly number[]): void {
    this.#plot.showSteps(steps);
  }

  showDepartment(department: number | null): void {
    if (department === this.#lit) return;
    this.#lit = department;
    this.#showLit();
  }

  resize(): void {
    this.#frame.resize();
  }

  dispose(): void {
    this.#frame.dispose();
  }

  get #series(): ForceSeries {
    return this.#options.books.series;
  }

  #place(): string {
    return this.#options.places[this.#department] ?? '';
  }

  #draw(words = true): void {
    const history = this.#history;
    if (!history || this.#frame.hidden) return;
    const playing = this.#options.isPlaying?.() ?? false;
    // Only whoever is seen wants anything to be computed.
    const weeks = axisWeeks(history);
    this.#options.books.want(Math.min(this.#week, history.lastWeek), playing, weeks);
    this.#note.update();
    const series = this.#series;
    const { width, height, text } = this.#frame.size;
    const lastWeek = Math.min(series.lastWeek, history.lastWeek);
    const { marks, view } = this.#time;
    const department = this.#department;
    const { id, causes } = series;
    const key = [id, causes.length, department, width, height, text, weeks, marks, view];
    const same = key.every((one, at) => one === this.#drawn[at]);
    const drawn = this.#drawnWeek;
    this.#drawn = key;
    this.#drawnWeek = lastWeek;
    if (
      same &&
      playing &&
      this.#layersStay(drawn) &&
      this.#plot.pass(this.#week, lastWeek, words)
    ) {
      return this.#frame.refreshTable();
    }
    if (same && lastWeek === drawn) return this.#plot.showNow(this.#week);
    const place = this.#place();
    const layers = (this.#layers = this.#sortedTo(lastWeek));
    this.#frame.setTitle(why.question(place));
    const input = { width, height, text, weeks, week: this.#week, lastWeek, layers, marks, view };
    this.#plot.update(input, () => this.#summary(place, input.lastWeek));
    this.#showLit();
    this.#frame.refreshTable();
  }

  /** Whether the layers are still the largest, and in this order; asked once in a while. */
  #layersStay(lastWeek: number): boolean {
    if (performance.now() - this.#sorted < SORTED_MS) return true;
    this.#sorted = performance.now();
    return stillSorted(this.#layers, this.#read(this.#department), lastWeek);
  }

  #sortedTo(lastWeek: number): ForceLayer[] {
    const { layers } = this.#options;
    return sortLayers(this.#read(this.#department), lastWeek, why.others, layers);
  }

  #read(department: number): readonly ForceLayer[] {
    return chartLayers(this.#series, department);
  }

  /** A department pointed at elsewhere is a line: what pushes it in all. */
  #showLit(): void {
    const lit = this.#lit;
    if (lit === null || lit === this.#department) return this.#plot.showLit(null);
    const layers = this.#read(lit);
    this.#plot.showLit((week) => layers.reduce((sum, { read }) => sum + read(week), 0));
  }

  #choose(id: string, week: number): void {
    if (id === OTHERS || week > this.#series.lastWeek) return;
    const place = layersOf('practice').find((layer) => LAYERS[layer].layer === id);
    if (place !== undefined) this.#options.onLayer?.(place, week);
  }

  #readout(week: number, layer: string | null): () => string {
    const passed = this.#history?.lastWeek ?? 0;
    if (week < 1) return writeReadout(this.#frame.readout, noPush(passed, this.#series.lastWeek));
    const lit = this.#options.places[this.#lit ?? -1] ?? '';
    const row: [string, string][] = [
      ['week', charts.week(week)],
      ['lit', lit],
    ];
    if (week > this.#series.lastWeek) row.push(['push', why.unknown]);
    else {
      const all = lit === '' ? this.#layers : this.#read(this.#lit ?? -1);
      const shown = layer === null ? undefined : all.find(({ id }) => id === layer);
      let sum = 0;
      for (let at = 0; at < all.length; at++) sum += all[at].read(week) || 0;
      // One of them at a time: the row is one line, or the chart would jump under the pointer.
      row.push(['push', shown ? `${shown.name} ${signed(shown.read(week))}` : '']);
      row.push(['together', shown ? '' : why.together(signed(sum))]);
    }
    return writeReadout(this.#frame.readout, row);
  }

  #spanReadout(span: Span): () => string {
    const lit = this.#options.places[this.#lit ?? -1] ?? '';
    const all = lit === '' ? this.#layers : this.#read(this.#lit ?? -1);
    return writeReadout(this.#frame.readout, [...pushedOver(all, span), ['lit', lit]]);
  }

  #summary(place: string, lastWeek: number): string {
    if (lastWeek < 1) return this.#week < 1 ? why.noWeek : why.unknown;
    const most = (sign: number) => {
      const [first] = this.#layers
        .map(({ name, read }) => ({ name, value: read(lastWeek) }))
        .filter(({ value }) => value * sign > 0)
        .toSorted((a, b) => (b.value - a.value) * sign);
      return first ? `${first.name} ${signed(first.value)}` : why.nothing;
    };
    return why.summary(place, lastWeek, most(1), most(-1));
  }

  #table() {
    const series = this.#series;
    const rows = Math.min(series.lastWeek, this.#history?.lastWeek ?? 0);
    const key = [series.id, this.#department].join();
    return forcesTable(this.#read(this.#department), this.#place(), rows, key);
  }
}
