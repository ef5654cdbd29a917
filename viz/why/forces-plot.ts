// Draws what viz/marks/forces.ts has computed, and lets the reader point at weeks and layers, go to a week,
// choose a layer, select weeks or mark a stretch to be explained: by mouse, finger or keys.

import type { Selection } from 'd3';
import type { ChartFrame, SvgRoot } from '../balcony/chart-frame.ts';
import type { ChartEvents } from '../balcony/chart-view.ts';
import { drawAxes } from '../balcony/plot-axes.ts';
import { summaryBeat } from '../balcony/pace.ts';
import { WeekPointer } from '../balcony/week-pointer.ts';
import { forceLabels, labelsLeft, type ForceLabel } from '../marks/force-labels.ts';
import { forcesMarks, type ForcesInput, type ForcesMarks } from '../marks/forces.ts';
import { tenth, type Reading } from '../marks/lines.ts';
import type { Span } from '../marks/span.ts';
import { BandsGrowth } from './bands-growth.ts';
import { ForceNames } from './force-names.ts';
import { labelTies } from './label-ties.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;
type Path = Selection<SVGPathElement, unknown, null, undefined>;

export type Stretch = Span;

export interface PlotEvents extends ChartEvents {
  onLayer(layer: string, week: number): void;
  /** A stretch was marked with Shift; it holds two weeks at least. */
  onStretch(stretch: Stretch): void;
  /** Writes the readout row for a week and a layer pointed at; what it gives says it as a sentence. */
  readout(week: number, layer: string | null): () => string;
  /** The same for weeks that are selected. */
  spanReadout(span: Span): () => string;
  /** Lines lead from bands to names that stand beside others. */
  readonly ties?: boolean;
}

export class ForcesPlot {
  readonly #frame: ChartFrame;
  readonly #events: PlotEvents;
  readonly #svg: SvgRoot;
  readonly #axes: Group;
  readonly #bands: Group;
  readonly #zero: Path;
  readonly #lit: Path;
  readonly #ties: Path;
  readonly #names: ForceNames;
  readonly #brush: Selection<SVGRectElement, unknown, null, undefined>;
  readonly #weeks: WeekPointer;
  #marks: ForcesMarks | null = null;
  #input: ForcesInput | null = null;
  #layer: string | null = null;
  /** Bands or names look other than they do while no layer is pointed at. */
  #marked = false;
  #stretch: Stretch | null = null;
  #litRead: Reading | null = null;
  #growth: BandsGrowth | null = null;
  #summary = () => '';
  readonly #summaries = summaryBeat();

  constructor(frame: ChartFrame, events: PlotEvents) {
    this.#frame = frame;
    this.#events = events;
    const svg = frame.addDrawing();
    this.#svg = svg;
    this.#axes = svg.append('g').attr('class', 'chart-axes');
    this.#brush = svg.append('rect').attr('class', 'why-brush');
    this.#bands = svg.append('g').attr('class', 'why-bands chart-base');
    this.#zero = svg.append('path').attr('class', 'why-zero');
    this.#lit = svg.append('path').attr('class', 'chart-line chart-done');
    // Before the keys that point at weeks: Enter on a layer is not a way to a week.
    svg.on('keydown', (event: KeyboardEvent) => this.#onKey(event));
    this.#weeks = new WeekPointer(frame, svg, events, {
      readout: (week) => events.readout(week, this.#layer),
      spanReadout: (span) => events.spanReadout(span),
      onCursor: () => this.#drawLayer(),
      under: (week, x, y) => this.#under(week, x, y),
      click: (week, x, y) => {
        const layer = this.#layerUnder(week, x, y);
        if (layer !== null) events.onLayer(layer, Math.max(1, week));
        return layer !== null;
      },
      onShiftSpan: (span) => events.onStretch(span),
    });
    this.#ties = svg.append('path').attr('class', 'why-ties');
    this.#names = new ForceNames(svg.append('g').node()!);
  }

