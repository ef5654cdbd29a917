// A still for paper: the floor, alone or with answer and charts, as it is in one week. Made beside the page, as a
// film is, with 300 dots an inch; where browser or graphics card cannot draw so many, with as many as they can.

import { blobOf } from '../takeaway/picture.ts';
import type { Theme } from '../palette.ts';
import { drawPicture } from './draw-frame.ts';
import { filmLayout, type Kind } from './layout.ts';
import type { Subject } from './make.ts';
import { DOTS, sheetSize, type Paper, type SheetSize } from './paper.ts';
import { withDpi } from './png-dpi.ts';
import { fill } from './pen.ts';
import { openReel } from './reel.ts';
import { buildSet } from './set.ts';
import { say } from './words.ts';

export interface PrintChoices {
  readonly kind: Kind;
  readonly paper: Paper;
  readonly theme: Theme;
  readonly week: number;
}

export interface Print {
  readonly blob: Blob;
  /** Dots an inch of the sheet, and those that the floor itself has. */
  readonly dpi: number;
  readonly floorDpi: number;
  readonly size: SheetSize;
}

/** A canvas as fine as the browser gives; too large ones stay empty without a word. */
function canvasFor(paper: Paper) {
  for (const dpi of DOTS) {
    const size = sheetSize(paper, dpi);
    const canvas = document.createElement('canvas');
    canvas.width = size.width;
    canvas.height = size.height;
    const pen = canvas.getContext('2d');
    pen?.fillRect(size.width - 1, size.height - 1, 1, 1);
    if (pen && pen.getImageData(size.width - 1, size.height - 1, 1, 1).data[3] === 255)
      return { canvas, pen, size, dpi };
  }
  throw new Error('this browser cannot draw so large a picture.');
}

/** Rejects when stopped, or with the reason when it cannot be made. */
export async function makePrint(
  subject: Subject,
  { kind, paper, theme, week }: PrintChoices,
  stopped: AbortSignal,
): Promise<Print> {
  const { story, family, ghost } = subject;
  const { canvas, pen, size, dpi } = canvasFor(paper);
  const { scale } = size;
  pen.scale(scale, scale);
  const layout = filmLayout(size.width / scale, paper.units, kind);
  const reel = await openReel(subject.text, stopped);
  let set: ReturnType<typeof buildSet> | null = null;
  try {
    const frame = await reel.goTo(week);
    // A grey print tells sides apart by form.
    const options = { area: layout.floor, scale, theme, patterns: true, still: true };
    set = buildSet(reel.description, { ...options, now: () => 0 });
    set.show(frame, false);
    let drawn = scale;
    const floor = (on: CanvasRenderingContext2D) => void (drawn = set?.draw(on) ?? 0);
    const foot = `${say.seed(story.seed, story.version, week, frame.hash)}\n${say.limits}`;
    const readings = { history: reel.history, ghost };
    const sheet = { pen, theme, family };
    const still = { week, share: 1, caption: null, patterns: true };
    const picture = { layout, story, readings, ...still, foot, floor };
    drawPicture(sheet, picture);
    // Browsers leave seams, thin as a hair, in so large a picture: the ground shows through them.
    pen.globalCompositeOperation = 'destination-over';
    fill(sheet, { x: 0, y: 0, width: layout.width + 1, height: layout.height + 1 }, 'bg');
    const blob = withDpi(await blobOf(canvas), dpi);
    stopped.throwIfAborted();
    return { blob, dpi, floorDpi: Math.round((dpi * drawn) / scale), size };
  } finally {
    set?.dispose();
    reel.stop();
  }
}
