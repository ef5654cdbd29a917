// Who moves the eye: overview, department, person, and a free hand in between. Flights follow one arc in
// 700 ms, never turn, and are jumps for readers who want no motion. Nothing else moves the eye.

import {
  departmentEye,
  easeCamera,
  focal,
  groundAt,
  moveEye,
  overviewOf,
  personEye,
  PITCH_SIN,
  zoomAt,
  type Eye,
  type Picture,
} from './camera.ts';
import type { FloorLayout } from './layout.ts';
import type { Level, LevelEye } from './levels.ts';
import { MOTION } from '../palette.ts';

/** Somebody who stays at a point of the picture (CSS px), wherever he or she goes on the ground. */
export interface Held {
  readonly x: number;
  readonly y: number;
  /** Where that person is at a time (ms). */
  at(now: number, out: { x: number; z: number }): void;
}

interface Flight {
  readonly from: Eye;
  readonly to: Eye;
  readonly start: number;
  readonly ms: number;
  readonly held: Held | null;
}

export class FloorPilot implements LevelEye {
  readonly eye: Eye = { x: 0, z: 0, distance: 1 };
  readonly picture: Picture = {
    width: 1,
    height: 1,
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
  };
  level: Level = 'overview';
  /** True for readers who want no motion: flights become jumps. */
  still = false;
  private layout: FloorLayout;
  private overview: Eye = { x: 0, z: 0, distance: 1 };
  private flight: Flight | null = null;
  private readonly ground = { x: 0, z: 0 };

  constructor(layout: FloorLayout) {
    this.layout = layout;
  }

  resize(width: number, height: number, insets: Partial<Picture['insets']> = {}): void {
    this.picture.width = width;
    this.picture.height = height;
    Object.assign(this.picture.insets, insets);
    this.overview = overviewOf(this.layout, this.picture);
    if (this.level !== 'overview') return;
    this.flight = null;
    Object.assign(this.eye, this.overview);
  }

  get flying(): boolean {
    return this.flight !== null;
  }

  /** Moves along a flight to where it should be at `now` (ms). */
  step(now: number): void {
    if (!this.flight) return;
    const { from, to, start, ms, held } = this.flight;
    const way = Math.min(1, Math.max(0, (now - start) / ms));
    moveEye(from, to, easeCamera(way), this.eye);
    if (held) {
      held.at(now, this.ground);
      this.keep(held, this.ground);
    }
    if (way < 1) return;
    this.flight = null;
    if (!held) Object.assign(this.eye, to);
  }

  /**
   * Another layout, reached within `ms`: the eye goes to its overview, and so all of it is seen. Whoever is
   * near stays near: then the picture goes along with whoever is held. `there`: where that person arrives.
   */
  rearrange(
    layout: FloorLayout,
    ms: number,
    held: Held | null,
    there: { x: number; z: number },
  ): void {
    this.layout = layout;
    this.overview = overviewOf(layout, this.picture);
    const near = this.level === 'overview' ? null : held;
    const from = { ...this.eye };
    if (near) this.keep(near, there);
    else this.level = 'overview';
    const to = near ? { ...this.eye } : this.overview;
    this.flight = null;
    if (ms > 0) {
      Object.assign(this.eye, from);
      this.flight = { from, to, start: performance.now(), ms, held: near };
    } else Object.assign(this.eye, to);
  }

  /** Is the eye where all is seen, and nowhere aside? */
  get overAll(): boolean {
    const { eye, overview } = this;
    return this.level === 'overview' && eye.x === overview.x && eye.z === overview.z;
  }

  private keep(held: Held, ground: { x: number; z: number }): void {
    const { eye, picture } = this;
    const seen = groundAt({ x: 0, z: 0, distance: eye.distance }, picture, held.x, held.y);
    if (!seen) return;
    eye.x = ground.x - seen.x;
    eye.z = ground.z - seen.z;
  }

  goToOverview(): void {
    this.level = 'overview';
    this.fly(this.overview);
  }

  goToDepartment(department: number): void {
    this.level = 'department';
    this.fly(departmentEye(this.layout, this.picture, department));
  }

  goToPerson(person: number): void {
    this.level = 'person';
    this.fly(personEye(this.layout, this.picture, person));
  }

  zoom(x: number, y: number, ratio: number): void {
    const nearest = personEye(this.layout, this.picture, 0).distance * 0.5;
    const farthest = this.overview.distance * 1.25;
    const distance = Math.max(nearest, Math.min(farthest, this.eye.distance * ratio));
    this.moveTo(zoomAt(this.eye, this.picture, x, y, distance));
  }

  pan(dx: number, dy: number): void {
    const { eye } = this;
    const scale = focal(this.picture) / eye.distance;
    const limit = this.layout.reach * 1.2;
    const hold = (value: number) => Math.max(-limit, Math.min(limit, value));
    const x = hold(eye.x - dx / scale);
    const z = hold(eye.z - dy / scale / PITCH_SIN);
    this.moveTo({ x, z, distance: eye.distance });
  }

  /** Puts the eye where another floor's is. */
  put(eye: Eye): void {
    this.moveTo({ ...eye });
  }

  private moveTo(to: Eye): void {
    this.flight = null;
    Object.assign(this.eye, to);
    this.level = to.distance < this.overview.distance * 0.98 ? 'department' : 'overview';
  }

  private fly(to: Eye): void {
    if (this.still) Object.assign(this.eye, to);
    else {
      const { ms } = MOTION.camera;
      this.flight = { from: { ...this.eye }, to, start: performance.now(), ms, held: null };
    }
  }
}
