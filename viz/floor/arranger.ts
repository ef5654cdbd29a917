// Who takes people from one layout to the other. A move writes everybody's new place once and lets the card
// carry them there, department after department; the eye goes along, names come back when all have arrived.
// On the map of attitudes places are written anew with every week. For readers who want no motion the new
// picture fades in over the old one. A layout that takes long to work out is made between pictures.

import { LayoutMaker } from './arrangements/maker.ts';
import type { LayoutName } from './arrangements/names.ts';
import { WeeklyMap } from './arrangements/weekly.ts';
import { cornerNote, words } from './arrangements/words.ts';
import type { FloorBuffers } from './buffers.ts';
import { project } from './camera.ts';
import type { FloorLabels } from './labels.ts';
import type { FloorInput, FloorLayout } from './layout.ts';
import { drawLast } from './leavers.ts';
import type { FloorPilot, Held } from './pilot.ts';
import type { FloorScene } from './scene.ts';
import {
  departures,
  forgetWalks,
  keepSeats,
  MOVE_SECONDS,
  movedShare,
  seenAt,
  sortSprites,
  takeSeats,
  takeWeeklySeats,
} from './seating.ts';

/** Lines go before people do, and come when they have arrived. */
const LINES_SECONDS = 0.25;
/** Above this many, points need no order from back to front every week. */
const SORTED_WEEKLY = 20_000;
/** The share that means everybody has long arrived. */
const LONG_AGO = 1e3;

export interface ArrangerParts {
  readonly plan: FloorLayout;
  readonly input: FloorInput;
  readonly shape: number;
  readonly buffers: FloorBuffers;
  readonly scene: FloorScene;
  readonly pilot: FloorPilot;
  readonly labels: FloorLabels;
  /** How far the last week has blended in. */
  blend(): number;
  selected(): number;
  /** Shows the old picture over the new one for a moment. */
  crossFade(): void;
  /** People set off, or have arrived. */
  changed(): void;
}

export class FloorArranger {
  /** Where people stand, or are going to. */
  layout: FloorLayout;
  private from: FloorLayout;
  private readonly parts: ArrangerParts;
  private readonly maker: LayoutMaker;
  private readonly weekly = new WeeklyMap();
  private start = -Infinity;
  private sorted = true;
  private arrived = true;
  /** Who is drawn after all others while people are on their way, or -1. */
  private leads = -1;
  /** Everybody has been where they are for so long that nothing of it changes any more. */
  private settled = false;
  /** The layouts whose ground and places were last written whole; null while people are on their way. */
  private groundOf: FloorLayout | null = null;
  private placesOf: FloorLayout | null = null;
  private readonly step: number;
  private readonly total: number;

  constructor(parts: ArrangerParts) {
    this.parts = parts;
    this.layout = this.from = parts.plan;
    this.maker = new LayoutMaker(parts.plan, parts.input, parts.shape);
    ({ step: this.step, total: this.total } = departures(parts.plan.departments));
    this.setGround(1);
  }

  /** People are on their way, or lines are coming. */
  moving(now: number): boolean {
    return !this.arrived || this.secondsAt(now) < this.total + LINES_SECONDS;
  }

  /** Everybody has arrived. */
  get atRest(): boolean {
    return this.arrived;
  }

  /** Takes everybody to a layout, at once when nothing has been shown yet. */
  arrange(name: LayoutName): void {
    this.maker.ask(
      name,
      (layout) => this.begin(layout),
      () => this.parts.labels.say(words.arranging),
    );
  }

  private begin(layout: FloorLayout): void {
    const { parts } = this;
    const { buffers, pilot, labels } = parts;
    const now = performance.now();
    const atOnce = pilot.still || buffers.week < 0;
    if (pilot.still && buffers.week >= 0) parts.crossFade();
    const held = this.hold(parts.selected());
    keepSeats(buffers, this.secondsAt(now), parts.blend());
    this.from = this.layout;
    this.layout = layout;
    this.weekly.place(layout, buffers);
    forgetWalks(buffers);
    takeSeats(buffers, layout, this.step);
    if (this.leads >= 0) drawLast(buffers, this.leads);
    this.start = atOnce ? -Infinity : now;
    this.sorted = this.arrived = this.settled = false;
    const there = { x: 0, z: 0 };
    if (held) seenAt(buffers, held.sprite(), LONG_AGO, 1, there);
    pilot.rearrange(layout, atOnce ? 0 : this.total * 1000, held, there);
    labels.take(layout, false);
    parts.scene.takeLines(layout);
    parts.scene.weekWritten();
    parts.changed();
    if (atOnce) this.drawn(now);
  }

