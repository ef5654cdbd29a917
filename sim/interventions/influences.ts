// What raises and lowers the effect of each kind of intervention, and which inhibitors it addresses: data
// beside the rows. Names are of states (sim/columns.ts) or parameters; a test measures what is claimed.

import type { ColumnName } from '../columns.ts';
import type { ParamName } from '../params.ts';
import type { Inhibitor } from './inhibitors.ts';

/** A state or parameter that makes an intervention work more, or less, and why. */
export interface Influence {
  readonly name: ColumnName | ParamName;
  readonly sentence: string;
}

/** What an intervention's effect depends on, and what it is there to remove. */
export interface Influences {
  readonly raises: readonly Influence[];
  readonly lowers: readonly Influence[];
  readonly addresses: readonly Inhibitor[];
}

const because = (name: Influence['name'], sentence: string): Influence => ({ name, sentence });

const trusted = because('trust', 'Words count as far as leaders are trusted.');
const resisted = because('resistance', 'Words that are resisted do not get through.');
const managersKnow = because('understanding', 'Managers rebuild only what they understand.');
const slowly = because(
  'participationDelay',
  'Where all take part, systems are rebuilt more slowly.',
);
const pulledBack = because('profitPressure', 'A shortfall of profit pulls systems back.');
const hot = because('temperature', 'There is more to relieve where it is hot.');
const atEase = because('fearSafety', 'Where safety counts, fear is small already.');
const frightens = because('fearAt', 'The more people can bear, the less fear comes with heat.');
const seen = because('practiceDeep', 'There must be something to see.');
const stubborn = because('thresholdMean', 'Those who need many examples follow later.');
const unclear = because('clarityTalk', 'Loud words against the systems leave more to clear up.');
const image = because('satisfaction', 'Content customers have better things to say.');

