// A button beside the floor's title or under the plan, in the look of a chart's buttons: where the floor is narrow a sign stands
// for its word, which is then only spoken.

import { button, el } from '../dom.ts';
import './caption-button.css';

/** `name` says more than the word to those who listen; left out, the word does. */
export function captionButton(word: string, sign: string, act: () => void, name?: string) {
  const node = button('', act, { class: 'caption-button', title: name ?? word });
  if (name !== undefined) node.setAttribute('aria-label', name);
  node.append(
    el('span', { class: 'caption-word' }, word),
    el('span', { class: 'caption-sign', 'aria-hidden': 'true' }, sign),
  );
  return node;
}
