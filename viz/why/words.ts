// The words of the room that tells why: what pushes are called, and the sentences they make. Systems are
// named, people never blamed; what the ledger cannot tell is said.

import { catalogue } from '../language/language.ts';
import type { LayerState } from '../../workers/layer-list.ts';

interface LayerWords {
  /** On its own: in the chart and in tables. */
  readonly name: string;
  /** Inside a sentence. */
  readonly inside: string;
  /** Second half of a sentence about a person: it pushes to product, or to customer. */
  readonly product: string;
  readonly customer: string;
}

const layer = (name: string, inside: string, product: string, customer: string): LayerWords => ({
  name,
  inside,
  product,
  customer,
});

/** What pushes people to do product or customer work. */
export const DOING: Readonly<Record<string, LayerWords>> = catalogue('why/doing', {
  pay: layer('Pay', 'pay', 'their pay says otherwise', 'their pay asks for it'),
  measures: layer(
    'Measures',
    'what is measured',
    'what is measured says otherwise',
    'what is measured asks for it',
  ),
  rules: layer(
    'Rules, scripts',
    'rules and scripts',
    'rules and scripts stand in the way',
    'the rules leave room for it',
  ),
  hiring: layer(
    'Promotion',
    'whom the firm hires and promotes',
    'the firm hires and promotes for other things',
    'the firm hires and promotes for it',
  ),
  words: layer(
    'Leaders’ words',
    'what leaders say',
    'leaders ask for something else',
    'leaders ask for it',
  ),
  example: layer(
    'Going first',
    'managers who go first',
    'managers go another way',
    'they lead by doing it',
  ),
  peers: layer(
    'Peers',
    'the people around them',
    'the people around them do otherwise',
    'the people around them do it too',
  ),
  conviction: layer(
    'Conviction',
    'what they believe',
    'what they believe says otherwise',
    'what they believe asks for it',
  ),
  effort: layer(
    'Effort',
    'the effort that customer work takes',
    'the way work is set up makes it too much effort',
    'the way work is set up makes it easy',
  ),
  fear: layer('Fear', 'fear of loss', 'it is not safe enough to try', 'there is little to fear'),
  image: layer(
    'Idea of customers',
    'the idea people have of customers',
    'they meet too few customers to expect much from them',
    'they expect customers to thank them',
  ),
  habit: layer('Habit', 'habit', 'habit carries them the old way', 'habit carries them there'),
});

/** What moves what people believe. */
export const BELIEVING: Readonly<Record<string, LayerWords>> = catalogue('why/believing', {
  pay: layer('Pay', 'pay', '', ''),
  measures: layer('Measures', 'what is measured', '', ''),
  rules: layer('Rules', 'rules and structure', '', ''),
  hiring: layer('Promotion', 'whom the firm hires and promotes', '', ''),
  trade: layer('The trade', 'what the trade takes for granted', '', ''),
  words: layer('Leaders’ words', 'what leaders say', '', ''),
  manager: layer('Own manager', 'their manager’s own view', '', ''),
  peers: layer('Peers', 'the people around them', '', ''),
  doing: layer('Own doing', 'what they do themselves', '', ''),
  customers: layer('Customers met', 'customers they met', '', ''),
  whole: layer('Fitting together', 'the rest of what they believe', '', ''),
  staying: layer('Fading', 'what they believed fading', '', ''),
  chance: layer('Chance', 'chance', '', ''),
});

export function layerWords(state: LayerState, name: string): LayerWords {
  const words = (state === 'practice' ? DOING : BELIEVING)[name];
  if (words === undefined) throw new Error(`There are no words for the push "${name}".`);
  return words;
}

