// Puts the marks of viz/marks/beliefs.ts on the page: the colours of people along belief, a row or shade at a
// time, the row that is now and the one pointed at.

import type { Selection } from 'd3';
import { nextChartId, type SvgRoot } from './chart-frame.ts';
import { charts } from '../marks/chart-words.ts';
import type { BeliefsMarks } from '../marks/beliefs-shape.ts';
import type { Span } from '../marks/span.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;
type Path = Selection<SVGPathElement, unknown, null, undefined>;

export class BeliefsDrawing {
  readonly #svg: SvgRoot;
  readonly #ramp: Selection<SVGLinearGradientElement, unknown, null, undefined>;
  readonly #fill: string;
  readonly #axes: Group;
  readonly #body: Group;
  readonly #veil: Path;
  readonly #ends: Path;
  readonly #begins: Path;
  readonly #steps: Path;
  readonly #cursor: Path;
  readonly #now: Path;
  readonly #nowHead: Path;
  readonly #nowName: Selection<SVGTextElement, unknown, null, undefined>;

  constructor(svg: SvgRoot) {
    this.#svg = svg;
    const id = nextChartId();
    this.#fill = `url(#${id})`;
    this.#ramp = svg.append('defs').append('linearGradient').attr('id', id);
    this.#ramp.attr('gradientUnits', 'userSpaceOnUse');
    for (let stop = 0; stop <= 4; stop++) {
      const colour = this.#ramp.append('stop').attr('offset', stop / 4);
      colour.attr('class', `chart-paradigm-${stop}`);
    }
    this.#axes = svg.append('g').attr('class', 'chart-axes');
    this.#body = svg.append('g');
    const path = (name: string) => svg.append('path').attr('class', name);
    this.#veil = path('chart-veil');
    this.#begins = path('chart-mark');
    this.#steps = path('chart-mark chart-mark-lit');
    this.#ends = path('chart-span');
    this.#cursor = path('chart-cursor');
    this.#now = path('chart-now');
    this.#nowHead = path('chart-now-head');
    this.#nowName = svg.append('text').attr('class', 'chart-tick').attr('dy', '.35em');
  }

  /** Everything that stands still while weeks are pointed at; sizes in px. */
  draw(marks: BeliefsMarks, width: number, height: number): void {
    const { box } = marks;
    this.#svg.attr('viewBox', `0 0 ${width} ${height}`);
    const lying = marks.kind === 'ridge';
    this.#ramp
      .attr('x1', box.left)
      .attr('x2', lying ? box.right : box.left)
      .attr('y1', lying ? 0 : box.bottom)
      .attr('y2', lying ? 0 : box.top);
    this.#axes
      .selectAll('path')
      .data([marks.grid])
      .join('path')
      .attr('class', 'chart-grid')
      .attr('d', (path) => path);
    this.#axes
      .selectAll('text')
      .data([...marks.weeks, ...marks.sides])
      .join('text')
      .attr('class', 'chart-tick')
      .attr('x', ({ x }) => x)
      .attr('y', ({ y }) => y)
      .attr('dy', (_, at) => (lying && at < marks.weeks.length ? '.35em' : null))
      .attr('text-anchor', ({ anchor }) => anchor)
      .text(({ text }) => text);
    const areas = marks.rows.flatMap(({ area, line }) => [
      { style: 'chart-belief', path: area },
      { style: 'chart-ridge', path: line },
    ]);
    const shades = marks.cells.map((path, at) => ({
      style: `chart-belief chart-belief-${at + 1}`,
      path,
    }));
    this.#body
      .selectAll<SVGPathElement, unknown>('path')
      .data([...areas, ...shades])
      .join('path')
      .attr('class', ({ style }) => style)
      .style('fill', ({ style }) => (style === 'chart-ridge' ? null : this.#fill))
      .attr('d', ({ path }) => path);
  }

  /** The row that is now, and the one pointed at. */
  drawWeeks(marks: BeliefsMarks, week: number, pointed: number | null): void {
    const now = marks.lineOf(week);
    this.#now.attr('d', now?.line ?? '');
    this.#nowHead.attr('d', now?.head ?? '');
    this.#nowName.attr('x', now?.x ?? 0).attr('y', now?.y || 0);
    this.#nowName.text(now && Number.isFinite(now.y) ? charts.beliefs.now : '');
    this.#cursor.attr('d', (pointed === null ? null : marks.lineOf(pointed))?.line ?? '');
  }

  /** What the picture shows, in words. */
  name(words: string): void {
    this.#svg.attr('aria-label', words);
  }

  /** Weeks that are selected: what lies outside of them is dimmed. */
  showSpan(marks: BeliefsMarks | null, span: Span | null): void {
    const paths = marks && span ? marks.spanPaths(span) : { veil: '', ends: '' };
    this.#veil.attr('d', paths.veil);
    this.#ends.attr('d', paths.ends);
  }

  /** Weeks in which something begins. */
  showBegins(marks: BeliefsMarks | null, weeks: readonly number[]): void {
    this.#begins.attr('d', marks?.ticks(weeks) ?? '');
  }

  /** Those of them that are pointed at in the plan. */
  showSteps(marks: BeliefsMarks | null, weeks: readonly number[]): void {
    this.#steps.attr('d', marks?.ticks(weeks) ?? '');
  }
}
