// Everything three.js: one renderer, at most eight draw calls (floor, places, two kinds of lines at rest,
// shadows, ties, people, pulses), all fed from
// the plain arrays of floor/buffers.ts. Nothing is allocated or copied while the picture moves; a frame
// costs a few uniforms. Colours go through untouched (plain sRGB), and things are painted in order, so
// neither colour management nor a depth buffer is wanted.

import * as three from 'three';
import type { FloorBuffers } from './buffers.ts';
import { BYTES, PLACE_COLUMNS } from './buffers.ts';
import { centreX, centreY, focal, PITCH_COS, type Eye, type Picture } from './camera.ts';
import { FLOOR_FRAGMENT, FLOOR_VERTEX, PLACE_FRAGMENT, PLACE_VERTEX } from './ground-glsl.ts';
import type { FloorLayout } from './layout.ts';
import { PERSON_FRAGMENT, PERSON_VERTEX, SHADOW_FRAGMENT, SHADOW_VERTEX } from './people-glsl.ts';
import { makePulseLines, type PulseLines } from './pulse-lines.ts';
import { makeRestingLines, type RestingMesh } from './arrangements/lines-mesh.ts';
import { makeTies, type Build, type TieLines } from './ties.ts';
import { colourUniforms, makeUniforms, type FloorUniforms } from './uniforms.ts';
import { surfaceRgb, type Theme } from '../palette.ts';

/** Figures smaller than this are points. */
const POINT_PX = 9;
/** In a smaller firm the leaders' shadows are kept from afar too. */
const SHADOWS_ALWAYS = 20_000;

/** Thrown where the browser cannot draw in three dimensions; the page then shows the flat view. */
export class NoWebGl2Error extends Error {
  override readonly name = 'NoWebGl2Error';
}

function quad(): three.InstancedBufferGeometry {
  const geometry = new three.InstancedBufferGeometry();
  const corners = new Float32Array([-1, -1, 0, 1, -1, 0, -1, 1, 0, 1, 1, 0]);
  geometry.setAttribute('position', new three.BufferAttribute(corners, 3));
  geometry.setIndex([0, 1, 2, 2, 1, 3]);
  return geometry;
}

function mesh(
  geometry: three.InstancedBufferGeometry,
  uniforms: Readonly<Record<string, { value: unknown }>>,
  vertexShader: string,
  fragmentShader: string,
): three.Mesh {
  const material = new three.RawShaderMaterial({
    glslVersion: three.GLSL3,
    uniforms,
    vertexShader,
    fragmentShader,
    transparent: true,
    premultipliedAlpha: true,
    depthTest: false,
    depthWrite: false,
    side: three.DoubleSide,
  });
  const made = new three.Mesh(geometry, material);
  made.frustumCulled = false;
  made.matrixAutoUpdate = false;
  keepStill(made);
  return made;
}

/** Things never move, and no shader asks where they are: what three.js works out about that in every picture stays. */
function keepStill({ matrixWorld, modelViewMatrix, normalMatrix }: three.Mesh): void {
  matrixWorld.determinantAffine = () => 1;
  modelViewMatrix.multiplyMatrices = () => modelViewMatrix;
  normalMatrix.getNormalMatrix = () => normalMatrix;
}

function write(vector: Float32Array, x: number, y: number, z: number, w: number): void {
  vector[0] = x;
  vector[1] = y;
  vector[2] = z;
  vector[3] = w;
}

export class FloorScene {
  readonly uniforms: FloorUniforms;
  readonly ties: TieLines;
  readonly pulses: PulseLines;
  private readonly reporting: RestingMesh;
  private readonly web: RestingMesh;
  private readonly shadows: three.Mesh;
  private readonly renderer: three.WebGLRenderer;
  private readonly scene = new three.Scene();
  private readonly camera = new three.Camera();
  private readonly weekly: (three.BufferAttribute | three.InterleavedBuffer)[] = [];
  private readonly seats: three.BufferAttribute[];
  /** Of each of these, the spare sprites at the end. */
  private readonly spares: { start: number; count: number }[];
  /** Height of the foremost figure in the last picture, in px. */
  tallest = 0;
  /** All seats go to the card with the next picture. */
  private seatsDue = false;
  private readonly placeAt: three.InstancedBufferAttribute;
  private readonly layout: FloorLayout;
  private readonly buffers: FloorBuffers;

