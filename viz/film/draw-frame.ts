// One picture of a film, or a sheet of paper: title, floor, charts, caption. Everything comes from the story and
// the readings; nothing here knows of files or of the page.

import { inLines, percent } from '../marks/words.ts';
import { paintBelts } from '../belts.ts';
import { BELT, paradigmColour, surface } from '../palette.ts';
import type { Caption } from './captions.ts';
import { drawChart, drawGauge, type Readings } from './draw-chart.ts';
import { LINE, TYPE, type Area, type FilmLayout } from './layout.ts';
import { fill, line, lines, type Sheet } from './pen.ts';
import type { Story } from './story.ts';
import { say } from './words.ts';

export interface Picture {
  readonly layout: FilmLayout;
  readonly story: Story;
  readonly readings: Readings;
  readonly week: number;
  /** How far the week has come in, 0 to 1. */
  readonly share: number;
  readonly caption: Caption | null;
  /** The product side is told by form as well. */
  readonly patterns: boolean;
  /** Lines at the foot where no caption stands; '' for none. */
  readonly foot: string;
  /** Draws the floor into its area. */
  floor(pen: CanvasRenderingContext2D): void;
}

export function drawPicture(sheet: Sheet, picture: Picture): void {
  const { layout, story, readings, week, share } = picture;
  const { width, height } = layout;
  fill(sheet, { x: 0, y: 0, width: width + 1, height: height + 1 }, 'bg');
  picture.floor(sheet.pen);
  drawHeader(sheet, layout.header, story, week);
  drawKey(sheet, layout.key, picture.patterns);
  if (layout.chart) drawChart(sheet, layout.chart, readings, week, share);
  if (layout.gauge) {
    const at = readings.history.reader('temperature');
    const before = at(Math.max(0, week - 1));
    const heat = at(week);
    const moved = Number.isFinite(before) ? before + (heat - before) * share : heat;
    drawGauge(sheet, layout.gauge, moved);
  }
  if (layout.answer) drawAnswer(sheet, layout.answer, story, readings, week);
  drawFoot(sheet, layout.caption, picture);
}

function drawHeader(sheet: Sheet, area: Area, story: Story, week: number): void {
  const { x, y, width } = area;
  const right = { align: 'right' } as const;
  const room = width - 360;
  line(sheet, story.title, x, y + TYPE.title, room, { size: TYPE.title, weight: 700 });
  const below = y + TYPE.title + TYPE.body * LINE + 4;
  const plan = `${story.organisation} · ${story.plan}`;
  line(sheet, plan, x, below, room, { size: TYPE.body, colour: 'ink-2' });
  const title = { size: TYPE.title, weight: 700, ...right };
  line(sheet, say.week(week), x + width, y + TYPE.title, 360, title);
  const quarter = { size: TYPE.body, colour: 'ink-2', ...right } as const;
  line(sheet, say.quarter(week), x + width, below, 360, quarter);
}

/** How to read the figures, and the band of colours with its ends. */
function drawKey(sheet: Sheet, { x, y, width }: Area, patterns: boolean): void {
  const { pen, theme } = sheet;
  const size = TYPE.label;
  const type = { size, colour: 'ink-2' } as const;
  const base = y + size;
  line(sheet, say.key, x, base, width - 460, type);
  const end = { ...type, align: 'right' } as const;
  const right = x + width;
  const last = line(sheet, say.customer, right, base, 200, end);
  const [band, gap] = [160, 14];
  const from = right - last - gap - band;
  const ramp = pen.createLinearGradient(from, 0, from + band, 0);
  for (let stop = 0; stop <= 4; stop++)
    ramp.addColorStop(stop / 4, paradigmColour(stop / 2 - 1, theme));
  pen.fillStyle = ramp;
  pen.beginPath();
  pen.roundRect(from, base - 20, band, 20, 6);
  pen.fill();
  const area = { x: from, y: base - 20, width: band, height: 20 };
  if (patterns) paintBelts(pen, surface(BELT[theme], theme), area);
  line(sheet, say.product, from - gap, base, 200, end);
}

function drawAnswer(
  sheet: Sheet,
  area: Area,
  story: Story,
  { history }: Readings,
  week: number,
): void {
  const { x, width } = area;
  const answer = drawChance(sheet, area, story);
  const changed = history.get('converted', week);
  const now = { x, width, y: answer + 6 };
  const said = say.changedNow(week, percent(changed));
  lines(sheet, said, now, 2, { size: TYPE.label });
}

/** The chance with its interval and what it is a chance of; without runs, why there is none. */
export function drawChance(sheet: Sheet, { x, y, width }: Area, { answer }: Story): number {
  const below = { size: TYPE.label, colour: 'ink-2' } as const;
  if (answer === null) {
    const next = lines(sheet, say.anecdote, { x, y, width }, 2, { size: TYPE.body, weight: 650 });
    return lines(sheet, say.anecdoteHelp, { x, y: next, width }, 3, below);
  }
  const base = y + TYPE.answer * 0.85;
  const bold = { size: TYPE.answer, weight: 700 };
  const wide = line(sheet, answer.chance, x, base, width, bold);
  const interval = { size: TYPE.body, weight: 500, colour: 'ink-2' } as const;
  line(sheet, answer.interval, x + wide + 18, base, width - wide - 18, interval);
  const goal = lines(sheet, `${answer.goal}.`, { x, y: base + 8, width }, 3, below);
  return answer.noPlan === '' ? goal : lines(sheet, answer.noPlan, { x, y: goal, width }, 1, below);
}

function drawFoot(sheet: Sheet, area: Area, { caption, foot }: Picture): void {
  const { x, y, width, height } = area;
  if (caption === null) {
    const type = { size: TYPE.label, colour: 'ink-2' } as const;
    const rows = foot.split('\n');
    const first = y + height - (rows.length - 1) * TYPE.label * LINE - 8;
    rows.forEach((row, at) => line(sheet, row, x, first + at * TYPE.label * LINE, width, type));
    return;
  }
  fill(sheet, area, 'raised', 12);
  const text = say.caption(caption.week, caption.text);
  const type = { size: TYPE.label, weight: 650 };
  const rows = Math.min(2, inLines(text, width - 48, TYPE.label).length);
  const above = (height - rows * TYPE.label * LINE) / 2;
  lines(sheet, text, { x: x + 24, width: width - 48, y: y + above }, 2, type);
}
