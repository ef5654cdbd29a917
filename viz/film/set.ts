// A dance floor that stands beside the page, out of sight, and is drawn when a picture of it is wanted: the page's
// own floor keeps its week, its eye and its size.

import { openFloor, type Floor } from '../floor/floor.ts';
import { themeProperties, type Theme } from '../palette.ts';
import { writeOver } from '../takeaway/floor-picture.ts';
import type { Description, Frame, ViewContext } from '../view.ts';
import { el } from '../dom.ts';
import './set.css';
import { cardLimit, drawable, isWhole } from './card.ts';
import { TYPE, type Area } from './layout.ts';

export interface FloorSet {
  readonly kind: Floor['kind'];
  show(frame: Frame, moving: boolean): void;
  /**
   * Draws the floor where it stands; the pen's units are those of the layout. Tells how many px the floor has to
   * a unit: fewer than asked for where the graphics card can draw no larger.
   */
  draw(pen: CanvasRenderingContext2D): number;
  dispose(): void;
}

export interface SetOptions {
  readonly area: Area;
  /** Px of the picture to a unit of the layout. */
  readonly scale: number;
  readonly theme: Theme;
  readonly patterns: boolean;
  readonly still: boolean;
  /** Time in ms. */
  now(): number;
}

/** Names on the flat floor are so large, in px. */
const FLAT_NAME = 13;

const CORNER = 20;
/** What is tried next where a card gave less than asked for, and where trying ends. */
const SMALLER = 0.75;
const LEAST = 0.25;

export function buildSet(description: Description, options: SetOptions): FloorSet {
  const { area, scale, theme, patterns, still } = options;
  const host = el('div', { class: 'film-set', inert: true, 'aria-hidden': 'true' });
  for (const [name, value] of themeProperties(theme)) host.style.setProperty(name, value);
  let units = 1;
  const resize = () => {
    host.style.setProperty('width', `${area.width / units}px`);
    host.style.setProperty('height', `${area.height / units}px`);
    host.style.setProperty('--film-label', `${TYPE.label / units}px`);
  };
  resize();
  document.body.append(host);
  let floor: Floor;
  try {
    floor = openFloor(host, description, { patterns, now: options.now });
  } catch (problem) {
    host.remove();
    throw problem;
  }
  // The flat floor writes names itself, small: it is laid out smaller and drawn larger.
  if (floor.kind === 'flat') units = TYPE.label / FLAT_NAME;
  resize();
  floor.resize();
  const limit = floor.kind === 'deep' ? cardLimit() : Infinity;
  const put = (canvas: HTMLCanvasElement, pen: CanvasRenderingContext2D) => {
    pen.save();
    pen.translate(area.x, area.y);
    pen.beginPath();
    pen.roundRect(0, 0, area.width, area.height, CORNER);
    pen.clip();
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(canvas, 0, 0, area.width, area.height);
    pen.scale(units, units);
    writeOver(pen, host);
    pen.restore();
  };
  const context = (playing: boolean): ViewContext => ({
    description,
    theme,
    reducedMotion: still,
    playing,
  });
  return {
    kind: floor.kind,
    show: (frame, moving) => floor.update(frame, context(moving)),
    draw(pen) {
      for (let ratio = drawable(scale, area, limit); ; ratio *= SMALLER) {
        let whole = true;
        host.style.removeProperty('display');
        floor.resize();
        floor.paint(ratio * units, (canvas) => {
          whole = isWhole(canvas) || ratio < LEAST;
          if (whole) put(canvas, pen);
          // Until the next picture is wanted, the floor has no size and draws nothing for itself.
          host.style.setProperty('display', 'none');
        });
        if (whole) return ratio;
      }
    },
    dispose() {
      floor.dispose();
      host.remove();
    },
  };
}
