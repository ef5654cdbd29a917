// One small picture of a department: a button with its name, a number, and said and done over the weeks.

import type { Selection } from 'd3';
import type { DepartmentMarks } from '../marks/departments.ts';

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
];

export type NewCard = Selection<HTMLLIElement, number, HTMLUListElement, unknown>;

export function addCard(
  card: NewCard,
  name: (department: number) => string,
  onHover: (department: number) => void,
  onChoose: (department: number) => void,
): NewCard {
  const button = card
    .append('button')
    .attr('type', 'button')
    .attr('class', 'chart-card')
    .on('pointerenter focus', (_event, department) => onHover(department))
    .on('click', (_event, department) => onChoose(department));
  const head = button.append('span').attr('class', 'chart-card-head');
  head
    .append('span')
    .attr('class', 'chart-card-name')
    // The space keeps name and number two words for those who listen, as in the button's name.
    .text((department) => `${name(department)} `);
  // The space keeps name and number two words for those who hear them.
  for (const element of head.nodes()) element.append(' ');
  head.append('span').attr('class', 'chart-card-gap');
  const svg = button
    .append('svg')
    .attr('viewBox', `0 0 ${WIDTH} ${HEIGHT}`)
    .attr('preserveAspectRatio', 'none')
    .attr('aria-hidden', 'true');
  svg
    .append('path')
    .attr('class', 'chart-grid')
    .attr('d', `M0,${HEIGHT - 3}H${WIDTH}M0,3H${WIDTH}`);
  for (const part of PARTS) svg.append('path').attr('class', `chart-${part}`);
  return card;
}

export interface CardWords {
  readonly number: string;
  readonly name: string;
  readonly chosen: boolean;
}

export function drawCard(
  card: Selection<HTMLLIElement, number, null, undefined>,
  marks: DepartmentMarks,
  words: CardWords,
): void {
  const end = marks.end;
  // The ends are dots: lines of no length with round caps, so that stretching leaves them round.
  const paths: readonly string[] = [
    marks.gap,
    marks.done,
    marks.said,
    marks.veil,
    marks.now === null ? '' : `M${marks.now},3V${HEIGHT - 3}`,
    end ? `M${end.x},${end.done}h0` : '',
    end ? `M${end.x},${end.said}h0` : '',
    marks.ticks,
    marks.lit,
  ];
  card
    .selectAll('svg path:not(.chart-grid)')
    .data(paths)
    .attr('d', (path) => path);
  card.select('.chart-card-gap').text(words.number);
  card.select('button').attr('aria-pressed', String(words.chosen)).attr('aria-label', words.name);
}
