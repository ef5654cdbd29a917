// What is said while a run plays and when it stops: to those who listen, and in the notice at its end.

import { say } from './messages.ts';
import type { Notices } from './notices.ts';
import type { OpenRun } from './run.ts';
import { ghostKpi, kpi, spokenSummary } from './verdict.ts';

export interface Speaker {
  /** Whether playing has begun or stopped since it was last asked. */
  turned(playing: boolean): boolean;
  passed(open: OpenRun, week: number): void;
  stopped(open: OpenRun, week: number, finished: boolean): void;
}

export function createSpeaker(notices: Notices): Speaker {
  let wasPlaying = false;
  const summarise = ({ history, ghost }: OpenRun, week: number, now: boolean) =>
    notices.summarise(spokenSummary(history, ghost.history, week), now);
  return {
    turned(playing) {
      const turned = playing !== wasPlaying;
      wasPlaying = playing;
      return turned;
    },
    passed: (open, week) => summarise(open, week, false),
    stopped(open, week, finished) {
      summarise(open, week, true);
      if (!finished) return;
      const changed = kpi('converted', open.history, week);
      notices.show(say.finished(week, changed, ghostKpi('converted', open.ghost.history, week)));
    },
  };
}
