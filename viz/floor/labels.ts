// Names of places as HTML over the picture, where the placer finds room for them: next to their places, or farther off
// with a line; twelve at most, the hovered one always. Who left and came this week stands beside.

import type { Eye, Picture } from './camera.ts';
import { sideWithRoom } from './label-place.ts';
import type { FloorLayout } from './layout.ts';
import { GroundWords } from './arrangements/ground-words.ts';
import { addBox, type Crowd } from './crowd.ts';
import { NAMES_AT_MOST, NamePlacer } from './name-placer.ts';
import { makeNamePlate, putPlate, sizePlate, type NamePlate } from './name-plate.ts';
import { DeepSight } from './sight.ts';
import { Standpoint } from './standpoint.ts';
import { words } from './words.ts';
import { MOTION } from '../palette.ts';

/** Among more places than this, which no longer stand in a ring, names are smaller. */
const CROWDED = 9;
const READ_MS = 900;
/** Width in px that the widest text at a door may need. */
const DOOR_WIDTH = 90;

/** "3 out, 1 in", or nothing in a quiet week. */
export function doorText(out: number, into: number): string {
  const gone = out > 0 ? words.out(out) : '';
  const come = into > 0 ? words.in(into) : '';
  return gone && come ? `${gone}, ${come}` : gone + come;
}

export class FloorLabels {
  private readonly labels: NamePlate[];
  private layout: FloorLayout;
  private readonly placer = new NamePlacer();
  private sight: DeepSight | null = null;
  /** Of what names were last placed; stale when their sizes have changed since. */
  private readonly stood = new Standpoint();
  private stoodLayout: FloorLayout | null = null;
  private stoodHovered = -1;
  private stale = true;
  private gliding = false;
  /** Counts how often names were placed. */
  version = 0;
  private readonly names = document.createElement('div');
  private readonly note = document.createElement('div');
  private readonly ground: GroundWords;

  constructor(host: HTMLElement, layout: FloorLayout, names: readonly string[]) {
    this.layout = layout;
    this.names.style.transition = `opacity ${MOTION.still.ms}ms`;
    host.append(this.names);
    this.labels = names.map((name) => makeNamePlate(this.names, name, false));
    if (layout.leaders.length > 0) this.labels.push(makeNamePlate(this.names, words.leaders, true));
    this.ground = new GroundWords(this.names);
    this.note.className = 'floor-note';
    host.append(this.note);
  }

  /** Another layout: names go while people are on their way (`there` false) and come back beside them. */
  take(layout: FloorLayout, there: boolean): void {
    this.names.style.opacity = there ? '1' : '0';
    // On the way names took sides that nobody has seen.
    for (const label of this.labels) label.side = -1;
    this.stale = true;
    if (layout === this.layout) return;
    this.layout = layout;
    this.ground.take(layout);
  }

  /** A remark in the lower right corner. */
  say(text: string): void {
    if (this.note.textContent !== text) this.note.textContent = text;
  }

  /** In a small picture (a phone's, or beside a row of plans) and among many, names are smaller and doors say nothing. */
  fit(width: number, height: number): void {
    const { departments } = this.layout;
    const tight = width < 600 || height < 400;
    const small = tight || departments > CROWDED;
    const quiet = tight || departments > NAMES_AT_MOST;
    for (const label of this.labels.slice(0, departments)) sizePlate(label, small, quiet);
    this.measure();
  }

  /** Widths are read once, and again only when a text or the font changed: never while moving. */
  measure(): void {
    this.stale = true;
    this.ground.measure();
    for (const label of this.labels) {
      label.side = -1;
      label.width = label.element.offsetWidth;
      label.height = label.element.offsetHeight;
    }
  }

  /** At speed a text stays long enough to be read; `now` in ms, `still` when no week follows. */
  setDoors(out: ArrayLike<number>, into: ArrayLike<number>, now: number, still: boolean): void {
    for (let department = 0; department < this.layout.departments; department++) {
      const label = this.labels[department];
      if (label.out === out[department] && label.into === into[department]) continue;
      if (!still && now - label.told < READ_MS) continue;
      label.out = out[department];
      label.into = into[department];
      label.door.textContent = doorText(label.out, label.into);
      label.told = now;
    }
  }

  /** Answers whether the eye glides: then names want to be placed once more when it rests. */
  place(eye: Eye, picture: Picture, hovered: number): boolean {
    const glides = this.stood.moved(eye, picture) && !this.stale;
    if (!glides && !this.gliding && !this.changed(hovered)) return false;
    this.gliding = glides;
    this.stale = false;
    this.version += 1;
    this.stoodLayout = this.layout;
    this.stoodHovered = hovered;
    const { layout, labels } = this;
    const sight = (this.sight ??= new DeepSight(eye, picture));
    sight.eye = eye;
    sight.picture = picture;
    this.ground.place(eye, picture);
    if (layout.map) for (const label of labels) label.shown = false;
    else {
      this.ground.boxes(this.placer.taken);
      this.placer.place(labels, layout, sight, hovered, glides);
      this.placeDoors(picture);
    }
    for (const label of labels) putPlate(label);
    return glides;
  }

  /** A text at a door stands on the side of the name that is free, and is silent where none is. */
  private placeDoors(picture: Picture): void {
    const { obstacles, heads } = this.placer;
    for (let department = 0; department < this.layout.departments; department++) {
      const label = this.labels[department];
      if (!label.shown) continue;
      // On the network there are no doors, and crowds stand on all sides.
      const doors = this.layout.name !== 'network';
      const side = doors
        ? sideWithRoom(label, label, DOOR_WIDTH, picture, obstacles, heads)
        : 'none';
      const { style } = label.door;
      style.left = side === 'left' ? 'auto' : '100%';
      style.right = side === 'left' ? '100%' : 'auto';
      style.visibility = side === 'none' ? 'hidden' : '';
    }
  }

  /** Whether names may stand elsewhere than they do though the eye rests: never because people move. */
  private changed(hovered: number): boolean {
    return this.stale || this.stoodLayout !== this.layout || this.stoodHovered !== hovered;
  }

  /** What names cover, with room for the words at the doors beside them: name tags keep clear of it. */
  addTo(crowd: Crowd /* out */): void {
    for (const { shown, left, top, width, height } of this.labels) {
      if (shown) addBox(crowd, left - DOOR_WIDTH, top, left + width + DOOR_WIDTH, top + height);
    }
    this.ground.addTo(crowd);
  }

  dispose(): void {
    this.names.remove();
    this.note.remove();
  }
}
