// The cells of a drawing as something that can be pointed at, walked through with the arrow keys and pressed: a grid
// of its own over the drawing, because a drawing is one picture to those who do not see it.

import { el } from '../dom.ts';

export interface CellSpot {
  /** Place of the cell in the list that the drawing was made of. */
  readonly place: number;
  /** Where it stands: counted from the top and from the left. */
  readonly row: number;
  readonly column: number;
  /** Everything that is known of it, in a sentence. */
  readonly sentence: string;
}

export interface CellGrid {
  readonly element: HTMLElement;
  /** Lays the cells over a drawing that has just been put into the page. */
  lay(drawing: SVGElement, spots: readonly CellSpot[], name: string): void;
  /** Marks the cell whose runs are listed; -1 for none. */
  choose(place: number): void;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function createCellGrid(events: {
  /** Pointed at or focused; null when neither any more. */
  onPoint(place: number | null): void;
  onChoose(place: number): void;
}): CellGrid {
  const element = el('div', { class: 'lab-grid-cells', role: 'grid' });
  let spots: readonly CellSpot[] = [];
  let nodes = new Map<number, HTMLElement>();
  let current = -1;
  let chosen = -1;

  function stand(place: number): void {
    nodes.get(current)?.setAttribute('tabindex', '-1');
    current = place;
    nodes.get(place)?.setAttribute('tabindex', '0');
  }

  /** The nearest cell in a direction: the next in the same row or column, wherever the design has one. */
  function next(from: CellSpot, key: string): CellSpot | null {
    const step = STEPS[key];
    if (step === undefined) {
      const row = spots.filter((spot) => spot.row === from.row);
      if (key === 'Home') return row[0] ?? null;
      return key === 'End' ? (row.at(-1) ?? null) : null;
    }
    const [down, right] = step;
    const ahead = spots.filter((spot) =>
      down === 0
        ? spot.row === from.row && Math.sign(spot.column - from.column) === right
        : spot.column === from.column && Math.sign(spot.row - from.row) === down,
    );
    const far = (spot: CellSpot) =>
      Math.abs(spot.row - from.row) + Math.abs(spot.column - from.column);
    return ahead.toSorted((a, b) => far(a) - far(b))[0] ?? null;
  }

  const placeOf = (event: Event): number | null => {
    const cell = (event.target as Element).closest<HTMLElement>('[role=gridcell]');
    return cell === null ? null : Number(cell.dataset['place']);
  };
  const press = (place: number) => {
    stand(place);
    events.onChoose(place);
  };

  element.addEventListener('keydown', (event) => {
    const place = placeOf(event);
    const from = spots.find((spot) => spot.place === place);
    if (from === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return press(from.place);
    }
    const to = next(from, event.key);
    if (to === null && !(event.key in STEPS)) return;
    event.preventDefault();
    if (to === null) return;
    stand(to.place);
    nodes.get(to.place)?.focus();
  });
  element.addEventListener('click', (event) => {
    const place = placeOf(event);
    if (place !== null) press(place);
  });
  element.addEventListener('pointerover', (event) => events.onPoint(placeOf(event)));
  element.addEventListener('pointerleave', () => events.onPoint(focusedPlace()));
  element.addEventListener('focusin', (event) => events.onPoint(placeOf(event)));
  element.addEventListener('focusout', () => events.onPoint(null));
  const focusedPlace = () =>
    spots.find(({ place }) => nodes.get(place) === document.activeElement)?.place ?? null;

  return {
    element,
    lay(drawing, laid, name) {
      const held = focusedPlace();
      spots = laid;
      nodes = new Map();
      const [, , width, height] = (drawing.getAttribute('viewBox') ?? '0 0 1 1')
        .split(' ')
        .map(Number);
      const boxes = new Map(
        [...drawing.querySelectorAll<SVGGraphicsElement>('[data-cell]')].map((node) => [
          Number(node.dataset['cell']),
          node.getBBox(),
        ]),
      );
      const rows = [...new Set(laid.map(({ row }) => row))].toSorted((a, b) => a - b);
      const made = rows.map((row) => {
        const line = el('div', { role: 'row' });
        const inRow = laid
          .filter((spot) => spot.row === row)
          .toSorted((a, b) => a.column - b.column);
        for (const { place, sentence } of inRow) {
          const box = boxes.get(place);
          if (box === undefined) continue;
          const cell = el('div', {
            role: 'gridcell',
            tabindex: -1,
            'aria-label': sentence,
            'aria-selected': place === chosen ? 'true' : 'false',
            'data-place': place,
          });
          const share = (part: number, of: number) => `${(part / of) * 100}%`;
          cell.style.left = share(box.x, width);
          cell.style.top = share(box.y, height);
          cell.style.width = share(box.width, width);
          cell.style.height = share(box.height, height);
          nodes.set(place, cell);
          line.append(cell);
        }
        return line;
      });
      element.setAttribute('aria-label', name);
      element.replaceChildren(...made);
      const first = laid.find(({ place }) => nodes.has(place))?.place ?? -1;
      stand(nodes.has(current) ? current : first);
      if (held !== null) nodes.get(held)?.focus();
    },
    choose(place) {
      nodes.get(chosen)?.setAttribute('aria-selected', 'false');
      chosen = place;
      nodes.get(place)?.setAttribute('aria-selected', 'true');
    },
  };
}
