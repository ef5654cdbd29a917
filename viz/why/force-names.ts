// Names of layers in the forces chart: written when they are others, placed when pushes have changed, and moved
// together when only now has.

import { select } from 'd3';
import type { ForceLabel } from '../marks/force-labels.ts';
import { tenth } from '../marks/lines.ts';

export class ForceNames {
  readonly #group: SVGGElement;
  #shown: readonly ForceLabel[] = [];
  #left = 0;

  constructor(group: SVGGElement) {
    this.#group = group;
  }

  draw(labels: readonly ForceLabel[]): void {
    const shown = this.#shown;
    if (labels.length !== shown.length || labels.some(({ id }, at) => id !== shown[at].id)) {
      this.#shown = labels;
      select(this.#group)
        .selectAll<SVGTextElement, unknown>('text')
        .data(labels)
        .join('text')
        .attr('class', 'chart-label why-label')
        .attr('dy', '.35em')
        .text(({ name }) => name);
    }
    this.#left = labels[0]?.x ?? 0;
    this.#group.removeAttribute('transform');
    let text = this.#group.firstElementChild;
    for (let rank = 0; rank < labels.length && text; rank++) {
      text.setAttribute('x', String(labels[rank].x));
      text.setAttribute('y', String(labels[rank].y));
      text = text.nextElementSibling;
    }
  }

  /** Puts all of them where they begin now, in px. */
  moveTo(left: number): void {
    this.#group.setAttribute('transform', `translate(${tenth(left - this.#left)})`);
  }

  /** Lights one; null none. */
  light(layer: string | null): void {
    select(this.#group)
      .selectAll<SVGTextElement, ForceLabel>('text')
      .classed('why-strong', ({ id }) => id === layer);
  }
}
