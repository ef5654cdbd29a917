// Said against done, as on the balcony, and the heat gauge: the same marks as there, drawn on a canvas. Lines
// grow with the film like drawn by a pen; what has not happened yet is not shown.

import type { OutcomeHistory } from '../history.ts';
import { gaugeMarks, gaugeShape } from '../marks/gauge.ts';
import { saidDonePlot } from '../marks/said-done.ts';
import { timePlotMarks, type LineKind } from '../marks/time-plot.ts';
import { heatColour } from '../palette.ts';
import { TYPE, type Area } from './layout.ts';
import { line, shape, stroke, type Sheet, type Stroke } from './pen.ts';
import { say } from './words.ts';

export interface Readings {
  readonly history: OutcomeHistory;
  readonly ghost: OutcomeHistory | null;
}

const HEAD = 44;
const STROKES: Readonly<Record<LineKind, Stroke>> = {
  ghost: { colour: 'ink-3', width: 4.5, dash: [0, 10] },
  done: { colour: 'done', width: 6 },
  said: { colour: 'said', width: 5, dash: [18, 10] },
};
const ORDER: readonly LineKind[] = ['ghost', 'done', 'said'];

const mix = (from: number, to: number, share: number) => from + (to - from) * share;

/** The chart as far as the film has come: `share` of the way from the week before. */
export function drawChart(
  sheet: Sheet,
  area: Area,
  { history, ghost }: Readings,
  week: number,
  share: number,
): void {
  const { pen } = sheet;
  const text = TYPE.label;
  line(sheet, say.chart, area.x, area.y + text, area.width, { size: text, weight: 650 });
  const size = { width: area.width, height: area.height - HEAD, text };
  const at = (when: number) => {
    const input = saidDonePlot(history, ghost, when, -1, size);
    return timePlotMarks({ ...input, lastWeek: when });
  };
  const marks = at(week);
  const before = at(Math.max(0, week - 1));
  const { box } = marks;
  pen.save();
  pen.translate(area.x, area.y + HEAD);
  for (const { y, text: value } of marks.grid) {
    stroke(sheet, `M${box.left},${y}H${box.right}`, { colour: 'line', width: 1.5 });
    const type = { size: text, colour: 'ink-2', align: 'right' } as const;
    if (value !== '') line(sheet, value, box.left - 14, y + text * 0.35, box.left, type);
  }
  stroke(sheet, marks.quarters, { colour: 'ink-3', width: 1.5 });
  for (const tick of marks.weeks) {
    const align = tick.anchor === 'middle' ? 'center' : 'left';
    const type = { size: text, colour: 'ink-2', align } as const;
    line(sheet, tick.text, tick.x, box.bottom + text * 1.35, 400, type);
  }
  const x = mix(before.now?.x ?? box.left, marks.now?.x ?? box.left, share);
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, x, size.height);
  pen.clip();
  shape(sheet, marks.gap, 'ink', 0.07);
  for (const kind of ORDER)
    for (const { path } of marks.lines.filter((one) => one.kind === kind))
      stroke(sheet, path, STROKES[kind]);
  pen.restore();
  stroke(sheet, `M${x},${box.top - 8}V${box.bottom}`, { colour: 'you', width: 3 });
  for (const label of marks.labels) {
    const was = before.labels.find(({ kind }) => kind === label.kind) ?? label;
    const y = mix(was.y, label.y, share) + text * 0.35;
    const weight = label.kind === 'ghost' ? 450 : 650;
    const colour = label.kind === 'ghost' ? 'ink-2' : label.kind;
    const rows = marks.stacked ? [label.name, label.value] : [`${label.name} ${label.value}`];
    rows.forEach((row, index) => {
      const lower = (index - (rows.length - 1) / 2) * text * 1.15;
      line(sheet, row, x + text * 0.5, y + lower, 400, { size: text, weight, colour, halo: true });
    });
  }
  pen.restore();
}

/** The gauge, lying: how hot it is, between lip service and flight. */
export function drawGauge(sheet: Sheet, area: Area, heat: number): void {
  const { pen, theme } = sheet;
  const text = TYPE.label;
  line(sheet, say.heat, area.x, area.y + text, area.width, { size: text, weight: 650 });
  pen.save();
  pen.translate(area.x, area.y + HEAD + 8);
  const gauge = gaugeShape(area.width, area.height - HEAD - 8, text);
  const { bar, flight, lipService } = gauge;
  const marks = gaugeMarks(gauge, heat, null, null);
  const ramp = pen.createLinearGradient(bar.x, 0, bar.x + bar.width, 0);
  for (let stop = 0; stop <= 4; stop++) ramp.addColorStop(stop / 4, heatColour(stop / 4, theme));
  pen.fillStyle = ramp;
  pen.beginPath();
  pen.roundRect(bar.x, bar.y, bar.width, bar.height, 8);
  pen.fill();
  stroke(sheet, marks.needle, { colour: 'you', width: 6 });
  shape(sheet, marks.head, 'you');
  const type = { size: text, colour: 'ink-2' } as const;
  line(sheet, say.cold, lipService.x, lipService.y + 4, area.width, type);
  line(sheet, say.flight, flight.x, flight.y + 4, area.width, { ...type, align: 'right' });
  pen.restore();
}
