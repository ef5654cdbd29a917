// The one chart of a step: lines of a run over its weeks, the guess as dots, and the largest miss as an arrow that
// says its points. What is drawn where comes from viz/marks; this file puts it on the page.

import { select, type Selection } from 'd3';
import { drawAxes } from '../balcony/plot-axes.ts';
import { drawLabels, drawPaths, type Group } from '../balcony/plot-draw.ts';
import { el } from '../dom.ts';
import { timePlotMarks, type PlotLine, type TimePlotMarks } from '../marks/time-plot.ts';
import { textWidth } from '../marks/words.ts';
import { guessAt, lastDrawn, type Guess, type Miss } from './guess.ts';
import { DrawingHand } from './hand.ts';
import { say } from './words.ts';

export interface ChartInput {
  readonly weeks: number;
  readonly lines: readonly PlotLine[];
  readonly domain: readonly [number, number];
  readonly write: (value: number) => string;
  readonly guess: Guess | null;
  readonly miss: Miss | null;
  readonly shadeGap: boolean;
  /** What the chart shows, for those who do not see it. */
  readonly summary: string;
}

export class LessonChart {
  readonly element: HTMLElement;
  readonly #svg: Selection<SVGSVGElement, unknown, null, undefined>;
  readonly #axes: Group;
  readonly #gap: Selection<SVGPathElement, unknown, null, undefined>;
  readonly #lines: Group;
  readonly #miss: Group;
  readonly #labels: Group;
  readonly #hand: DrawingHand;
  readonly #watch: ResizeObserver;
  #input: ChartInput | null = null;

  /** `onDraw` hears of each change of the guess that the reader draws. */
  constructor(onDraw: (guess: Guess) => void) {
    this.element = el('div', { class: 'lesson-chart chart' });
    const svg = select(this.element).append('svg').attr('role', 'group');
    this.#svg = svg;
    this.#axes = svg.append('g').attr('aria-hidden', 'true');
    this.#gap = svg.append('path').attr('class', 'chart-gap');
    this.#lines = svg.append('g');
    this.#miss = svg.append('g').attr('aria-hidden', 'true');
    this.#labels = svg.append('g').attr('aria-hidden', 'true');
    this.#hand = new DrawingHand(svg.append('g'), onDraw);
    this.#watch = new ResizeObserver(() => this.#draw());
    this.#watch.observe(this.element);
  }

  /** `drawable` lets the reader draw the guess. */
  show(input: ChartInput, drawable: boolean): void {
    this.#input = input;
    this.#hand.on = drawable;
    this.#draw();
  }

  dispose(): void {
    this.#watch.disconnect();
    this.element.remove();
  }

  #draw(): void {
    const input = this.#input;
    const { clientWidth: width, clientHeight: height } = this.element;
    if (!input || width < 40 || height < 40) return;
    const text = parseFloat(getComputedStyle(this.element).fontSize);
    this.element.style.setProperty('--chart-text', `${text}px`);
    const { weeks, guess, domain, write, shadeGap, summary } = input;
    const own: PlotLine[] =
      guess === null || lastDrawn(guess) === guess.from
        ? []
        : [{ kind: 'ghost', name: say.yourGuess, read: guessAt(guess) }];
    const lines = [...input.lines, ...own];
    const sizes = { width, height, text };
    const marks = timePlotMarks({
      ...sizes,
      weeks,
      week: weeks,
      lastWeek: weeks,
      lines,
      domain,
      write,
      shadeGap,
    });
    this.#svg.attr('viewBox', `0 0 ${width} ${height}`).attr('aria-label', summary);
    drawAxes(this.#axes, marks, text, 'chart-grid chart-grid-faint');
    this.#gap.attr('d', marks.gap);
    const drawn = marks.lines.map(({ kind, path }, place) => ({
      style: `chart-line chart-${place < input.lines.length ? kind : 'guess'}`,
      path,
    }));
    drawPaths(this.#lines, [...drawn].reverse());
    drawLabels(this.#labels, marks);
    const ends = marks.labels;
    this.#labels
      .selectAll<SVGTextElement, unknown>('text')
      .classed('chart-label-guess', (_, place) => ends[place].name === say.yourGuess)
      // Dots to draw with lie beside the end of the known line: its name stands over them, or under them.
      .attr('transform', (_, place) => {
        if (!this.#hand.on || ends[place].name === say.yourGuess) return null;
        const up = ends[place].y > marks.box.top + 2 * text;
        return `translate(0,${(up ? -1.3 : 1.3) * text})`;
      });
    this.#drawMiss(marks, input.miss, text);
    this.#hand.place({ marks, guess, domain, write, text });
  }

  #drawMiss(marks: TimePlotMarks, miss: Miss | null, text: number): void {
    this.#miss.selectAll('*').remove();
    if (miss === null || miss.points === 0) return;
    const x = marks.xOf(miss.week);
    const ends = [marks.yOf(miss.guessed), marks.yOf(miss.came)].toSorted((a, b) => a - b);
    const [top, bottom] = ends;
    const head = text * 0.5;
    const arrow = (y: number, way: number) =>
      `M${x - head},${y + way * head}L${x},${y}L${x + head},${y + way * head}`;
    const path = `M${x},${top}V${bottom}${arrow(top, 1)}${arrow(bottom, -1)}`;
    this.#miss.append('path').attr('class', 'lesson-miss').attr('d', path);
    const words = say.missPoints(miss.points);
    const before = x - textWidth(words, text) - text > marks.box.left;
    this.#miss
      .append('text')
      .attr('class', 'chart-label lesson-miss-words')
      .attr('x', x + (before ? -text * 0.5 : text * 0.5))
      .attr('y', (top + bottom) / 2)
      .attr('dy', '.35em')
      .attr('text-anchor', before ? 'end' : 'start')
      .text(words);
  }
}
