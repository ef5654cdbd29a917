// A figure as a file for a paper: colours written out, for programs that know no style sheets.

import type { Figure } from './figure.ts';
import { painted } from './look.ts';
import { group, markup, shape, words } from './mark.ts';
import { surface } from '../../palette.ts';

export function svgFile({ drawing, title, spoken }: Figure): string {
  const { attributes, children } = painted(drawing, 'light');
  const more = {
    xmlns: 'http://www.w3.org/2000/svg',
    'font-family': "'Atkinson Hyperlegible Next', 'Helvetica Neue', Arial, sans-serif",
  };
  const ground = shape('rect', { width: '100%', height: '100%', fill: surface('panel', 'light') });
  const about = [words('title', {}, title), words('desc', {}, spoken)];
  const whole = group('svg', { ...more, ...attributes }, [...about, ground, ...children]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup(whole)}\n`;
}
