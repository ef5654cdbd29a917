// The plan on paper: a table whose last column is drawn, a bar a step over the weeks of the run.

import { el, svgEl } from '../dom.ts';
import type { ReportInput, ReportStep } from './report-input.ts';
import { cut, weeksOf } from './report-text.ts';
import { say } from './words.ts';

const WIDTH = 240;
const HEIGHT = 12;
const QUARTER = 13;
/** More than so many quarters would be a fence. */
const QUARTERS_AT_MOST = 40;

function bar({ start, end }: ReportStep, weeks: number): SVGElement {
  const x = (week: number) => (WIDTH * Math.min(week, weeks)) / Math.max(1, weeks);
  const every = weeks > QUARTER * QUARTERS_AT_MOST ? QUARTER * 4 : QUARTER;
  const lines = Array.from({ length: Math.floor(weeks / every) + 1 }, (_, quarter) => {
    const at = x(quarter * every);
    return `M${at},0V${HEIGHT}`;
  });
  const left = x(start);
  const width = Math.max(2, x(end ?? weeks) - left);
  return svgEl(
    'svg',
    {
      class: 'take-bar',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    svgEl('path', { class: 'take-bar-quarters', d: lines.join('') }),
    svgEl('rect', { class: 'take-bar-run', x: left, y: 3, width, height: HEIGHT - 6 }),
  );
}

/** The plan as a table; `most` steps at most, the rest counted. */
export function planTable({ steps, weeks, cost }: ReportInput, most: number): HTMLElement {
  const { columns } = say;
  if (steps.length === 0) return el('p', {}, say.noPlan);
  const shown = steps.slice(0, most);
  const rows = shown.map((step) =>
    el(
      'tr',
      {},
      el(
        'th',
        { scope: 'row' },
        cut(step.title, 70),
        el('span', { class: 'take-who' }, cut(step.who, 110)),
      ),
      el('td', { class: 'take-number' }, weeksOf(step, weeks)),
      el('td', { class: 'take-number' }, step.cost),
      el('td', { class: 'take-drawn' }, bar(step, weeks)),
    ),
  );
  const head = (text: string, numbers: boolean) =>
    el('th', { scope: 'col', class: numbers ? 'take-number' : undefined }, text);
  const scale = el(
    'th',
    { scope: 'col', class: 'take-scale' },
    el('span', {}, 'week 0'),
    el('span', {}, String(weeks)),
  );
  const left = steps.length - shown.length;
  const table = el(
    'table',
    { class: 'take-plan' },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        head(columns.step, false),
        head(columns.weeks, true),
        head(columns.cost, true),
        scale,
      ),
    ),
    el('tbody', {}, ...rows),
  );
  const notes = [...(left > 0 ? [say.moreSteps(left)] : []), ...(cost === undefined ? [] : [cost])];
  return el('div', {}, table, ...notes.map((text) => el('p', { class: 'take-quiet' }, text)));
}
