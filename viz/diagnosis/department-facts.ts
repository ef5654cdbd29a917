// One department's story: what it says in sentences, readiness with its parts, what helps, what stands in the way.

import type { DepartmentContext, Diagnosis } from '../../workers/diagnosis.ts';
import { el } from '../dom.ts';
import { percent } from '../messages.ts';
import { mark } from './matrix.ts';
import { helpsIn, partsOf, standingsOf, storyOf } from './story.ts';
import { sentence, words } from './words.ts';

export function departmentFacts(diagnosis: Diagnosis, context: DepartmentContext): HTMLElement[] {
  const sentences = storyOf(diagnosis, context).map((text) => el('p', {}, text));
  const story = el('div', { class: 'dx-story' }, ...sentences);
  const title = el('h3', { class: 'dx-name' }, context.name);
  if (context.people === 0) return [title, story];
  const facts = [readinessOf(context), helpsOf(diagnosis, context)];
  return [title, story, el('div', { class: 'dx-facts' }, ...facts), barriersOf(diagnosis, context)];
}

function readinessOf(context: DepartmentContext): HTMLElement {
  const parts = partsOf(context).map(({ part, share }) => {
    const fill = el('span', { class: 'fill' });
    fill.style.setProperty('width', `${share * 100}%`);
    const value = el('dd', {}, percent(share), el('span', { class: 'meter' }, fill));
    return el('div', {}, el('dt', {}, words.parts[part][0]), value);
  });
  const heading = `${words.readiness} ${words.readyOf(context.readiness.index)}`;
  return el(
    'section',
    {},
    el('h4', {}, heading),
    el('p', { class: 'dx-note' }, words.readinessMade),
    el('dl', { class: 'dx-parts' }, ...parts),
  );
}

function helpsOf(diagnosis: Diagnosis, context: DepartmentContext): HTMLElement {
  const helps = helpsIn(diagnosis, context).map((text) => el('li', {}, sentence(text)));
  const none = el('p', { class: 'dx-note' }, words.nothing);
  const list = helps.length === 0 ? none : el('ul', { class: 'dx-helps' }, ...helps);
  return el('section', {}, el('h4', {}, words.helps), list);
}

function barriersOf(diagnosis: Diagnosis, context: DepartmentContext): HTMLElement {
  const standing = standingsOf(diagnosis, context).filter(({ degree }) => degree !== 'free');
  const items = standing.map(({ name, gap, degree }) => {
    const text = words.withShare(sentence(words.saysOf(name, degree)), gap);
    return el('li', {}, mark(degree), el('span', {}, text));
  });
  return el(
    'section',
    {},
    el('h4', {}, words.inTheWay),
    el('ul', { class: 'dx-barriers' }, ...items),
  );
}
