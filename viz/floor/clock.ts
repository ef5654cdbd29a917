// The floor's sense of time: how far a week has blended in, who is still on the way to a door, and how far
// the waves have travelled. Waves move only while weeks pass.

import { NOW, type FloorUniforms } from './uniforms.ts';
import { MOTION } from '../palette.ts';

const WALK_SECONDS = 1.25;
/** Waves pass at one crest in four weeks, and never faster than one in a second: nothing flashes. */
const CRESTS_A_WEEK = 0.25;
const CRESTS_A_SECOND = 1;

export class FloorClock {
  /** Time in ms. A film passes its own, so that every picture of it is drawn when it is due. */
  readonly now: () => number;
  private blendStart = 0;
  private blendFor = 0;
  private weekCame = 0;
  private walkUntil = 0;
  private lastDraw = 0;

  constructor(now: () => number = () => performance.now()) {
    this.now = now;
  }

  /** How far the last week has blended in at `now` (ms), 0 to 1. */
  share(now: number): number {
    return this.blendFor > 0 ? Math.min(1, (now - this.blendStart) / this.blendFor) : 1;
  }

  moving(now: number): boolean {
    return this.share(now) < 1 || now < this.walkUntil;
  }

  /** A week came: it blends in when it is the next one, and is there at once after a jump. */
  takeWeek(now: number, week: number, stepped: boolean, playing: boolean, u: FloorUniforms): void {
    // A week takes as long to blend as weeks take to come, so that movement never stops and starts.
    const pace = playing ? now - this.weekCame : MOTION.week.ms;
    this.blendFor = stepped ? Math.min(600, Math.max(50, pace)) : 0;
    this.weekCame = this.blendStart = now;
    if (stepped) this.walkUntil = now + WALK_SECONDS * 1000;
    else u.uNow.value[NOW.phase] = (week * CRESTS_A_WEEK) % 64;
  }

  /** A picture is drawn: waves travel with the weeks and frayed rings turn, both only while time passes. */
  drawn(now: number, still: boolean, playing: boolean, uniforms: FloorUniforms): void {
    const share = this.share(now);
    const passed = Math.min(100, now - this.lastDraw) / 1000;
    this.lastDraw = now;
    const { value } = uniforms.uNow;
    value[NOW.blend] = share;
    value[NOW.clock] = now / 1000;
    if (still || (share >= 1 && !playing)) return;
    const weeks = share < 1 && this.blendFor > 0 ? (passed * 1000) / this.blendFor : 0;
    const crests = Math.min(weeks * CRESTS_A_WEEK, passed * CRESTS_A_SECOND);
    value[NOW.phase] = (value[NOW.phase] + crests) % 64;
    value[NOW.spin] = (Math.sin(now * Math.PI * 0.001) * 4) / 360;
  }
}
