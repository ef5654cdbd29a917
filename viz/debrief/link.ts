// The link to a team's debrief: its record, as a link to the wall carries it.

import { wallLink, type TeamRecord } from '../challenge/record.ts';

/** The fragment that opens a team's debrief. */
export const debriefLink = async (record: TeamRecord): Promise<string> =>
  (await wallLink(record)).replace('#wall=', '#debrief=');
