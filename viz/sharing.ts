// Taking a run elsewhere: as a link, as a command, as a file.

import { copyText, downloadText } from './dialogs.ts';
import { languageQuery } from './language/language.ts';
import { writeLink } from './link.ts';
import { say } from './messages.ts';
import type { Notices } from './notices.ts';
import { pack } from './packed.ts';
import type { OpenRun } from './run.ts';
import { asCommand, type Session } from './session.ts';
import type { Study } from './study/study.ts';

const fileOf = (session: Session) => session.file?.name ?? `${session.scenario ?? 'scenario'}.json`;

export interface Sharing {
  /** The address of a run at a week; without a link when it would be too long to be read. */
  addressOf(open: OpenRun, week: number): string;
  copyLink(open: OpenRun, week: number): Promise<void>;
  copyCommand(open: OpenRun, week: number): Promise<void>;
  download(open: OpenRun): void;
}

/** Files up to this many characters are tried to be put into the link itself. */
const MOST_CARRIED = 400_000;

export function createSharing(notices: Notices, studyOf: () => Study | null): Sharing {
  /** The seed is always in a link, so that another default one day changes no run of today. */
  const linkOf = ({ session, description }: OpenRun, week: number, data?: string) => {
    const study = studyOf() ?? undefined;
    return writeLink({ ...session, seed: description.seed, week, study, data });
  };
  // A page on disk has no origin: the page is its address as far as the query.
  const pageWith = (link: string) => location.href.replace(/[?#].*/s, '') + link;
  const download = (open: OpenRun) => downloadText(open.text, fileOf(open.session));
  return {
    addressOf: (open, week) => pageWith(languageQuery() + (linkOf(open, week) ?? '')),
    download,
    async copyLink(open, week) {
      const { file: own } = open.session;
      const data = own && open.text.length < MOST_CARRIED ? await pack(open.text) : undefined;
      const carrying = data === undefined ? null : linkOf(open, week, data);
      if (carrying !== null) {
        if (await copyText(pageWith(carrying), say.copyLink)) notices.show(say.copiedLinkWithData);
        return;
      }
      const link = linkOf(open, week);
      if (link === null) {
        const name = fileOf(open.session);
        const save = { label: say.download, act: () => downloadText(open.textNow, name) };
        notices.show(say.linkTooLong, { stays: true, offers: [save] });
        return;
      }
      if (!(await copyText(pageWith(link), say.copyLink))) return;
      const { file } = open.session;
      if (!file) {
        notices.show(say.copiedLink);
        return;
      }
      notices.show(say.copiedLinkNeedsFile(file.name), {
        stays: true,
        offers: [{ label: say.download, act: () => download(open) }],
      });
    },
    async copyCommand(open, week) {
      const command = asCommand(open.session, week, open.description.seed);
      if (!(await copyText(command, say.copyCommand))) return;
      const { file } = open.session;
      if (!file) {
        notices.show(say.copiedCommand);
        return;
      }
      notices.show(`${say.copiedCommand} ${say.commandNeedsFile(file.name)}`, {
        stays: true,
        offers: [{ label: say.download, act: () => download(open) }],
      });
    },
  };
}
