// The dance floor as a view: it takes weeks and draws only when something changes: a week that blends in, a
// walk to the door, a moving eye, a hand on the picture. The page gives it an element; everything it puts
// there it takes away again. Without WebGL 2 the constructor throws NoWebGl2Error before it has touched the
// element: floor.ts then opens the flat view.

import { BYTES, makeBuffers, type FloorBuffers } from './buffers.ts';
import { fillBuffers, markPeople } from './week.ts';
import type { Eye } from './camera.ts';
import { inSight, makeFloorCanvas, watchCanvas } from './canvas.ts';
import { FloorClock } from './clock.ts';
import { listenToFloor } from './input.ts';
import { FloorLabels } from './labels.ts';
import { layFloor, type FloorLayout } from './layout.ts';
import { drawSheet } from './paper.ts';
import { departmentAt, personAt } from './pick.ts';
import { FloorPilot } from './pilot.ts';
import { FloorScene } from './scene.ts';
import { USUAL_ZONE, type Floor, type FloorOptions, type Sheet } from './types.ts';
import type { Theme } from '../palette.ts';
import type { Description, Frame, ViewContext } from '../view.ts';

export class FloorView implements Floor {
  readonly kind = 'deep';
  private readonly host: HTMLElement;
  private readonly description: Description;
  private readonly options: FloorOptions;
  private readonly layout: FloorLayout;
  private readonly buffers: FloorBuffers;
  private readonly scene: FloorScene;
  private readonly labels: FloorLabels;
  private readonly box: HTMLElement;
  private readonly canvas: HTMLCanvasElement;
  private readonly pilot: FloorPilot;
  private readonly stopListening: () => void;
  private readonly stopWatching: () => void;
  private theme: Theme | null = null;
  private playing = false;
  private zone: readonly [number, number] = USUAL_ZONE;
  private selected = -1;
  private hovered = -1;
  private hoveredPlace = -1;
  private shownWeek = -9;
  private shownHash = '';
  private readonly clock: FloorClock;
  private asked = 0;
  private hidden = false;
  /** Where the eye was when others were last told. */
  private readonly told: Eye = { x: 0, z: 0, distance: 0 };
  /** Main-thread milliseconds of the last picture, for measuring. */
  lastScriptMs = 0;

  constructor(host: HTMLElement, description: Description, options: FloorOptions = {}) {
    this.host = host;
    this.description = description;
    this.options = options;
    this.clock = new FloorClock(options.now);
    // Taller pictures get a deeper floor; decided once, so that everybody keeps his or her place.
    const shape = host.clientWidth < host.clientHeight * 1.4 ? 0.95 : 1.42;
    this.layout = layFloor(description, shape);
    const { people, departments } = this.layout;
    const words = `Dance floor: ${people} people in ${departments} departments.`;
    const made = makeFloorCanvas(`${words} Head: what they say. Body: what they do.`);
    this.box = made.box;
    this.canvas = made.canvas;
    this.buffers = makeBuffers(this.layout);
    this.scene = new FloorScene(this.canvas, this.layout, this.buffers);
    this.pilot = new FloorPilot(this.layout, options.insets);
    if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
    host.append(this.box);
    const names = description.departments.map((department) => department.name);
    this.labels = new FloorLabels(this.box, this.layout, names);
    this.scene.uniforms.uPatterns.value = options.patterns ? 1 : 0;
    this.stopListening = this.listen();
    const fontsCame = (): void => {
      this.labels.measure();
      this.ask();
    };
    const contextCame = (): void => void (this.theme = null);
    this.stopWatching = watchCanvas(this.canvas, fontsCame, contextCame);
    this.resize();
  }

  update(frame: Frame, context: ViewContext): void {
    this.pilot.still = context.reducedMotion;
    this.playing = context.playing;
    if (this.theme !== context.theme) {
      this.theme = context.theme;
      this.scene.setTheme(context.theme);
    }
    // The page also calls when only theme or motion changed: the same week is not written again.
    if (frame.week !== this.shownWeek || frame.hash !== this.shownHash) this.takeWeek(frame);
    const { outByDepartment, inByDepartment } = this.buffers;
    this.labels.setDoors(outByDepartment, inByDepartment, this.clock.now(), !context.playing);
    this.ask();
  }

  private takeWeek(frame: Frame): void {
    const now = this.clock.now();
    const { still } = this.pilot;
    const { uniforms } = this.scene;
    const stepped = frame.week === this.shownWeek + 1 && !still;
    const walks = still ? null : now / 1000;
    fillBuffers(this.layout, frame, this.buffers, this.clock.share(now), walks);
    this.clock.takeWeek(now, frame.week, stepped, this.playing, uniforms);
    this.shownWeek = frame.week;
    this.shownHash = frame.hash;
    this.scene.weekWritten();
    let talk = 0;
    for (let department = 0; department < this.layout.departments; department++) {
      talk += frame.talkByDepartment[department] / this.layout.departments;
    }
    uniforms.uTalk.value = talk;
  }

  resize(): void {
    const { clientWidth, clientHeight } = this.host;
    // Where the floor is hidden nothing is drawn.
    this.hidden = clientWidth === 0 || clientHeight === 0;
    if (this.hidden) return;
    this.scene.setSize(clientWidth, clientHeight, Math.min(2, devicePixelRatio));
    this.pilot.resize(clientWidth, clientHeight);
    this.labels.fit(clientWidth);
    this.ask();
  }

  select(person: number): void {
    if (person === this.selected) return;
    this.selected = person;
    const { uSelected, uFocus } = this.scene.uniforms;
    uSelected.value = person >= 0 ? person : -0.5;
    if (person < 0) uFocus.value.z = 0;
    else uFocus.value.set(this.layout.x[person], this.layout.z[person], 1);
    this.showTies();
    this.ask();
  }

