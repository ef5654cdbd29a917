// Options to choose from, as one group of radio buttons; and the same options again once the run has answered.

import { el } from '../dom.ts';
import { say } from './words.ts';

let groups = 0;

/** `onChoose` hears the place of the option. */
export function chooseOption(
  label: string,
  options: readonly { readonly text: string }[],
  chosen: number | null,
  onChoose: (option: number) => void,
): HTMLElement {
  const name = `options-${++groups}`;
  const rows = options.map(({ text }, place) => {
    const radio = el('input', { type: 'radio', name, checked: place === chosen });
    radio.addEventListener('change', () => onChoose(place));
    return el('label', { class: 'lesson-option' }, radio, el('span', {}, text));
  });
  return el('div', { class: 'lesson-options', role: 'radiogroup', 'aria-label': label }, ...rows);
}

/** The option that was guessed and the one that came: the chart above needs the room of the others. */
export function answeredOptions(
  options: readonly { readonly text: string }[],
  chosen: number | null,
  right: number,
): HTMLElement {
  const rows = options.flatMap(({ text }, place) => {
    if (place !== chosen && place !== right) return [];
    const signs = [
      ...(place === chosen ? [el('span', { class: 'lesson-guessed' }, say.yourChoice)] : []),
      ...(place === right ? [el('span', { class: 'lesson-right-sign' }, say.came)] : []),
    ];
    const row = el('li', { class: 'lesson-option' }, el('span', {}, text), ...signs);
    row.classList.toggle('lesson-option-right', place === right);
    return [row];
  });
  return el('ul', { class: 'lesson-options' }, ...rows);
}
