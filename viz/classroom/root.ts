// The composition root of the classroom: reads the address, shows the course, a guide or a lesson, and leads to the
// studio. It knows every view of this room and computes nothing.

import type { Problem } from '../../sim/scenario.ts';
import { startEngine } from '../../workers/engine.ts';
import { scenarioTexts } from '../library.ts';
import { writeLink } from '../link.ts';
import { createTheme } from '../page-theme.ts';
import { emptySession } from '../session.ts';
import { readPlace, writePlace, type Place } from './address.ts';
import './classroom.css';
import './lesson.css';
import './presenter.css';
import { createCoursePage, createEnding, type Complaint } from './course-page.ts';
import { courseOf, lessonIn, type LessonEntry } from './course.ts';
import { createGuide } from './guide.ts';
import { foretell } from './foretell.ts';
import { createProgress } from './progress.ts';
import { Reels } from './reels.ts';
import { Room } from './room.ts';
import { OWN_RUN } from './run-text.ts';
import { say } from './words.ts';

/** Lessons of files that the reader opened live as long as the page. */
const OPENED = 'file-';

export function openClassroom(): void {
  const theme = createTheme(() => room?.restyle());
  const progress = createProgress(() => localStorage);
  const course = courseOf(scenarioTexts());
  const opened: LessonEntry[] = [];
  let room: Room | null = null;
  /** What a guide reads from. */
  let runs: Reels | null = null;

  const named = (name: string) => [...course, ...opened].find((entry) => entry.name === name);

  function put(element: HTMLElement, title: string): void {
    room?.dispose();
    room = null;
    runs?.dispose();
    runs = null;
    document.body.replaceChildren(element);
    // Another room does not begin where the list was scrolled to.
    window.scrollTo(0, 0);
    document.title = title;
  }

  function showCourse(complaint: Complaint | null = null): void {
    put(createCoursePage([...course, ...opened], progress, complaint, take), say.course);
  }

  const take = (file: File) => void openFile(file);

  /** A lesson from a file: looked at by the engine like any scenario, and refused with all its problems. */
  async function openFile(file: File): Promise<void> {
    const text = await file.text();
    const engine = startEngine();
    const loaded = await engine.load(text).finally(() => engine.stop());
    if ('problems' in loaded) return refuse(file, loaded.problems);
    const entry = lessonIn(`${OPENED}${opened.length + 1}`, text);
    if (entry === null) return showCourse({ sentence: say.noLessonInFile, problems: [] });
    opened.push(entry);
    location.hash = writePlace({ room: 'lesson', name: entry.name, step: 0 });
  }

  const refuse = (file: File, problems: readonly Problem[]) =>
    showCourse({ sentence: say.refused(file.name.slice(0, 80)), problems });

  function showGuide(entry: LessonEntry): void {
    const reels = new Reels();
    const guide = createGuide(entry, (step) => foretell(entry, reels, step));
    put(guide, say.guideOf(entry.lesson.title));
    runs = reels;
  }

  function teach(entry: LessonEntry, step: number): void {
    put(document.createElement('div'), entry.lesson.title);
    // Another room is not shown what the last one guessed, nor what was tried the evening before.
    if (step === 0) progress.keep(entry.name, { answers: {} });
    room = new Room(entry, {
      theme,
      progress,
      onStep: (now) =>
        history.replaceState(null, '', writePlace({ room: 'lesson', name: entry.name, step: now })),
      onCourse: () => (location.hash = writePlace({ room: 'course' })),
      onFinish: () => finish(entry),
    });
    document.body.replaceChildren(room.page.element);
    room.goTo(step);
  }

  /** On to the next lesson's place in the list; after the last one, to the whole firm. */
  function finish(entry: LessonEntry): void {
    if (entry !== course.at(-1)) {
      location.hash = writePlace({ room: 'course' });
      return;
    }
    history.replaceState(null, '', writePlace({ room: 'course' }));
    put(createEnding(sandboxOf(entry)), say.course);
  }

  function show(place: Place): void {
    if (place.room === 'course') return showCourse();
    const entry = named(place.name);
    if (!entry) return showCourse({ sentence: say.noLesson(place.name), problems: [] });
    if (place.room === 'guide') return showGuide(entry);
    teach(entry, place.step);
  }

  window.addEventListener('hashchange', () => show(readPlace(location.hash)));
  show(readPlace(location.hash));
}

/** The studio with the run of a lesson's last step that has one. */
function sandboxOf({ name, file, lesson }: LessonEntry): string {
  const last = lesson.steps.findLast(({ run }) => run !== undefined && run !== OWN_RUN);
  const run = lesson.runs?.find((one) => one.name === last?.run);
  const session = emptySession(name);
  const plan = (run?.plan ?? undefined) as typeof file.interventions | undefined;
  const params = (run?.params ?? {}) as Record<string, number | string>;
  return writeLink({ ...session, params, ...(plan ? { plan } : {}) }) ?? '#';
}
