// What is heard while a run plays and when it stops: sentences for those who listen, sound for whoever has it
// on, and the notice at the end. While weeks pass on their own the notices hold a summary back until five seconds have gone by; a week that the
// reader went to is told as soon as the hand rests.

import { weekSentence } from './access/sentences.ts';
import { say } from './messages.ts';
import type { Page } from './page.ts';
import type { OpenRun } from './run.ts';
import { createSound } from './sound/wire.ts';
import { ghostKpi, kpi } from './verdict.ts';

/** A hand that rests this long is done; a week still on its way when the run is paused comes in before. */
const REST_MS = 300;

export interface Speaker {
  /** Whether playing has begun or stopped since it was last asked. */
  turned(playing: boolean): boolean;
  passed(open: OpenRun, week: number): void;
  stopped(open: OpenRun, week: number, finished: boolean): void;
  toggleSound(): void;
}

export function createSpeaker(page: Page, now: () => OpenRun | null): Speaker {
  const { notices } = page;
  const sound = createSound(page, () => now()?.history ?? null);
  let wasPlaying = false;
  let resting = 0;
  let told: OpenRun | null = null;
  let toldWeek = 0;
  // One for all weeks: it is asked with each of them, and tells few.
  const sentence = (): string => {
    if (told === null) return '';
    const names = told.description.departments.map(({ name }) => name);
    return weekSentence(told.history, told.ghost.history, toldWeek, names);
  };
  const tellAtOnce = () => notices.summarise(sentence, true);
  const reached = (open: OpenRun, week: number) => {
    told = open;
    toldWeek = week;
    clearTimeout(resting);
  };
  return {
    turned(playing) {
      const turned = playing !== wasPlaying;
      wasPlaying = playing;
      if (turned) sound.turned(playing);
      return turned;
    },
    passed(open, week) {
      sound.week(open.history, week, wasPlaying);
      reached(open, week);
      if (wasPlaying) notices.summarise(sentence, false);
      else resting = window.setTimeout(tellAtOnce, REST_MS);
    },
    stopped(open, week, finished) {
      reached(open, week);
      resting = window.setTimeout(tellAtOnce, REST_MS);
      if (!finished) return;
      const changed = kpi('converted', open.history, week);
      notices.show(say.finished(week, changed, ghostKpi('converted', open.ghost.history, week)));
    },
    toggleSound: () => sound.toggle(),
  };
}