  /** A week was written: on the map of attitudes people go to where it puts them. */
  weekCame(blendBefore: number, stepped: boolean): void {
    const { buffers, scene } = this.parts;
    if (this.layout.map) {
      this.weekly.place(this.layout, buffers);
      takeWeeklySeats(buffers, this.layout, stepped ? blendBefore : 1);
      if (!stepped) takeWeeklySeats(buffers, this.layout, 1);
      if (this.arrived && this.layout.people <= SORTED_WEEKLY) sortSprites(buffers);
    }
    if (this.leads >= 0) drawLast(buffers, this.leads);
    scene.restyleLines(this.layout);
  }

  /** A picture is drawn at `now` (ms): how far have people come? */
  drawn(now: number): void {
    if (this.settled) return;
    const { scene, buffers, labels } = this.parts;
    const seconds = this.secondsAt(now);
    scene.uniforms.uMove.value = seconds;
    if (!this.sorted && seconds > this.total / 2) {
      sortSprites(buffers);
      scene.weekWritten();
      this.sorted = true;
    }
    if (!this.arrived && seconds >= this.total) {
      this.arrived = true;
      this.from = this.layout;
      labels.take(this.layout, true);
      labels.say(this.note());
      this.parts.changed();
    }
    const share = movedShare(seconds, (this.total - MOVE_SECONDS) / 2);
    this.lead(this.arrived ? -1 : this.parts.selected());
    // Nearly always everybody has been where they are for long.
    if (share < 1 || this.groundOf !== this.layout) this.setGround(share);
    this.setLines(seconds);
    if (!this.arrived || seconds < this.total + LINES_SECONDS) return;
    scene.uniforms.uMove.value = LONG_AGO;
    this.settled = true;
  }

  /** How far the place of a department has come, and between which layouts. */
  movePlaces(now: number): void {
    if (this.arrived && this.placesOf === this.layout) return;
    this.placesOf = this.arrived ? this.layout : null;
    const seconds = this.secondsAt(now);
    this.parts.scene.movePlaces(this.from, this.layout, (department) =>
      movedShare(seconds, department * this.step),
    );
  }

  /** What is said in the corner of a layout at rest. */
  note(): string {
    return cornerNote(this.layout);
  }

  dispose(): void {
    this.maker.stop();
  }

  private secondsAt(now: number): number {
    return Math.min(LONG_AGO, (now - this.start) / 1000);
  }

  /** The selected person at the point of the picture where he or she is, when that can be seen. */
  private hold(person: number): (Held & { sprite(): number }) | null {
    const { buffers, pilot, blend } = this.parts;
    if (person < 0 || buffers.week < 0) return null;
    const now = performance.now();
    const at = { x: 0, z: 0 };
    const sprite = () => buffers.spriteOf[person];
    seenAt(buffers, sprite(), this.secondsAt(now), blend(), at);
    const spot = { x: 0, y: 0, scale: 0 };
    const { x, y } = project(pilot.eye, pilot.picture, at.x, 0, at.z, spot);
    const { width, height } = pilot.picture;
    if (x < 0 || y < 0 || x > width || y > height) return null;
    return {
      x,
      y,
      sprite,
      at: (time, out) => seenAt(buffers, sprite(), this.secondsAt(time), blend(), out),
    };
  }

  private lead(person: number): void {
    if (person === this.leads) return;
    this.leads = person;
    drawLast(this.parts.buffers, person);
    this.parts.scene.weekWritten();
  }

  private setGround(share: number): void {
    const { uniforms } = this.parts.scene;
    const { from, layout } = this;
    this.groundOf = share < 1 ? null : layout;
    const mix = (read: (one: FloorLayout) => number) =>
      read(from) + (read(layout) - read(from)) * share;
    const is = (...names: LayoutName[]) => mix((one) => (names.includes(one.name) ? 1 : 0));
    uniforms.uPlan.value = is('plan');
    uniforms.uPlate.value = is('plan', 'chart');
    uniforms.uBlock.value = is('chart');
    uniforms.uHaze.value = is('network');
    uniforms.uBoards.value = is('plan', 'chart');
    uniforms.uReach.value = mix((one) => one.reach);
    const map = layout.map ?? from.map;
    uniforms.uMap.value.set([map?.halfWidth ?? 1, map?.halfDepth ?? 1, is('attitudes')]);
  }

  private setLines(seconds: number): void {
    const { scene } = this.parts;
    const come = Math.min(1, Math.max(0, (seconds - this.total) / LINES_SECONDS));
    scene.uniforms.uReporting.value = this.layout.name === 'chart' ? come : 0;
    scene.uniforms.uTies.value = this.layout.name === 'network' ? come : 0;
  }
}
