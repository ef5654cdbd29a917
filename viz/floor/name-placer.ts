// Gives the names of a layout room in the picture, for the deep floor and the flat one alike. No name covers a head:
// largest first, each stands next to its place; who finds nothing there stands farther off with a line; who finds
// nothing at all waits until its place is pointed at, and covers then as few as may be. No two meet.

import { findByCrowd } from './crowd-names.ts';
import { Heads } from './heads.ts';
import { findRoom } from './label-place.ts';
import type { FloorLayout } from './layout.ts';
import { findApart } from './leader-line.ts';
import {
  findObstacles,
  HANDFUL,
  makeObstacles,
  makeRoom,
  makeSite,
  siteOf,
  type Site,
} from './name-ground.ts';
import type { Sight } from './sight.ts';

export const NAMES_AT_MOST = 12;
/** Answers from here on are rooms with a line. */
const LINED = 1000;
/** Px more that a name with a line wants between itself and heads before it comes back to its place. */
const BACK = 4;
/** One that is pointed at covers so many heads before it looks for room farther off. */
const A_FEW = 2;
/** So many orders are tried of names with lines. */
const ROUNDS = 2;

const isSeen = ({ x, half, middle, deep }: Readonly<Site>, { picture }: Sight): boolean =>
  x + half > 0 &&
  x - half < picture.width &&
  middle + deep > picture.insets.top &&
  middle - deep < picture.height - picture.insets.bottom;

export interface PlacedName {
  width: number;
  height: number;
  left: number;
  top: number;
  shown: boolean;
  /** Which room it has, -1 for none yet. */
  side: number;
  lined: boolean;
  /** The line from the name to the rim of its place. */
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
}

export const makePlacedName = (): PlacedName => ({
  ...{ width: 0, height: 0, left: 0, top: 0, shown: false, side: -1, lined: false },
  ...{ fromX: 0, fromY: 0, toX: 0, toY: 0 },
});

export class NamePlacer {
  readonly obstacles = makeObstacles();
  readonly heads = new Heads();
  private readonly site = makeSite();
  private readonly room = makeRoom();
  private readonly manner = { shy: true, more: 0, gliding: false };
  /** Boxes of other words on the ground. */
  readonly taken: number[] = [];
  /** Who has no room next to its place. */
  private readonly without: number[] = [];
  private named = 0;

  /**
   * Gives room to the names of all departments and, behind them, of the podium. `hovered`: the place pointed at;
   * while the eye is `gliding`, names rather stay where they stood.
   */
  place(
    names: readonly PlacedName[] /* out */,
    layout: FloorLayout,
    sight: Sight,
    hovered: number,
    gliding = false,
  ): void {
    this.manner.gliding = gliding;
    this.heads.fill(layout, sight);
    const before = hovered >= 0 && names[hovered].shown;
    this.placeAll(names, layout, sight, hovered, before ? 'usual' : 'last');
    const waits = hovered >= 0 && !names[hovered].shown;
    if (waits && !this.cover(names[hovered], hovered, layout, sight, HANDFUL)) {
      this.placeAll(names, layout, sight, hovered, 'first');
    }
    for (const name of names) if (!name.shown) name.side = -1;
  }

  /** The one pointed at keeps its room in its turn; where it had none it comes last, and takes nobody's. */
  private placeAll(
    names: readonly PlacedName[] /* out */,
    layout: FloorLayout,
    sight: Sight,
    hovered: number,
    turn: 'first' | 'usual' | 'last',
  ): void {
    const { obstacles, taken, without } = this;
    findObstacles(layout, sight, obstacles);
    for (const edge of taken) obstacles.hard.push(edge);
    without.length = 0;
    for (const name of names) name.shown = name.lined = false;
    this.named = 0;
    if (turn === 'first') {
      const name = names[hovered];
      const found =
        this.near(name, hovered, layout, sight) || this.apart(name, hovered, layout, sight);
      if (!found) this.cover(name, hovered, layout, sight, Infinity);
    }
    const waits = turn === 'last' && hovered >= 0;
    if (waits) this.named += 1;
    for (const index of layout.byHeadcount) {
      if (turn !== 'usual' && index === hovered) continue;
      const wanted = this.named < NAMES_AT_MOST && without.length < NAMES_AT_MOST;
      if (wanted) this.next(names, layout, sight, index);
    }
    const podium = layout.departments;
    if (podium < names.length && layout.name === 'plan') this.next(names, layout, sight, podium);
    if (waits) {
      this.named -= 1;
      this.next(names, layout, sight, hovered);
    }
    const boxes = obstacles.hard.length;
    const lines = obstacles.lines.length;
    const { named } = this;
    // Who had no room in one order goes first in the next.
    const rounds = layout.departments > NAMES_AT_MOST ? 1 : ROUNDS;
    for (let round = 0; round < rounds; round++) {
      obstacles.hard.length = boxes;
      obstacles.lines.length = lines;
      this.named = named;
      let waiting = 0;
      for (let at = 0; at < without.length; at++) {
        const index = without[at];
        const name = names[index];
        name.shown = name.lined = false;
        const wanted = index === hovered || index === podium || this.named < NAMES_AT_MOST;
        if (!wanted || this.apart(name, index, layout, sight)) continue;
        without.copyWithin(waiting + 1, waiting, at);
        without[waiting++] = index;
      }
      if (waiting === 0 || obstacles.lines.length === lines) break;
    }
  }

