// Names of places as HTML over the picture: below the front edge of each place, largest first, never two
// on top of each other, twelve at most, the hovered one always. Who left and came this week stands beside.

import type { Eye, Picture } from './camera.ts';
import { findByCrowd } from './crowd-names.ts';
import { Heads } from './heads.ts';
import {
  findObstacles,
  findRoom,
  frontOf,
  sideWithRoom,
  type Front,
  type Obstacles,
} from './label-place.ts';
import type { FloorLayout } from './layout.ts';
import { GroundWords } from './arrangements/ground-words.ts';
import { addBox, type Crowd } from './crowd.ts';
import { makeNamePlate, sizePlate, type NamePlate } from './name-plate.ts';
import { Standpoint } from './standpoint.ts';
import { words } from './words.ts';
import { MOTION } from '../palette.ts';

const NAMES_AT_MOST = 12;
/** Among more places than this, which no longer stand in a ring, names are smaller, and one that would cover heads waits
 * until its place is pointed at. */
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
  private readonly obstacles: Obstacles = { hard: [], places: [] };
  private readonly front: Front = { own: -1, x: 0, y: 0, half: 0, towards: 1, tall: 0 };
  private readonly room = { left: 0, top: 0 };
  private readonly heads = new Heads();
  private readonly order: number[];
  /** Of what names were last placed; stale when their sizes have changed since. */
  private readonly stood = new Standpoint();
  private stoodLayout: FloorLayout | null = null;
  private stoodHovered = -1;
  private stale = true;
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
    this.order = [...layout.byHeadcount];
    if (layout.leaders.length > 0) this.order.push(names.length);
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

  place(eye: Eye, picture: Picture, hovered: number): void {
    if (!this.moved(eye, picture, hovered)) return;
    const { layout } = this;
    this.ground.place(eye, picture);
    if (layout.map) {
      for (const label of this.labels) this.hide(label);
      return;
    }
    findObstacles(layout, eye, picture, this.obstacles);
    this.heads.fill(layout, eye, picture);
    let names = 0;
    if (hovered >= 0) {
      if (this.put(hovered, eye, picture)) names += 1;
      else this.hide(this.labels[hovered]);
    }
    for (const index of this.order) {
      if (index === hovered) continue;
      const podium = index >= layout.departments;
      // From near, a name stays only while its place is in the picture.
      const wanted = podium ? layout.name === 'plan' : names < NAMES_AT_MOST;
      const shown = wanted && this.put(index, eye, picture);
      if (shown && !podium) names += 1;
      if (!shown) this.hide(this.labels[index]);
    }
    this.placeDoors(picture);
  }

  /** A text at a door stands on the side of the name that is free, and is silent where none is. */
  private placeDoors(picture: Picture): void {
    for (let department = 0; department < this.layout.departments; department++) {
      const label = this.labels[department];
      if (!label.shown) continue;
      // On the network there are no doors, and crowds stand on all sides.
      const doors = this.layout.name !== 'network';
      const { heads, obstacles } = this;
      const side = doors
        ? sideWithRoom(label, label, DOOR_WIDTH, picture, obstacles.hard, heads)
        : 'none';
      const { style } = label.door;
      style.left = side === 'left' ? 'auto' : '100%';
      style.right = side === 'left' ? '100%' : 'auto';
      style.visibility = side === 'none' ? 'hidden' : '';
    }
  }

  /** Whether names may stand elsewhere than they do: while people move and the eye rests they never do. */
  private moved(eye: Eye, picture: Picture, hovered: number): boolean {
    const moved = this.stood.moved(eye, picture);
    const same = this.stoodLayout === this.layout && this.stoodHovered === hovered;
    if (!moved && same && !this.stale) return false;
    this.stale = false;
    this.version += 1;
    this.stoodLayout = this.layout;
    this.stoodHovered = hovered;
    return true;
  }

  private put(index: number, eye: Eye, picture: Picture): boolean {
    const { obstacles, room } = this;
    const label = this.labels[index];
    const { width, height } = label;
    if (!this.find(index, eye, picture)) return false;
    obstacles.hard.push(room.left, room.top, room.left + width, room.top + height);
    label.element.style.transform = `translate(${room.left}px, ${room.top}px)`;
    label.left = room.left;
    label.top = room.top;
    if (!label.shown) label.element.style.visibility = 'visible';
    label.shown = true;
    return true;
  }

  /** Finds room for a name. */
  private find(index: number, eye: Eye, picture: Picture): boolean {
    const { layout, obstacles, front, room, heads } = this;
    const { hard } = obstacles;
    const label = this.labels[index];
    const { side } = label;
    if (layout.name === 'network') {
      label.side = findByCrowd(layout, index, eye, picture, label, heads, hard, side, room);
    } else {
      frontOf(layout, index, eye, picture, front);
      const many = layout.departments > CROWDED && index !== this.stoodHovered;
      label.side = findRoom(
        front,
        label,
        picture,
        obstacles,
        heads,
        side,
        many || front.own < 0,
        room,
      );
    }
    return label.side >= 0;
  }

  /** What names cover, with room for the words at the doors beside them: name tags keep clear of it. */
  addTo(crowd: Crowd /* out */): void {
    for (const { shown, left, top, width, height } of this.labels) {
      if (shown) addBox(crowd, left - DOOR_WIDTH, top, left + width + DOOR_WIDTH, top + height);
    }
    this.ground.addTo(crowd);
  }

  private hide(label: NamePlate): void {
    if (label.shown) label.element.style.visibility = 'hidden';
    label.shown = false;
  }

  dispose(): void {
    this.names.remove();
    this.note.remove();
  }
}
