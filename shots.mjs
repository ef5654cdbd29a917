import { chromium } from 'playwright-core';
const [port, ...which] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--use-gl=angle','--use-angle=gl-egl','--ignore-gpu-blocklist'] });
const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
for (const spec of which) {
  const [name, steps] = spec.split(':');
  await page.goto('about:blank');
  await page.goto(`http://localhost:${port}/#lesson=${name}`);
  await page.waitForTimeout(2500);
  await page.keyboard.press('p');
  for (let step = 1; step <= Number(steps); step++) {
    if (await page.locator('input[type=radio]').count()) await page.locator('input[type=radio]').first().check();
    else if (await page.getByText('Draw on to week').count()) {
      const box = await page.locator('.lesson-chart svg').first().boundingBox() ?? await page.locator('main svg').first().boundingBox();
      const y = box.y + box.height * 0.4;
      await page.mouse.move(box.x + 240, box.y + box.height * 0.8); await page.mouse.down();
      for (let x = 260; x < box.width - 50; x += 20) await page.mouse.move(box.x + x, y);
      await page.mouse.up();
    }
    await page.waitForTimeout(step === 1 ? 4500 : 6500);
    await page.screenshot({ path: `/tmp/shots/${name}-${step}.png` });
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(700);
  }
}
await browser.close();
