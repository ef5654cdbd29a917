// Who moves the eye: overview, department, person, and a free hand in between. Flights follow one arc in
// 700 ms, never turn, and are jumps for readers who want no motion. Nothing else moves the eye.

import {
  departmentEye,
  easeCamera,
  focal,
  moveEye,
  overviewOf,
  personEye,
  PITCH_SIN,
  zoomAt,
  type Eye,
  type Picture,
} from './camera.ts';
import type { FloorLayout } from './layout.ts';
import { MOTION } from '../palette.ts';

type Level = 'overview' | 'department' | 'person';

export class FloorPilot {
  readonly eye: Eye = { x: 0, z: 0, distance: 1 };
  readonly picture: Picture;
  level: Level = 'overview';
  /** True for readers who want no motion: flights become jumps. */
  still = false;
  private readonly layout: FloorLayout;
  private overview: Eye = { x: 0, z: 0, distance: 1 };
  private flight: { from: Eye; to: Eye; start: number } | null = null;

  constructor(layout: FloorLayout, insets: Partial<Picture['insets']> = {}) {
    this.layout = layout;
    this.picture = {
      width: 1,
      height: 1,
      insets: { top: 0, right: 0, bottom: 0, left: 0, ...insets },
    };
  }

  resize(width: number, height: number): void {
    this.picture.width = width;
    this.picture.height = height;
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
    const way = Math.min(1, Math.max(0, (now - this.flight.start) / MOTION.camera.ms));
    moveEye(this.flight.from, this.flight.to, easeCamera(way), this.eye);
    if (way >= 1) this.flight = null;
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
    else this.flight = { from: { ...this.eye }, to, start: performance.now() };
  }
}