  lightDepartment(department: number): void {
    this.scene.uniforms.uLit.value = department;
    this.ask();
  }

  setZone(low: number, high: number): void {
    if (low === this.zone[0] && high === this.zone[1]) return;
    this.zone = [low, high];
    this.ask();
  }

  setPatterns(on: boolean): void {
    this.scene.uniforms.uPatterns.value = on ? 1 : 0;
    this.ask();
  }

  mark(people: readonly number[] | null): void {
    markPeople(this.buffers, people);
    this.scene.uniforms.uMarked.value = people === null ? 0 : 1;
    this.scene.weekWritten();
    this.ask();
  }

  look(eye: Eye): void {
    Object.assign(this.told, eye);
    this.pilot.put(eye);
    this.ask();
  }

  paint(ratio: number, use: (canvas: HTMLCanvasElement) => void, sheet?: Sheet): void {
    const { canvas, host, scene, labels, layout, theme } = this;
    cancelAnimationFrame(this.asked);
    scene.setSize(host.clientWidth, host.clientHeight, ratio);
    this.draw();
    const paper = sheet && theme && { scene, labels, layout, theme };
    if (paper) drawSheet(paper, sheet, ratio, () => use(canvas));
    else use(canvas);
    this.resize();
  }

  get drawCalls(): number {
    return this.scene.drawCalls;
  }

  dispose(): void {
    cancelAnimationFrame(this.asked);
    this.stopListening();
    this.stopWatching();
    this.labels.dispose();
    this.scene.dispose();
    this.box.remove();
  }

  private ask(): void {
    if (this.asked === 0) this.asked = requestAnimationFrame(this.draw);
  }

  private readonly draw = (): void => {
    this.asked = 0;
    if (this.theme === null || this.hidden) return;
    const began = performance.now();
    const now = this.clock.now();
    const { pilot, scene, clock } = this;
    const moving = pilot.flying || clock.moving(now);
    clock.drawn(now, pilot.still, this.playing, scene.uniforms);
    pilot.step(now);
    scene.blendPlaces(clock.share(now), this.zone);
    scene.render(pilot.eye, pilot.picture);
    this.labels.place(pilot.eye, pilot.picture, this.hoveredPlace);
    this.tellEye();
    this.lastScriptMs = performance.now() - began;
    if ((moving || (this.playing && !pilot.still)) && inSight(this.canvas)) this.ask();
  };

  private tellEye(): void {
    const { eye } = this.pilot;
    const { told } = this;
    if (told.x === eye.x && told.z === eye.z && told.distance === eye.distance) return;
    Object.assign(told, eye);
    this.options.onEye?.({ ...eye });
  }

  private goDown(x: number, y: number): void {
    const { pilot } = this;
    const person = personAt(this.buffers, pilot.eye, pilot.picture, x, y);
    const department =
      person >= 0
        ? this.layout.department[person]
        : departmentAt(this.layout, pilot.eye, pilot.picture, x, y);
    if (department < 0) return;
    if (pilot.level === 'overview') pilot.goToDepartment(department);
    else if (person >= 0) {
      pilot.goToPerson(person);
      this.choose(person);
    }
    this.ask();
  }

  private goUp(): boolean {
    const { pilot, selected } = this;
    if (pilot.level === 'overview' && selected < 0) return false;
    if (pilot.level === 'person' && selected >= 0) {
      pilot.goToDepartment(this.layout.department[selected]);
    } else if (pilot.level !== 'overview') pilot.goToOverview();
    else this.choose(-1);
    this.ask();
    return true;
  }

  private choose(person: number): void {
    if (person === this.selected) return;
    this.select(person);
    this.options.onSelect?.(person);
  }

  private point(x: number, y: number): void {
    const { layout, pilot } = this;
    const { eye, picture } = pilot;
    const person = x < 0 ? -1 : personAt(this.buffers, eye, picture, x, y);
    const under = x < 0 ? -1 : departmentAt(layout, eye, picture, x, y);
    const place = person >= 0 ? layout.department[person] : under;
    if (place !== this.hoveredPlace) {
      this.hoveredPlace = place;
      this.scene.uniforms.uHover.value = place;
      this.options.onHover?.(place);
      this.ask();
    }
    if (person === this.hovered) return;
    this.hovered = person;
    this.scene.uniforms.uHovered.value = person >= 0 ? person : -0.5;
    this.canvas.style.cursor = person >= 0 ? 'pointer' : 'default';
    this.showTies();
    this.ask();
  }

  private showTies(): void {
    const person = this.hovered >= 0 ? this.hovered : this.selected;
    const sprite = person >= 0 ? this.buffers.spriteOwner.indexOf(person) : -1;
    const trust = sprite >= 0 ? this.buffers.to[sprite * BYTES + 7] / 255 : 0;
    const [drawn, all] = this.scene.ties.show(person, this.layout, this.description, trust);
    // Said honestly when only a sample can be drawn.
    this.labels.say(drawn < all ? `${drawn} of ${all} ties drawn` : '');
  }

  private listen(): () => void {
    const { pilot } = this;
    return listenToFloor(this.canvas, {
      zoom: (x, y, ratio) => {
        pilot.zoom(x, y, ratio);
        this.ask();
      },
      pan: (dx, dy) => {
        pilot.pan(dx, dy);
        this.ask();
      },
      point: (x, y) => this.point(x, y),
      leave: () => this.point(-1, -1),
      click: (x, y) => this.choose(personAt(this.buffers, pilot.eye, pilot.picture, x, y)),
      down: (x, y) => this.goDown(x, y),
      up: () => this.goUp(),
      zoomedIn: () => pilot.level !== 'overview',
    });
  }
}