  constructor(canvas: HTMLCanvasElement, layout: FloorLayout, buffers: FloorBuffers) {
    this.layout = layout;
    this.buffers = buffers;
    const context = canvas.getContext('webgl2', {
      alpha: false,
      antialias: false,
      depth: false,
      stencil: false,
      powerPreference: 'high-performance',
    });
    if (!context) throw new NoWebGl2Error('This browser has no WebGL 2.');
    three.ColorManagement.enabled = false;
    this.renderer = new three.WebGLRenderer({ canvas, context });
    this.renderer.outputColorSpace = three.LinearSRGBColorSpace;
    this.renderer.sortObjects = false;
    // The eye is a uniform: neither the scene nor its camera ever moves.
    this.scene.matrixWorldAutoUpdate = this.camera.matrixWorldAutoUpdate = false;
    // three.js multiplies these in every picture: of whole numbers nothing is left over.
    for (const matrix of [this.camera.projectionMatrix, this.camera.matrixWorldInverse]) {
      matrix.elements = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
    }
    this.uniforms = makeUniforms(layout);

    const floor = quad();
    floor.instanceCount = 1;
    const places = quad();
    places.instanceCount = layout.departments;
    const fixed = (data: Float32Array, size: number) =>
      new three.InstancedBufferAttribute(data, size);
    this.placeAt = fixed(new Float32Array(layout.departments * 4), 4);
    const boardAt = new Float32Array(layout.departments * 2);
    for (let department = 0; department < layout.departments; department++) {
      boardAt[department * 2] = layout.boardXByDepartment[department];
      boardAt[department * 2 + 1] = layout.boardZByDepartment[department];
    }
    this.placeAt.setUsage(three.DynamicDrawUsage);
    places.setAttribute('aPlace', this.placeAt);
    places.setAttribute('aBoard', fixed(boardAt, 2));
    const weekly = <T extends three.BufferAttribute | three.InterleavedBuffer>(made: T): T => {
      made.setUsage(three.DynamicDrawUsage);
      this.weekly.push(made);
      return made;
    };
    for (const [name, rim, data] of [
      ['aFrom', 'aFromRim', buffers.placeFrom],
      ['aTo', 'aToRim', buffers.placeTo],
    ] as const) {
      const week = weekly(new three.InstancedInterleavedBuffer(data, PLACE_COLUMNS));
      places.setAttribute(name, new three.InterleavedBufferAttribute(week, 4, 0));
      places.setAttribute(rim, new three.InterleavedBufferAttribute(week, 3, 4));
    }

    const people = quad();
    people.instanceCount = buffers.sprites;
    const from = weekly(new three.InstancedInterleavedBuffer(buffers.from, BYTES));
    const to = weekly(new three.InstancedInterleavedBuffer(buffers.to, BYTES));
    const stand = fixed(buffers.stand, 4);
    const reach = fixed(buffers.reach, 4);
    const department = fixed(buffers.departmentOfSprite, 1);
    const last = fixed(buffers.last, 4);
    const former = fixed(buffers.former, 4);
    this.seats = [stand, reach, department, last, former];
    this.spares = this.seats.map(({ itemSize }) => ({
      start: (buffers.sprites - buffers.spares) * itemSize,
      count: buffers.spares * itemSize,
    }));
    // What goes to the card is said here alone: three.js would let go of the list with every picture.
    for (const attribute of this.seats) attribute.clearUpdateRanges = () => attribute;
    people.setAttribute('aStand', stand);
    people.setAttribute('aReach', reach);
    people.setAttribute('aDepartment', department);
    people.setAttribute('aLast', last);
    people.setAttribute('aFormer', former);
    people.setAttribute('aFrom0', new three.InterleavedBufferAttribute(from, 4, 0, true));
    people.setAttribute('aFrom1', new three.InterleavedBufferAttribute(from, 4, 4, true));
    people.setAttribute('aTo0', new three.InterleavedBufferAttribute(to, 4, 0, true));
    people.setAttribute('aTo1', new three.InterleavedBufferAttribute(to, 4, 4, true));
    people.setAttribute('aMarks', weekly(new three.InstancedBufferAttribute(buffers.marks, 4)));
    people.setAttribute('aWalk', weekly(fixed(buffers.walkStart, 1)));

    const build: Build = (geometry, vertex, fragment) =>
      mesh(geometry, this.uniforms, vertex, fragment);
    this.ties = makeTies(build);
    this.pulses = makePulseLines(layout.people, build);
    const lines = (kind: 'reporting' | 'ties', there: { value: number }) =>
      makeRestingLines(kind, there, (geometry, vertex, fragment, own) =>
        mesh(geometry, { ...this.uniforms, ...own }, vertex, fragment),
      );
    this.reporting = lines('reporting', this.uniforms.uReporting);
    this.web = lines('ties', this.uniforms.uTies);
    this.shadows = mesh(people, this.uniforms, SHADOW_VERTEX, SHADOW_FRAGMENT);
    this.scene.add(
      mesh(floor, this.uniforms, FLOOR_VERTEX, FLOOR_FRAGMENT),
      mesh(places, this.uniforms, PLACE_VERTEX, PLACE_FRAGMENT),
      this.web.mesh,
      this.reporting.mesh,
      this.shadows,
      this.ties.mesh,
      mesh(people, this.uniforms, PERSON_VERTEX, PERSON_FRAGMENT),
      this.pulses.mesh,
    );
  }

