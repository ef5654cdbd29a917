// Keeps an eye on the engine for the reader: an answer that is late deserves a word and a way out; a
// death is said plainly, and so is the resurrection. With ?crash=1 in the address there is a button that
// kills the engine, so that a test in a browser can see all this happen.

import type { Client } from '../workers/client.ts';
import { button } from './dom.ts';
import { peopleIn } from './library.ts';
import { say } from './messages.ts';
import type { Notice, Notices } from './notices.ts';

const LOOK_EVERY_MS = 1000;
const LATE_MS = 2500;

export interface EngineWatch {
  onStopped(week: number): void;
  onRestarted(week: number): void;
}

export function watchEngine(client: Client, notices: Notices): EngineWatch {
  let late: Notice | null = null;
  window.setInterval(() => {
    const since = client.waitingSince;
    const waited = since === null ? 0 : performance.now() - since;
    if (waited > LATE_MS) {
      const { loading } = client;
      const doing = loading === null ? undefined : say.loading(peopleIn(loading));
      const text = say.busy(Math.floor(waited / 1000), doing);
      // Only the text is renewed: a button made anew every second cannot be focused, nor often be hit.
      if (late) return late.reword(text);
      const stop = { label: say.stopThis, act: () => client.giveUp() };
      late = notices.show(text, { stays: true, offers: [stop] });
    } else if (late) {
      late.clear();
      late = null;
    }
  }, LOOK_EVERY_MS);

  if (new URLSearchParams(location.search).get('crash') === '1') {
    document.body.append(button(say.crash, () => client.crash(), { class: 'crash' }));
  }
  return {
    onStopped(week) {
      late = null;
      notices.show(say.stopped(week), { stays: true });
    },
    onRestarted: (week) => notices.show(say.restarted(week)),
  };
}
