// Kept pictures: what the page looks like, compared with a picture kept in test/pictures. They are kept
// small (text greys, shapes and colours remain), so that another machine's way to smooth an edge is no
// difference and a moved, missing or recoloured thing is. THAW_VISUAL=write keeps new ones.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { root } from '../architecture-source.ts';

const FOLDER = join(root, 'test', 'pictures');
const WIDTH = 720;
/** A pixel differs when its colour is this far off (0 to 1). */
const THRESHOLD = 0.16;
/** So large a share of the picture may differ. */
const SHARE = 0.01;

/** A picture `WIDTH` px wide at most, each pixel the mean of those it stands for. */
function shrink(large: PNG): PNG {
  const step = Math.max(1, Math.ceil(large.width / WIDTH));
  const small = new PNG({
    width: Math.floor(large.width / step),
    height: Math.floor(large.height / step),
  });
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let dy = 0; dy < step; dy++) {
          for (let dx = 0; dx < step; dx++) {
            const at = (y * step + dy) * large.width + x * step + dx;
            sum += large.data[at * 4 + channel];
          }
        }
        small.data[(y * small.width + x) * 4 + channel] = Math.round(sum / (step * step));
      }
    }
  }
  return small;
}

/** Says what is wrong with a picture of the page against the kept one; '' when it is the same to the eye. */
export async function pictureFault(page: Page, name: string): Promise<string> {
  const shot = shrink(
    PNG.sync.read(await page.screenshot({ animations: 'disabled', caret: 'hide' })),
  );
  const path = join(FOLDER, `${name}.png`);
  if (process.env.THAW_VISUAL === 'write') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, PNG.sync.write(shot, { deflateLevel: 9 }));
    return '';
  }
  if (!existsSync(path)) return `${name} has no kept picture: THAW_VISUAL=write keeps one`;
  const kept = PNG.sync.read(readFileSync(path));
  const { width, height } = kept;
  if (width !== shot.width || height !== shot.height) {
    return `${name} is ${shot.width} by ${shot.height}, kept as ${width} by ${height}`;
  }
  const drawn = new PNG({ width, height });
  const options = { threshold: THRESHOLD };
  const off = pixelmatch(kept.data, shot.data, drawn.data, width, height, options);
  const share = off / (width * height);
  if (share <= SHARE) return '';
  const folder = process.env.THAW_PICTURES;
  if (folder !== undefined) {
    writeFileSync(join(folder, `${name}-now.png`), PNG.sync.write(shot));
    writeFileSync(join(folder, `${name}-differs.png`), PNG.sync.write(drawn));
  }
  return `${name} differs from its kept picture in ${(share * 100).toFixed(1)} % of its pixels`;
}
