// What the figures of studies are written with: marks as text, numbers with one digit, so that the same figures give the
// same bytes. Colours are those of a printed page and differ in lightness too.

import { escaped, px } from '../../viz/marks/lab/mark.ts';

export const INK = '#1b1f24';
export const FAINT = '#8a929c';
const FONT = "font-family='system-ui, sans-serif'";

type Values = Readonly<Record<string, string | number>>;

const digit = (value: string | number): string =>
  typeof value === 'number' ? String(px(value)) : escaped(value);

/** An element that holds nothing. */
export function mark(name: string, values: Values): string {
  const written = Object.entries(values).map(([key, value]) => `${key}='${digit(value)}'`);
  return `<${name} ${written.join(' ')}/>`;
}

/** Words at a place. */
export function words(x: number, y: number, text: string, values: Values = {}): string {
  const written = Object.entries({ x, y, fill: INK, 'font-size': 12, ...values });
  const list = written.map(([key, value]) => `${key}='${digit(value)}'`).join(' ');
  return `<text ${list}>${escaped(text)}</text>`;
}

/** A line through points. */
export function path(points: readonly (readonly [number, number])[], values: Values): string {
  const d = points.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${digit(x)},${digit(y)}`);
  return mark('path', { d: d.join(''), fill: 'none', ...values });
}

/** A whole figure; title and description are read out where it cannot be seen. */
export function figure(
  width: number,
  height: number,
  title: string,
  about: string,
  marks: readonly string[],
): string {
  const head = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}' width='${width}' height='${height}' role='img' ${FONT}>`;
  const told = `<title>${escaped(title)}</title>\n<desc>${escaped(about)}</desc>`;
  const paper = mark('rect', { width, height, fill: '#ffffff' });
  return [head, told, paper, ...marks, '</svg>', ''].join('\n');
}
