// What every guide for facilitators is made of, a lesson's and the challenge's.

import { el } from './dom.ts';

export const list = (kind: 'ul' | 'ol', texts: readonly string[]): HTMLElement =>
  el(kind, {}, ...texts.map((text) => el('li', {}, text)));

/** "You press: …" */
export const named = (name: string, text: string | Node): HTMLElement =>
  el('p', {}, el('span', { class: 'guide-name' }, `${name}: `), text);