  setTheme(theme: Theme): void {
    colourUniforms(this.uniforms, theme);
    const [red, green, blue] = surfaceRgb('bg', theme);
    this.renderer.setClearColor(new three.Color(red / 255, green / 255, blue / 255));
  }

  /** Takes the lines that a layout shows at rest. */
  takeLines(layout: FloorLayout): void {
    if (layout.name === 'chart') this.reporting.take(layout, this.buffers);
    if (layout.name === 'network') this.web.take(layout, this.buffers);
  }

  /** A week was written: how much managers are trusted has changed. */
  restyleLines(layout: FloorLayout): void {
    if (layout.name === 'chart') this.reporting.restyle(layout, this.buffers);
  }

  setSize(width: number, height: number, ratio: number): void {
    this.renderer.setPixelRatio(ratio);
    this.renderer.setSize(width, height, false);
  }

  /** Tells the card that a week was written into the buffers. */
  weekWritten(): void {
    // Loops count places: before a browser has made them fast, each step of "for of" is a piece of garbage.
    for (let at = 0; at < this.weekly.length; at++) this.weekly[at].needsUpdate = true;
    const { buffers, seats } = this;
    if (buffers.seatsMoved) {
      this.seatsDue = true;
      for (const attribute of seats) {
        attribute.updateRanges.length = 0;
        attribute.needsUpdate = true;
      }
    } else if (buffers.sparesMoved && !this.seatsDue) {
      // Seats never change but for the spare sprites: only those go to the card again.
      for (let at = 0; at < seats.length; at++) {
        if (seats[at].updateRanges.length === 0) seats[at].updateRanges.push(this.spares[at]);
        seats[at].needsUpdate = true;
      }
    }
    buffers.seatsMoved = buffers.sparesMoved = false;
  }

  /** Where places are on the way from one layout to another, each having gone a share of it. */
  movePlaces(from: FloorLayout, to: FloorLayout, arrived: (department: number) => number): void {
    const place = this.placeAt.array;
    for (let department = 0; department < this.layout.departments; department++) {
      // A layout without places lets them fade where they were.
      const there = to.map ? from : to;
      const here = from.map ? to : from;
      const way = arrived(department);
      const mix = (one: Float64Array, two: Float64Array) =>
        one[department] + (two[department] - one[department]) * way;
      place[department * 4] = mix(here.xByDepartment, there.xByDepartment);
      place[department * 4 + 1] = mix(here.zByDepartment, there.zByDepartment);
      place[department * 4 + 2] = mix(here.radiusByDepartment, there.radiusByDepartment);
      place[department * 4 + 3] = mix(here.depthByDepartment, there.depthByDepartment);
    }
    this.placeAt.needsUpdate = true;
  }

  render(eye: Eye, picture: Picture): void {
    const { uEye, uView } = this.uniforms;
    write(uEye.value, eye.x, eye.z, eye.distance, focal(picture));
    write(uView.value, picture.width, picture.height, centreX(picture), centreY(picture));
    // Points have no shadows: in a crowd seen from afar a hundred thousand need not be asked for theirs.
    const { people, personHeight } = this.layout;
    const front = eye.distance - (this.uniforms.uReach.value - eye.z) * PITCH_COS;
    const tallest = (focal(picture) * personHeight) / Math.max(0.1, front);
    this.tallest = tallest;
    const near = tallest > POINT_PX || this.uniforms.uSelected.value >= 0;
    this.shadows.visible = near || people < SHADOWS_ALWAYS;
    this.reporting.mesh.visible = this.uniforms.uReporting.value > 0;
    this.web.mesh.visible = this.uniforms.uTies.value > 0;
    this.renderer.render(this.scene, this.camera);
    this.seatsDue = false;
  }

  dispose(): void {
    for (const child of this.scene.children) {
      if (!(child instanceof three.Mesh)) continue;
      child.geometry.dispose();
      (child.material as three.Material).dispose();
    }
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }
}
