// Between the page and what is taken away: the report of the run that is open, kept up to date while its runs
// arrive, and the line that says where a saved chart comes from.

import type { Notices } from '../notices.ts';
import type { Answers } from '../outlook/answers.ts';
import { downloadBlob } from '../dialogs.ts';
import type { Floor } from '../floor-types.ts';
import type { Run } from '../run.ts';
import type { Sharing } from '../sharing.ts';
import type { Desk } from '../study/desk.ts';
import { floorPicture } from './floor-picture.ts';
import { reportInput, STEPS_TOLD } from './report-of.ts';
import type { ReportInput } from './report-input.ts';
import { openReport, refreshReport, reportIsOpen } from './report.ts';
import { setSource, slug, sourceNow } from './source.ts';
import { say } from './words.ts';

export interface TakeawayParts {
  readonly run: Run;
  readonly desk: Desk;
  readonly answers: Answers;
  readonly sharing: Sharing;
  readonly page: { readonly notices: Pick<Notices, 'show'> };
  /** Asks again for what the page itself wants of the steps, once the report is closed. */
  readonly planDesk: { show(): void };
  /** What the books say so far. */
  readonly why: { readonly pushes: readonly string[] | null };
}

export interface Takeaway {
  report(): void;
  /** Runs have come in. */
  refresh(): void;
  /** Saves the dance floor as a picture. */
  savePicture(section: HTMLElement, floor: Floor): void;
}

/** A page of paper is laid out at most so often while runs arrive, in ms. */
const REST = 700;

export function createTakeaway(parts: TakeawayParts): Takeaway {
  const { run, desk, answers, sharing } = parts;
  let waiting = 0;

  setSource(() => {
    const { open, frame } = run;
    if (!open) return { line: say.name, stem: 'thaw' };
    const { title, seed } = open.description;
    const { week } = run.player;
    return {
      line: say.source(title, seed, week, frame?.hash ?? ''),
      stem: `thaw-${slug(open.session.scenario ?? title)}-week-${week}`,
    };
  });

  function input(): ReportInput | null {
    const { open, frame } = run;
    const { study } = desk;
    if (!open || !study) return null;
    const shown = frame && { week: frame.week, hash: frame.hash };
    const address = sharing.addressOf(open, run.player.week);
    return reportInput({
      open,
      study,
      answers,
      shown,
      address,
      pushes: parts.why.pushes,
      date: new Date(),
    });
  }

  return {
    report() {
      run.player.pause();
      const { open } = run;
      if (open) answers.askSteps([...desk.steps(open).keys()].slice(0, STEPS_TOLD));
      const now = input();
      if (now) openReport(now, () => parts.planDesk.show());
    },
    savePicture(section, floor) {
      const { line, stem } = sourceNow();
      floorPicture(section, floor, line).then(
        (blob) => downloadBlob(blob, `${stem}-floor.png`),
        () => parts.page.notices.show(say.pictureFailed),
      );
    },
    refresh() {
      if (!reportIsOpen() || waiting !== 0) return;
      waiting = window.setTimeout(() => {
        waiting = 0;
        const now = input();
        if (now) refreshReport(now);
      }, REST);
    },
  };
}
