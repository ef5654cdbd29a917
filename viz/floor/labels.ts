// Names of places as HTML over the picture: below the front edge of each place, largest first, never two
// on top of each other, twelve at most, the hovered one always. Who left and came this week stands beside.

import { project, type Eye, type Picture } from './camera.ts';
import { findByCrowd } from './crowd-names.ts';
import { Heads } from './heads.ts';
import { findObstacles, findRoom, sideWithRoom, type Obstacles } from './label-place.ts';
import type { FloorLayout } from './layout.ts';
import { GroundWords } from './arrangements/ground-words.ts';
import { addBox, type Crowd } from './crowd.ts';
import { Standpoint } from './standpoint.ts';
import { words } from './words.ts';
import { MOTION, TYPE } from '../palette.ts';

const NAMES_AT_MOST = 12;
/** A wall scales all text of the page: so it does names. */
const inRem = (px: number) => `${px / 16}rem`;
/** A room whose texts are larger says how large names are in it. */
const LARGE = `var(--floor-name, ${inRem(TYPE.section.studio[0])})`;
const SMALL = `var(--floor-door, ${inRem(TYPE.label.studio[0])})`;
const LINE = 'var(--floor-line, 1.25rem)';
const SMALL_LINE = 'var(--floor-line, 1rem)';
const READ_MS = 900;
/** Width in px that the widest text at a door may need. */
const DOOR_WIDTH = 90;

/** "3 out, 1 in", or nothing in a quiet week. */
export function doorText(out: number, into: number): string {
  const gone = out > 0 ? words.out(out) : '';
  const come = into > 0 ? words.in(into) : '';
  return gone && come ? `${gone}, ${come}` : gone + come;
}

interface Label {
  element: HTMLElement;
  door: HTMLElement;
  left: number;
  top: number;
  width: number;
  height: number;
  shown: boolean;
  /** Where it stands around its crowd on the network, -1 for nowhere yet. */
  side: number;
  /** How many the text at the door says went and came, and when it last changed, in ms. */
  out: number;
  into: number;
  told: number;
}

function makeLabel(host: HTMLElement, name: string, quiet: boolean): Label {
  const element = document.createElement('div');
  const title = document.createElement('span');
  const door = document.createElement('span');
  title.textContent = name;
  element.className = 'floor-name';
  door.className = 'floor-door';
  element.append(title, door);
  Object.assign(element.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    padding: '1px 8px 2px',
    borderRadius: '4px',
    background: 'color-mix(in srgb, var(--bg) 82%, transparent)',
    color: quiet ? 'var(--ink-2)' : 'var(--ink)',
    font: 'inherit',
    fontSize: quiet ? SMALL : LARGE,
    lineHeight: LINE,
    fontWeight: quiet ? '450' : '650',
    whiteSpace: 'nowrap',
    pointerEvents: 'none',
    visibility: 'hidden',
  });
  // Beside the name and out of its flow: a name never moves because somebody left.
  Object.assign(door.style, {
    position: 'absolute',
    top: '0',
    left: '100%',
    padding: '0 6px 0 0',
    borderRadius: '4px',
    background: 'inherit',
    color: 'var(--ink-2)',
    fontWeight: '450',
    fontSize: SMALL,
  });
  host.append(element);
  const place = { left: 0, top: 0, width: 0, height: 0, shown: false, side: -1 };
  return { element, door, ...place, out: 0, into: 0, told: 0 };
}

export class FloorLabels {
  private readonly labels: Label[];
  private layout: FloorLayout;
  private readonly spot = { x: 0, y: 0, scale: 0 };
  private readonly obstacles: Obstacles = { hard: [], soft: [] };
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
    this.labels = names.map((name) => makeLabel(this.names, name, false));
    if (layout.leaders.length > 0) this.labels.push(makeLabel(this.names, words.leaders, true));
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
    const many = this.layout.departments > NAMES_AT_MOST;
    const small = width < 600 || height < 400 || many;
    for (const { element, door } of this.labels.slice(0, this.layout.departments)) {
      door.style.display = small ? 'none' : 'block';
      element.style.fontSize = small ? SMALL : LARGE;
      element.style.lineHeight = small ? SMALL_LINE : LINE;
      element.style.padding = small ? '0 5px 1px' : '1px 8px 2px';
    }
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
    if (layout.name === 'network') this.heads.fill(layout, eye, picture);
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
      const side = doors ? sideWithRoom(label, label, DOOR_WIDTH, picture, this.obstacles) : 'none';
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
    const { layout, spot, obstacles, room } = this;
    const label = this.labels[index];
    const { width, height } = label;
    if (layout.name === 'network') {
      const { heads } = this;
      const { hard } = obstacles;
      const { side } = label;
      label.side = findByCrowd(layout, index, eye, picture, label, heads, hard, side, room);
      return label.side >= 0;
    }
    const podium = index >= layout.departments;
    const r = podium ? layout.podiumRadius * 1.08 : layout.radiusByDepartment[index];
    const x = podium ? 0 : layout.xByDepartment[index];
    const z = podium ? r : layout.zByDepartment[index] + layout.depthByDepartment[index];
    project(eye, picture, x, 0, z, spot);
    const towards = x > 0 ? -1 : 1;
    return findRoom(spot, r * spot.scale, towards, width, height, picture, obstacles, room, podium);
  }

  /** What names cover, with room for the words at the doors beside them: name tags keep clear of it. */
  addTo(crowd: Crowd /* out */): void {
    for (const { shown, left, top, width, height } of this.labels) {
      if (shown) addBox(crowd, left - DOOR_WIDTH, top, left + width + DOOR_WIDTH, top + height);
    }
    this.ground.addTo(crowd);
  }

  private hide(label: Label): void {
    if (label.shown) label.element.style.visibility = 'hidden';
    label.shown = false;
  }

  dispose(): void {
    this.names.remove();
    this.note.remove();
  }
}
