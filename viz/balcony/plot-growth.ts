// The lines of a time plot while weeks pass: each goes on by a point a week, and with them the gap between the first
// two; dots of what is still to come begin a week later. Knows what is drawn and nothing of what it means. Loops count
// places: before a browser has made them fast, each step of "for of" is a piece of garbage.

import { GrowingShape } from './growing-shape.ts';
import { LINE_ORDER } from './plot-draw.ts';
import { lastKnown, tenth } from '../marks/lines.ts';
import type { PlotLine, TimePlotInput, TimePlotMarks } from '../marks/time-plot.ts';

interface Line {
  readonly line: PlotLine;
  readonly shape: GrowingShape;
  /** Its dots after the last week drawn. */
  readonly dots: GrowingShape | null;
}

/** A run that is told by its own hand, mostly ahead of the weeks shown. */
interface Ghost {
  readonly line: PlotLine;
  /** Null while nothing is known of it. */
  readonly shape: GrowingShape | null;
  /** Last week drawn. */
  known: number;
}

/** Whether the lines that are drawn go on to a week without a break, and inside the picture. */
export function goesOn(input: TimePlotInput, { to }: TimePlotMarks, week: number, last: number) {
  const { lines, domain, lastWeek: drawn, lit, view } = input;
  if (lit || view || drawn < 1 || last < drawn || last > to || week > last) return false;
  for (let place = 0; place < lines.length; place++) {
    const { kind, read, future } = lines[place];
    // Without a plan all is drawn that is known, where it is told how the run goes on; else only these weeks.
    if (kind === 'ghost' && (future !== undefined || last === drawn)) continue;
    if (kind === 'ghost') return false;
    for (let one = drawn - 1; one <= last; one++) {
      const value = read(one);
      if (!(value >= domain[0] && value <= domain[1])) return false;
      if (future && !Number.isFinite(future(one))) return false;
    }
  }
  return true;
}

export class PlotGrowth {
  readonly #marks: TimePlotMarks;
  readonly #lines: Line[] = [];
  readonly #ghosts: Ghost[] = [];
  readonly #gap: GrowingShape | null;
  /** Dots on the now-line. */
  readonly #circles: readonly SVGCircleElement[];
  #last: number;

  /** Takes over what viz/balcony/time-plot.ts has drawn of these: the gap, and groups of lines and of dots. */
  constructor(
    { lines, lastWeek, shadeGap }: TimePlotInput,
    marks: TimePlotMarks,
    gap: SVGPathElement,
    drawn: SVGGElement,
    dots: SVGGElement,
  ) {
    this.#marks = marks;
    this.#last = lastWeek;
    this.#circles = [...dots.querySelectorAll('circle')];
    const paths = [...drawn.querySelectorAll('path')];
    for (const kind of LINE_ORDER) {
      const own = lines.filter((line) => line.kind === kind);
      const ahead = own.filter(({ future }) => future);
      const [lineAt, dotsAt] = [paths.splice(0, own.length), paths.splice(0, ahead.length)];
      for (const [place, line] of own.entries()) {
        if (kind === 'ghost') {
          const known = lastKnown(line.read, marks.to);
          const shape = known < 0 ? null : new GrowingShape(lineAt[place], 'polyline');
          this.#ghosts.push({ line, shape, known });
          continue;
        }
        const future = line.future ? dotsAt[ahead.indexOf(line)] : null;
        this.#lines.push({
          line,
          shape: new GrowingShape(lineAt[place], 'polyline'),
          dots: future && new GrowingShape(future, 'polyline'),
        });
      }
    }
    this.#gap = shadeGap ? new GrowingShape(gap, 'polygon') : null;
  }

  /** Adds the weeks up to `last`; false where all has to be drawn again. */
  grow({ lines, domain }: TimePlotInput, last: number): boolean {
    const { xOf, yOf } = this.#marks;
    for (let week = this.#last + 1; week <= last; week++) {
      const x = tenth(xOf(week));
      for (let place = 0; place < this.#lines.length; place++) {
        const { line, shape, dots } = this.#lines[place];
        shape.add(x, tenth(yOf(line.read(week))));
        dots?.dropFirst();
      }
      this.#gap?.addBetween(x, tenth(yOf(lines[0].read(week))), tenth(yOf(lines[1].read(week))));
    }
    this.#last = last;
    for (let place = 0; place < this.#ghosts.length; place++) {
      if (!this.#growGhost(this.#ghosts[place], domain[0], domain[1])) return false;
    }
    return true;
  }

  #growGhost(ghost: Ghost, low: number, high: number): boolean {
    const { xOf, yOf, to } = this.#marks;
    const { line, shape } = ghost;
    // Where it is not told how the run goes on, this is drawn as far as the run is.
    while (ghost.known < to && line.future !== undefined) {
      const value = line.read(ghost.known + 1);
      if (!Number.isFinite(value)) break;
      if (shape === null || value < low || value > high) return false;
      ghost.known++;
      shape.add(tenth(xOf(ghost.known)), tenth(yOf(value)));
    }
    return true;
  }

  /** Dots stand where lines are in a week. */
  moveDots({ lines }: TimePlotInput, week: number): void {
    const { xOf, yOf } = this.#marks;
    let place = 0;
    for (let at = 0; at < lines.length; at++) {
      const { kind, read } = lines[at];
      const circle = kind === 'ghost' ? undefined : this.#circles[place++];
      if (!circle) continue;
      circle.cx.baseVal.value = tenth(xOf(week));
      circle.cy.baseVal.value = tenth(yOf(read(week)));
    }
  }

  close(): void {
    this.#gap?.close();
    for (const { shape } of this.#ghosts) shape?.close();
    for (const { shape, dots } of this.#lines) {
      shape.close();
      dots?.close();
    }
  }
}