  /** Draws everything; `summary` says it to those who do not see it. */
  update(input: ForcesInput, summary: () => string): void {
    const marks = forcesMarks(input);
    this.#growth?.close();
    this.#growth = null;
    this.#summary = summary;
    this.#summaries.done();
    this.#input = input;
    this.#marks = marks;
    this.#svg.attr('viewBox', `0 0 ${input.width} ${input.height}`).attr('aria-label', summary());
    drawAxes(this.#axes, marks, input.text);
    this.#bands
      .selectAll<SVGPathElement, unknown>('path')
      .data(marks.bands)
      .join('path')
      .attr('class', ({ side, shade }) => `why-band why-${side}-${shade}`)
      .attr('d', ({ path }) => path);
    this.#drawEnds(marks.labels);
    if (this.#events.ties) this.#ties.attr('d', labelTies(input, marks, marks.labels));
    this.#drawLit();
    this.#drawBrush();
    this.#placeWeeks();
  }

  /** Another week is shown, nothing else has changed. */
  showNow(week: number): void {
    if (!this.#input || this.#input.week === week) return;
    this.#input.week = week;
    this.#moveNames();
    this.#placeWeeks();
  }

  /** Weeks have passed and nothing else has changed: adds what is new, `words` too. False where all has to be drawn again. */
  pass(week: number, lastWeek: number, words: boolean): boolean {
    const marks = this.#marks;
    const input = this.#input;
    if (!marks || !input || !this.#goesOn(marks, input, lastWeek)) return false;
    if (lastWeek > input.lastWeek) {
      this.#growth ??= new BandsGrowth(
        marks,
        this.#bands.selectAll<SVGPathElement, unknown>('path').nodes(),
        input.lastWeek,
      );
      if (!this.#growth.grow(lastWeek)) return false;
      input.lastWeek = lastWeek;
    }
    input.week = week;
    if (words)
      this.#drawEnds(forceLabels(input, marks.piles, lastWeek, marks.box, marks.xOf, marks.yOf));
    else this.#moveNames();
    if (this.#summaries.due()) this.#svg.attr('aria-label', this.#summary());
    this.#weeks.pass(week, lastWeek, words);
    return true;
  }

  /** Whether later weeks stay inside the picture that is drawn. */
  #goesOn(
    { piles, most, least, to }: ForcesMarks,
    { lastWeek: drawn, view }: ForcesInput,
    last: number,
  ) {
    if (view || this.#litRead || this.#layer !== null || drawn < 2 || last < drawn || last > to)
      return false;
    if (!piles.holds(piles.reads, last)) return false;
    piles.pile(last);
    return piles.most <= most && piles.least >= least;
  }

  /** Where the bands end: the line in the middle and the names of layers. */
  #drawEnds(labels: readonly ForceLabel[]): void {
    const marks = this.#marks!;
    const end = tenth(marks.xOf(Math.max(0, this.#input!.lastWeek)));
    this.#zero.node()!.setAttribute('d', `M${marks.box.left},${marks.grid[1].y}H${end}`);
    this.#names.draw(labels);
  }

  /** Names go with the now-line, which would run through them. */
  #moveNames(): void {
    this.#names.moveTo(labelsLeft(this.#input!, this.#marks!.xOf));
  }

  showWeek(week: number | null): void {
    if (week === null) this.#layer = null;
    this.#weeks.showWeek(week);
  }

  /** Marks a stretch of weeks, or none. */
  showStretch(stretch: Stretch | null): void {
    this.#stretch = stretch;
    this.#drawBrush();
  }

  showSpan(span: Span | null): void {
    this.#weeks.showSpan(span);
  }

  showSteps(steps: readonly number[]): void {
    this.#weeks.showSteps(steps);
  }

  /** What pushes a department in all, over the layers of those shown; null for none. */
  showLit(read: Reading | null): void {
    this.#litRead = read;
    this.#drawLit();
    this.#weeks.draw();
  }

  #placeWeeks(): void {
    const { text, week, lastWeek: last, marks: begins = [] } = this.#input!;
    this.#weeks.place({ ...this.#marks!, text, week, last, begins });
  }

  #drawLit(): void {
    const read = this.#litRead;
    this.#svg.classed('chart-lit', read !== null);
    this.#lit.attr('d', read === null ? '' : (this.#marks?.lineOf(read) ?? ''));
  }

  /** Shows which layer is pointed at. */
  #drawLayer(): void {
    const layer = this.#layer;
    if (layer === null && !this.#marked) return;
    this.#marked = layer !== null;
    // What has grown knows of no layers.
    if (layer !== null && this.#growth && this.#input) this.update(this.#input, this.#summary);
    this.#bands
      .selectAll<SVGPathElement, { id: string }>('path')
      .classed('why-dim', ({ id }) => layer !== null && id !== layer);
    this.#names.light(layer);
  }

  #drawBrush(): void {
    const marks = this.#marks;
    const stretch = this.#stretch;
    if (!marks || !stretch) {
      this.#brush.attr('width', 0).attr('height', 0);
      return;
    }
    const [left, right] = [marks.xOf(stretch.from), marks.xOf(stretch.to)];
    this.#brush
      .attr('x', left)
      .attr('y', marks.box.top)
      .attr('width', Math.max(1, right - left))
      .attr('height', marks.box.bottom - marks.box.top);
  }

  #layerUnder(week: number, x: number, y: number): string | null {
    return this.#marks?.layerAt(Math.max(1, week), y) ?? this.#labelAt(x, y);
  }

  /** Keys point at weeks and keep the layer; letting go lets go of both. */
  #under(week: number | null, x: number, y: number): boolean {
    const before = this.#layer;
    if (week === null) this.#layer = null;
    else if (Number.isFinite(x)) this.#layer = this.#layerUnder(week, x, y);
    return this.#layer !== before;
  }

  /** The layer whose name stands there. */
  #labelAt(x: number, y: number): string | null {
    const half = (this.#input?.text ?? 13) * 0.7;
    const found = this.#marks?.labels.find((label) => {
      return x >= label.x && Math.abs(y - label.y) <= half;
    });
    return found?.id ?? null;
  }

  #onKey(event: KeyboardEvent): void {
    const input = this.#input;
    if (!input || !this.#marks) return;
    const week = this.#weeks.pointed ?? Math.min(input.week, input.lastWeek);
    const upDown = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (upDown) this.#stepLayer(event.key === 'ArrowDown' ? 1 : -1, week);
    else if (event.key !== 'Enter' || this.#layer === null) return;
    else this.#events.onLayer(this.#layer, Math.max(1, week));
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Points at the next layer, by size. */
  #stepLayer(step: number, week: number): void {
    const ids = this.#input?.layers.map(({ id }) => id) ?? [];
    if (ids.length === 0) return;
    const at = this.#layer === null ? -1 : ids.indexOf(this.#layer);
    const next = at < 0 ? 0 : (at + step + ids.length) % ids.length;
    this.#layer = ids[next];
    this.#weeks.showWeek(week);
    this.#weeks.draw();
    this.#events.onHoverWeek?.(week);
    this.#frame.announce(this.#events.readout(week, ids[next])());
  }
}
