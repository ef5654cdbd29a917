// "Save" on every chart: a small menu that hands over its table, its drawing or a picture of it.

import { downloadBlob, downloadText } from '../dialogs.ts';
import { button, el } from '../dom.ts';
import { csvOf, type SavedTable } from './csv.ts';
import { pictureOf, pngOf, standalone, type Picture } from './picture.ts';
import './save-menu.css';
import { sourceNow } from './source.ts';
import { say } from './words.ts';

/** A chart as its frame knows it. */
export interface Saved {
  /** Short name, for the file. */
  readonly name: string;
  readonly figure: HTMLElement;
  readonly title: HTMLElement;
  readonly readout: HTMLElement;
  readonly tools: HTMLElement;
  readonly stage: HTMLElement;
  table(): SavedTable;
}

/** A button that opens the menu; `titleId` names the chart it belongs to. */
export function saveButton(saved: () => Saved, titleId: string): HTMLButtonElement {
  const node = button('', () => open(node, saved()), {
    class: 'chart-button take-save',
    id: `${titleId}-save`,
    'aria-haspopup': 'true',
    'aria-labelledby': `${titleId}-save ${titleId}`,
  });
  node.append(
    el('span', { class: 'chart-word' }, say.save),
    el('span', { class: 'chart-sign', 'aria-hidden': true }, '↓'),
  );
  return node;
}

function open(from: HTMLElement, saved: Saved): void {
  const choice = (kind: keyof typeof say.kinds) =>
    button(say.kinds[kind], () => {
      menu.hidePopover();
      void save(kind, saved);
    });
  const title = saved.title.textContent ?? '';
  const menu = el(
    'div',
    { class: 'take-menu', popover: 'auto', role: 'group', 'aria-label': say.saveAs(title) },
    choice('csv'),
    choice('svg'),
    choice('png'),
  );
  menu.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') menu.remove();
  });
  menu.addEventListener('keydown', (event) => {
    // The page has meanings of its own for these keys.
    if (event.key !== 'Tab') event.stopPropagation();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const all = [...menu.querySelectorAll('button')];
    const at = all.findIndex((one) => one === document.activeElement);
    const step = event.key === 'ArrowDown' ? 1 : all.length - 1;
    all[(at + step) % all.length]?.focus();
  });
  // Beside its button in reading order, so that the next stop is where it was.
  from.after(menu);
  menu.showPopover();
  const at = from.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = menu;
  const left = Math.max(8, Math.min(at.right - offsetWidth, innerWidth - offsetWidth - 8));
  const below = at.bottom + 6;
  const top = below + offsetHeight > innerHeight ? at.top - offsetHeight - 6 : below;
  menu.style.setProperty('left', `${left}px`);
  menu.style.setProperty('top', `${top}px`);
  menu.querySelector('button')?.focus();
}

async function save(kind: keyof typeof say.kinds, saved: Saved): Promise<void> {
  const { line, stem } = sourceNow();
  const file = `${stem}-${saved.name}.${kind}`;
  if (kind === 'csv') return downloadText(csvOf(saved.table()), file, 'text/csv;charset=utf-8');
  const picture = drawn(saved, line);
  if (kind === 'svg') return downloadText(await standalone(picture), file, 'image/svg+xml');
  downloadBlob(await pngOf(picture), file);
}

/** A table over the drawing hides it; it is looked at without. */
function drawn({ figure, title, readout, tools, stage }: Saved, source: string): Picture {
  const tabled = figure.classList.contains('chart-tabled');
  figure.classList.remove('chart-tabled');
  // Where there is no readout row, the words beside the drawing say the same.
  const words = readout.childNodes.length > 0 ? readout : tools;
  const lead = [...words.childNodes]
    .filter((part) => part instanceof HTMLSpanElement || part.nodeType === Node.TEXT_NODE)
    .map((part) => part.textContent?.trim() ?? '')
    .filter((text) => text !== '')
    .join(' · ');
  const picture = pictureOf({ stage, title: title.textContent ?? '', lead, source });
  figure.classList.toggle('chart-tabled', tabled);
  return picture;
}
