// What is kept of what a reader made: the run as it is open, with every plan that was tried on it. Its
// current settings are said once, in the study; the scenario is kept whole where it is the reader's own.

import { settingsOf, type Session } from '../session.ts';
import { currentOf, type Study } from '../study/study.ts';

export interface KeptSession extends Pick<
  Session,
  'scenario' | 'file' | 'seed' | 'weeks' | 'week' | 'look'
> {
  readonly study: Study;
}

/** A study as it is kept or carried in a file. */
export interface Kept {
  readonly name: string;
  /** When it was saved last, as ISO 8601. */
  readonly savedAt: string;
  /** What the reader wrote about it. */
  readonly notes: string;
  readonly session: KeptSession;
}

/** A study in the store of this browser. */
export interface StoredStudy extends Kept {
  readonly id: string;
  /** Another with every saving, so that one tab notices what another has saved. */
  readonly stamp: string;
  /** The organisation and its people, for the list. */
  readonly organisation: string;
  readonly people: number;
}

export function keptOf(session: Session, seed: number, week: number, study: Study): KeptSession {
  const { scenario, file, weeks, look } = session;
  return {
    scenario,
    ...(file === undefined ? {} : { file }),
    seed,
    ...(weeks === undefined ? {} : { weeks }),
    week,
    look,
    study,
  };
}

export function sessionOf(kept: KeptSession): Session {
  return { ...kept, ...settingsOf(currentOf(kept.study).settings) };
}

/** What a reader has made, as a key: looking at another plan is no change, nor is where plans part. */
export const madeKey = ({ branches, budget }: Study): string =>
  JSON.stringify([
    budget,
    branches.map(({ id, name, parent, settings }) => [id, name, parent, settings]),
  ]);

/** Whether two are the same run with the same plans, whatever week they show. */
export function sameWork(one: KeptSession, other: KeptSession): boolean {
  const key = ({ scenario, file, seed, weeks, study }: KeptSession) =>
    JSON.stringify([scenario, file?.hash, seed, weeks, madeKey(study)]);
  return key(one) === key(other);
}

/** Whether nothing of it is another. */
export function sameKept(one: KeptSession, other: KeptSession): boolean {
  const key = ({ look, ...rest }: KeptSession) => {
    const said = Object.entries(look).filter(([, value]) => value !== undefined);
    return JSON.stringify([rest, said.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
  };
  return key(one) === key(other);
}
