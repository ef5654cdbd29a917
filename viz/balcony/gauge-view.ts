// The heat gauge: is it too hot? It stands left of the floor because it explains the floor.
//
//   const gauge = new GaugeView(host, { onHoverWeek });
//   gauge.update(history, ghost, week, { department });
//   gauge.showWeek(week | null); gauge.resize(); gauge.dispose();
//
// Upright where its place is higher than wide, lying down otherwise (phone). The needle is the heat people
// feel, the frame the zone of that very week, dotted where it lay a quarter before; words say what moved it.
// Where only outcomes are known of a week (a plan still in the hand) the needle is the heat that leaders
// apply, and the gauge says which share of people is stirred and not afraid.

import { ChartFrame, nextChartId, tableKey, type SvgRoot } from './chart-frame.ts';
import type { ChartContext, ChartEvents, ChartView } from './chart-view.ts';
import type { OutcomeHistory } from '../history.ts';
import { charts } from '../marks/chart-words.ts';
import {
  gaugeMarks,
  gaugeShape,
  gaugeSummary,
  insideWords,
  type GaugeShape,
  type Zone,
} from '../marks/gauge.ts';
import { weekWithin, type Span } from '../marks/span.ts';
import { figure, percent } from '../marks/words.ts';
import { isEmpty, quarterBefore, zoneAt, zoneMove } from '../marks/zone.ts';
import { EVERYBODY } from '../takeaway/csv.ts';
import type { PanoramaColumn } from '../panoramas.ts';
import { summaryBeat } from './pace.ts';
import { place, putLines, putWords, type Shape } from './gauge-draw.ts';
import { tell, write } from './plot-draw.ts';
import { writeReadout } from './time-plot.ts';
import { weekByKey } from './week-keys.ts';

export interface GaugeOptions extends Pick<ChartEvents, 'onHoverWeek'> {
  /** Names of departments, for the one in focus. */
  places?: readonly string[];
}

const words = charts.heat;

const GAUGE_COLUMNS = [
  'heat',
  'temperature',
  'zone_low',
  'zone_high',
  'in_zone',
  'safety',
  'trust',
];

export class GaugeView implements ChartView {
  readonly #frame: ChartFrame;
  readonly #svg: SvgRoot;
  readonly #ramp: Shape<SVGLinearGradientElement>;
  readonly #bar: Shape<SVGRectElement>;
  readonly #zoneFrame: Shape<SVGRectElement>;
  readonly #zoneBefore: Shape<SVGRectElement>;
  readonly #needle: Shape<SVGPathElement>;
  readonly #head: Shape<SVGPathElement>;
  readonly #flight: Shape<SVGTextElement>;
  readonly #lipService: Shape<SVGTextElement>;
  readonly #right: Shape<SVGTextElement>;
  #history: OutcomeHistory | null = null;
  #week = 0;
  #pointed: number | null = null;
  readonly #places: readonly string[];
  #department = -1;
  /** A department pointed at elsewhere; -1 is none. */
  #lit = -1;
  #playing = false;
  /** The picture's size, and what it decides. */
  #drawn = { width: 0, height: 0, shape: gaugeShape(0, 0, 0) };
  readonly #summaries = summaryBeat();

