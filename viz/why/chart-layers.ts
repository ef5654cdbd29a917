// What pushes people to do product or customer work, as the layers of a chart.

import type { ForceLayer } from '../marks/forces.ts';
import { LAYERS } from '../../workers/layer-list.ts';
import { layersOf, type ForceSeries } from './series.ts';
import { layerWords } from './words.ts';

const PRACTICE = layersOf('practice');
const made = new WeakMap<ForceSeries, Map<number, readonly ForceLayer[]>>();

/** The pushes on a department (-1: everybody); the same list whenever it is asked for. */
export function chartLayers(series: ForceSeries, department: number): readonly ForceLayer[] {
  let known = made.get(series);
  if (known === undefined) made.set(series, (known = new Map()));
  let layers = known.get(department);
  if (layers === undefined) {
    layers = PRACTICE.map((place) => {
      const id = LAYERS[place].layer;
      return { id, name: layerWords('practice', id).name, read: series.reader(department, place) };
    });
    known.set(department, layers);
  }
  return layers;
}
