// What the page opens with: what its address says, or the default scenario with a sentence about what was
// wrong with the address. Nothing here can fail; a bad link is an answer, not an error.

import { DEFAULT_SCENARIO, scenarioText } from './library.ts';
import { checksum } from './checksum.ts';
import { readLink, type LinkProblem } from './link.ts';
import { say } from './messages.ts';
import { unpack } from './packed.ts';
import { emptySession, type Session } from './session.ts';

export interface Opening {
  readonly session: Session;
  readonly text: string;
  /** Whether it starts by itself; what a link shows stands still at the link's week. */
  readonly plays: boolean;
  /** What was wrong with the link, in a sentence; null when nothing was. */
  readonly complaint: string | null;
  /** The session of a link that needs a file nobody has given yet. */
  readonly waiting: Session | null;
}

function complaintOf(problem: LinkProblem): string {
  if (problem.kind === 'newer') return say.linkNewer(problem.version);
  return problem.kind === 'damaged' ? say.linkDamaged : say.linkUnreadable(problem.part);
}

export function defaultOpening(complaint: string | null, waiting: Session | null = null): Opening {
  const text = scenarioText(DEFAULT_SCENARIO) ?? '';
  return { session: emptySession(DEFAULT_SCENARIO), text, plays: true, complaint, waiting };
}

/** The most characters that the data of a link may unpack to. */
const MOST_UNPACKED = 4_000_000;

export async function openingOf(fragment: string): Promise<Opening> {
  const link = readLink(fragment);
  if (link === null) return defaultOpening(null);
  if ('problem' in link) {
    return defaultOpening(`${complaintOf(link.problem)} ${say.defaultInstead}`);
  }
  const { data, ...session } = link.session;
  if (session.scenario === null && data !== undefined) {
    const text = await unpack(data, MOST_UNPACKED);
    const whole = text !== null && checksum(text) === session.file?.hash;
    if (whole) return { session, text, plays: false, complaint: null, waiting: null };
    return defaultOpening(`${say.linkDamaged} ${say.defaultInstead}`);
  }
  if (session.scenario === null) {
    const needed = say.linkNeedsFile(session.file?.name ?? '');
    return defaultOpening(`${needed} ${say.defaultInstead}`, session);
  }
  const text = scenarioText(session.scenario);
  if (text === null) {
    return defaultOpening(`${say.linkUnknown(session.scenario)} ${say.defaultInstead}`);
  }
  return { session, text, plays: false, complaint: null, waiting: null };
}

/** What a file that was loaded opens with: the waiting session when its link was made for this very file. */
export function openingOfFile(name: string, text: string, waiting: Session | null): Opening {
  const file = { name, hash: checksum(text) };
  const expected = waiting?.file?.hash === file.hash;
  const session = { ...(expected ? waiting : emptySession(null)), file };
  return { session, text, plays: !expected, complaint: null, waiting: null };
}
