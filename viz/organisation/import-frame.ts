// The frame of the import: pickers, a place to drop files, how far reading has come, and the buttons. It
// knows what it looks like, not what is done with files.

import { openDialog } from '../dialogs.ts';
import { button, el, setText } from '../dom.ts';
import { words } from './words.ts';

export type Kind = 'nodes' | 'edges' | 'scenario';

export interface FrameActions {
  /** Files were picked for a kind, or dropped for whatever they are. */
  take(files: readonly File[], as?: Kind): void;
  rename(): void;
  stop(): void;
  describe(): void;
  accept(): void;
}

export interface ImportFrame {
  readonly dialog: HTMLDialogElement;
  /** Where the columns of tables are matched. */
  readonly matches: HTMLElement;
  organisationName(): string;
  show(
    sentence: string,
    detail: readonly Node[],
    canOpen: boolean,
    names: Readonly<Partial<Record<Kind, string | undefined>>>,
  ): void;
  /** How much is done, 0 to 1, null where nobody knows; and a sentence, unless it is over meanwhile. */
  showShare(share: number | null, sentence?: string): void;
  /** Keeps "Open" from being pressed while something else is going on. */
  block(sentence?: string): void;
}

export function createImportFrame(actions: FrameActions): ImportFrame {
  const status = el('p', { role: 'status', class: 'org-status' });
  const bar = el('progress', { max: 1, hidden: true, 'aria-label': words.progress });
  const stop = button(words.stop, () => actions.stop(), { hidden: true });
  const matches = el('div', {});
  const result = el('div', { class: 'org-result' });
  const open = button(words.open, () => actions.accept(), {
    class: 'primary wide',
    disabled: true,
  });
  const inputs = (['nodes', 'edges', 'scenario'] as const).map((kind) => {
    const accept = kind === 'scenario' ? '.json' : '.csv,.txt,.tsv';
    const input = el('input', { type: 'file', accept });
    input.addEventListener('change', () => actions.take([...(input.files ?? [])], kind));
    const chosen = el('span', { class: 'chosen' });
    return { kind, input, chosen, label: el('label', {}, words.file[kind], input, chosen) };
  });
  const naming = el('input', { type: 'text', maxlength: 120, value: words.myOrganisation });
  naming.addEventListener('change', () => actions.rename());
  const drop = el('p', { class: 'drop' }, words.dropHere);
  const dialog = openDialog(
    words.title,
    el('p', {}, words.help),
    button(words.describe, () => actions.describe()),
    el(
      'div',
      { class: 'files' },
      drop,
      ...inputs.map(({ label }) => label),
      el('label', {}, words.organisationName, naming),
    ),
    el('p', { class: 'org-quiet' }, words.pseudonyms),
    matches,
    result,
    el(
      'div',
      { class: 'dialog-buttons org-foot' },
      el('div', { class: 'org-progress' }, status, bar, stop),
      button(words.cancel, () => dialog.close()),
      open,
    ),
  );
  dialog.classList.add('org');
  dialog.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  dialog.addEventListener('dragleave', () => drop.classList.remove('over'));
  dialog.addEventListener('drop', (event) => {
    event.preventDefault();
    event.stopPropagation();
    drop.classList.remove('over');
    actions.take([...(event.dataTransfer?.files ?? [])]);
  });

  return {
    dialog,
    matches,
    organisationName: () => naming.value.trim(),
    show(sentence, detail, canOpen, names) {
      setText(status, sentence);
      bar.hidden = true;
      stop.hidden = true;
      result.replaceChildren(...detail);
      // What there is to say stands below what was chosen; a wish to read it should not need a search.
      if (detail.length > 0) result.scrollIntoView({ block: 'nearest' });
      open.disabled = !canOpen;
      for (const { kind, input, chosen } of inputs) {
        const name = names[kind] ?? '';
        // What was dropped is named here; what was picked the input names itself.
        if (input.files?.[0]?.name !== name) input.value = '';
        setText(chosen, input.value === '' ? name : '');
      }
    },
    showShare(share, sentence) {
      if (sentence !== undefined && bar.hidden) return;
      bar.hidden = false;
      stop.hidden = false;
      if (share === null) bar.removeAttribute('value');
      else bar.value = share;
      if (sentence !== undefined) setText(status, sentence);
    },
    block(sentence) {
      open.disabled = true;
      if (sentence !== undefined) setText(status, sentence);
    },
  };
}
