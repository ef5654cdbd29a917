// The ways into a run: the page's address, the list of scenarios, a file. A door that does not open says
// why and leaves things as they are; when there is nothing to leave, the default scenario opens instead.

import type { Frame } from '../sim/frame.ts';
import type { Problem } from '../sim/scenario.ts';
import { GivenUp } from '../workers/client.ts';
import { inRing } from './floor/rings.ts';
import { createLabDoor } from './lab/door.ts';
import { departmentsIn, peopleOf, scenarioGroups, scenarioText } from './library.ts';
import { chooseScenario } from './library-dialog.ts';
import { say } from './messages.ts';
import { problemList } from './notices.ts';
import { defaultOpening, openingOf, openingOfFile, type Opening } from './opening.ts';
import { createOrganisation, listenToDrops, type Dropped } from './organisation/organisation.ts';
import { words as ownWords } from './organisation/words.ts';
import type { Page } from './page.ts';
import type { Run } from './run.ts';
import { emptySession, type Session } from './session.ts';

/** A run that takes longer than this to open deserves a word meanwhile. */
const SLOW_MS = 500;

/** Where studies are kept: organisations of the reader's own, and files that bring them back. */
export interface StudyShelf {
  /** The text of the scenario with this hash, from a study that is kept here. */
  textOf(hash: string): Promise<string | null>;
  /** Opens the study in a file; false when the file is none. */
  takes(file: File): Promise<boolean>;
}

export interface Doors {
  /** Opens what the address of the page says. */
  openAddress(): void;
  openAnew(opening: Opening): void;
  choose(): void;
  importFiles(files: readonly File[]): void;
  /** Makes an organisation from answers to a few questions. */
  describe(): void;
  /** Results of many runs, as the command leaves them. */
  results(): void;
  /** A week of the run is shown. */
  showFrame(frame: Frame): void;
  /** Shows what was wrong with a wish. */
  refuse(sentence: string, problems: readonly Problem[]): void;
  fail(error: unknown): void;
}

export function createDoors(run: Run, page: Page, shelf: StudyShelf): Doors {
  let waiting: Session | null = null;

  function refuse(sentence: string, problems: readonly Problem[]): void {
    page.notices.show(sentence, { stays: true, detail: problemList(problems) });
  }

  function fail(error: unknown): void {
    page.floor.showWaiting(null);
    // Who stopped it knows; that the engine starts again is said by those who watch it.
    if (error instanceof GivenUp && run.open) return;
    console.error(error);
    const sentence = run.open ? say.gaveUp(run.player.week) : say.noEngine(String(error));
    const reload = { label: say.reload, act: () => location.reload() };
    page.notices.show(sentence, { stays: true, offers: run.open ? [] : [reload] });
  }

  async function tryOpening({ text, session, plays }: Opening): Promise<readonly Problem[]> {
    const departments = departmentsIn(text);
    const sentence = say.loading(peopleOf(departments));
    if (!run.open) {
      page.floor.showWaiting(sentence, inRing(session.scenario, departments));
      return run.load(text, session, plays);
    }
    const slow = window.setTimeout(() => page.notices.show(sentence), SLOW_MS);
    return run.load(text, session, plays).finally(() => window.clearTimeout(slow));
  }

  async function open(opening: Opening): Promise<void> {
    waiting = opening.waiting;
    if (opening.complaint) page.notices.show(opening.complaint, { stays: true });
    try {
      const problems = await tryOpening(opening);
      if (problems.length === 0) return;
      if (run.open) return refuse(say.linkRefused(false), problems);
      // The address asks for what cannot be. The default scenario itself always can.
      const others = await tryOpening(defaultOpening(null));
      if (others.length > 0) throw new Error('the first scenario does not load');
      refuse(say.linkRefused(true), problems);
    } catch (error) {
      fail(error);
    }
  }

  function openAnew(opening: Opening): void {
    page.notices.clear();
    void open(opening);
  }

  function openNamed(name: string): void {
    const text = scenarioText(name);
    if (text === null) return;
    // How the page looks stays; whom it looks at belongs to the organisation that is left.
    const { theme, patterns, layout, tab } = run.open?.session.look ?? {};
    const session = { ...emptySession(name), look: { theme, patterns, layout, tab } };
    openAnew({ session, text, plays: true, complaint: null, waiting: null });
  }

  const organisation = createOrganisation({
    open: ({ text, name }) => openAnew(openingOfFile(name, text, waiting)),
    takes: (file) => shelf.takes(file),
  });

  /** What an address opens; a file that it needs may be in a study that is kept here. */
  async function openingAt(address: string): Promise<Opening> {
    const opening = await openingOf(address);
    const needed = opening.waiting;
    if (!needed?.file) return opening;
    const text = await shelf.textOf(needed.file.hash);
    return text === null ? opening : openingOfFile(needed.file.name, text, needed);
  }

  const lab = createLabDoor({ run, notices: page.notices, openAnew });

  async function drop({ files, folder }: Dropped): Promise<void> {
    if (folder !== null || lab.takes(files)) return lab.open(files);
    if (files.length === 1 && (await shelf.takes(files[0]))) return;
    organisation.open(files);
  }

  const openAddress = () => void openingAt(location.hash).then(open);
  listenToDrops((dropped) => void drop(dropped));
  window.addEventListener('hashchange', openAddress);
  return {
    openAddress,
    openAnew,
    importFiles: (files) => organisation.open(files),
    describe: () => organisation.describe(),
    results: () => lab.open(),
    showFrame: (frame) => lab.showFrame(frame),
    refuse,
    fail,
    choose() {
      const current = run.open?.session.scenario ?? null;
      const own = { label: ownWords.instead, act: () => organisation.open([]) };
      chooseScenario(scenarioGroups(), current, openNamed, own);
    },
  };
}
