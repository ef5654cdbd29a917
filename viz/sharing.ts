// Taking a run elsewhere: as a link, as a command, as a file.

import { copyText, downloadText } from './dialogs.ts';
import { writeLink } from './link.ts';
import { say } from './messages.ts';
import type { Notices } from './notices.ts';
import type { OpenRun } from './run.ts';
import { asCommand, type Session } from './session.ts';

const fileOf = (session: Session) => session.file?.name ?? `${session.scenario ?? 'scenario'}.json`;

export interface Sharing {
  /** The address of a session at a week. */
  addressOf(session: Session, week: number): string;
  copyLink(open: OpenRun, week: number): Promise<void>;
  copyCommand(open: OpenRun, week: number): Promise<void>;
  download(open: OpenRun): void;
}

export function createSharing(notices: Notices): Sharing {
  const addressOf = (session: Session, week: number) => {
    const { origin, pathname } = location;
    return `${origin}${pathname}${writeLink({ ...session, week })}`;
  };
  const download = (open: OpenRun) => downloadText(open.text, fileOf(open.session));
  return {
    addressOf,
    download,
    async copyLink(open, week) {
      if (!(await copyText(addressOf(open.session, week), say.copyLink))) return;
      const { file } = open.session;
      if (!file) return notices.show(say.copiedLink);
      notices.show(say.copiedLinkNeedsFile(file.name), {
        stays: true,
        offers: [{ label: say.download, act: () => download(open) }],
      });
    },
    async copyCommand(open, week) {
      const command = asCommand(open.session, week, open.description.seed);
      if (!(await copyText(command, say.copyCommand))) return;
      const { file } = open.session;
      if (!file) return notices.show(say.copiedCommand);
      notices.show(`${say.copiedCommand} ${say.commandNeedsFile(file.name)}`, {
        stays: true,
        offers: [{ label: say.download, act: () => download(open) }],
      });
    },
  };
}
