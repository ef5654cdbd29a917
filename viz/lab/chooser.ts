// Where results are chosen: a folder or single files, by mouse or keys; how far reading has come, and what was wrong.

import { button, el, setText } from '../dom.ts';
import type { Problem } from '../../sim/scenario.ts';
import { problemList } from '../notices.ts';
import { words } from './words.ts';

export interface Chooser {
  readonly element: HTMLElement;
  /** Something is being read; a share of 0 to 1. */
  showShare(sentence: string, share: number): void;
  /** Nothing is being read any more: says what came of it, and lists what was wrong. */
  end(sentence: string, problems?: readonly Problem[]): void;
}

/** The files right inside the folder that was picked; what lies deeper is another folder's. */
function inFolder(files: FileList | null): File[] {
  return [...(files ?? [])].filter(
    ({ webkitRelativePath }) => webkitRelativePath.split('/').length <= 2,
  );
}

export function createChooser(actions: {
  take(files: readonly File[]): void;
  stop(): void;
}): Chooser {
  const picker = (label: string, attributes: Record<string, string | boolean>) => {
    const input = el('input', { type: 'file', multiple: true, hidden: true, ...attributes });
    input.setAttribute('aria-label', label);
    input.addEventListener('change', () => {
      const files = inFolder(input.files);
      // So that the same files can be chosen again.
      input.value = '';
      actions.take(files);
    });
    return input;
  };
  const folder = picker(words.pickFolder, { webkitdirectory: true });
  const files = picker(words.pickFiles, { accept: '.json,.csv,.parquet' });
  const status = el('p', { role: 'status', class: 'lab-status' });
  const bar = el('progress', { max: 1, value: 0, 'aria-label': words.progress });
  const stop = button(words.stop, () => actions.stop());
  const progress = el('div', { class: 'lab-progress', hidden: true }, bar, stop);
  const problems = el('div', { role: 'group', 'aria-label': words.wrong, hidden: true });
  return {
    element: el(
      'div',
      { class: 'lab-chooser' },
      el('p', { class: 'lab-quiet' }, words.about),
      el(
        'div',
        { class: 'lab-acts' },
        button(words.folder, () => folder.click(), { class: 'primary wide' }),
        button(words.files, () => files.click()),
        folder,
        files,
      ),
      status,
      progress,
      problems,
    ),
    showShare(sentence, share) {
      setText(status, sentence);
      progress.hidden = false;
      problems.hidden = true;
      bar.value = share;
    },
    end(sentence, found = []) {
      setText(status, sentence);
      progress.hidden = true;
      problems.hidden = found.length === 0;
      problems.replaceChildren(...(found.length === 0 ? [] : [problemList(found)]));
    },
  };
}