  private next(names: readonly PlacedName[], layout: FloorLayout, sight: Sight, index: number) {
    const { site, without } = this;
    siteOf(layout, index, sight, site);
    // From near, a name stays only while its place is in the picture.
    if (!isSeen(site, sight)) return;
    if (!this.near(names[index], index, layout, sight)) without.push(index);
  }

  /** Next to the place. */
  private near(
    name: PlacedName /* out */,
    index: number,
    layout: FloorLayout,
    sight: Sight,
  ): boolean {
    const { manner } = this;
    const lined = name.side >= LINED;
    if (lined && manner.gliding) return false;
    manner.more = lined ? BACK : 0;
    const side = this.findNear(name, index, layout, sight);
    manner.more = 0;
    if (side >= 0) this.take(name, index, layout, side);
    return side >= 0;
  }

  /** Farther off, with a line. */
  private apart(
    name: PlacedName /* out */,
    index: number,
    layout: FloorLayout,
    sight: Sight,
  ): boolean {
    // On the way no line comes, and a name that has one keeps it.
    if (this.manner.gliding && name.side < LINED) return false;
    const side = this.findFar(name, index, layout, sight);
    if (side >= 0) this.takeLined(name, index, layout, side);
    return side >= 0;
  }

  /** Where it covers the fewest heads, next to its place or farther off; nowhere where it would cover more than that. */
  private cover(
    name: PlacedName /* out */,
    index: number,
    layout: FloorLayout,
    sight: Sight,
    most: number,
  ): boolean {
    const { manner } = this;
    manner.shy = false;
    const near = this.findNear(name, index, layout, sight);
    const covered = near < 0 ? Infinity : this.covered(name);
    const far = covered > A_FEW ? this.findFar(name, index, layout, sight) : -1;
    const coveredFar = far < 0 ? Infinity : this.covered(name);
    if (coveredFar < covered) {
      if (coveredFar <= most) this.takeLined(name, index, layout, far);
    } else if (near >= 0 && covered <= most) {
      if (covered > A_FEW) this.findNear(name, index, layout, sight);
      this.take(name, index, layout, near);
    }
    manner.shy = true;
    return name.shown;
  }

  private covered({ width, height }: PlacedName): number {
    const { left, top } = this.room;
    return this.heads.under(left, top, left + width, top + height);
  }

  private findNear(name: PlacedName, index: number, layout: FloorLayout, sight: Sight): number {
    const { site, obstacles, heads, room, manner } = this;
    siteOf(layout, index, sight, site);
    const find = layout.name === 'network' ? findByCrowd : findRoom;
    const stood = name.side >= LINED ? -1 : name.side;
    return find(site, name, sight.picture, obstacles, heads, stood, manner, room);
  }

  private findFar(name: PlacedName, index: number, layout: FloorLayout, sight: Sight): number {
    const { site, obstacles, heads, room, manner } = this;
    siteOf(layout, index, sight, site);
    const stood = name.side < LINED ? -1 : name.side - LINED;
    return findApart(site, name, sight.picture, obstacles, heads, stood, manner, room);
  }

  private takeLined(name: PlacedName /* out */, index: number, layout: FloorLayout, side: number) {
    const { room } = this;
    name.lined = true;
    name.fromX = room.fromX;
    name.fromY = room.fromY;
    name.toX = room.toX;
    name.toY = room.toY;
    this.obstacles.lines.push(room.fromX, room.fromY, room.toX, room.toY);
    this.take(name, index, layout, side + LINED);
  }

  private take(name: PlacedName /* out */, index: number, layout: FloorLayout, side: number): void {
    const { room, obstacles } = this;
    name.side = side;
    name.left = room.left;
    name.top = room.top;
    name.shown = true;
    obstacles.hard.push(room.left, room.top, room.left + name.width, room.top + name.height);
    if (index < layout.departments) this.named += 1;
  }
}
