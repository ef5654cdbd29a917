// Records on this page: what a film and a print need of the run that is open, and how they are named.

import { downloadBlob } from '../dialogs.ts';
import type { Theme } from '../palette.ts';
import type { Answers } from '../outlook/answers.ts';
import type { Run } from '../run.ts';
import { withPatterns } from '../stage.ts';
import type { Desk } from '../study/desk.ts';
import { slug } from '../takeaway/source.ts';
import { openFilmDialog } from './dialog.ts';
import { means } from './encoder.ts';
import { openPrintDialog } from './print-dialog.ts';
import { makePrint } from './print.ts';
import { makeFilm, type Subject } from './make.ts';
import { storyOf } from './story.ts';

export interface RecordParts {
  readonly run: Run;
  readonly desk: Desk;
  readonly answers: Answers;
  readonly theme: { readonly current: Theme; readonly reducedMotion: boolean };
}

export interface Records {
  film(): void;
  print(): void;
}

export function createRecords({ run, desk, answers, theme }: RecordParts): Records {
  /** Everything as it is at this moment; null while nothing is open. */
  function subject(): Subject | null {
    const { open } = run;
    const { study } = desk;
    if (!open || !study) return null;
    const { history } = open.ghost;
    return {
      text: open.textNow,
      story: storyOf(open, study, answers),
      ghost: history.lastWeek >= 0 ? history : null,
      theme: theme.current,
      patterns: withPatterns(open.session.look),
      still: theme.reducedMotion,
      family: getComputedStyle(document.body).fontFamily,
    };
  }

  const stem = ({ story }: Subject) => `thaw-${slug(story.title)}-${slug(story.plan)}`;

  return {
    film() {
      const { open } = run;
      if (!open) return;
      openFilmDialog({
        weeks: open.description.weeks,
        means: means(),
        still: theme.reducedMotion,
        async make(choices, onPicture, stopped) {
          const filmed = subject();
          if (!filmed) throw new Error('there is no run.');
          const { from, to } = choices.span;
          const { blob, ending } = await makeFilm(filmed, choices, onPicture, stopped);
          const name = `${stem(filmed)}-weeks-${from}-${to}${ending}`;
          downloadBlob(blob, name);
          return { name, bytes: blob.size };
        },
      });
    },
    print() {
      const { open } = run;
      if (!open) return;
      openPrintDialog({
        weeks: open.description.weeks,
        week: run.player.week,
        async make(choices, stopped) {
          const shown = subject();
          if (!shown) throw new Error('there is no run.');
          const print = await makePrint(shown, choices, stopped);
          const { kind, paper, week } = choices;
          const part = kind === 'floor' ? '-floor' : '';
          const name = `${stem(shown)}-week-${week}${part}-${slug(paper.name)}.png`;
          downloadBlob(print.blob, name);
          return { ...print, name };
        },
      });
    },
  };
}
