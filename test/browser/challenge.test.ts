// A whole challenge of eight quarters, by keyboard and mouse: chosen, guessed, passed and seen, kept over a
// reload, and in the end a record that the headless command makes again to the last bit.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRecord, planOf, readWallLink } from '../../viz/challenge/record.ts';
import { add, at, leastLetters, LONG, main, passByKeys, reaches, wide } from './challenging.ts';
import { faultsInBothThemes } from './faults.ts';
import {
  chromiumPath,
  fromMenu,
  keepPicture,
  openWatched,
  stageInChromium,
  thaw,
} from './harness.ts';

const FIRM = 'challenge-stores';
const TEAM = '<img src=x onerror=alert(1)> & friends';

describe.skipIf(chromiumPath === null)('a challenge', () => {
  const stage = stageInChromium();

  it('is played to its end, kept on the way, and made again from its record', async () => {
    const { page, trouble } = await openWatched(stage.browser, `${stage.served.url}#challenge`, {
      viewport: { width: 1920, height: 1080 },
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page.setDefaultTimeout(LONG);
    const begin = page.getByRole('button', { name: 'Begin', exact: true });
    await begin.click();
    await page.getByText('Give your team a name first.').waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    await keepPicture(page, 'challenge-start');
    await page.getByRole('textbox', { name: 'Name of your team' }).fill(TEAM);
    await page.getByRole('radio', { name: /^Larkfield Stores/ }).check();
    await page.getByRole('radio', { name: /^Hard/ }).check();
    await begin.click();

    // Quarter 1: ask first, then choose; what is asked for makes steps begin later.
    await at(page, 1, 'choose');
    expect(page.url()).toContain(`#challenge=${FIRM}`);
    expect(await page.getByText(TEAM).count()).toBe(1);
    await page.getByText('Bodies stay pale until a survey asks.').waitFor();
    await page.getByRole('button', { name: /^Who do people go to/ }).click();
    await page.getByText(/reach \d+.% of everybody over one tie/).waitFor();
    for (const title of ['Teach the full package', 'Make it safe', 'Ask the tough questions']) {
      await add(page, title, 1);
    }
    await page.getByText('Begins in week 2, ').waitFor();
    await page.getByRole('combobox', { name: 'Lasts: Teach the full package' }).selectOption('4');
    await page
      .getByRole('combobox', { name: 'Who: Ask the tough questions' })
      .selectOption('connected');
    await add(page, 'Change the bonus plan', 1);
    const feels = page.getByRole('combobox', { name: 'It feels like: Change the bonus plan' });
    await feels.selectOption('0');
    // A second press buys nothing, says why and offers to take it out; it is gone from the screens after.
    const money = await page.locator('.challenge-left').innerText();
    const twice = page.getByRole('button', { name: 'Add Change the bonus plan', exact: true });
    // It is dimmed and says why not, to the mouse and to the keyboard.
    await twice.press('Enter');
    await page.getByText(/^Change the bonus plan is chosen already/).waitFor();
    await page.getByRole('button', { name: 'Show it', exact: true }).waitFor();
    expect(await page.locator('.challenge-left').innerText()).toBe(money);
    // Whatever group is looked at, every step, the basket and the way on are a short way off.
    const groups = page.getByRole('group', { name: 'Kinds of steps' }).getByRole('button');
    const ways = await page.locator('[data-scroll]').evaluateAll(reaches);
    for (const group of (await groups.all()).slice(0, -1)) {
      await group.click();
      ways.push(...(await page.locator('[data-scroll]').evaluateAll(reaches)));
    }
    expect(Math.max(...ways)).toBeLessThan(1500);
    expect(await main(page).isVisible()).toBe(true);
    // The card that was pressed stands where it stood, whatever has changed around it.
    await page.getByRole('searchbox', { name: 'Search steps' }).fill('Measure what customers');
    const measure = page.getByRole('button', { name: 'Add Measure what customers feel' });
    await measure.focus();
    const height = (await measure.boundingBox())!.y;
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Take out Measure what customers feel' }).waitFor();
    expect((await measure.boundingBox())!.y).toBeCloseTo(height, 0);
    // Thirteen weeks hold no more: the card says so and nothing is added.
    await page.getByRole('searchbox', { name: 'Search steps' }).fill('Leaders talk');
    const full = page.getByText('Takes 2 weeks; you have 1 left.');
    await full.filter({ visible: true }).first().waitFor();
    await page.getByRole('button', { name: 'Add Leaders talk customer', exact: true }).focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: /^Take out/ }).count()).toBe(5);
    expect(await faultsInBothThemes(page)).toEqual([]);
    await keepPicture(page, 'challenge-choose');
    await passByKeys(page, 1, 10);
    await page.getByText(/^You said 10.%\. It is \d+.%: \d+ points? fewer\./).waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    await keepPicture(page, 'challenge-see');
    await main(page).click();

    // Quarter 2: the talk, more steps; then the page is loaded again and goes on where it was.
    await at(page, 2, 'choose');
    expect(await page.getByRole('searchbox', { name: 'Search steps' }).inputValue()).toBe('');
    await page
      .getByRole('combobox', { name: 'An honest conversation in' })
      .selectOption({ index: 1 });
    const talk = page.getByRole('button', { name: /^An honest conversation in: Ask/ });
    await talk.click();
    // The answer stands under the question, in sight; a second press asks nobody.
    const answer = page.getByRole('heading', { name: /^Conversation in .*, week 13$/ });
    await answer.waitFor();
    const [asked, answered] = [(await talk.boundingBox())!, (await answer.boundingBox())!];
    expect(answered.y).toBeGreaterThan(asked.y);
    expect(answered.y - asked.y).toBeLessThan(200);
    expect(answered.y).toBeLessThan(1080);
    await talk.click();
    expect(await answer.count()).toBe(1);
    await page.getByText('Pushes to product:').waitFor();
    for (const title of [
      'Leaders talk customer',
      'Let the front line decide',
      'Redesign processes',
    ]) {
      await add(page, title, 2);
    }
    const left = await page.locator('.challenge-left').innerText();
    await page.reload();
    await at(page, 2, 'choose');
    await page.getByText('Pushes to product:').waitFor();
    expect(await page.locator('.challenge-left').innerText()).toBe(left);
    await passByKeys(page, 2, 3);
    await main(page).click();

    // Quarter 3: a step is stopped, by keyboard.
    await at(page, 3, 'choose');
    const stop = page.getByRole('button', { name: 'Stop it now: Ask the tough questions' });
    await stop.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Let it go on: Ask the tough questions' }).waitFor();
    await add(page, 'Thank those who live it', 3);
    await passByKeys(page, 3, 6);
    for (let quarter = 4; quarter <= 8; quarter++) {
      await main(page).click();
      await at(page, quarter, 'choose');
      await passByKeys(page, quarter, quarter);
    }
    await main(page).click();
    await page.locator('.challenge[data-phase=end]').waitFor();
    await page.getByText('Body: what they do.').waitFor();
    await page
      .getByText(/^With 16 other sets of chance events the same plan scores/)
      .waitFor({ timeout: LONG });
    expect(await faultsInBothThemes(page)).toEqual([]);
    await keepPicture(page, 'challenge-end');

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the result as a file' }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toBe(`thaw-img-src-x-onerror-alert-1-friends-${FIRM}.json`);
    const read = checkRecord(JSON.parse(readFileSync(await file.path(), 'utf8')));
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const { record } = read;
    expect(record).toMatchObject({ team: TEAM, firm: FIRM, mode: 'hard', seed: 11 });
    expect(record.quarters.map(({ guess }) => guess)).toEqual([
      0.1, 0.03, 0.06, 0.04, 0.05, 0.06, 0.07, 0.08,
    ]);
    expect(record.quarters[0].asked).toEqual(['network']);
    expect(record.quarters[0].steps[2].target).toEqual({ share: 0.2, choose: 'connected' });
    expect(record.quarters[2].stops).toEqual([2]);
    const plan = JSON.stringify(planOf(record.quarters));
    const words = ['run', `scenarios/${FIRM}.json`, '--seed', '11', '--plan', plan];
    const again = JSON.parse(thaw([...words, '--json', '--quiet'])) as { stateHash: string };
    expect(again.stateHash).toBe(record.stateHash);
    expect(await page.getByTestId('state-hash').innerText()).toBe(record.stateHash);

    await page.getByRole('button', { name: 'Copy the link for the wall' }).click();
    await page.getByText(/^Link copied/).waitFor();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(await readWallLink(link.hash)).toEqual({ record });
    expect(trouble).toEqual([]);

    // The same end on a phone: nothing stands out at the side.
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await wide(page)).toBe(0);
    await keepPicture(page, 'challenge-end-phone');

    // From the end to the debrief of this very run, made again there.
    await page.setViewportSize({ width: 1920, height: 1080 });
    const debrief = page.getByRole('link', { name: 'Debrief: why it went so' });
    // In sight without scrolling.
    expect((await debrief.boundingBox())!.y).toBeLessThan(1080 - 30);
    await debrief.click();
    await page.getByRole('heading', { level: 1, name: 'Debrief', exact: true }).waitFor();
    await page.getByText('All of it is worked out.').waitFor();
    expect(await page.title()).toBe(`Thaw: debrief of ${TEAM}`);
    expect(new URL(page.url()).hash).toBe(link.hash.replace('#wall=', '#debrief='));
    await page
      .getByText(/^Challenge: the stores · hard mode · 8 quarters$/)
      .first()
      .waitFor();
    // Read from the back row, and the way back leads to the same result.
    expect(await page.locator('main').evaluate(leastLetters)).toBeGreaterThanOrEqual(20);
    await keepPicture(page, 'debrief-projector');
    await page.getByRole('link', { name: 'Back to the result' }).click();
    await page.locator('.challenge[data-phase=end]').waitFor();
    expect(await page.getByTestId('state-hash').innerText()).toBe(record.stateHash);
    // Who leaves while something loads has it stopped.
    expect(trouble.filter((one) => !one.startsWith('failed:'))).toEqual([]);
    await page.context().close();
  }, 300_000);

  it('plays its weeks where motion is wanted, on a phone, and forgives a strange address', async () => {
    const { page, trouble } = await openWatched(
      stage.browser,
      `${stage.served.url}#challenge=${encodeURIComponent('<b>'.repeat(4000))}`,
      { viewport: { width: 390, height: 844 } },
    );
    page.setDefaultTimeout(LONG);
    await page.getByText(/^There is no challenge called “<b><b>/).waitFor();
    await page.getByRole('textbox', { name: 'Name of your team' }).fill('x'.repeat(10_000));
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await at(page, 1, 'choose');
    // In the easy mode the survey is told without asking.
    await page
      .getByRole('table')
      .getByText(/^\d+.% \(\d+–\d+\)$/)
      .first()
      .waitFor();
    expect(await wide(page)).toBe(0);
    await keepPicture(page, 'challenge-choose-phone');
    await main(page).click();
    await at(page, 1, 'predict');
    expect(await wide(page)).toBe(0);
    await keepPicture(page, 'challenge-predict-phone');
    await main(page).click();
    await at(page, 1, 'pass');
    await page.getByText(/^Week [1-9]$/).waitFor({ timeout: LONG });
    await main(page).click();
    await at(page, 2, 'see');
    expect(await wide(page)).toBe(0);
    const lefts = await page
      .locator('.challenge-plot text')
      .evaluateAll((texts) => texts.map((text) => (text as SVGTextElement).getBBox().x));
    expect(Math.min(...lefts)).toBeGreaterThanOrEqual(0);
    await keepPicture(page, 'challenge-see-phone');
    expect(trouble).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('is one door away from the studio, and so is the wall', async () => {
    const { page, trouble } = await openWatched(stage.browser, stage.served.url);
    page.setDefaultTimeout(LONG);
    await fromMenu(page, 'Results wall');
    await page.getByText('No team is here yet.').waitFor();
    await page.goto(stage.served.url);
    await page.getByTestId('scenario').click();
    const rooms = page.getByRole('dialog').locator('.library-room');
    expect(await rooms.allTextContents()).toEqual(['Lessons', 'Challenge', 'Results wall']);
    await keepPicture(page, 'challenge-door');
    await rooms.getByText('Challenge').click();
    await page.getByRole('heading', { level: 1, name: 'Lead a change for two years' }).waitFor();
    // Who leaves while something loads has it stopped.
    expect(trouble.filter((one) => !one.startsWith('failed:'))).toEqual([]);
    await page.context().close();
  });
});
