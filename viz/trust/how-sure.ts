// The way into "How sure?" from anywhere: a button that says which chart or figure it belongs to. It only tells the page,
// so that charts need to know nothing of the dialog; viz/trust/trust.ts listens.

import { button, el } from '../dom.ts';
import type { Topic } from './topics.ts';
import { say } from './words.ts';

const EVENT = 'thaw-how-sure';

/** Asks the page how sure a topic is, from an element that gets the focus back. */
export function askHowSure(from: HTMLElement, topic: Topic): void {
  from.dispatchEvent(new CustomEvent(EVENT, { bubbles: true, detail: topic }));
}

/**
 * A button that opens the dialog for a topic, or for the one in force when it is pressed.
 * @param labelledBy id of what it belongs to, so that each of many such buttons has a name of its own
 */
export function howSureButton(
  topic: Topic | (() => Topic),
  labelledBy?: string,
  look = 'chart-button',
): HTMLButtonElement {
  const node = button('', () => askHowSure(node, typeof topic === 'function' ? topic() : topic), {
    class: look,
    'aria-haspopup': 'dialog',
  });
  // Where there is little room its name is spoken and a question mark shown.
  node.append(
    el('span', { class: 'chart-word' }, say.button),
    el('span', { class: 'chart-sign', 'aria-hidden': 'true' }, say.buttonShort),
  );
  if (labelledBy !== undefined) {
    node.id = `${labelledBy}-how-sure`;
    node.setAttribute('aria-labelledby', `${node.id} ${labelledBy}`);
  }
  return node;
}

/** Hears every question of the page; gives back how to stop. */
export function listenHowSure(open: (topic: Topic) => void): () => void {
  const hear = (event: Event) => open((event as CustomEvent<Topic>).detail);
  document.addEventListener(EVENT, hear);
  return () => document.removeEventListener(EVENT, hear);
}
