// The door to the lab: what a page holds of it that has not opened it yet. The room behind is fetched when
// somebody first goes in.

import type { Frame } from '../../sim/frame.ts';
import type { Notices } from '../notices.ts';
import type { Opening } from '../opening.ts';
import type { Run } from '../run.ts';
import { words } from './door-words.ts';
import type { Lab } from './lab.ts';

export interface LabHost {
  readonly run: Run;
  readonly notices: Notices;
  openAnew(opening: Opening): void;
}

export interface LabDoor {
  /** Whether files look like results. */
  takes(files: readonly File[]): boolean;
  /** Shows the results in some files; without any, those that are open, or a place to choose some. */
  open(files?: readonly File[]): void;
  /** A week of the run is shown: the last one of a run out of results is compared with its row. */
  showFrame(frame: Frame): void;
}

const RESULTS = /^(manifest\.json|sensitivity\.(json|csv)|(runs|series)\.(csv|parquet))$/;

export function createLabDoor(host: LabHost): LabDoor {
  let lab: Lab | null = null;

  async function enter(files: readonly File[]): Promise<void> {
    try {
      const { createLab } = await import('./lab.ts');
      lab ??= createLab(host);
    } catch (error) {
      console.error(error);
      host.notices.show(words.failed, { stays: true });
      return;
    }
    lab.open(files);
  }

  return {
    takes: (files) => files.some(({ name }) => RESULTS.test(name)),
    open: (files = []) => void enter(files),
    showFrame: (frame) => lab?.showFrame(frame),
  };
}
