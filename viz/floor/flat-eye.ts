// The eye over the flat floor: all of it, a place, or somebody as near as on the deep floor, and a free hand in
// between. Nothing flies: the picture steps, as everything does there.

import { PERSON_HEIGHT, type FloorLayout } from './layout.ts';
import type { Level, LevelEye } from './levels.ts';

export interface FlatFit {
  scale: number;
  left: number;
  top: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
  /** The middle of what captions leave free. */
  readonly middle: number;
}

/** Of the height or width of the picture a place fills at most. */
const FILLS = 0.6;
const WIDE = 0.84;
/** A person's height in px, close up; the same as on the deep floor. */
const PERSON_PX = 220;
const NEARER = 2;

export class FlatEye implements LevelEye {
  level: Level = 'overview';
  /** CSS px for a unit of the floor, and where its middle lies. */
  fit: FlatFit = { scale: 1, left: 0, top: 0 };
  /** The same where all is seen. */
  whole: FlatFit = this.fit;
  private room: Room = { width: 1, height: 1, middle: 0 };
  /** Where people stand. */
  layout: FloorLayout;

  constructor(layout: FloorLayout) {
    this.layout = layout;
  }

  /** The picture has another size, or another layout (`anew`): its overview is given. */
  take(whole: FlatFit, room: Room, anew: boolean): void {
    const { fit } = this;
    const x = (this.room.width / 2 - fit.left) / fit.scale;
    const z = (this.room.middle - fit.top) / fit.scale;
    this.whole = whole;
    this.room = room;
    if (anew || this.level === 'overview') this.goToOverview();
    else this.put(x, z, Math.max(fit.scale, whole.scale));
  }

  goToOverview(): void {
    this.level = 'overview';
    this.fit = { ...this.whole };
  }

  goToDepartment(department: number): void {
    const { layout } = this;
    const { width, height } = this.room;
    const wide = 2 * layout.radiusByDepartment[department];
    const deep = 2 * layout.depthByDepartment[department];
    if (wide <= 0 || deep <= 0) return;
    this.level = 'department';
    const scale = Math.min((FILLS * height) / deep, (WIDE * width) / wide, this.nearest() / NEARER);
    const { xByDepartment, zByDepartment } = layout;
    this.put(
      xByDepartment[department],
      zByDepartment[department],
      Math.max(this.whole.scale, scale),
    );
  }

  /** A third off the middle, as on the deep floor. */
  goToPerson(person: number): void {
    const { layout } = this;
    const scale = Math.max(this.whole.scale, this.nearest() / NEARER);
    this.level = 'person';
    this.put(layout.x[person] + this.room.width / 6 / scale, layout.z[person], scale);
  }

  /** Zooms about a point of the picture: what is under it stays there. */
  zoom(x: number, y: number, ratio: number): void {
    const { scale, left, top } = this.fit;
    const next = Math.max(this.whole.scale, Math.min(this.nearest(), scale / ratio));
    if (next <= this.whole.scale) {
      this.goToOverview();
      return;
    }
    this.level = 'department';
    const by = next / scale;
    this.fit = { scale: next, left: x - (x - left) * by, top: y - (y - top) * by };
  }

  /** Moves what is seen, when there is more than that. */
  pan(dx: number, dy: number): void {
    if (this.level === 'overview') return;
    const { fit, room } = this;
    const limit = this.layout.reach * 1.2;
    const hold = (value: number) => Math.max(-limit, Math.min(limit, value));
    this.level = 'department';
    this.put(
      hold((room.width / 2 - fit.left - dx) / fit.scale),
      hold((room.middle - fit.top - dy) / fit.scale),
      fit.scale,
    );
  }

  private nearest(): number {
    return (NEARER * Math.min(PERSON_PX, this.room.height * 0.5)) / PERSON_HEIGHT;
  }

  private put(x: number, z: number, scale: number): void {
    const { width, middle } = this.room;
    this.fit = { scale, left: width / 2 - x * scale, top: middle - z * scale };
  }
}
