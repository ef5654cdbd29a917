// A name and the room it was given: where it stands, and the line that leads to its place where that is not next to it.

export interface PlacedName {
  width: number;
  height: number;
  left: number;
  top: number;
  shown: boolean;
  /** Which room it has, -1 for none yet. */
  side: number;
  lined: boolean;
  /** The line from the name to the rim of its place. */
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
}

export const makePlacedName = (): PlacedName => ({
  ...{ width: 0, height: 0, left: 0, top: 0, shown: false, side: -1, lined: false },
  ...{ fromX: 0, fromY: 0, toX: 0, toY: 0 },
});
