// Every text of the charts' own: names of lines, readouts, summaries for those who do not see them, headings of the
// tables behind them. In the page and on the command line; what surrounds the charts is in viz/balcony/words.ts.

import { catalogue } from '../language/language.ts';
import { figure, percent, points, weeksLong } from './words.ts';

const whole = (share: number) => String(Math.round(share * 100));

/** "Said rises from 30 to 66 percent"; `step` is how far, in points. */
function moved(what: string, from: number, to: number, step: number): string {
  if (step === 0) return `${what} stays at ${whole(to)} percent`;
  return `${what} ${step > 0 ? 'rises' : 'falls'} from ${whole(from)} to ${whole(to)} percent`;
}

/** "96" where the start is 100. */
export const index = (value: number): string => figure(value * 100, 0);
const withoutPlan = (value: string) => (value === '' ? '' : `, ${value} without a plan`);

export const charts = catalogue('charts', {
  week: (week: number) => `Week ${week}`,
  noWeek: 'No week yet',
  weekHeading: 'Week',
  span: (from: number, to: number) => `weeks ${from} to ${to}`,
  spanTitle: (from: number, to: number) => `Weeks ${from} to ${to}`,
  everybody: 'Everybody',
  thisRun: 'This run',
  noPlan: 'No plan',
  noPlanAt: (value: string) => `No plan ${value}`,
  tableAvailable: 'Table available.',

  /** What begins in a week. */
  marks: {
    begins: (title: string) => `${title} begins`,
    beginMany: (steps: number) => `${steps} steps begin`,
    changeMany: (values: number) => `${values} values change`,
  },

  saidDone: {
    question: (place: string) =>
      place === '' ? 'Do people do what they say?' : `Do people in ${place} do what they say?`,
    say: 'Say it',
    do: 'Do it',
    sayAt: (said: number) => `Say it ${percent(said)}`,
    doAt: (done: number) => `Do it ${percent(done)}`,
    gap: (gap: number) => `Gap ${points(gap)}`,
    said: (moved: string) => `Said ${moved}`,
    done: (moved: string) => `Done ${moved}`,
    title: (place: string) => (place === '' ? 'Said and done' : `Said and done in ${place}`),
    nothing: (title: string) => `${title}. Nothing to show yet.`,
    start: (title: string, said: number, done: number) =>
      `${title}, week 0: ${whole(said)} percent say it, ${whole(done)} do it.`,
    weeks: (title: string, weeks: number) => `${title}, ${weeksLong(weeks)}.`,
    saidMoved: (from: number, to: number, step: number) => moved('Said', from, to, step),
    doneMoved: (from: number, to: number, step: number) => moved('done', from, to, step),
    widest: (week: number, gap: number) => `They part most in week ${week}, by ${points(gap)}.`,
    without: (done: number) => `Without a plan ${whole(done)} would do it.`,
    headings: ['Week', 'Say it', 'Do it', 'Gap, points', 'No plan, do it'],
    caption: (place: string) => `${place}: what people say and do, by week`,
  },

  departments: {
    question: 'Where does it run or stall?',
    nothing: 'Said and done by department. Nothing to show yet.',
    noName: 'no name',
    numbered: (number: number) => `Department ${number}`,
    at: (name: string, gap: string) => `${name} (${gap})`,
    summary: (departments: number, week: number, widest: string, narrowest: string) =>
      `Said and done by department, ${departments === 1 ? '1 department' : `${departments} departments`}, ` +
      `week ${week}. Widest gap in ${widest}${narrowest === '' ? '' : `, narrowest in ${narrowest}`}.`,
    gap: (gap: string, said: string, done: string) => `${gap}: say it ${said}, do it ${done}`,
    moved: (moved: string, weeks: string) => `${moved} done, ${weeks}`,
    byGap: 'Gap in points, widest first',
    /** While weeks pass pictures stay where they are, whichever gap is widest by now. */
    gapNow: 'Gap in points',
    byMove: (weeks: string) => `Points done gained, ${weeks}`,
    widest: (shown: number) => `Show the ${shown} widest gaps`,
    all: (departments: number) => `Show all ${departments}`,
    caption: (week: number) => `Said and done by department, week ${week}`,
    headings: ['Department', 'Say it', 'Do it', 'Gap'],
  },

  beliefs: {
    question: (place: string) =>
      place === '' ? 'Who believes what?' : `Who in ${place} believes what?`,
    now: 'now',
    /** Ends and middle of the scale. */
    sides: ['product', 'middle', 'customer'],
    product: (share: number) => `Product ${percent(share)}`,
    middle: (share: number) => `Middle ${percent(share)}`,
    customer: (share: number) => `Customer ${percent(share)}`,
    firm: 'The firm',
    split: (who: string) => `${who} is split in two`,
    mostProduct: 'Most people lean to product',
    mostCustomer: 'Most people lean to customer',
    mostMiddle: 'Most people are in the middle',
    spread: 'Beliefs are spread out',
    nothing: 'Nothing to show yet.',
    at: (week: number, spread: string, shares: string) => `Week ${week}: ${spread}. ${shares}.`,
    before: (spread: string) => `At the start: ${spread}.`,
    stale: 'before this change',
    headings: ['Week', 'Product', 'Middle', 'Customer', 'Mean', 'In words'],
    caption: (place: string) =>
      `${place}: what people believe by week. Product and customer: more than 0.3 from the middle, on a scale from −1 to 1`,
  },

  money: {
    question: 'Can we afford it?',
    profit: 'Profit',
    customers: 'Customers',
    /** After the name of profit or customers. */
    without: (value: string) => `no plan ${value}`,
    /** Names of the band below which nothing is earned, the longest first. */
    below: (profit: number) => `Below ${index(profit)} the firm loses money`,
    belowShort: (profit: number) => `Loss below ${index(profit)}`,
    belowShortest: 'Loss',
    at: (name: string, value: number, without: number) =>
      `${name} ${index(value)}${Number.isFinite(without) ? ` (no plan ${index(without)})` : ''}`,
    moved: (name: string, from: string, to: string) => `${name} ${from} to ${to}`,
    nothing: 'Can we afford it? Nothing to show yet.',
    profitNow: (week: number, profit: number, without: number) =>
      `Can we afford it? Week ${week}, where the start is 100: profit ${index(profit)}` +
      `${withoutPlan(Number.isFinite(without) ? index(without) : '')}.`,
    customersNow: (customers: number, without: number) =>
      `Customers ${index(customers)}${withoutPlan(Number.isFinite(without) ? index(without) : '')}.`,
    under: (profit: number, weeks: number) =>
      `Below ${index(profit)} the firm loses money: ${weeks === 0 ? 'never so far' : weeksLong(weeks)}.`,
    headings: ['Week', 'Profit', 'Customers', 'Profit, no plan', 'Customers, no plan'],
    caption: 'Profit and customers by week; both are 100 at the start',
  },

  outcome: {
    choose: 'Outcome to show',
    question: (question: string, place: string) =>
      place === '' ? question : `${question} ${place}`,
    about: (sentence: string, unit: string) => `${sentence} Unit: ${unit}.`,
    wholeOnly: 'For the whole organisation only.',
    thisRunAt: (value: string) => `This run ${value}`,
    moved: (from: string, to: string) => `from ${from} to ${to}`,
    title: (title: string, place: string) => (place === '' ? title : `${title}, ${place}`),
    nothing: (title: string) => `${title}. Nothing to show yet.`,
    summary: (title: string, weeks: number, from: string, to: string, without: string) =>
      `${title}, ${weeksLong(weeks)}. From ${from} to ${to}${withoutPlan(without)}.`,
    headings: ['Week', 'This run', 'No plan'],
    caption: (title: string, place: string, unit: string) =>
      `${title} by week, ${place === '' ? 'everybody' : place}. Unit: ${unit}`,
  },

  heat: {
    title: 'Heat',
    flight: 'flight',
    lipService: 'lip service',
    noZone: 'no zone now',
    right: 'right for now',
    nothing: 'Is it too hot? Nothing to show yet.',
    /** The start of the summary; `low` and `high` are the zone's, NaN where there is none. */
    at: (place: string, week: number, heat: number, most: number, low: number, high: number) =>
      `${place === '' ? 'Is it too hot?' : `Is it too hot in ${place}?`} Week ${week}: ` +
      `heat ${figure(heat, 2)} on a scale from 0 to ${most}` +
      `${low < high ? `, zone from ${figure(low, 2)} to ${figure(high, 2)}` : ''}.`,
    share: (share: number, inside: string) => `${percent(share)} of people are ${inside}.`,
    inZone: 'in the zone',
    stirred: 'stirred and not afraid',
    none: 'No heat is right for now: what stirs people frightens them',
    cold: 'Too cold to move people',
    hot: 'Too hot, people run',
    fits: 'Right for now',
    headings: [
      'Week',
      'Heat felt',
      'Leaders apply',
      'Zone from',
      'Zone to',
      'In the zone',
      'Safety',
      'Trust',
    ],
    caption: (place: string) =>
      `${place}: heat from 0 to 1.5 and the productive zone, by week. In a zone whose end lies below its start nobody can work.`,
  },

  /** How the productive zone lies against a quarter ago, and why. */
  zone: {
    none: 'No zone now',
    moved: (how: string, why: string) => `The zone ${how}${why === '' ? '' : `: ${why}`}`,
    how: {
      stillGone: 'is still gone',
      gone: 'is gone',
      back: 'is back',
      up: 'moved up',
      down: 'moved down',
      grew: 'grew',
      shrank: 'shrank',
    },
    /** Parts of its edges that rose, and that fell. */
    rose: {
      bears: 'people bear more',
      ambiguity: 'mixed messages',
      blame: 'more blame',
      resistance: 'more resistance',
      loss: 'people lose more',
      care: 'more care',
      content: 'people are content',
      tired: 'people are tired',
      stirred: 'more stirs people',
      safety: 'safety rose',
      trust: 'trust rose, less resistance',
    },
    fell: {
      bears: 'people bear less',
      ambiguity: 'clearer messages',
      blame: 'less blame',
      resistance: 'less resistance',
      loss: 'people lose less',
      care: 'less care',
      content: 'people less content',
      tired: 'people less tired',
      stirred: 'less stirs people',
      safety: 'safety fell',
      trust: 'trust fell, more resistance',
    },
  },
});
