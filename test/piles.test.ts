// Bands of pushes that grow week by week are those that would be drawn all at once.

import { expect, it } from 'vitest';
import { forcesMarks, sortLayers, type ForceLayer } from '../viz/marks/forces.ts';
import { holds } from '../viz/marks/growing.ts';

const push = (layer: number, week: number) =>
  week % 13 === layer
    ? NaN
    : Math.sin(week / (2 + layer)) * (1 + layer / 9) + (week > 30 ? 0.5 : 0);

it('draws the same bands and labels from what was kept as from nothing kept, in every week and zoom', () => {
  const by = { revision: 1 };
  let again = 0;
  const read = (layer: number) => (week: number) => push(layer, week + again);
  const ids = Array.from({ length: 10 }, (_, layer) => `l${layer}`);
  const steady: ForceLayer[] = ids.map((id, at) => ({ id, name: id, read: holds(read(at), by) }));
  const plain: ForceLayer[] = ids.map((id, at) => ({ id, name: id, read: read(at) }));
  const drawn = (all: ForceLayer[], lastWeek: number, zoomed: boolean) => {
    const layers = sortLayers(all, lastWeek, 'others');
    const view = zoomed ? { from: 8, to: 33 } : null;
    const size = { width: 400, height: 220, text: 13 };
    const marks = forcesMarks({ ...size, weeks: 60, week: lastWeek, lastWeek, layers, view });
    const { bands, labels, grid } = marks;
    const under = [0, 50, 90, 110, 160].map((y) => marks.layerAt(lastWeek, y));
    return { bands, labels, grid, under };
  };
  const same = (lastWeek: number) => {
    for (const zoomed of [false, true]) {
      expect(drawn(steady, lastWeek, zoomed)).toEqual(drawn(plain, lastWeek, zoomed));
    }
  };
  for (let week = 0; week <= 60; week++) same(week);
  // Fewer weeks after a change, and other ones.
  same(20);
  const before = drawn(steady, 50, false);
  again = 3;
  by.revision = 2;
  same(50);
  expect(drawn(steady, 50, false)).not.toEqual(before);
});
