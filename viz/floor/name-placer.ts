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
import type { PlacedName } from './placed-name.ts';
import type { Sight } from './sight.ts';

export const NAMES_AT_MOST = 12;
/** Answers from here on are rooms with a line. */
const LINED = 1000;
/** Px more that a name with a line wants between itself and heads before it comes back to its place. */
const BACK = 4;
/** One that is pointed at covers so many heads before it looks for room farther off. */
const A_FEW = 2;
/** Among more places than can be named so many look for room farther off. */
const LINES_AMONG_MANY = 6;
/** So many orders are tried of names with lines, and what it costs when one has to wait. */
const ROUNDS = 4;
const WAITS = 20;

const isSeen = ({ x, half, middle, deep }: Readonly<Site>, { picture }: Sight): boolean =>
  x + half > 0 &&
  x - half < picture.width &&
  middle + deep > picture.insets.top &&
  middle - deep < picture.height - picture.insets.bottom;

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
  /** Orders of these that were tried last, and that were best. */
  private readonly order: number[] = [];
  private readonly best: number[] = [];
  /** Where each of them stood before. */
  private readonly sides: number[] = [];
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
    const most = layout.departments > NAMES_AT_MOST ? LINES_AMONG_MANY : NAMES_AT_MOST;
    for (const index of layout.byHeadcount) {
      if (turn !== 'usual' && index === hovered) continue;
      const wanted = this.named < NAMES_AT_MOST && without.length < most;
      if (wanted) this.next(names, layout, sight, index);
    }
    const podium = layout.departments;
    if (podium < names.length && layout.name === 'plan') this.next(names, layout, sight, podium);
    if (waits) {
      this.named -= 1;
      this.next(names, layout, sight, hovered);
    }
    this.placeApart(names, layout, sight, hovered);
  }

  /** Gives those without room next to their places one with a line, in the best of a few orders. */
  private placeApart(
    names: readonly PlacedName[] /* out */,
    layout: FloorLayout,
    sight: Sight,
    hovered: number,
  ): void {
    const { obstacles, without, best } = this;
    const boxes = obstacles.hard.length;
    const lines = obstacles.lines.length;
    const { named } = this;
    const many = layout.departments > NAMES_AT_MOST;
    const rounds = many || this.manner.gliding || without.length < 2 ? 1 : ROUNDS;
    for (const index of without) this.sides[index] = names[index].side;
    let least = Infinity;
    for (let round = 0; round <= rounds; round++) {
      const last = round === rounds;
      if (last && (rounds === 1 || best.length === 0)) break;
      if (last) for (let at = 0; at < best.length; at++) without[at] = best[at];
      obstacles.hard.length = boxes;
      obstacles.lines.length = lines;
      this.named = named;
      const cost = this.inOrder(names, layout, sight, hovered);
      if (last || cost >= least) continue;
      least = cost;
      best.length = 0;
      for (const index of this.order) best.push(index);
    }
  }

  /** In the order of `without`, which is another one afterwards: who waits goes first. Answers what it costs. */
  private inOrder(
    names: readonly PlacedName[] /* out */,
    layout: FloorLayout,
    sight: Sight,
    hovered: number,
  ): number {
    const { without, order } = this;
    let cost = 0;
    let waiting = 0;
    order.length = 0;
    for (let at = 0; at < without.length; at++) {
      const index = without[at];
      const name = names[index];
      order.push(index);
      name.shown = name.lined = false;
      name.side = this.sides[index];
      const podium = index === layout.departments;
      const wanted = index === hovered || podium || this.named < NAMES_AT_MOST;
      if (!wanted) continue;
      if (this.apart(name, index, layout, sight)) {
        cost += this.room.cost;
        continue;
      }
      cost += WAITS;
      without.copyWithin(waiting + 1, waiting, at);
      without[waiting++] = index;
    }
    if (waiting === 0 && without.length > 0) without.push(without.shift()!);
    return cost;
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
