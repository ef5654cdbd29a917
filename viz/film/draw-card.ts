// The card that closes a film: what may be said, what this run showed, and how to make it again.

import { percent } from '../marks/words.ts';
import type { Readings } from './draw-chart.ts';
import { drawChance } from './draw-frame.ts';
import { TYPE } from './layout.ts';
import { fill, line, lines, type Sheet } from './pen.ts';
import type { Story } from './story.ts';
import { say } from './words.ts';

const MARGIN = 84;
/** Longer commands nobody types from a screen. */
const TYPED_AT_MOST = 420;

export interface Card {
  readonly width: number;
  readonly height: number;
  readonly story: Story;
  readonly readings: Readings;
  readonly week: number;
  readonly hash: string;
}

/** It is larger than what stands beside a floor. */
const LARGER = 1.3;

export function drawCard(sheet: Sheet, card: Card): void {
  const { story, readings, week, hash } = card;
  const [width, height] = [card.width / LARGER, card.height / LARGER];
  sheet.pen.save();
  sheet.pen.scale(LARGER, LARGER);
  const inner = width - 2 * MARGIN;
  fill(sheet, { x: 0, y: 0, width: width + 1, height: height + 1 }, 'bg');
  const at = (y: number) => ({ x: MARGIN, y, width: inner });
  let y = lines(sheet, story.title, at(64), 1, { size: TYPE.title, weight: 700 });
  const plan = `${story.organisation} · ${story.plan}`;
  y = lines(sheet, plan, at(y), 1, { size: TYPE.body, colour: 'ink-2' });
  y = drawChance(sheet, { ...at(y + 28), height }, story);
  const read = (name: string) => percent(readings.history.get(name, week));
  const ended = say.ended(week, read('espoused'), read('enacted'), read('converted'));
  y = lines(sheet, ended, at(y + 20), 2, { size: TYPE.body, weight: 650 });
  y += 40;
  y = lines(sheet, say.again, at(y), 1, { size: TYPE.label, weight: 650 });
  const quiet = { size: TYPE.label, colour: 'ink-2' } as const;
  y = lines(sheet, say.seed(story.seed, story.version, week, hash), at(y), 1, quiet);
  const command = story.command(week);
  const told = command.length > TYPED_AT_MOST ? say.longCommand(command.length) : command;
  y = lines(sheet, told, at(y), 6, quiet);
  if (story.file !== null) lines(sheet, say.needsFile(story.file), at(y), 1, quiet);
  line(sheet, say.limits, MARGIN, height - 56, inner, quiet);
  sheet.pen.restore();
}
