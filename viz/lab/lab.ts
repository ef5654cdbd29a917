// The lab in the page: a folder of results is read, explored, and any of its runs is watched. What is open stays open
// while a run is watched, so that the way back leads to where one was.

import type { Frame } from '../../sim/frame.ts';
import { DeskCleared, ResultsClient } from '../../workers/results-client.ts';
import { openDialog } from '../dialogs.ts';
import { el } from '../dom.ts';
import { createChooser } from './chooser.ts';
import type { LabHost } from './door.ts';
import { createExplorer } from './explorer.ts';
import './lab.css';
import { layLooks } from './mark-dom.ts';
import { createWatcher } from './watcher.ts';
import { words } from './words.ts';

export interface Lab {
  /** Shows the dialog, and reads the files if there are any. */
  open(files: readonly File[]): void;
  showFrame(frame: Frame): void;
}

export function createLab(host: LabHost): Lab {
  layLooks();
  const watcher = createWatcher(host, () => open([]));
  const chooser = createChooser({ take: (files) => void read(files), stop });
  const others = el('details', { class: 'lab-others', hidden: true });
  const explorer = el('div', { class: 'lab-explorer', hidden: true });
  const place = el('div', { class: 'lab' }, chooser.element, others, explorer);
  let dialog: HTMLDialogElement | null = null;
  /** Where the results on show come from, which reads their weeks; and where others are being read. */
  let shown: ResultsClient | null = null;
  let reading: ResultsClient | null = null;

  function open(files: readonly File[]): void {
    if (dialog?.open !== true) {
      dialog = openDialog(words.title, place);
      dialog.classList.add('dialog-large', 'lab-dialog');
      dialog.addEventListener('close', stop);
    }
    if (files.length > 0) void read(files);
  }

  function stop(): void {
    reading?.stop();
  }

  async function read(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    stop();
    const mine = new ResultsClient();
    reading = mine;
    others.open = true;
    const sentence = words.reading(files.length);
    chooser.showShare(sentence, 0);
    const end = (...said: Parameters<typeof chooser.end>): void => {
      if (reading !== mine) return;
      chooser.end(...said);
      // Who has scrolled down to the figures must see it, too.
      if (said[0] !== '') chooser.element.scrollIntoView({ block: 'nearest' });
    };
    try {
      const answer = await mine.read(files, (share) => {
        if (reading === mine) chooser.showShare(sentence, share);
      });
      if (reading !== mine) return mine.stop();
      if ('problems' in answer) {
        mine.stop();
        return end(shown ? `${words.refused} ${words.left}` : words.refused, answer.problems);
      }
      end('');
      shown?.stop();
      shown = mine;
      const { element, focus } = createExplorer(answer, mine, (row) => {
        dialog?.close();
        watcher.watch(answer, row);
      });
      explorer.replaceChildren(element);
      explorer.hidden = false;
      others.replaceChildren(el('summary', {}, words.others), chooser.element);
      others.hidden = false;
      others.open = false;
      focus();
    } catch (error) {
      mine.stop();
      if (error instanceof DeskCleared) return end(words.stopped);
      end(words.died(error instanceof Error ? error.message : String(error)));
    } finally {
      if (reading === mine) reading = null;
    }
  }

  return { open, showFrame: (frame) => watcher.showFrame(frame) };
}
