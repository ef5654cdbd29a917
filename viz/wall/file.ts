// The whole wall as one file, and what is kept of it in this browser: the teams' records and nothing that
// follows from them, so that whoever opens it works every result out again.

import type { TeamRecord } from '../challenge/record.ts';
import { WALL_VERSION } from './reading.ts';
import { COLUMNS, FIRST_VIEW, type Team, type View } from './teams.ts';

/** Name of the file that the wall is saved as. */
export const WALL_FILE = 'thaw-wall.json';
const KEY = 'thaw-wall';
const VIEW_KEY = 'thaw-wall-view';

export interface WallFile {
  readonly thaw: 'wall';
  readonly version: typeof WALL_VERSION;
  readonly teams: readonly TeamRecord[];
}

export function wallText(teams: readonly Team[]): string {
  const records = teams.map(({ record }) => record);
  const file: WallFile = { thaw: 'wall', version: WALL_VERSION, teams: records };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** A store of texts; a browser's own one may refuse everything. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser's own store, or one that refuses everything where the browser has none for this page. */
export function storeHere(): TextStore {
  try {
    return localStorage;
  } catch (error) {
    const refuse = (): never => {
      throw error;
    };
    return { getItem: refuse, setItem: refuse, removeItem: refuse };
  }
}

/** Keeps the wall; false where the browser does not let it, or has no room. */
export function keepWall(store: TextStore, teams: readonly Team[], view: View): boolean {
  try {
    if (teams.length === 0) store.removeItem(KEY);
    else store.setItem(KEY, wallText(teams));
    store.setItem(VIEW_KEY, JSON.stringify(view));
    return true;
  } catch {
    return false;
  }
}

/** The text of the wall that is kept here; null when there is none. */
export function keptWall(store: TextStore): string | null {
  try {
    return store.getItem(KEY);
  } catch {
    return null;
  }
}

/** How the wall was looked at last; what cannot be read is as it is at first. */
export function keptView(store: TextStore): View {
  try {
    return viewOf(JSON.parse(store.getItem(VIEW_KEY) ?? '{}'));
  } catch {
    return FIRST_VIEW;
  }
}

function viewOf(value: Partial<Record<keyof View, unknown>>): View {
  const sort = (value.sort ?? {}) as { by?: unknown; down?: unknown };
  const by = COLUMNS.find((column) => column === sort.by);
  const hidden = Array.isArray(value.hidden) ? value.hidden : [];
  return {
    sort: by === undefined ? FIRST_VIEW.sort : { by, down: sort.down === true },
    names: value.names !== false,
    scores: value.scores !== false,
    hidden: hidden.filter((key) => typeof key === 'string'),
    big: value.big === true,
  };
}
