// The guide to the challenge on the page and on paper, in the dress of the lessons' guides.

import '../classroom/classroom.css';
import { button, el } from '../dom.ts';
import { list, named } from '../guide-parts.ts';
import { guide as say } from './guide-words.ts';

export function guideView(): HTMLElement {
  const parts = say.parts.map(({ title, from, to, sees, press, say: words }) =>
    el(
      'li',
      {},
      el('h3', {}, `${title} `, el('span', { class: 'guide-time' }, say.minutes(from, to))),
      named(say.sees, sees),
      named(say.press, press),
      named(say.say, words),
    ),
  );
  const troubles = say.troubles.map(([what, help]) => el('li', {}, named(what, help)));
  return el(
    'main',
    { class: 'course guide' },
    el(
      'p',
      { class: 'course-links no-print' },
      el('a', { href: '#challenge' }, say.toStart),
      el('a', { href: '#wall' }, say.toWall),
      button(say.print, () => window.print()),
    ),
    el('h1', { tabindex: -1 }, say.title),
    el('h2', {}, say.aim),
    el('p', {}, say.aimText),
    el('h2', {}, say.before),
    list('ol', say.beginning),
    el('h2', {}, say.timing),
    el('p', {}, say.timingText),
    el('ol', { class: 'guide-steps' }, ...parts),
    el('h2', {}, say.wrong),
    list('ul', say.wrongs),
    el('h2', {}, say.ask),
    list('ol', say.asks),
    el('h2', {}, say.trouble),
    el('ul', {}, ...troubles),
  );
}
