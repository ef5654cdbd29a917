// The challenges on this machine: one game a firm, kept in the browser, so that a page that is loaded again goes
// on where it was. What cannot be read is left out, and a browser that keeps nothing is no reason to stop.

import { PHASES, type Game } from './game.ts';
import { checkRecord, QUARTERS } from './record.ts';

const KEY = 'thaw-challenge:';

/** A game from a value that may be anything; null when it is none. */
export function readGame(text: string): Game | null {
  let value: { record?: unknown; passed?: unknown; phase?: unknown } | null;
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    return null;
  }
  const read = checkRecord(value?.record);
  if (value === null || 'problems' in read) return null;
  const { record } = read;
  const phase = PHASES.find((one) => one === value.phase);
  const count = record.quarters.length;
  // A quarter that is being planned has not passed.
  const passed = phase === 'choose' || phase === 'predict' ? count - 1 : count;
  if (phase === undefined || value.passed !== passed) return null;
  return phase === 'end' && passed !== QUARTERS ? null : { record, passed, phase };
}

export function keptGame(firm: string): Game | null {
  try {
    const game = readGame(localStorage.getItem(KEY + firm) ?? '');
    return game?.record.firm === firm ? game : null;
  } catch {
    return null;
  }
}

/** Tells whether it could be kept. */
export function keepGame(game: Game): boolean {
  try {
    localStorage.setItem(KEY + game.record.firm, JSON.stringify(game));
    return true;
  } catch {
    return false;
  }
}

export function forgetGame(firm: string): void {
  try {
    localStorage.removeItem(KEY + firm);
  } catch {
    // Nothing was kept.
  }
}
