// "What pushes people in Sales?": the forces chart of the balcony.
//
//   const chart = new ForcesView(host, { books, places, onHoverWeek, onSeek, onStretch, onLayer, onExplain });
//   chart.update(history, ghost, week, { department });
//   chart.showWeek(week | null); chart.booksChanged(); chart.resize(); chart.dispose();
//
// The pushes come from the books (viz/why/books.ts), which read the run again once this chart can be seen.

import { button, el, setText } from '../dom.ts';
import { ChartFrame } from '../balcony/chart-frame.ts';
import type { ChartContext, ChartView } from '../balcony/chart-view.ts';
import type { OutcomeHistory } from '../history.ts';
import { OTHERS, signed, sortLayers, type ForceLayer } from '../marks/forces.ts';
import { axisWeeks } from '../marks/said-done.ts';
import { LAYERS } from '../../workers/layer-list.ts';
import { EVERYBODY } from '../takeaway/csv.ts';
import { writeReadout } from '../balcony/time-plot.ts';
import type { Books } from './books.ts';
import { ForcesPlot, type Stretch } from './forces-plot.ts';
import { layersOf, type ForceSeries } from './series.ts';
import { layerWords, why } from './words.ts';

export interface ForcesOptions {
  readonly books: Books;
  /** Names of the departments. */
  readonly places: readonly string[];
  onHoverWeek?(week: number | null): void;
  onSeek?(week: number): void;
  onStretch?(stretch: Stretch): void;
  /** A layer was chosen: its place in a row, and the week. */
  onLayer?(layer: number, week: number): void;
  /** The reader wants a stretch explained and has marked none yet. */
  onExplain?(): void;
  isPlaying?(): boolean;
}

/** Less than this is behind for so short that saying so would only flicker. */
const FEW_WEEKS = 4;
const SOON_MS = 600;

/** The books are kept in single precision: more digits would be none. */
const bookDigits = (value: number) => Number(value.toPrecision(7));

export class ForcesView implements ChartView {
  readonly #frame: ChartFrame;
  readonly #plot: ForcesPlot;
  readonly #options: ForcesOptions;
  readonly #explain: HTMLButtonElement;
  readonly #note: HTMLElement;
  readonly #noteText: HTMLElement;
  readonly #noteButton: HTMLButtonElement;
  #history: OutcomeHistory | null = null;
  #week = 0;
  #department = -1;
  #layers: ForceLayer[] = [];
  #drawn = '';
  #behindSince: number | null = null;

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
      onLayer: (layer, week) => this.#choose(layer, week),
      onStretch: (stretch) => options.onStretch?.(stretch),
      readout: (week, layer) => this.#readout(week, layer),
    });
    this.#noteText = el('span', {});
    this.#noteButton = button('', () => this.#act(), { class: 'chart-button' });
    this.#note = el('div', { class: 'why-note' }, this.#noteText, this.#noteButton);
    this.#note.hidden = true;
    this.#frame.stage.append(this.#note);
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
    this.#draw();
  }

  /** Weeks came, or work began or ended. */
  booksChanged(): void {
    this.#draw();
  }

  /** Shows which stretch is being explained, and lets dragging mark another; null when none is. */
  showStretch(stretch: Stretch | null): void {
    this.#plot.marking = stretch !== null;
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

  #draw(): void {
    const history = this.#history;
    if (!history || this.#frame.hidden) return;
    const { books } = this.#options;
    // Only whoever is seen wants anything to be computed.
    books.want(Math.min(this.#week, history.lastWeek), this.#options.isPlaying?.() ?? false);
    this.#showNote();
    const series = this.#series;
    const { width, height, text } = this.#frame.size;
    const weeks = axisWeeks(history);
    const lastWeek = Math.min(series.lastWeek, history.lastWeek);
    const key = [
      series.id,
      series.revision,
      lastWeek,
      this.#department,
      width,
      height,
      text,
      weeks,
    ];
    const place = this.#place();
    if (key.join() === this.#drawn) {
      this.#plot.showNow(this.#week);
      return;
    }
    this.#drawn = key.join();
    const all = this.#read();
    this.#layers = sortLayers(all, lastWeek, why.others);
    this.#frame.setTitle(why.question(place));
    const input = { width, height, text, weeks, week: this.#week, lastWeek, layers: this.#layers };
    this.#plot.update(input, this.#summary(place, lastWeek));
    this.#frame.refreshTable();
  }

  /** Every push on what people do, as readings of the weeks. */
  #read(): ForceLayer[] {
    const series = this.#series;
    const department = this.#department;
    return layersOf('practice').map((place) => {
      const id = LAYERS[place].layer;
      const { name } = layerWords('practice', id);
      return { id, name, read: (week) => series.mean(week, department, place) };
    });
  }

  #showNote(): void {
    const { books } = this.#options;
    const { lastWeek } = this.#series;
    const wanted = lastWeek + books.missing;
    if (books.missing <= FEW_WEEKS) this.#behindSince = null;
    else this.#behindSince ??= performance.now();
    const since = this.#behindSince;
    const behind = since !== null && performance.now() - since > SOON_MS;
    this.#note.hidden = !(behind || books.cancelled || books.failed);
    if (this.#note.hidden) return;
    if (books.failed) setText(this.#noteText, why.failed);
    else if (books.cancelled) setText(this.#noteText, why.stopped);
    else setText(this.#noteText, why.reading(lastWeek, wanted));
    const action = books.failed ? why.tryAgain : books.cancelled ? why.goOn : why.cancel;
    setText(this.#noteButton, action);
  }

  #act(): void {
    const { books } = this.#options;
    if (books.cancelled || books.failed) books.resume();
    else books.cancel();
  }

  #choose(id: string, week: number): void {
    if (id === OTHERS || week > this.#series.lastWeek) return;
    const place = layersOf('practice').find((layer) => LAYERS[layer].layer === id);
    if (place !== undefined) this.#options.onLayer?.(place, week);
  }

  #readout(week: number, layer: string | null): string {
    if (week < 1) return writeReadout(this.#frame.readout, [['week', why.noWeek]]);
    const row: [string, string][] = [['week', `Week ${week}`]];
    if (week > this.#series.lastWeek) row.push(['push', why.unknown]);
    else {
      const shown = this.#layers.find(({ id }) => id === layer);
      const sum = this.#layers.reduce((all, { read }) => all + (read(week) || 0), 0);
      // One of them at a time: the row is one line, or the chart would jump under the pointer.
      row.push(['push', shown ? `${shown.name} ${signed(shown.read(week))}` : '']);
      row.push(['together', shown ? '' : why.together(signed(sum))]);
    }
    return writeReadout(this.#frame.readout, row);
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
    const all = this.#read();
    const rows = Math.min(series.lastWeek, this.#history?.lastWeek ?? 0);
    return {
      caption: why.tableCaption(this.#place()),
      headings: [why.weekHeading, ...all.map(({ name }) => name), why.sumHeading],
      rows,
      row: (place: number) => {
        const values = all.map(({ read }) => read(place + 1));
        const sum = values.reduce((one, other) => one + other, 0);
        return [String(place + 1), ...values.map((value) => signed(value, 2)), signed(sum, 2)];
      },
      saved: {
        headings: ['week', 'department', ...all.map(({ id }) => `push_${id}`), 'push_sum'],
        rows,
        row: (place: number) => {
          const values = all.map(({ read }) => read(place + 1));
          const sum = values.reduce((one, other) => one + other, 0);
          return [place + 1, this.#place() || EVERYBODY, ...[...values, sum].map(bookDigits)];
        },
      },
      key: [series.id, this.#department].join(),
    };
  }
}
