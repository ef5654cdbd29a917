// One small picture of a department: a button with its name, a number, and said and done over the weeks. It is drawn
// again and again while a run plays: elements are kept, and only what has changed is written.

import type { DepartmentMarks, DepartmentPoint } from '../marks/departments.ts';
import { el, svgEl } from '../dom.ts';
import { GrowingShape } from './growing-shape.ts';
import { tell, write } from './plot-draw.ts';

/** Drawing units of one picture; the page stretches it to the width there is. */
export const WIDTH = 160;
export const HEIGHT = 60;

/** From back to front. */
const PARTS = [
  'gap',
  'line chart-done',
  'line chart-said',
  'veil',
  'now',
  'end-done',
  'end-said',
  'mark',
  'mark chart-mark-lit',
] as const;

export interface CardHost {
  onHover(department: number): void;
  onChoose(department: number): void;
}

export interface CardWords {
  readonly number: string;
  readonly name: string;
  readonly chosen: boolean;
}

/** What goes on by a point a week while weeks pass. */
interface Growth {
  readonly gap: GrowingShape;
  readonly done: GrowingShape;
  readonly said: GrowingShape;
}

export class DepartmentCard {
  readonly department: number;
  readonly element = el('li');
  readonly #button: HTMLButtonElement;
  readonly #number = el('span', { class: 'chart-card-gap' });
  readonly #paths = PARTS.map((part) => svgEl('path', { class: `chart-${part}` }));
  /** What the paths are drawn of. */
  readonly #drawn: string[] = PARTS.map(() => '');
  #growth: Growth | null = null;
  /** Last week of the lines. */
  #last = -1;

  constructor(department: number, name: string, host: CardHost) {
    this.department = department;
    const lines = `M0,${HEIGHT - 3}H${WIDTH}M0,3H${WIDTH}`;
    const grid = svgEl('path', { class: 'chart-grid', d: lines });
    const viewBox = `0 0 ${WIDTH} ${HEIGHT}`;
    const svg = svgEl(
      'svg',
      { viewBox, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      grid,
      ...this.#paths,
    );
    // The spaces keep name and number two words for those who hear them.
    const named = el('span', { class: 'chart-card-name' }, `${name} `);
    const head = el('span', { class: 'chart-card-head' }, named, ' ', this.#number);
    this.#button = el('button', { type: 'button', class: 'chart-card' }, head);
    this.#button.append(svg);
    this.#button.addEventListener('pointerenter', () => host.onHover(department));
    this.#button.addEventListener('focus', () => host.onHover(department));
    this.#button.addEventListener('click', () => host.onChoose(department));
    this.element.append(this.#button);
  }

  /** Draws everything, lines up to a week. */
  draw(marks: DepartmentMarks, last: number, words: CardWords): void {
    this.#close();
    this.#last = last;
    this.#path(0, marks.gap);
    this.#path(1, marks.done);
    this.#path(2, marks.said);
    this.#path(3, marks.veil);
    this.#path(7, marks.ticks);
    this.#path(8, marks.lit);
    this.#stand(marks.now, marks.end, words);
  }

  /**
   * Weeks have passed and nothing else has changed: lines go on by every so manieth of them. Gives false where all has
   * to be drawn again.
   */
  pass(
    at: (week: number) => DepartmentPoint | null,
    week: number,
    last: number,
    every: number,
    words: CardWords,
  ): boolean {
    const now = at(week);
    if (this.#last < 1 || last < this.#last || now === null || at(this.#last) === null)
      return false;
    this.#growth ??= this.#grow();
    for (let next = this.#last + 1; next <= last; next++) {
      if (next % every !== 0) continue;
      const point = at(next);
      if (point === null) return false;
      this.#growth.done.add(point.x, point.done);
      this.#growth.said.add(point.x, point.said);
      this.#growth.gap.addBetween(point.x, point.said, point.done);
    }
    this.#last = last;
    this.#stand(now.x, now, words);
    return true;
  }

  /** Lights it, as one that is pointed at. */
  light(on: boolean): void {
    this.element.classList.toggle('chart-card-lit', on);
  }

  /** Where now is, and what is said of it. The ends are dots: lines of no length with round caps, so that stretching
   * leaves them round. */
  #stand(now: number | null, end: DepartmentPoint | null, words: CardWords): void {
    this.#path(4, now === null ? '' : `M${now},3V${HEIGHT - 3}`);
    this.#path(5, end ? `M${end.x},${end.done}h0` : '');
    this.#path(6, end ? `M${end.x},${end.said}h0` : '');
    tell(this.#number, words.number);
    write(this.#button, 'aria-pressed', String(words.chosen));
    write(this.#button, 'aria-label', words.name);
  }

  #grow(): Growth {
    const [gap, done, said] = this.#paths;
    // Points take the last piece of these paths away.
    this.#drawn.fill('', 0, 3);
    return {
      gap: new GrowingShape(gap, 'polygon'),
      done: new GrowingShape(done, 'polyline'),
      said: new GrowingShape(said, 'polyline'),
    };
  }

  #close(): void {
    if (this.#growth === null) return;
    const { gap, done, said } = this.#growth;
    for (const shape of [gap, done, said]) shape.close();
    this.#growth = null;
  }

  #path(part: number, d: string): void {
    if (this.#drawn[part] === d) return;
    this.#drawn[part] = d;
    this.#paths[part].setAttribute('d', d);
  }
}
