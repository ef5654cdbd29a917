import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBuiltPage, type Served } from '../browser/harness.ts';
import { ENGINES } from './engines.ts';

describe('the built page in other engines', () => {
  let served: Served;

  beforeAll(async () => {
    served = await serveBuiltPage();
  });

  afterAll(() => served.close());

  for (const engine of ENGINES) {
    it.skipIf(!engine.isHere)(`${engine.name} opens`, async () => {
      const page = await engine.open(served.url);
      try {
        await new Promise((done) => setTimeout(done, 1500));
        console.log(
          engine.name,
          await page.evaluate('document.title'),
          await page.evaluate('navigator.userAgent'),
          await page.evaluate(
            '[crossOriginIsolated, typeof SharedArrayBuffer, !!document.createElement("canvas").getContext("webgl2")]',
          ),
        );
        expect(await page.evaluate('document.title')).toContain('hello');
      } finally {
        await page.close();
      }
    });
  }
});
