// Undo and redo for everything: whole states, each with the words for what led to the next. States are
// immutable and share what they have in common, so keeping them costs next to nothing.

/** More steps back than anybody goes; the oldest are let go. */
const MOST = 200;

export interface Undo<State> {
  readonly now: State;
  readonly past: readonly { readonly state: State; readonly what: string }[];
  readonly future: readonly { readonly state: State; readonly what: string }[];
}

export const startUndo = <State>(now: State): Undo<State> => ({ now, past: [], future: [] });

/** A new state; `what` says what was done, as on a button: "move Change the bonus plan". */
export function done<State>(undo: Undo<State>, state: State, what: string): Undo<State> {
  if (state === undo.now) return undo;
  const past = [...undo.past, { state: undo.now, what }].slice(-MOST);
  return { now: state, past, future: [] };
}

/** The state now, put right without a step of its own: what came in late belongs to the step before. */
export const amended = <State>(undo: Undo<State>, now: State): Undo<State> => ({ ...undo, now });

export function undone<State>(undo: Undo<State>): Undo<State> {
  const last = undo.past.at(-1);
  if (last === undefined) return undo;
  const { state, what } = last;
  const future = [{ state: undo.now, what }, ...undo.future];
  return { now: state, past: undo.past.slice(0, -1), future };
}

export function redone<State>(undo: Undo<State>): Undo<State> {
  const [next, ...future] = undo.future;
  if (next === undefined) return undo;
  const past = [...undo.past, { state: undo.now, what: next.what }];
  return { now: next.state, past, future };
}