export const INFLUENCES: Readonly<Record<string, Influences>> = {
  'vision-talk': { raises: [trusted], lowers: [resisted], addresses: ['words'] },
  mandate: {
    raises: [
      because('reactance', 'Order breeds resistance as far as people dislike being pushed.'),
    ],
    lowers: [because('trust', 'From trusted leaders an order is taken better.')],
    addresses: ['words'],
  },
  'role-model': {
    raises: [because('roleModelLift', 'Managers do it as far as the example binds them.')],
    lowers: [stubborn],
    addresses: ['practice'],
  },
  'hr-programme': {
    raises: [managersKnow],
    lowers: [slowly, pulledBack],
    addresses: ['peoplePractices', 'ignorance'],
  },
  'educate-paradigm': {
    raises: [because('learnRate', 'Some learn faster.')],
    lowers: [because('resistance', 'Who resists does not listen.')],
    addresses: ['ignorance'],
  },
  'vision-activity': {
    raises: [
      because('understanding', 'A picture is clear to those who know what it shows.'),
      unclear,
    ],
    lowers: [],
    addresses: ['ambiguity'],
  },
  'align-incentives': {
    raises: [
      because('understanding', 'Customer rewards teach those who know what they are for.'),
      because('trust', 'Rewards of trusted leaders are taken at their word.'),
    ],
    lowers: [because('crowding', 'Pay that controls takes away what people do by themselves.')],
    addresses: ['rewards'],
  },
  'align-metrics': { raises: [managersKnow], lowers: [slowly, pulledBack], addresses: ['metrics'] },
  'redesign-processes': {
    raises: [managersKnow],
    lowers: [slowly, pulledBack],
    addresses: ['processes', 'effort'],
  },
  'grant-autonomy': {
    raises: [managersKnow],
    lowers: [slowly, pulledBack],
    addresses: ['decisionRights', 'effort'],
  },
  restructure: { raises: [managersKnow], lowers: [slowly, pulledBack], addresses: ['structure'] },
  'drop-scripts': {
    raises: [because('scripts', 'There must be scripts to drop.')],
    lowers: [because('understanding', 'Who understands works deeply in spite of a script.')],
    addresses: ['effort'],
  },
  'remove-inhibitors': {
    raises: [because('costDeep', 'There is more to clear where deep service is laborious.')],
    lowers: [because('understanding', 'Who understands needs less clearing.')],
    addresses: ['effort'],
  },
  'selective-hiring': {
    raises: [because('exitRate', 'Only free places can be filled.')],
    lowers: [
      because('hiringBelief', 'Where newcomers are customer-minded anyway, choosing adds little.'),
    ],
    addresses: ['assumptions'],
  },
  'tough-questions': {
    raises: [because('habitNice', 'Those content with being nice are asked for more.')],
    lowers: [because('understanding', 'Who understands is not content with being nice.')],
    addresses: ['comfort'],
  },
  'stretch-responsibility': {
    raises: [because('safety', 'Where it is safe people use their freedom.')],
    lowers: [because('habitWeight', 'Strong habit leaves freedom unused.')],
    addresses: ['comfort', 'effort'],
  },
  'surface-conflict': {
    raises: [because('trustDown', 'It saves trust where trust is falling fast.')],
    lowers: [],
    addresses: ['comfort', 'mistrust'],
  },
  'protect-gadflies': {
    raises: [because('gadflyShare', 'There must be gadflies to protect.')],
    lowers: [because('safety', 'Where it is safe they speak anyway.')],
    addresses: ['practice'],
  },
  'take-back-responsibility': { raises: [hot], lowers: [atEase], addresses: ['fear'] },
  'lengthen-timeframe': {
    raises: [because('profitPressure', 'Patience matters where impatience pulls systems back.')],
    lowers: [atEase],
    addresses: ['fear'],
  },
  'appreciative-summit': {
    raises: [
      because('exemplarWeight', 'Best examples colour the picture of what is normal.'),
      because('gadflyShare', 'There must be examples to learn from.'),
    ],
    lowers: [stubborn],
    addresses: ['practice', 'resistance'],
  },
  'invite-customers': {
    raises: [image, because('reactionRate', 'Meeting customers corrects the image of them.')],
    lowers: [because('reactionStart', 'Who expects good of customers has less to learn.')],
    addresses: ['images'],
  },
  'customer-visits': {
    raises: [image, because('reactionRate', 'Meeting customers corrects the image of them.')],
    lowers: [because('reactionStart', 'Who expects good of customers has less to learn.')],
    addresses: ['images'],
  },
  recognise: {
    raises: [because('recognitionWeight', 'Thanks make people visible.'), seen],
    lowers: [stubborn],
    addresses: ['practice'],
  },
  collaborate: {
    raises: [because('pullPeers', 'What colleagues think pulls along ties.')],
    lowers: [stubborn],
    addresses: ['silos'],
  },
  'rewire-network': {
    raises: [because('pullPeers', 'What colleagues think pulls along ties.')],
    lowers: [stubborn],
    addresses: ['silos'],
  },
  'borrow-precedents': {
    raises: [
      because('precedentWeight', 'Outside examples colour the picture of what is normal.'),
      because('trust', 'Examples count as far as those who bring them are trusted.'),
    ],
    lowers: [stubborn],
    addresses: ['practice', 'effort'],
  },
  'surface-fears': { raises: [hot], lowers: [atEase], addresses: ['fear'] },
  'safe-space': { raises: [hot], lowers: [frightens], addresses: ['fear'] },
  'surface-group-dynamics': {
    raises: [because('pullPeers', 'There must be a pull to loosen.')],
    lowers: [because('belief', 'Peers of the new mind are not loosened.')],
    addresses: ['assumptions'],
  },
  'challenge-assumptions': {
    raises: [because('coherence', 'What hangs together tightly is loosened.')],
    lowers: [because('pullSystems', 'Where systems pull hard, doubt changes little.')],
    addresses: ['assumptions'],
  },
  'open-dialogue': {
    raises: [because('trustUp', 'It multiplies how fast trust repairs.')],
    lowers: [
      because('integrity', 'Where words and systems contradict, there is less to repair to.'),
    ],
    addresses: ['mistrust'],
  },
  'align-goals': {
    raises: [
      because('understanding', 'Shared goals mean something to those who understand.'),
      unclear,
    ],
    lowers: [],
    addresses: ['ambiguity'],
  },
  'monitor-constraints': {
    raises: [because('safetyLift', 'There must be care to re-aim.')],
    lowers: [frightens],
    addresses: ['fear'],
  },
  reinforce: {
    raises: [because('learnRate', 'Some learn faster.')],
    lowers: [because('resistance', 'Who resists does not listen.')],
    addresses: ['ignorance', 'practice'],
  },
};
