// Between the page and what is taken away: the report of the run that is open, kept up to date while its runs
// arrive, and the line that says where a saved chart comes from.

import type { Notices } from '../notices.ts';
import type { Answers } from '../outlook/answers.ts';
import { downloadBlob } from '../dialogs.ts';
import type { Floor } from '../floor/types.ts';
import type { Run } from '../run.ts';
import type { Sharing } from '../sharing.ts';
import type { Desk } from '../study/desk.ts';
import { floorOnPaper, floorPicture } from './floor-picture.ts';
import { reportInput, STEPS_TOLD } from './report-of.ts';
import type { ReportFloor, ReportInput } from './report-input.ts';
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
  /** Opens the report, with a picture of the floor if there is one. */
  report(host: HTMLElement, floor: Floor | null): void;
  /** Runs have come in. */
  refresh(): void;
  /** Saves the dance floor as a picture. */
  savePicture(section: HTMLElement, floor: Floor): void;
}

/** A page of paper is laid out at most so often while runs arrive, in ms. */
const REST = 700;

/** A third of the page of paper: names of 13 px are 8 points there. */
const SHEET = { width: 306, height: 228 };
const SHEET_RATIO = 4;

export function createTakeaway(parts: TakeawayParts): Takeaway {
  const { run, desk, answers, sharing } = parts;
  let waiting = 0;
  let floorShown: ReportFloor | null = null;

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
      floor: floorShown,
      date: new Date(),
    });
  }

  function letGoOfFloor(): void {
    if (floorShown) URL.revokeObjectURL(floorShown.picture);
    floorShown = null;
  }

  /** Takes a picture of the floor into the report that is open; without one the report says so. */
  async function showFloor(host: HTMLElement, floor: Floor): Promise<void> {
    const { week } = run.player;
    const blob = await floorOnPaper(host, floor, SHEET, SHEET_RATIO).catch(() => null);
    if (blob === null || !reportIsOpen()) return;
    letGoOfFloor();
    floorShown = { picture: URL.createObjectURL(blob), week };
    const now = input();
    if (now) refreshReport(now);
  }

  return {
    report(host, floor) {
      run.player.pause();
      const { open } = run;
      if (open) answers.askSteps([...desk.steps(open).keys()].slice(0, STEPS_TOLD));
      const now = input();
      if (!now) return;
      openReport(now, () => {
        letGoOfFloor();
        parts.planDesk.show();
      });
      if (floor) void showFloor(host, floor);
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
