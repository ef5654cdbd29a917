// The plan as a timeline in a real browser, by mouse: bars are dragged, stretched and drawn, the engine runs
// what the bars say, and everything can be undone.

import { describe, expect, it } from 'vitest';
import { checkScenario, createModel } from '../../sim/index.ts';
import { accepted, hashOf, passWeeks, scenarioFile } from '../helpers.ts';
import { chromiumPath, stageInChromium } from './harness.ts';
import { drag, openPlan, spoken, undoable } from './planning.ts';
import { waitForShown } from './reading.ts';

describe.skipIf(chromiumPath === null)('the plan by mouse in Chromium', () => {
  const stage = stageInChromium();

  it('moves and stretches a bar with the mouse, and Undo puts each back', async () => {
    const { page, trouble } = await openPlan(stage);
    expect(await spoken(page, 'Make it safe')).toBe('Make it safe, everybody, week 4 to 96');
    await drag(page, 'Make it safe', 0.5, 20);
    expect(await spoken(page, 'Make it safe')).toBe('Make it safe, everybody, week 24 to 116');
    await undoable(page, 'move Make it safe');
    await drag(page, 'Make it safe', -4, -50);
    expect(await spoken(page, 'Make it safe')).toBe('Make it safe, everybody, week 24 to 66');
    await undoable(page, 'change the length of Make it safe');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => spoken(page, 'Make it safe')).toMatch(/week 4 to 96$/);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('runs what the bars say: the state shown is the one the engine reaches with that plan', async () => {
    const run = { scenario: 'keep-it-alive', seed: 3, week: 24 };
    const { page, trouble, shown } = await openPlan(stage, run);
    await drag(page, 'Make it safe', 0.5, 12);
    const after = await waitForShown(
      page,
      ({ week, hash }) => week === run.week && hash !== shown.hash,
    );
    const file = scenarioFile('keep-it-alive.json');
    const interventions = file.interventions.map((step) =>
      step.kind === 'safe-space' ? { ...step, start: step.start + 12 } : step,
    );
    const model = createModel(accepted(checkScenario({ ...file, seed: run.seed, interventions })));
    expect(after.hash).toBe(hashOf(passWeeks(model, run.week)));
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('puts a bar back when Escape is pressed while it is dragged', async () => {
    const { page } = await openPlan(stage);
    await drag(page, 'Make it safe', 0.5, 30, false);
    expect(await spoken(page, 'Make it safe')).toMatch(/week 34 to 126$/);
    await page.keyboard.press('Escape');
    expect(await spoken(page, 'Make it safe')).toMatch(/week 4 to 96$/);
    await page.mouse.up();
    expect(await spoken(page, 'Make it safe')).toMatch(/week 4 to 96$/);
    expect(await page.getByRole('button', { name: 'Nothing to undo' }).isDisabled()).toBe(true);
    await page.context().close();
  });

  it('draws a new step on the empty row and says what it costs against a budget', async () => {
    const { page, trouble } = await openPlan(stage, { scenario: 'mixed-messages' });
    await page.getByText('Cost 296 thousand').waitFor();
    const row = (await page.locator('.plan-draw').boundingBox())!;
    const y = row.y + row.height / 2;
    await page.mouse.move(row.x + row.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(row.x + row.width * 0.75, y, { steps: 3 });
    await page.mouse.up();
    const dialog = page.getByRole('dialog', { name: 'Add a step' });
    await dialog.getByLabel('Search').fill('bonus');
    await dialog.getByText('Pay and promotion reward product success.').waitFor();
    await dialog.getByRole('button', { name: /^Change the bonus plan/ }).click();
    expect(await spoken(page, 'Change the bonus plan')).toMatch(/everybody, week 78 to 117$/);
    await page.getByText('Cost 686 thousand').waitFor();
    await page.getByRole('button', { name: 'Set a budget' }).click();
    await page.getByLabel(/^Budget in thousands/).fill('600');
    await page.keyboard.press('Enter');
    await page.getByText('86 thousand over').waitFor();
    const meter = page.getByRole('meter', { name: /^Cost of the plan/ });
    expect(await meter.getAttribute('aria-valuetext')).toMatch(/^Cost 686 of 600 thousand/);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Set a budget' }).waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});
