// Makes a film: the run again, week by week, drawn picture by picture and handed to the encoder. The page's own
// run is not touched. It gives way between pictures, so that the page can be used and the film stopped.

import type { OutcomeHistory } from '../history.ts';
import type { Theme } from '../palette.ts';
import { captionAt } from './captions.ts';
import { drawCard } from './draw-card.ts';
import { drawPicture } from './draw-frame.ts';
import { startEncoder } from './encoder.ts';
import { filmLayout, type Kind } from './layout.ts';
import { openReel } from './reel.ts';
import { buildSet } from './set.ts';
import type { Story } from './story.ts';
import { bitrateOf, filmFrames, FPS, momentAt, type Span } from './timing.ts';

export interface FilmChoices {
  readonly kind: Kind;
  readonly size: readonly [width: number, height: number];
  readonly span: Span;
  readonly captions: boolean;
}

/** What is filmed. */
export interface Subject {
  /** The scenario with everything that was laid over it. */
  readonly text: string;
  readonly story: Story;
  readonly ghost: OutcomeHistory | null;
  readonly theme: Theme;
  readonly patterns: boolean;
  readonly still: boolean;
  readonly family: string;
}

export interface Film {
  readonly blob: Blob;
  readonly ending: string;
}

/** Units a picture is high. */
const UNITS = 1080;

/** Lets everything else on the page have its turn, in a page that is not looked at, too. */
const giveWay = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const turn = () => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', turn, { once: true });
    port1.start();
    port2.postMessage(null);
  });

/** Rejects with the signal's reason when stopped, and with the reason when it cannot be made. */
export async function makeFilm(
  subject: Subject,
  { kind, size, span, captions }: FilmChoices,
  onPicture: (made: number, wanted: number) => void,
  stopped: AbortSignal,
): Promise<Film> {
  const { story, theme, patterns, still, family, ghost } = subject;
  const [width, height] = size;
  const scale = height / UNITS;
  const layout = filmLayout(width / scale, UNITS, kind);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d', { alpha: false });
  if (!pen) throw new Error('this browser cannot draw.');
  pen.scale(scale, scale);
  const sheet = { pen, theme, family };
  const reel = await openReel(subject.text, stopped);
  const readings = { history: reel.history, ghost };
  const wanted = filmFrames(span);
  let time = 0;
  const encoder = await startEncoder({ canvas, bitrate: bitrateOf(height) }).catch((problem) => {
    reel.stop();
    throw problem;
  });
  const made = { set: null as ReturnType<typeof buildSet> | null };
  try {
    let shown = -1;
    const { floor: area } = layout;
    const now = () => time;
    made.set = buildSet(reel.description, { area, scale, theme, patterns, still, now });
    const { set } = made;
    for (let index = 0; index < wanted; index++) {
      stopped.throwIfAborted();
      time = (index * 1000) / FPS;
      const moment = momentAt(index, span);
      if (moment.week !== shown) {
        set.show(await reel.goTo(moment.week), shown >= 0);
        shown = moment.week;
      }
      const { week } = moment;
      // The week it opens with stands still and is drawn once.
      const opened = index > 0 && week === span.from && week < span.to;
      if (moment.part === 'card') {
        const { hash } = reel.frame;
        if (momentAt(index - 1, span).part === 'weeks')
          drawCard(sheet, { width: layout.width, height: UNITS, story, readings, week, hash });
      } else if (!opened) {
        drawPicture(sheet, {
          layout,
          story,
          readings,
          week,
          share: still ? 1 : moment.share,
          caption: captions ? captionAt(story.captions, week, span.pace) : null,
          patterns,
          foot: '',
          floor: (on) => set.draw(on),
        });
      }
      await encoder.add(index);
      onPicture(index + 1, wanted);
      await giveWay();
    }
    stopped.throwIfAborted();
    return { blob: await encoder.finish(), ending: encoder.ending };
  } catch (problem) {
    await encoder.cancel().catch(() => {});
    throw stopped.aborted ? stopped.reason : problem;
  } finally {
    made.set?.dispose();
    reel.stop();
  }
}