const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const why = catalogue('why', {
  /** The smallest layers together. */
  others: 'All others',
  question: (place: string) =>
    place === '' ? 'What pushes people?' : `What pushes people in ${place}?`,
  explain: 'Explain',
  explainWhat: 'a stretch',
  explainHint: 'or drag over the chart',
  together: (sum: string) => `Together ${sum}`,
  onAverage: (mean: string) => `On average ${mean}`,
  noWeek: 'Nothing has pushed yet: no week has passed.',
  unknown: 'The books do not go this far yet.',
  reading: (week: number, of: number) => `Reading week ${week} of ${of}`,
  cancel: 'Cancel',
  stopped: 'Stopped. What is drawn stays.',
  goOn: 'Go on',
  failed: 'The books could not be read. The run itself goes on.',
  tryAgain: 'Try again',
  summary: (place: string, weeks: number, up: string, down: string) =>
    `What pushes ${place === '' ? 'people' : `people in ${place}`}, ${weeks} weeks. ` +
    `To customer most: ${up}. To product most: ${down}. Table available.`,
  nothing: 'nothing',
  tableCaption: (place: string) =>
    `Pushes by week, ${place === '' ? 'everybody' : place}: above 0 to customer, below to product`,
  weekHeading: 'Week',
  sumHeading: 'Together',

  answerTitle: 'What moved people here?',
  movedTitle: (name: string, place: string, week: number) =>
    `Whom ${name} pushed most${place === '' ? '' : ` in ${place}`}, week ${week}`,
  movedNone: 'Nobody was pushed by it in this week.',
  close: 'Close',
  from: 'From week',
  to: 'to week',
  asking: 'Reading the books',
  dropped: 'This cannot be told now.',
  person: (person: number, place: string) => `Person ${person + 1}, ${place}`,
  weeks: (from: number, to: number, place: string) =>
    `Weeks ${from} to ${to}, ${place === '' ? 'everybody' : place}.`,
  pushedMost: (product: readonly string[], customer: readonly string[]) => {
    const side = (list: readonly string[], to: string) =>
      `towards ${to} ${list.length === 0 ? 'nothing' : list.join(' and ')} pushed most`;
    return capital(`${side(product, 'product')}; ${side(customer, 'customer')}.`);
  },
  named: (name: string, value: string) => `${name} (${value})`,
  changedMost: (name: string, by: string, way: string) =>
    `What changed most is ${name}: ${by} towards ${way}`,
  behind: (step: string, part: string) => `; ${step} stands behind ${part} of it`,
  nobodyBehind: '; no step of the plan stands behind it',
  nothingChanged: 'No push changed by more than 0.1 from end to end.',
  whoChanged: (became: number, slipped: number) => {
    if (became === 0 && slipped === 0) return 'Nobody really changed, and nobody slipped back.';
    const backs = slipped === 0 ? 'nobody' : String(slipped);
    return `${capital(became === 0 ? 'nobody' : people(became))} really changed; ${backs} slipped back.`;
  },
  comings: (left: number, came: number) => `${left} left and ${came} came in between.`,
  became: 'Really changed',
  slipped: 'Slipped back',
  more: (count: number) => `and ${count} more`,
  doing: ['On what they do', 'These weeks', 'Change', 'Behind it'],
  believing: ['On what they believe', 'Moved', '', 'Behind it'],
  step: (place: number, title: string) => `step ${place} “${title}”`,
  changes: 'changes on the way',
  noStep: 'no step of the plan',

  sentence: {
    noWeek: 'No week has passed yet, so nothing has pushed this person.',
    gadfly: 'This person speaks up for customers whatever happens, so nothing is weighed.',
    unknown: 'What holds them there the ledger cannot tell.',
    wants: (reason: string) => `They want to, but ${reason}.`,
    wantsNice: (reason: string) => `They want to, and stop at being friendly: ${reason}.`,
    wantsHalf: (reason: string) => `They want to and do it now and then; ${reason}.`,
    agrees: (reason: string) => `They do what they believe in, and ${reason}.`,
    unconvinced: (reason: string) => `They are not convinced, and ${reason}.`,
    unconvincedDoes: (reason: string) => `They are not convinced, but ${reason}.`,
    undecided: (reason: string) => `They are undecided, and ${reason}.`,
    undecidedDoes: (reason: string) => `They are undecided, but ${reason}.`,
    behind: (step: string, part: string, whole: string) =>
      `${capital(step)} stands behind ${part} of that push (${whole}).`,
    quarter: (weeks: number, by: string, way: string, most: string) =>
      `Over the last ${weeks === 1 ? 'week' : `${weeks} weeks`} they moved ${by} towards ${way}, most by ${most}.`,
    still: (weeks: number) =>
      `Over the last ${weeks === 1 ? 'week' : `${weeks} weeks`} what they believe hardly moved.`,
  },
  listens: 'Who they listen to',
  manager: (passes: string) => `Leaders’ words come through this manager, who passes ${passes} on:`,
  noManager: 'Leaders’ words come straight from the top.',
  colleagues: (count: number, customer: number, product: number) =>
    `They look at ${count} colleagues: ${customer} believe in customer, ${product} in product.`,
  noColleagues: 'There is nobody they look at.',
  loudest: 'These are heard most:',
  alike: 'All are heard alike; these hold the firmest views:',
  trusts: (share: string) => `Trust in leaders: ${share}.`,
  sides: 'Left: to product. Right: to customer.',
  pushes: (week: number) => `What pushed them in week ${week}`,
  how: 'How is this known?',
  howText: [
    'The run was made again with books kept: for every person and week, how hard each thing pushed. The pushes add up to what happened.',
    'A push of 1 makes customer work nearly three times as likely against product work; below 0 it is product work.',
    'What people believe runs from −1, product, to +1, customer; what moved it adds up to how far it moved.',
    'Teaching, heat, safety and vision work on what people know and feel. They have no push of their own here: compare two plans to see what they do.',
    'This is a model, not a forecast: real people have reasons that no book holds.',
  ],
});
