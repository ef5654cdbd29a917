// What the hand does on the floor: whom it points at, whom it picks, a level down into a department or to a
// person and up again, and whose ties are shown because of it.

import { MARK, type FloorBuffers } from './buffers.ts';
import { listenToFloor } from './input.ts';
import { listenToFloorKeys } from './keyboard.ts';
import type { FloorLayout } from './layout.ts';
import { eyeKeys, levelDown, levelUp } from './levels.ts';
import { departmentAt, personAt } from './pick.ts';
import type { FloorPilot } from './pilot.ts';
import type { FloorScene } from './scene.ts';
import type { FloorOptions } from './types.ts';
import { words } from './words.ts';
import type { Description } from '../view.ts';

export interface HandParts {
  readonly canvas: HTMLCanvasElement;
  readonly scene: FloorScene;
  readonly pilot: FloorPilot;
  readonly buffers: FloorBuffers;
  readonly description: Description;
  readonly options: FloorOptions;
  /** Where people stand now. */
  layout(): FloorLayout;
  /** False while people are on their way: nobody's ties are shown then. */
  atRest(): boolean;
  /** A remark on the ties shown, or an empty one. */
  say(text: string): void;
  /** Wishes for another picture. */
  ask(): void;
}

export class FloorHand {
  selected = -1;
  hoveredPlace = -1;
  /** The place that was pressed or whose member is selected: a finger cannot hover. */
  private pressedPlace = -1;
  /** Whom pointer or keys are on, or -1. */
  hovered = -1;
  private readonly parts: HandParts;
  private readonly stop: readonly (() => void)[];

  constructor(parts: HandParts) {
    this.parts = parts;
    this.stop = [this.listen(), this.listenToKeys()];
  }

  /** The place whose name shall be read. */
  get namedPlace(): number {
    return this.hoveredPlace >= 0 ? this.hoveredPlace : this.pressedPlace;
  }

  select(person: number): void {
    if (person === this.selected) return;
    this.selected = person;
    this.pressedPlace = person >= 0 ? this.parts.layout().department[person] : -1;
    this.parts.scene.uniforms.uSelected.value = person >= 0 ? person : -0.5;
    this.showTies();
    if (person < 0 && this.parts.pilot.level === 'overview' && !this.parts.pilot.overAll) {
      this.parts.pilot.goToOverview();
    }
    this.parts.ask();
  }

  /** Ties of whoever is pointed at or else selected; whoever stands before the selected one turns to glass. */
  showTies(): void {
    const { scene, buffers, description } = this.parts;
    const layout = this.parts.layout();
    const atRest = this.parts.atRest();
    const { selected } = this;
    const { uFocus } = scene.uniforms;
    if (selected < 0 || !atRest) uFocus.value[2] = 0;
    else uFocus.value.set([layout.x[selected], layout.z[selected], 1]);
    const person = !atRest ? -1 : this.hovered >= 0 ? this.hovered : selected;
    const trust = person >= 0 ? buffers.trust[person] / 255 : 0;
    const [drawn, all] = scene.ties.show(person, layout, description, trust);
    // Said honestly when only a sample can be drawn.
    this.parts.say(drawn < all ? words.tiesDrawn(drawn, all) : '');
  }

  dispose(): void {
    for (const stop of this.stop) stop();
  }

  private press(x: number, y: number): void {
    const { pilot, buffers, ask } = this.parts;
    const person = personAt(buffers, pilot.eye, pilot.picture, x, y);
    this.choose(person);
    this.pressedPlace = this.placeAt(x, y, person);
    ask();
  }

  /** The place of somebody, or without anybody the one whose ground it is. */
  private placeAt(x: number, y: number, person: number): number {
    const { pilot } = this.parts;
    const layout = this.parts.layout();
    return person >= 0
      ? layout.department[person]
      : departmentAt(layout, pilot.eye, pilot.picture, x, y);
  }

  private goDown(x: number, y: number): void {
    const { pilot, buffers } = this.parts;
    const layout = this.parts.layout();
    const person = personAt(buffers, pilot.eye, pilot.picture, x, y);
    const department = this.placeAt(x, y, person);
    if (department < 0) return;
    levelDown(pilot, layout, department, person, (one) => this.choose(one));
    this.parts.ask();
  }

  private goUp(): boolean {
    const { pilot, layout, ask } = this.parts;
    const went = levelUp(pilot, layout(), this.selected, (one) => this.choose(one));
    if (went) ask();
    return went;
  }

  private choose(person: number): void {
    if (person === this.selected) return;
    this.select(person);
    this.parts.options.onSelect?.(person);
  }

  private point(x: number, y: number): void {
    const { pilot, buffers } = this.parts;
    const away = x < 0 || !this.parts.atRest();
    const person = away ? -1 : personAt(buffers, pilot.eye, pilot.picture, x, y);
    this.pointAt(person, away ? -1 : this.placeAt(x, y, person));
  }

  /** Shows whom or what pointer or keys point at. */
  private pointAt(person: number, place: number): void {
    const { scene, options, canvas } = this.parts;
    if (place !== this.hoveredPlace) {
      this.hoveredPlace = place;
      scene.uniforms.uHover.value = place;
      options.onHover?.(place);
      this.parts.ask();
    }
    if (person === this.hovered) return;
    this.hovered = person;
    scene.uniforms.uHovered.value = person >= 0 ? person : -0.5;
    canvas.style.cursor = person >= 0 ? 'pointer' : 'default';
    this.showTies();
    this.parts.ask();
  }

  private listen(): () => void {
    const { pilot, canvas, ask } = this.parts;
    return listenToFloor(canvas, {
      zoom: (x, y, ratio) => {
        pilot.zoom(x, y, ratio);
        ask();
      },
      pan: (dx, dy) => {
        pilot.pan(dx, dy);
        ask();
      },
      point: (x, y) => this.point(x, y),
      leave: () => this.point(-1, -1),
      click: (x, y) => this.press(x, y),
      down: (x, y) => this.goDown(x, y),
      zoomedIn: () => pilot.level !== 'overview',
    });
  }

  private listenToKeys(): () => void {
    const { pilot, canvas, buffers, options, ask } = this.parts;
    return listenToFloorKeys(canvas, {
      layout: () => this.parts.layout(),
      present: (person) => !(buffers.marks[buffers.spriteOf[person] * 4] & MARK.ghost),
      selected: () => this.selected,
      show: ({ place, person }) => this.pointAt(person, place),
      told: ({ place, person }) => options.onCursor?.(person, place),
      select: (person) => this.choose(person),
      up: () => this.goUp(),
      eye: eyeKeys(pilot, canvas, ask),
    });
  }
}
