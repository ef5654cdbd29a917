// Which parameters matter most, where `thaw sensitivity` has found it out for the chosen outcome.

import type { ResultsRead } from '../../workers/results-client.ts';
import { el } from '../dom.ts';
import { figures } from '../marks/lab/figure-words.ts';
import { morrisFigure, tornadoFigure } from '../marks/lab/indices.ts';
import { createFigureView } from './figure-view.ts';
import { words } from './words.ts';

export interface IndicesPart {
  readonly element: HTMLElement;
  show(outcome: string): void;
}

export function createIndices(sensitivity: ResultsRead['sensitivity']): IndicesPart {
  const element = el('section', { class: 'lab-indices', 'aria-label': words.indicesTitle });
  element.hidden = sensitivity === null;
  return {
    element,
    show(outcome) {
      if (sensitivity === null) return;
      const { analyses, method } = sensitivity;
      const found = analyses.filter((one) => one.outcome === outcome);
      const isMorris = method === 'morris';
      const blocks = figures.blocks[isMorris ? 'morris' : 'saltelli'];
      const several = new Set(analyses.map(({ scenario }) => scenario)).size > 1;
      const views = found.flatMap(({ scenario, indices }) => {
        const makes = isMorris ? [tornadoFigure, morrisFigure] : [tornadoFigure];
        const name = several ? [el('h3', {}, scenario)] : [];
        return [
          ...name,
          ...makes.map((make) => {
            const view = createFigureView(() => undefined, 720);
            view.show((width) => ({
              figure: make({ outcome, indices, blocks, width }),
              spots: [],
            }));
            return view.element;
          }),
        ];
      });
      const there = [...new Set(analyses.map((one) => one.outcome))];
      const none = el('p', { class: 'lab-quiet' }, words.noIndices(outcome, there));
      element.replaceChildren(
        ...(views.length > 0 ? views : [el('h3', {}, words.indicesTitle), none]),
      );
    },
  };
}
