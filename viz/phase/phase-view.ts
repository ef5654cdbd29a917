// "Where are we?": drivers aligned across, heat upwards, the regions in which organisations end that are held there, and the
// way of this run through them.
//
//   const chart = new PhaseView(host, { places, onHoverWeek, onSeek });
//   chart.update(history, ghost, week, { department, ahead });
//   chart.showWeek(week | null); chart.resize(); chart.dispose();

import { ChartFrame, tableKey } from '../balcony/chart-frame.ts';
import type { Ahead, ChartContext, ChartEvents, ChartView } from '../balcony/chart-view.ts';
import { Drawn } from '../balcony/drawn.ts';
import { writeReadout } from '../balcony/time-plot.ts';
import { el, setText } from '../dom.ts';
import type { OutcomeHistory } from '../history.ts';
import { phaseGround, phaseMarks, type PhaseInput, type Track } from '../marks/phase.ts';
import { mapFor, regionAt } from '../marks/phase-regions.ts';
import type { Span } from '../marks/span.ts';
import { runsOf, type Region } from '../marks/regions.ts';
import { figure, percent } from '../marks/words.ts';
import { EVERYBODY } from '../takeaway/csv.ts';
import { PhasePlot } from './phase-plot.ts';
import { REGION_FILE as FILE } from './regions.ts';
import { phaseWords as words } from './words.ts';
import './phase.css';

export interface PhaseOptions extends ChartEvents {
  places?: readonly string[];
}

export class PhaseView implements ChartView {
  readonly #frame: ChartFrame;
  readonly #plot: PhasePlot;
  readonly #places: readonly string[];
  /** How the regions were found, in a line and in a sentence; the page shows what there is room for. */
  readonly #short = el('span', { class: 'phase-short' });
  readonly #long = el('span', { class: 'phase-long' });
  #history: OutcomeHistory | null = null;
  #ghost: OutcomeHistory | null = null;
  #ahead: Ahead | null = null;
  #week = 0;
  #department = -1;
  #groundKey = '';
  /** Which map the ground shows. */
  #care: unknown = null;
  readonly #drawn = new Drawn();
  /** Regions of past weeks, of which run and of whom. */
  readonly #regions = new Map<number, Region | null>();
  #regionsOf = -1;
  #regionsIn = -1;

