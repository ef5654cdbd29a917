// The places as they are outlined before anybody is seated are the places where people stand then. The order in which
// they do is written anew by
//   THAW_DOCS=write npx vitest run --project unit test/outlines.test.ts

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { overviewOf, project, type Picture } from '../viz/floor/camera.ts';
import { layFloor } from '../viz/floor/layout.ts';
import { closenessOf, RING_AT_MOST, ringOrder } from '../viz/floor/places.ts';
import rings from '../viz/floor/rings.json';
import { outlinesOf } from '../viz/floor/outlines.ts';
import { shapeOf } from '../viz/floor/shape.ts';
import { inRing } from '../viz/floor/rings.ts';
import { departmentsIn } from '../viz/library.ts';
import { createSimApi } from '../workers/sim-api.ts';
import { root } from './architecture-source.ts';

/** Px that a place may move when people come. */
const STILL = 1;
const PICTURE: Picture = {
  width: 808,
  height: 484,
  insets: { top: 52, right: 0, bottom: 96, left: 0 },
};

const FOLDER = join(root, 'scenarios');
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

const RINGS = join(root, 'viz', 'floor', 'rings.json');
const loadedOf = (file: string) => {
  const loaded = createSimApi().load(readFileSync(join(FOLDER, file), 'utf8'));
  if (!('description' in loaded)) throw new Error(file);
  return loaded.description;
};

/** In which order the departments of each scenario stand around the podium. */
const ringsNow = () =>
  FILES.flatMap((file) => {
    const { departments, department, tieOffsets, tieNeighbours } = loadedOf(file);
    const count = departments.length;
    if (count > RING_AT_MOST) return [];
    const order = ringOrder(count, closenessOf(count, department, tieOffsets, tieNeighbours));
    return [[file.replace('.json', ''), order] as const];
  });

describe('Outlines of places', () => {
  it('are kept in the order that ties make', () => {
    const now = ringsNow();
    if (process.env['THAW_DOCS'] === 'write') {
      const lines = now.map(([name, order]) => `  ${JSON.stringify(name)}: [${order.join(', ')}]`);
      writeFileSync(RINGS, `{\n${lines.join(',\n')}\n}\n`);
    }
    expect(rings).toEqual(Object.fromEntries(now));
  });

  it.each(FILES)('stand where people will: %s', (file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const departments = departmentsIn(text);
    if (departments.length > RING_AT_MOST) return;
    const description = loadedOf(file);
    const layout = layFloor(description, shapeOf(PICTURE, departments.length));
    const eye = overviewOf(layout, PICTURE);
    const spot = { x: 0, y: 0, scale: 0 };
    const moved = outlinesOf(inRing(file.replace('.json', ''), departments), PICTURE)
      .places.map(({ name, x, y }) => {
        const place = description.departments.findIndex((one) => one.name === name);
        const front = layout.zByDepartment[place] + layout.radiusByDepartment[place];
        project(eye, PICTURE, layout.xByDepartment[place], 0, front, spot);
        return { name, by: Math.hypot(x - spot.x, y - 16 - spot.y) };
      })
      .filter(({ by }) => by > STILL);
    expect(moved).toEqual([]);
  });

  it('hold of an organisation of any size, and name no more places than have room', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ name: `${at}`, people: 5000 }));
    const { places } = outlinesOf(many, PICTURE);
    expect(places).toHaveLength(40);
    expect(places.every(({ path }) => /^M[-\d.,L]+Z$/.test(path))).toBe(true);
    expect(inRing('no-such', many)).toBe(many);
  });
});
