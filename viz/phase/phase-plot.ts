// Draws what viz/marks/phase.ts has computed, and lets the reader point at weeks of the way and go there: by mouse, finger
// or keys.

import { pointer, type Selection } from 'd3';
import type { ChartFrame, SvgRoot } from '../balcony/chart-frame.ts';
import { summaryBeat } from '../balcony/pace.ts';
import { tell, write } from '../balcony/plot-draw.ts';
import { weekByKey } from '../balcony/week-keys.ts';
import { QUARTER } from '../marks/axes.ts';
import type { Span } from '../marks/span.ts';
import { nameBeside, type PhaseGround, type PhaseMarks } from '../marks/phase.ts';
import { WayGrowth } from './way-growth.ts';
import { phaseWords as words } from './words.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;
type Path = Selection<SVGPathElement, unknown, null, undefined>;
type Dot = Selection<SVGCircleElement, unknown, null, undefined>;

export interface PhaseEvents {
  onHoverWeek?(week: number | null): void;
  onSeek?(week: number): void;
  /** Writes the readout row for a week; what it gives says it as a sentence. */
  readout(week: number): () => string;
}

/** How near the way one has to point, in text sizes. */
const REACH = 1.5;

export class PhasePlot {
  readonly #frame: ChartFrame;
  readonly #events: PhaseEvents;
  readonly #svg: SvgRoot;
  readonly #regions: Group;
  readonly #axes: Group;
  readonly #names: Group;
  readonly #ghost: Path;
  readonly #ghostName: Selection<SVGTextElement, unknown, null, undefined>;
  readonly #halo: Path;
  readonly #past: Path;
  readonly #ahead: Path;
  readonly #quarters: Path;
  readonly #between: Path;
  readonly #now: Dot;
  readonly #cursor: Dot;
  #marks: PhaseMarks | null = null;
  #ground: PhaseGround | null = null;
  #week = 0;
  /** Last week drawn of the way without a plan. */
  #ghostWeek = -1;
  #span: Span | null = null;
  #pointed: number | null = null;
  #growth: WayGrowth | null = null;
  #summary: (week: number) => string = () => '';
  readonly #summaries = summaryBeat();

