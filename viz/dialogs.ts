// Small dialogs: the list of keys, and a text to copy by hand where the browser does not let a page copy.
// The platform's dialog element keeps the focus inside and closes on Escape.

import { button, el } from './dom.ts';
import { KEYS } from './key-list.ts';
import { say } from './messages.ts';

/** Opens a dialog that removes itself when closed. */
export function openDialog(title: string, ...body: Node[]): HTMLDialogElement {
  const close = button('×', () => dialog.close(), { class: 'close', 'aria-label': say.close });
  const dialog = el(
    'dialog',
    { 'aria-label': title },
    el('div', { class: 'dialog-head' }, el('h2', {}, title), close),
    ...body,
  );
  dialog.addEventListener('close', () => dialog.remove());
  // A click on the backdrop reaches the dialog itself, one inside reaches something in it.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export function showKeys(allowed: { singleLetters: boolean }): void {
  const list = KEYS.flatMap(({ keys, does }) => [el('dt', {}, keys), el('dd', {}, does)]);
  const letters = el('input', { type: 'checkbox', checked: allowed.singleLetters });
  letters.addEventListener('change', () => (allowed.singleLetters = letters.checked));
  openDialog(
    say.keysTitle,
    el('dl', { class: 'keys' }, ...list),
    el('label', { class: 'switch' }, letters, say.singleKeys),
  );
}

/** Copies a text, or shows it for copying by hand; tells whether it was copied. */
export async function copyText(text: string, what: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = el('textarea', { readonly: true, rows: 4, 'aria-label': what });
    area.value = text;
    openDialog(what, el('p', {}, say.copyFailed), area);
    area.select();
    return false;
  }
}

/** Hands a text to the reader as a file. */
export function downloadText(text: string, name: string, type = 'application/json'): void {
  downloadBlob(new Blob([text], { type }), name);
}

export function downloadBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = el('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}
