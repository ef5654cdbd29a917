// The words of studies: what a reader made, kept in this browser or carried in a file.

import { catalogue, locale } from '../language/language.ts';
import { count, plural } from '../messages.ts';
import type { FileProblem } from './file.ts';
import { branchOf } from '../study/study.ts';
import type { StoredStudy } from './kept.ts';

const nothing = 'Nothing was changed.';

function problem(file: string, found: FileProblem): string {
  if (found.kind === 'newer') {
    return `${file} was made by a newer Thaw (study format ${found.format}; this one reads 1).`;
  }
  if (found.kind === 'cut')
    return `${file} was cut off on its way: it ends too early or has a gap.`;
  if (found.kind === 'changed') {
    return `${file} was changed after it was saved, so it cannot be trusted.`;
  }
  return `${file} has a part nobody here can read: “${found.part}”.`;
}

export const words = catalogue('studies', {
  title: 'Studies',
  about:
    'What you change is kept in this browser, on this machine. Save a study as a file to take it elsewhere.',
  empty:
    'No study is kept yet. Change the plan, a value or a name, or bring your own organisation, and it is kept here by itself.',
  list: 'Kept studies',
  keep: 'Keep what is open',
  exportOpen: 'Save what is open as a file',
  importFile: 'Open a study file',
  chooseFile: 'Choose a study file',
  open: 'Open',
  rename: 'Rename',
  duplicate: 'Duplicate',
  exportFile: 'Save as file',
  remove: 'Delete',
  undo: 'Undo',
  save: 'Save',
  cancel: 'Cancel',
  name: 'Name',
  notes: 'Notes',
  isOpen: 'open now',
  of: (act: string, name: string) => `${act}: ${name}`,
  copyName: (name: string) => `${name.slice(0, 90)}, copy`,
  organisation: (name: string, people: number) => `${name}, ${plural(people, 'person', 'people')}`,
  savedAt: (when: string) =>
    new Date(when).toLocaleString(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
  sentence({ session }: Pick<StoredStudy, 'session'>): string {
    const { study, week } = session;
    const { length } = study.branches;
    const shown = branchOf(study, study.current)?.name ?? '';
    const plans = length === 1 ? `One plan, ${shown}` : `${count(length)} plans, ${shown} is shown`;
    const budget = study.budget === null ? '' : ` Budget ${count(study.budget)} thousand.`;
    return `${plans}, in week ${count(week)}.${budget}`;
  },
  unreadable: (studies: number) =>
    `${plural(studies, 'study', 'studies')} here cannot be read by this Thaw; a newer one may have kept ${studies === 1 ? 'it' : 'them'}.`,

  kept: (name: string) => `“${name}” is kept.`,
  deleted: (name: string) => `“${name}” is deleted.`,
  restored: (name: string) => `“${name}” is back.`,
  renamed: (name: string) => `It is called “${name}” now.`,
  copied: (name: string) => `“${name}” is a copy of its own.`,
  noName: 'A study needs a name.',
  elsewhere: 'Another tab has changed it meanwhile. Here is what it is now.',

  trouble: {
    refused:
      'This browser keeps nothing for this page, as in a private window. You can go on, and save a study as a file.',
    full: 'There is no room left in this browser, so your last changes are not kept. Delete a study, or save this one as a file.',
  },
  problem: (file: string, found: FileProblem) => `${problem(file, found)} ${nothing}`,
  noStudy: (file: string) =>
    `${file} holds no study. Scenarios and tables open under “Import data”. ${nothing}`,
  tooLarge: (file: string, bytes: number, most: number) =>
    `${file} has ${count(bytes / 1_048_576)} MB; a study has ${count(most / 1_048_576)} MB at most. ${nothing}`,
  gone: (file: string) => `${file} could not be read. ${nothing}`,
  noScenario: (name: string) =>
    `It belongs to the scenario “${name}”, which is not here. ${nothing}`,
  noText: `The organisation it belongs to is not kept any more. ${nothing}`,
});
