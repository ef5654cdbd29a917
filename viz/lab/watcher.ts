// What is said of a run out of results while it is watched: whose row it is, whether it is the same world, and the
// way back.

import { version } from '../../package.json';
import type { Frame } from '../../sim/frame.ts';
import type { ResultsRead } from '../../workers/results-client.ts';
import { later } from '../later.ts';
import type { Notice } from '../notices.ts';
import type { LabHost } from './door.ts';
import { isStill, replayed, watchedOf, type Watched } from './watch.ts';
import { words } from './words.ts';

export interface Watcher {
  /** Opens the run of a row on the page. */
  watch(results: ResultsRead, row: number): void;
  showFrame(frame: Frame): void;
}

export function createWatcher({ run, notices, openAnew }: LabHost, back: () => void): Watcher {
  let now: { watched: Watched; version: string; notice: Notice; stop(): void } | null = null;

  function verdict({ run: number, week, hash }: Watched, here: string, made: string): string {
    if (hash === null) return words.noHash;
    if (here === hash) return words.same(number, week, here);
    return `${words.other(number, week, here, hash)} ${words.why(made, version)}`;
  }

  const say = (sentence: string): Notice =>
    notices.show(sentence, { stays: true, offers: [{ label: words.back, act: back }] });

  return {
    watch(results, row) {
      now?.stop();
      const watched = watchedOf(results, row, run.open?.session.look ?? {});
      const { text, session } = watched;
      openAnew({ session, text, plays: true, complaint: null, waiting: null });
      const title = words.watching(watched.run, watched.seed, watched.values);
      const notice = say(`${title} ${words.checking}`);
      const { hash, stop } = replayed(watched);
      now = { watched, version: results.manifest.version, notice, stop };
      void hash.then((answer) => {
        if (now?.watched !== watched) return;
        const found =
          'reason' in answer
            ? words.notChecked(answer.reason)
            : verdict(watched, answer.hash, now.version);
        notice.reword(`${title} ${found}`);
      });
    },
    showFrame(frame) {
      const { open } = run;
      if (now === null || open === null || frame.week !== now.watched.week) return;
      if (!isStill(now.watched, open.text, open.session)) return;
      const { watched } = now;
      const title = words.watching(watched.run, watched.seed, watched.values);
      const sentence = `${title} ${verdict(watched, frame.hash, now.version)}`;
      now.stop();
      // After what the page says of every run that has ended, so that the way back stays in sight.
      later(() => void say(sentence));
      now = null;
    },
  };
}