  constructor(host: HTMLElement, options: GaugeOptions = {}) {
    this.#places = options.places ?? [];
    this.#frame = new ChartFrame(host, {
      name: 'gauge',
      title: words.title,
      onResize: () => {
        const lying = host.clientWidth > host.clientHeight;
        this.#frame.figure.classList.toggle('chart-gauge-lying', lying);
        this.#draw();
      },
      table: () => this.#table(),
      tableAbovePage: true,
    });
    const svg = this.#frame.addDrawing();
    const id = nextChartId();
    this.#svg = svg;
    this.#ramp = svg.append('defs').append('linearGradient').attr('id', id);
    for (let stop = 0; stop <= 4; stop++) {
      this.#ramp
        .append('stop')
        .attr('offset', stop / 4)
        .attr('class', `chart-heat-${stop}`);
    }
    const rect = (name: string) => svg.append('rect').attr('class', name);
    this.#bar = rect('chart-gauge-bar').attr('rx', 4).attr('fill', `url(#${id})`);
    this.#zoneBefore = rect('chart-zone-before').attr('rx', 6);
    this.#zoneFrame = rect('chart-zone').attr('rx', 6);
    this.#needle = svg.append('path').attr('class', 'chart-needle');
    this.#head = svg.append('path').attr('class', 'chart-needle-head');
    const word = (text: string) => svg.append('text').attr('class', 'chart-tick').text(text);
    this.#flight = word(words.flight);
    this.#lipService = word('');
    this.#right = svg.append('text').attr('class', 'chart-label chart-name');
    svg
      .on('keydown', (event: KeyboardEvent) => {
        const last = this.#history?.lastWeek ?? -1;
        const week = weekByKey(event, this.#pointed, this.#week, last);
        if (week === undefined) return;
        this.showWeek(week);
        options.onHoverWeek?.(week);
        if (week !== null) this.#frame.announce(this.#svg.attr('aria-label'));
      })
      .on('blur', () => {
        if (this.#pointed === null) return;
        this.showWeek(null);
        options.onHoverWeek?.(null);
      });
  }

  update(
    history: OutcomeHistory,
    _ghost: OutcomeHistory | null,
    week: number,
    context: ChartContext = {},
  ): void {
    this.#history = history;
    this.#week = week;
    this.#department = context.department ?? -1;
    this.#playing = context.playing === true;
    if (context.words !== false) this.#draw();
  }

  showWeek(week: number | null): void {
    const next = weekWithin(week, this.#history?.lastWeek ?? -1);
    if (next === this.#pointed) return;
    this.#pointed = next;
    this.#draw();
  }

  showSpan(span: Span | null): void {
    this.#frame.showSpan(span);
  }

  /** The zone of a department pointed at elsewhere stands in for as long as it is. */
  showDepartment(department: number | null): void {
    this.#lit = department ?? -1;
    this.#draw();
  }

  resize(): void {
    this.#frame.resize();
  }

  dispose(): void {
    this.#frame.dispose();
  }

  #draw(): void {
    const history = this.#history;
    const { width, height, text } = this.#frame.size;
    if (!history || width === 0 || height === 0) return;
    const week = this.#pointed ?? Math.min(this.#week, history.lastWeek);
    const department = this.#lit >= 0 ? this.#lit : this.#department;
    const heat = this.#heat(history, week, department);
    const zone = zoneAt(history, week, department);
    const then = week > 0 ? zoneAt(history, quarterBefore(week), department) : null;
    const shape = this.#shape(width, height, text);
    const marks = gaugeMarks(shape, heat, zone, then);
    place(this.#zoneFrame, marks.zone);
    place(this.#zoneBefore, marks.zoneBefore);
    write(this.#needle.node()!, 'd', marks.needle);
    write(this.#head.node()!, 'd', marks.head);
    putWords(this.#right, marks.right);
    tell(this.#right.node()!, zone ? (isEmpty(zone) ? words.noZone : words.right) : '');
    this.#tell(history, week, department, heat, zone);
    this.#frame.refreshTable();
  }

  /** Draws what the size decides, when it is another. */
  #shape(width: number, height: number, text: number): GaugeShape {
    const drawn = this.#drawn;
    if (width === drawn.width && height === drawn.height && text === drawn.shape.text)
      return drawn.shape;
    const shape = gaugeShape(width, height, text);
    this.#drawn = { width, height, shape };
    this.#svg.attr('viewBox', `0 0 ${width} ${height}`);
    this.#ramp
      .attr('x2', shape.upright ? 0 : 1)
      .attr('y1', shape.upright ? 1 : 0)
      .attr('y2', 0);
    place(this.#bar, shape.bar);
    putWords(this.#flight, shape.flight);
    putLines(this.#lipService, shape.lip, shape.lipService);
    return shape;
  }

  /** Writes the readout, and now and then the picture in words. */
  #tell(
    history: OutcomeHistory,
    week: number,
    department: number,
    heat: number,
    zone: Zone | null,
  ): void {
    const inZone = history.get('in_zone', week, department);
    const moved = zoneMove(history, week, department);
    if (this.#summaries.due(this.#playing)) {
      const summary = gaugeSummary(heat, zone, inZone, week, moved, this.#place(department));
      this.#svg.attr('aria-label', summary);
    }
    const known = Number.isFinite(inZone);
    writeReadout(this.#frame.tools, [
      ['share', known ? percent(inZone) : ''],
      ['words', known ? insideWords(zone) : ''],
      ['place', this.#place(department)],
      // Pointing at one department after the other moves no bar: the words of each are in its summary.
      ['zone', this.#lit >= 0 ? '' : moved],
    ]);
  }

  #place(department = this.#department): string {
    return this.#places[department] ?? '';
  }

  /** What people feel; where that was not kept, what leaders apply. */
  #heat(history: OutcomeHistory, week: number, department: number): number {
    const felt = history.panoramas.get('heat', week, department);
    return Number.isFinite(felt) ? felt : history.get('temperature', week, department);
  }

  /** Readings of a week: heat felt and applied, the edges of the zone, the share in it, safety, trust. */
  #readings(week: number): number[] {
    const history = this.#history;
    if (!history) return [];
    const { panoramas } = history;
    const known = (name: string) => history.get(name, week, this.#department);
    const read = (column: PanoramaColumn) => panoramas.get(column, week, this.#department);
    return [
      read('heat'),
      known('temperature'),
      read('low'),
      read('high'),
      known('in_zone'),
      known('safety'),
      known('trust'),
    ];
  }

  #table() {
    const rows = (this.#history?.lastWeek ?? -1) + 1;
    const place = this.#place();
    return {
      caption: words.caption(place || charts.everybody),
      headings: words.headings,
      rows,
      row: (week: number) => [
        String(week),
        ...this.#readings(week).map((value, at) => (at < 4 ? figure(value, 2) : percent(value))),
      ],
      saved: {
        headings: ['week', 'department', ...GAUGE_COLUMNS],
        rows,
        row: (week: number) => [week, place || EVERYBODY, ...this.#readings(week)],
      },
      key: tableKey(this.#history, null, this.#department),
    };
  }
}
