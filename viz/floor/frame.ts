// What stands around the floor: which week it is, how to read a figure, what the colours mean, the
// sentence of the month, and what is said while people are being seated.

import { el, setText } from '../dom.ts';
import { captionButton } from './caption-button.ts';
import { inSight, pictureOf } from './canvas.ts';
import { floorInsets } from './insets.ts';
import { drawOutlines, outlinesOf, type Sized } from './outlines.ts';
import type { Insight } from '../insight.ts';
import { say } from '../messages.ts';
import { showSigns } from '../signs/signs.ts';
import { words as signs } from '../signs/words.ts';
import { say as takeaway } from '../takeaway/words.ts';

/** So long outlines take at most to give way to the places that they announced. */
const LEAVE_MS = 400;

function leave(outlines: SVGElement | null): void {
  if (!outlines) return;
  outlines.classList.add('leaving');
  window.setTimeout(() => outlines.remove(), LEAVE_MS);
}

/** Its title leaves room for weeks of so many digits. */
const LONGEST_WEEK = 888;

export interface FloorFrame {
  readonly element: HTMLElement;
  /** The sentence of the month; on a phone it stands after the figures. */
  readonly sentence: HTMLElement;
  /** The floor view lives in here. */
  readonly host: HTMLElement;
  focus(): void;
  showWeek(week: number): void;
  showInsight(insight: Insight | null): void;
  /** The product side is told by form as well, on people and in what explains their colours. */
  showPatterns(on: boolean): void;
  /** A sentence at the foot of the empty floor and the outlines of its places; null takes them away. */
  showWaiting(text: string | null, departments?: readonly Sized[]): void;
}

export function createFloorFrame(actions: { savePicture(): void }): FloorFrame {
  const save = captionButton(takeaway.picture, '↓', () => actions.savePicture());
  const explain = captionButton(signs.button, '?', showSigns, signs.title);
  // On a phone the week alone is its title, and what the colours mean stands beside it.
  const whole = el('span', { 'data-widest': say.floor(LONGEST_WEEK) }, say.floorRegion);
  const brief = el('span', { 'data-widest': say.floorWeek(LONGEST_WEEK) }, say.floorWeek(0));
  const title = el('h2', {}, whole, brief);
  const host = el('div', { class: 'floor-host' });
  const waiting = el('p', { class: 'waiting', role: 'status' });
  const strong = el('strong', {});
  const rest = el('span', {});
  const insight = el('p', { class: 'insight', hidden: true }, strong, ' ', rest);
  const ramp = el('div', { class: 'ramp', role: 'img', 'aria-label': say.colours });
  const ends = el(
    'div',
    { class: 'ends', 'aria-hidden': true },
    el('span', {}, say.product),
    el('span', {}, say.customer),
  );
  const element = el(
    'section',
    { class: 'floor', 'aria-label': say.floorRegion, id: 'floor' },
    host,
    el(
      'div',
      { class: 'floor-captions' },
      el('div', { class: 'floor-head' }, title, save, el('p', {}, say.caption, ' ', explain)),
      el('div', { class: 'colours' }, ramp, ends),
    ),
    waiting,
    insight,
  );
  let outlines: SVGElement | null = null;
  return {
    element,
    sentence: insight,
    host,
    focus() {
      const floors = [...element.querySelectorAll<HTMLElement>('canvas[tabindex="0"]')];
      // While plans stand side by side the floor itself is hidden, and the first of theirs is meant.
      floors.find((floor) => inSight(floor))?.focus();
    },
    showWeek(week) {
      setText(whole, say.floor(week));
      setText(brief, say.floorWeek(week));
    },
    showInsight(found) {
      insight.hidden = found === null;
      setText(strong, found?.strong ?? '');
      setText(rest, found?.rest ?? '');
    },
    showPatterns(on) {
      document.body.classList.toggle('with-patterns', on);
    },
    showWaiting(text, departments = []) {
      waiting.hidden = text === null;
      setText(waiting, text ?? '');
      leave(outlines);
      outlines = null;
      if (text === null || departments.length === 0 || host.clientWidth === 0) return;
      const picture = pictureOf(host, { insets: () => floorInsets(host) });
      outlines = drawOutlines(outlinesOf(departments, picture), picture);
      host.append(outlines);
    },
  };
}