  constructor(frame: ChartFrame, events: PhaseEvents) {
    this.#frame = frame;
    this.#events = events;
    const svg = frame.addDrawing();
    this.#svg = svg;
    this.#regions = svg.append('g');
    this.#axes = svg.append('g').attr('class', 'chart-axes');
    const path = (name: string) => svg.append('path').attr('class', name);
    this.#ghost = path('chart-line chart-ghost');
    this.#halo = path('phase-halo');
    this.#ahead = path('chart-line chart-done chart-future');
    this.#past = path('chart-line chart-done phase-past');
    this.#quarters = path('phase-quarters');
    this.#between = path('chart-line chart-done phase-between');
    this.#names = svg.append('g');
    this.#ghostName = svg.append('text').attr('class', 'chart-label').attr('dy', '.35em');
    const dot = (name: string) => svg.append('circle').attr('class', `chart-dot ${name}`);
    this.#cursor = dot('phase-cursor');
    this.#now = dot('phase-now');
    svg
      .on('pointermove', (event: PointerEvent) => this.#point(this.#weekAt(event)))
      .on('click', (event: MouseEvent) => this.#onClick(event))
      .on('pointerleave', () => this.#point(null))
      .on('blur', () => this.#point(null))
      .on('keydown', (event: KeyboardEvent) => this.#onKey(event));
  }

  /** Regions, names and axes; only when the size, or the map, is another. */
  drawGround(ground: PhaseGround): void {
    const { width, height, text } = this.#frame.size;
    const { box, grid, ticks, regions } = ground;
    this.#ground = ground;
    this.#svg.attr('viewBox', `0 0 ${width} ${height}`);
    this.#regions
      .selectAll<SVGPathElement, unknown>('path')
      .data(regions)
      .join('path')
      .attr('class', ({ region }) => `phase-region phase-${region}`)
      .attr('d', ({ path }) => path);
    const named = regions.flatMap(({ region, name, at }) => (at ? [{ region, name, at }] : []));
    this.#names
      .selectAll<SVGTextElement, unknown>('text')
      .data(named)
      .join('text')
      .attr('class', ({ region }) => `chart-label chart-name phase-name-${region}`)
      .attr('text-anchor', 'middle')
      .attr('dy', '.35em')
      .attr('x', ({ at }) => at.x)
      .attr('y', ({ at }) => at.y)
      .text(({ name }) => name);
    const axes = this.#axes;
    axes.selectAll('*').remove();
    axes
      .append('rect')
      .attr('class', 'phase-frame')
      .attr('x', box.left)
      .attr('y', box.top)
      .attr('width', box.right - box.left)
      .attr('height', box.bottom - box.top);
    const word = (x: number, y: number, anchor: string, words: string) =>
      axes
        .append('text')
        .attr('class', 'chart-tick')
        .attr('text-anchor', anchor)
        .attr('x', x)
        .attr('y', y)
        .text(words);
    for (const line of grid)
      word(box.left - text * 0.6, line.y, 'end', line.text).attr('dy', '.35em');
    const below = box.bottom + text * 1.4;
    for (const tick of ticks) word(tick.x, below, tick.anchor, tick.text);
    word((box.left + box.right) / 2, below, 'middle', words.aligned);
    const [x, y] = [box.left - text * 1.1, (box.top + box.bottom) / 2];
    word(x, y, 'middle', words.heat).attr('transform', `rotate(-90 ${x} ${y})`);
  }

  /** Draws everything but the ground, without a plan up to `ghostWeek`; `summary` says it to those who do not see it. */
  update(
    marks: PhaseMarks,
    week: number,
    ghostWeek: number,
    summary: (week: number) => string,
  ): void {
    this.#growth?.close();
    this.#growth = null;
    this.#marks = marks;
    this.#week = week;
    this.#summary = summary;
    this.#summaries.done();
    this.#ghost.attr('d', marks.ghost);
    this.#ghostWeek = ghostWeek;
    this.#nameGhost(marks);
    this.#halo.attr('d', marks.past);
    this.#past.attr('d', marks.past);
    this.#ahead.attr('d', marks.ahead);
    this.#quarters.attr('d', marks.quarters);
    place(this.#now, marks.now, this.#frame.text * 0.42);
    this.#svg.attr('aria-label', summary(week));
    this.#drawSpan();
    this.#drawCursor();
  }

  /** Weeks have passed and nothing else has changed: the way goes on, `words` too. False where all has to be drawn again. */
  pass(week: number, words: boolean): boolean {
    const marks = this.#marks;
    if (!marks || week < this.#week || this.#week < 1) return false;
    const growth = (this.#growth ??= new WayGrowth({
      past: [this.#halo.node()!, this.#past.node()!],
      ahead: this.#ahead.node()!,
      now: this.#now.node()!,
      at: marks.at(this.#week),
      ghost: this.#ghost.node()!,
      ghostWeek: this.#ghostWeek,
    }));
    for (let one = this.#week + 1; one <= week; one++) {
      growth.goOn(marks.at(one));
      // A line across the way needs the week after it, too; where it is known how the run goes on, all are drawn.
      if (one % QUARTER <= 1 && marks.last <= week) this.#quarters.attr('d', marks.quarters);
    }
    if (growth.goOnWithout(marks.ghostAt)) this.#nameGhost(marks);
    this.#week = week;
    if (words && this.#pointed === null) this.#events.readout(week);
    if (this.#summaries.due()) this.#svg.attr('aria-label', this.#summary(week));
    return true;
  }

  #nameGhost({ ghostEnd: end }: PhaseMarks): void {
    const node = this.#ghostName.node()!;
    const ground = this.#ground;
    const at = end && ground && nameBeside(end, words.noPlan, ground, this.#frame.text);
    tell(node, at ? words.noPlan : '');
    write(node, 'x', String(at?.x ?? 0));
    write(node, 'y', String(at?.y ?? 0));
  }

  /** Weeks that are selected: their part of the way stands out. */
  showSpan(span: Span | null): void {
    this.#span = span;
    this.#drawSpan();
  }

  #drawSpan(): void {
    const span = this.#span;
    this.#svg.classed('phase-spanned', span !== null);
    this.#between.attr('d', span ? (this.#marks?.between(span.from, span.to) ?? '') : '');
  }

  showWeek(week: number | null): void {
    const last = this.#marks?.last ?? -1;
    const next = week === null || week < 0 || week > last ? null : week;
    if (next === this.#pointed) return;
    this.#pointed = next;
    this.#drawCursor();
  }

  #drawCursor(): void {
    const week = this.#pointed;
    this.#frame.readout.classList.toggle('chart-pointed', week !== null);
    this.#events.readout(week ?? this.#week);
    const spot = week === null ? null : (this.#marks?.at(week) ?? null);
    place(this.#cursor, spot, this.#frame.text * 0.36);
  }

  #weekAt(event: PointerEvent | MouseEvent): number | null {
    if (!this.#marks || !this.#ground) return null;
    const [x, y] = pointer(event, this.#svg.node());
    return this.#marks.weekAt(x, y, this.#frame.text * REACH, this.#week);
  }

  #point(week: number | null): void {
    this.#svg.classed('phase-on-way', week !== null);
    if (week === this.#pointed) return;
    this.showWeek(week);
    this.#events.onHoverWeek?.(this.#pointed);
  }

  #onClick(event: MouseEvent): void {
    const week = this.#weekAt(event);
    if (week !== null) this.#events.onSeek?.(week);
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#marks?.last ?? -1;
    const week = weekByKey(event, this.#pointed, this.#week, last);
    if (week === undefined) return;
    if (event.key === 'Enter' && this.#pointed !== null) this.#events.onSeek?.(this.#pointed);
    this.#point(week);
    if (week !== null) this.#frame.announce(this.#events.readout(week)());
  }
}

function place(dot: Dot, spot: { x: number; y: number } | null, radius: number): void {
  dot.attr('visibility', spot === null ? 'hidden' : null).attr('r', radius);
  if (spot !== null) dot.attr('cx', spot.x).attr('cy', spot.y);
}
