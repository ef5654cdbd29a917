// What is said while a run plays and when it stops: to those who listen, and in the notice at its end. While
// weeks pass on their own the notices hold a summary back until five seconds have gone by; a week that the
// reader went to is told as soon as the hand rests.

import { weekSentence } from './access/sentences.ts';
import { say } from './messages.ts';
import type { Notices } from './notices.ts';
import type { OpenRun } from './run.ts';
import { ghostKpi, kpi } from './verdict.ts';

const REST_MS = 400;

export interface Speaker {
  /** Whether playing has begun or stopped since it was last asked. */
  turned(playing: boolean): boolean;
  passed(open: OpenRun, week: number): void;
  stopped(open: OpenRun, week: number, finished: boolean): void;
}

export function createSpeaker(notices: Notices): Speaker {
  let wasPlaying = false;
  let resting = 0;
  const summarise = ({ history, ghost, description }: OpenRun, week: number, now: boolean) => {
    const names = description.departments.map(({ name }) => name);
    notices.summarise(weekSentence(history, ghost.history, week, names), now);
  };
  return {
    turned(playing) {
      const turned = playing !== wasPlaying;
      wasPlaying = playing;
      return turned;
    },
    passed(open, week) {
      clearTimeout(resting);
      if (wasPlaying) summarise(open, week, false);
      else resting = window.setTimeout(() => summarise(open, week, true), REST_MS);
    },
    stopped(open, week, finished) {
      clearTimeout(resting);
      summarise(open, week, true);
      if (!finished) return;
      const changed = kpi('converted', open.history, week);
      notices.show(say.finished(week, changed, ghostKpi('converted', open.ghost.history, week)));
    },
  };
}