  constructor(host: HTMLElement, options: PhaseOptions = {}) {
    this.#places = options.places ?? [];
    this.#frame = new ChartFrame(host, {
      name: 'phase',
      title: words.question(''),
      onResize: () => this.#draw(),
      table: () => this.#table(),
    });
    this.#plot = new PhasePlot(this.#frame, {
      onHoverWeek: options.onHoverWeek,
      onSeek: options.onSeek,
      readout: (week) => this.#readout(week),
    });
    this.#frame.figure.append(el('p', { class: 'phase-found' }, this.#short, this.#long));
  }

  update(
    history: OutcomeHistory,
    ghost: OutcomeHistory | null,
    week: number,
    context: ChartContext = {},
  ): void {
    const passed = this.#drawn.holds(history, ghost, context) && !this.#frame.hidden;
    this.#history = history;
    this.#ghost = ghost;
    this.#week = week;
    this.#department = context.department ?? -1;
    this.#ahead = context.ahead ?? null;
    if (passed && this.#passes(history, context.words !== false)) return;
    this.#draw();
    this.#drawn.was(history, ghost, context);
  }

  /** Weeks alone have come: whether they go on in what is drawn. */
  #passes(history: OutcomeHistory, told: boolean): boolean {
    const week = Math.min(this.#week, history.lastWeek);
    const same = mapFor(FILE, this.#read('safety', week)).care === this.#care;
    if (!same || !this.#plot.pass(week, told)) return false;
    this.#frame.refreshTable();
    return true;
  }

  showWeek(week: number | null): void {
    this.#plot.showWeek(week);
  }

  showSpan(span: Span | null): void {
    this.#frame.showSpan(span);
    this.#plot.showSpan(span);
  }

  resize(): void {
    this.#frame.resize();
  }

  dispose(): void {
    this.#frame.dispose();
  }

  #place(): string {
    return this.#places[this.#department] ?? '';
  }

  #track(history: OutcomeHistory): Track {
    return {
      aligned: history.reader('aligned', this.#department),
      heat: history.reader('temperature', this.#department),
      get last() {
        return history.lastWeek;
      },
    };
  }

  /** The history that knows a week: the run, or what is foreseen of it. */
  #knows(week: number): OutcomeHistory | null {
    const history = this.#history;
    if (history && week <= history.lastWeek) return history;
    return this.#ahead?.future ?? history;
  }

  #read(name: string, week: number, history = this.#knows(week)): number {
    return history?.get(name, week, this.#department) ?? NaN;
  }

  #regionOf(week: number): Region | null {
    const map = mapFor(FILE, this.#read('safety', week));
    return regionAt(FILE, map, this.#read('aligned', week), this.#read('temperature', week));
  }

  /** The same for weeks of the run, which are asked for again with every week that comes. */
  #keptRegion(week: number): Region | null {
    const history = this.#history;
    if (!history || week > history.lastWeek) return this.#regionOf(week);
    if (history.revision !== this.#regionsOf || this.#department !== this.#regionsIn) {
      this.#regionsOf = history.revision;
      this.#regionsIn = this.#department;
      this.#regions.clear();
    }
    let region = this.#regions.get(week);
    if (region === undefined) this.#regions.set(week, (region = this.#regionOf(week)));
    return region;
  }

  #draw(): void {
    const history = this.#history;
    if (!history || this.#frame.hidden) return;
    const week = Math.min(this.#week, history.lastWeek);
    const future = this.#ahead?.future ?? null;
    const input: PhaseInput = {
      ...this.#frame.size,
      file: FILE,
      safety: this.#read('safety', week),
      names: words.regions,
      axis: words.aligned,
      run: this.#track(history),
      future: future && this.#track(future),
      ghost: this.#ghost && this.#track(this.#ghost),
      week,
    };
    const map = mapFor(FILE, input.safety);
    const { width, height, text } = input;
    this.#care = map.care;
    const key = [width, height, text, map.care].join();
    if (key !== this.#groundKey) {
      this.#groundKey = key;
      this.#plot.drawGround(phaseGround(input));
      const runs = runsOf(FILE);
      this.#short.replaceChildren(
        el('span', { class: 'phase-what' }, words.foundWhat),
        words.foundShort(runs),
      );
      setText(this.#long, words.found(runs, FILE.people) + words.drawnFor(map.safety));
    }
    this.#frame.setTitle(words.question(this.#place()));
    this.#plot.update(
      phaseMarks(input),
      week,
      this.#ghost?.lastWeek ?? -1,
      (shown) => `${words.question(this.#place())} ${this.#sentence(shown)}`,
    );
    this.#frame.refreshTable();
  }

  /** The week since which the way has been in the region it is in. */
  #since(week: number): number {
    const region = this.#keptRegion(week);
    let first = week;
    while (first > 0 && this.#keptRegion(first - 1) === region) first--;
    return first;
  }

  #sentence(week: number): string {
    const [heat, aligned] = [this.#read('temperature', week), this.#read('aligned', week)];
    if (week < 0 || !Number.isFinite(heat) || !Number.isFinite(aligned)) return words.nothing;
    const people = words.people(
      this.#regionOf(week),
      this.#read('surface', week),
      this.#read('converted', week),
    );
    const region = `${words.in(this.#keptRegion(week))} ${words.since(this.#since(week))}`;
    const where = `${region}; ${words.where(heat, aligned)}`;
    return `${words.week(week)}: ${where}. ${people} ${words.table}`;
  }

  #readout(week: number): () => string {
    const heat = this.#read('temperature', week);
    const aligned = this.#read('aligned', week);
    if (week < 0 || !Number.isFinite(heat)) {
      return writeReadout(this.#frame.readout, [['week', words.noWeek]]);
    }
    return writeReadout(this.#frame.readout, [
      ['week', words.week(week)],
      ['place', this.#place()],
      ['region', words.in(this.#keptRegion(week))],
      ['since', words.since(this.#since(week))],
      ['done', words.where(heat, aligned)],
    ]);
  }

  #table() {
    const history = this.#history;
    const ghost = this.#ghost;
    const rows = (history?.lastWeek ?? -1) + 1;
    const name = (week: number) => {
      const region = this.#regionOf(week);
      return region === null ? words.between : words.regions[region];
    };
    return {
      caption: words.caption(this.#place() || words.everybody),
      headings: words.headings,
      rows,
      row: (week: number) => [
        String(week),
        percent(this.#read('aligned', week)),
        figure(this.#read('temperature', week), 2),
        name(week),
        percent(this.#read('aligned', week, ghost)),
        figure(this.#read('temperature', week, ghost), 2),
      ],
      saved: {
        headings: ['week', 'department', 'aligned', 'temperature', 'region'].concat(
          ['aligned', 'temperature'].map((outcome) => `${outcome}_no_plan`),
        ),
        rows,
        row: (week: number) => [
          week,
          this.#place() || EVERYBODY,
          this.#read('aligned', week),
          this.#read('temperature', week),
          this.#regionOf(week) ?? '',
          this.#read('aligned', week, ghost),
          this.#read('temperature', week, ghost),
        ],
      },
      key: tableKey(history, ghost, this.#department),
    };
  }
}
