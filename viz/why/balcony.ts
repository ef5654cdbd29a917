// The small place beside the forces chart, at widths where only one chart has room there: a button changes
// which. Everywhere else all charts are in sight and the button is gone (viz/why/balcony.css).

import { button, setText } from '../dom.ts';
import { why } from './words.ts';

/** A button that changes which chart has the small place of the balcony it is put into. */
export function createBalconySwitch(balcony: HTMLElement): HTMLElement {
  const show = (small: 'departments' | 'outcomes') => {
    balcony.dataset['small'] = small;
    setText(element, small === 'departments' ? why.showOutcomes : why.showDepartments);
  };
  const element = button(
    '',
    () => show(balcony.dataset['small'] === 'departments' ? 'outcomes' : 'departments'),
    { class: 'chart-button why-switch' },
  );
  show('departments');
  return element;
}
