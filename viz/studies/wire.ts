// Studies on this page: what is open as they see it, and how one of them is opened.

import { scenarioText } from '../library.ts';
import type { Opening } from '../opening.ts';
import type { Page } from '../page.ts';
import type { Run } from '../run.ts';
import type { Desk } from '../study/desk.ts';
import type { Snapshot } from './keeper.ts';
import { keptOf, sessionOf } from './kept.ts';
import { createStudyStore } from './store.ts';
import { createStudies, type Studies } from './studies.ts';

interface Parts {
  readonly run: Run;
  readonly desk: Desk;
  readonly page: Page;
  open(opening: Opening): void;
}

/** Outlives a reload, ends with the tab. */
const TAB_KEY = 'thaw-study';

/** A browser that keeps nothing may refuse even this. */
function ifAllowed<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

/** As good as a UUID, and there on pages that are not served securely, too. */
const newId = () =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join('-');

export function studiesOf({ run, desk, page, open }: Parts): Studies {
  function now(): Snapshot | null {
    const { study, openings } = desk;
    if (!run.open || !study) return null;
    const { session, description, text } = run.open;
    const { week, playing } = run.player;
    return {
      opening: openings,
      playing,
      title: description.title,
      organisation: description.name,
      people: description.people,
      session: keptOf(session, description.seed, week, study),
      text: session.scenario === null ? text : null,
    };
  }
  return createStudies({
    store: createStudyStore(),
    keeper: {
      now,
      newId,
      clock: () => new Date().toISOString(),
      tab: {
        read: () => ifAllowed(() => sessionStorage.getItem(TAB_KEY), null),
        write: (id) => ifAllowed(() => sessionStorage.setItem(TAB_KEY, id), undefined),
      },
    },
    scenarioText,
    open: (kept, text) =>
      open({ session: sessionOf(kept), text, plays: false, complaint: null, waiting: null }),
    say: (sentence, stays = false) => page.notices.show(sentence, { stays }),
  });
}
