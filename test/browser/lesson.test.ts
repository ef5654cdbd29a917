// A whole lesson in the browser, by keyboard as in a room: guess, reveal, why, question, task; the speaker's window;
// the projector, which shows nothing of a later step; and the ways in and out.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { scenarioText } from '../helpers.ts';
import { COURSE } from '../lesson-runs.ts';
import { faultsInBothThemes } from './faults.ts';
import { chromiumPath, keepPicture, openWatched, stageInChromium } from './harness.ts';
import type { Watched } from './harness.ts';
import {
  bandsOn,
  filmPlaysTwice,
  leaksOf,
  othersOn,
  settled,
  penOn,
  smallOn,
  tornOn,
  watchStill,
  expectHealthy,
  openSpeakers,
  staysAtEnd,
} from './lesson-walk.ts';
import { readShown, waitForShown } from './reading.ts';
import { inBothThemes } from './small-firm.ts';

const NAME = 'mixed-messages';
const { lesson } = COURSE.find(({ name }) => name === NAME)!;
const placeOf = (kind: string) => lesson.steps.findIndex((step) => step.kind === kind);
const PATIENCE = { timeout: 40_000 };

describe.skipIf(chromiumPath === null)('a lesson', () => {
  const stage = stageInChromium();
  let opened: Watched;
  let page: Page;
  const headline = () => page.locator('h1').textContent();
  const primary = () => page.locator('.lesson-primary');
  const atStep = (place: number) =>
    page.locator('.lesson-where', { hasText: `${place + 1} of ` }).waitFor(PATIENCE);

  beforeAll(async () => {
    const address = `${stage.served.url}#lesson=${NAME}&step=1`;
    const viewport = { width: 1920, height: 1080 };
    opened = await openWatched(stage.browser, address, { viewport, reducedMotion: 'reduce' });
    page = opened.page;
    await atStep(0);
  });
  afterEach(() => expectHealthy(opened));
  afterAll(() => page?.context().close());

  it('lets people guess with keys, and locks in a whole guess only', async () => {
    expect(await leaksOf(page, lesson, 0)).toEqual([]);
    const place = placeOf('predict');
    // A number leads past a guess that nobody has made only when it is pressed again.
    const reveal = placeOf('reveal');
    await page.keyboard.press(String(reveal + 1));
    await page.locator('.lesson-hint', { hasText: 'not guessed yet' }).waitFor(PATIENCE);
    expect(await leaksOf(page, lesson, 0)).toEqual([]);
    // The first film waits for whoever speaks.
    expect(await primary().textContent()).toBe('Play');
    expect(await page.locator('.lesson-again').isVisible()).toBe(false);
    await page.keyboard.press('PageDown');
    await page.locator('.lesson-again').waitFor(PATIENCE);
    await settled(page);
    // A clicker that bounces goes on once.
    for (let step = 0; step < place; step++) {
      await page.keyboard.press('PageDown');
      await page.keyboard.press('PageDown');
      await atStep(step + 1);
      await settled(page);
    }
    await page.locator('.lesson-handle').first().waitFor(PATIENCE);
    expect(await primary().isDisabled()).toBe(true);
    await page.keyboard.press('PageDown');
    await atStep(place);
    expect(await page.locator('.lesson-hint').textContent()).toContain('Draw the line to week');
    expect(await leaksOf(page, lesson, place)).toEqual([]);
    const handles = await page.locator('.lesson-handle').count();
    expect(handles).toBeGreaterThan(2);
    await page.keyboard.press('Tab');
    await page.locator('.lesson-handle:focus').waitFor(PATIENCE);
    for (let at = 0; at < handles; at++) {
      await page.keyboard.press('Shift+ArrowUp');
      await page.keyboard.press(at === handles - 1 ? 'ArrowUp' : 'ArrowRight');
    }
    expect(await primary().isEnabled()).toBe(true);
    await keepPicture(page, 'lesson-predict');
    expect(new URL(page.url()).hash).toBe(`#lesson=${NAME}&step=${place + 1}`);
  });

  it('draws the run over the guess and says the largest miss in points', async () => {
    await page.keyboard.press('Enter'); // It ends the drawing: the arrow is the clicker's again.
    await settled(page);
    await page.keyboard.press('ArrowRight');
    const place = placeOf('reveal');
    await atStep(place);
    await page.locator('.lesson-miss-words').waitFor({ ...PATIENCE, state: 'attached' });
    const found = (await page.locator('.lesson-found').textContent())!;
    const said = /: (\d+) points? apart\.$/.exec(found);
    const drawn = await page.locator('.lesson-miss-words').textContent();
    expect(drawn).toBe(`${said?.[1]} points apart`);
    expect(Number(said?.[1])).toBeGreaterThan(10);
    expect(await headline()).toMatch(/^You said people would follow by week \d+\. They did not\.$/);
    expect(await leaksOf(page, lesson, place)).toEqual([]);
    await othersOn(page);
    await inBothThemes(page, (theme) => keepPicture(page, `lesson-reveal-${theme}`).then(() => {}));
    expect(await faultsInBothThemes(page)).toEqual([]);
  });

  it('says why from the books of the run, then asks', async () => {
    await page.keyboard.press('ArrowRight');
    await atStep(placeOf('why'));
    await page.locator('.lesson-found', { hasText: /\w/ }).waitFor(PATIENCE);
    await bandsOn(page);
    await keepPicture(page, 'lesson-why');
    expect(await leaksOf(page, lesson, placeOf('why'))).toEqual([]);
    const place = placeOf('discuss');
    await settled(page);
    await page.keyboard.press('ArrowRight');
    await atStep(place);
    const step = lesson.steps[place];
    const question = step.kind === 'discuss' ? step.question : '';
    expect(await page.locator('.lesson-question').textContent()).toBe(question);
    await page.keyboard.press('ArrowLeft');
    await atStep(placeOf('why'));
  });

  it('has a task that ticks itself when the run reaches the goal', async () => {
    const place = placeOf('try');
    await page.keyboard.press(String(place + 1));
    await atStep(place);
    const step = lesson.steps[place];
    if (step.kind !== 'try') throw new Error('no task');
    const goal = page.locator('.task-goal');
    await goal.filter({ hasText: 'Not yet' }).waitFor(PATIENCE);
    for (const one of step.oneWay.switches) {
      await page.locator('.task input[type=checkbox]').nth(one.place).focus();
      await page.keyboard.press('Space');
    }
    await goal.filter({ hasText: 'Reached' }).waitFor(PATIENCE);
    // The dial moves by up and down; the arrow to the left goes back.
    const dial = page.locator('.task input[type=range]').first();
    const set = await dial.inputValue();
    await dial.focus();
    await page.keyboard.press('ArrowUp');
    expect(Number(await dial.inputValue())).toBe(Number(set) + 1);
    await page.keyboard.press('ArrowLeft');
    await atStep(placeOf('discuss'));
    await page.keyboard.press('ArrowRight');
    await atStep(place);
    expect(await faultsInBothThemes(page)).toEqual([]);
    await keepPicture(page, 'lesson-try');
  });

  it('shows notes, answer and time on the speaker’s window, which leads while the room is frozen', async () => {
    const notes = await openSpeakers(page);
    const place = placeOf('try');
    const { say } = lesson.steps[place].notes;
    await notes.getByText(say).waitFor(PATIENCE);
    await notes.getByText('One way:').waitFor(PATIENCE);
    await notes.locator('.notes-time', { hasText: /\d:\d\d (left|over)/ }).waitFor(PATIENCE);
    await keepPicture(notes, 'lesson-notes');
    await notes.getByRole('button', { name: 'Freeze' }).click();
    await notes.locator('.notes-steps button').first().click();
    await notes.getByText(lesson.steps[0].notes.say).waitFor(PATIENCE);
    await atStep(place);
    await notes.getByText(`the room still sees step ${place + 1}.`).waitFor(PATIENCE);
    // What the room sees takes no click into what it does not see.
    expect(await page.locator(':is(.lesson-primary, .lesson-main)[inert]').count()).toBe(2);
    expect(await notes.getByRole('button', { name: 'Go on', exact: true }).count()).toBe(1);
    await notes.getByRole('button', { name: 'Unfreeze' }).click();
    await atStep(0);
    expect(await leaksOf(page, lesson, 0)).toEqual([]);
    await page.keyboard.press('.');
    await page.locator('.lesson-dark').waitFor(PATIENCE);
    await page.keyboard.press('Escape');
    await page.locator('.lesson-dark').waitFor({ ...PATIENCE, state: 'hidden' });
    // A double click presents, and does nothing else.
    await page.getByRole('button', { name: 'Present' }).dblclick();
    await page.locator('html.presenting').waitFor({ ...PATIENCE, state: 'attached' });
    expect(await page.locator('.lesson-dark').isHidden()).toBe(true);
    // The time stands on the speaker's window alone, and stands still while the film waits.
    await notes.close();
    expect(await page.getByText('left on this step').count()).toBe(0);
  });

  it('is large enough for the back row at every step', async () => {
    for (const [place] of lesson.steps.entries()) {
      await page.keyboard.press(String(place + 1));
      await atStep(place);
      if (lesson.steps[place].kind === 'why') await bandsOn(page);
      const small = await smallOn(page);
      expect({ place, small }).toEqual({ place, small: [] });
    }
    await page.reload(); // It is a slide still.
    await page.locator('html.presenting').waitFor({ ...PATIENCE, state: 'attached' });
    await page.keyboard.press('p');
    await settled(page);
    await page.keyboard.press('p');
  });

  it('is drawn with a pen too, and the line waits at the largest miss', async () => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    // A lesson begun at its first step has forgotten what was guessed.
    await page.goto(`${stage.served.url}#guide=${NAME}`);
    await page.goto(`${stage.served.url}#lesson=${NAME}&step=1`);
    await atStep(0);
    await filmPlaysTwice(page);
    await page.keyboard.press(String(placeOf('predict') + 1));
    await atStep(placeOf('predict'));
    const pad = page.locator('.lesson-pad');
    await pad.waitFor(PATIENCE);
    expect(await page.locator('.lesson-handle-set').count()).toBe(0);
    const to = await penOn(pad);
    await to(0.02, 0.1);
    await page.mouse.down();
    await to(0.4, 0.9);
    expect(await primary().isDisabled()).toBe(true);
    await to(1, 0.15);
    await page.mouse.up();
    expect(await primary().isEnabled()).toBe(true);
    const handles = page.locator('.lesson-handle-set');
    expect(await handles.count()).toBe(await page.locator('.lesson-handle').count());
    const values = await handles.evaluateAll((all) =>
      all.map((one) => Number(one.getAttribute('aria-valuenow'))),
    );
    // A hump: up to the middle, then down to where the pen left.
    expect(Math.max(...values)).toBeGreaterThan(0.7);
    expect(Math.max(...values)).toBeLessThanOrEqual(0.9);
    expect(values.at(-1)).toBeCloseTo(0.15, 1);
    const stillness = await watchStill(page);
    await page.keyboard.press('ArrowRight');
    expect(await stillness()).toBeGreaterThan(1400);
    const answered = page.locator('h1', { hasText: /^You (said|drew) / });
    await answered.waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Play again' }).click();
    await answered.waitFor({ ...PATIENCE, state: 'detached' });
    await page.locator('.chart-done').waitFor({ ...PATIENCE, state: 'attached' });
    await page.keyboard.press('PageDown');
    await answered.waitFor({ timeout: 1000 });
    await atStep(placeOf('reveal'));
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });

  it('stops in the weeks that a lesson names, until the speaker goes on', async () => {
    const other = COURSE.find((one) => one.lesson.steps.some((step) => 'stops' in step))!;
    const at = other.lesson.steps.findIndex((step) => 'stops' in step);
    await page.goto(`${stage.served.url}#lesson=${other.name}&step=${at}`);
    await page.getByRole('radio').first().check();
    const vote = await page.locator('.lesson-option').first().textContent();
    // The arrow locks in what was clicked, and is no other choice.
    await page.keyboard.press('ArrowRight');
    await page.locator('.lesson-primary', { hasText: /^Go on$/ }).waitFor(PATIENCE);
    expect(await headline()).toBe('Your guess, and the run');
    expect(await page.locator('.lesson-option-right').count()).toBe(0);
    await settled(page);
    await page.keyboard.press('PageDown');
    await page.locator('.lesson-option-right').waitFor(PATIENCE);
    await atStep(at);
    expect(await headline()).toContain(`You said “${vote}”`);
    await page.goto(`${stage.served.url}#lesson=${NAME}&step=${lesson.steps.length}`);
  });

  it('ends in the list, keeps how far the reader came, and takes a file with a slip apart', async () => {
    await page.keyboard.press(String(lesson.steps.length));
    await atStep(lesson.steps.length - 1);
    await staysAtEnd(page);
    await page.goto(`${stage.served.url}#course`);
    const start = page.getByRole('link', { name: `Go on at step ${lesson.steps.length}: ` });
    await page.getByRole('link', { name: 'From the start: ' }).first().waitFor(PATIENCE);
    await page.reload();
    await start.first().waitFor(PATIENCE);
    const broken = scenarioText(`${NAME}.json`).replace('"idea"', '"ideas"');
    const buffer = Buffer.from(broken);
    const file = { name: 'mine.json', mimeType: 'application/json', buffer };
    await page.setInputFiles('#lesson-file', file);
    await page.getByRole('alert').getByText('unknown field "ideas"').waitFor(PATIENCE);
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.goto(`${stage.served.url}#guide=${NAME}`);
    await page.getByRole('heading', { name: 'What to ask' }).waitFor(PATIENCE);
    await page.emulateMedia({ media: 'print' });
    expect(await tornOn(page, lesson.title)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
  });

  it('after the last lesson opens the studio, whose bar leads back to the lessons', async () => {
    const { name, lesson: last } = COURSE.at(-1)!;
    await page.goto(`${stage.served.url}#lesson=${name}&step=${last.steps.length}`);
    await primary().click();
    await page.getByRole('link', { name: 'Open it in the studio' }).click();
    await page.getByTestId('week').waitFor({ ...PATIENCE, state: 'attached' });
    await waitForShown(page, ({ week }) => week >= 0);
    expect(await readShown(page)).not.toBeNull();
    expect(page.url()).toContain(`scenario=${name}`);
    await page.getByRole('button', { name: 'Lessons', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor(PATIENCE);
  });
});
