// What practitioners claim: the sentences behind ids such as MIX-4, from the five texts that the model is held against. They
// are claims, not findings: the scoreboard says which of them the model shows.

import { catalogue } from '../language/language.ts';

export const CLAIMS: Readonly<Record<string, string>> = catalogue('trust/claims', {
  'MIX-1': 'In a move from product to customer culture, people complain of an unclear vision.',
  'MIX-2':
    'The cause: leaders speak from the customer paradigm while systems, processes, policies and procedures reward sales or cost cutting.',
  'MIX-3':
    'One part of the organisation can hold one paradigm while another part holds the other; people between them get mixed messages.',
  'MIX-4':
    'People resolve the conflict by doing what feels safe and comfortable: what they have always done. Culture does not change.',
  'MIX-5':
    'Some believe that carrying on as before while being nice to customers is customer focus: espoused focus rises, enacted focus does not.',
  'MIX-6':
    'A few HR programmes added onto a product-centred organisation do not create a customer culture.',
  'MIX-7':
    'Change needs leaders and employees alike to understand the full package of both paradigms; until then they carry on as before and leave the key drivers alone.',
  'MIX-8':
    'Aligning everything (all drivers together) with one paradigm is what transforms; partial alignment does not.',
  'MIX-9': 'Education in what customer-centric means is the first step.',
  'MIX-10':
    'A vision activity (picturing the organisation as if everyone lived the customer culture) after that education gives clarity and energy.',
  'HEAT-1':
    'Culture change is an adaptive challenge: no known answer, risk of failure, giving things up. Under it people force it into a technical fix, or attack those who point at the uncertainty (work avoidance, scapegoating).',
  'HEAT-2':
    'Leaders raise the temperature (productive tension) in four ways: (a) draw attention to the tough questions and trade-offs, (b) give people more responsibility than they are comfortable with (drop the call-centre scripts), (c) bring conflicts and competing values to the surface, (d) protect gadflies and oddballs.',
  'HEAT-3':
    'When it gets too hot, leaders lower it: (a) take back responsibility for the toughest issues, (b) lengthen the time frame for performance change.',
  'HEAT-4':
    'There is a right amount: too little gives lip service, too much gives flight. It depends on the organisation and changes over time; leaders find it by moving between the balcony (strategic view) and the dance floor (operating view) and revising.',
  'HEAT-5':
    'Customer-centricity changes the power structure for some people, and that creates resistance.',
  'HEAT-6':
    'All under a bottom line: customer needs, employee needs and shareholder commitments collide; the company must not be driven into loss.',
  'HEAT-7': 'Protected voices may be the source of the next disruptive service innovation.',
  'HEAT-8': 'Scripts are comforting but sound insincere to customers.',
  'AI-1':
    'Top-down change built on deficit thinking (“you do it wrong, we tell you what to do”) produces disengagement and resistance, even before it starts.',
  'AI-2':
    'People hold negative images of the change (here: “hard selling”) that are wrong about what customers want; the images drive the resistance.',
  'AI-3':
    'Whole system in the room: inviting as many internal and external stakeholders as possible, customers included, is highly effective; a customer’s own words correct the images.',
  'AI-4':
    'Organisations are reluctant to invite customers for fear of negative feedback; done appreciatively, the fear proves unfounded.',
  'AI-5':
    'Asking what customers value, and learning from peak experiences and what already works, builds engagement through co-creation.',
  'AI-6': 'It concerns every level: professionals and partners alike.',
  'CTX-1':
    'Surface policies are not customer-centricity: behaviours, mindset and culture all have to shift.',
  'CTX-2':
    'Diagnose the change context per team and department first: positive and negative factors tell where change will run or stall.',
  'CTX-3':
    'Map behaviours that support or derail (going above and beyond for a customer; call time over satisfaction).',
  'CTX-4': 'Catalysts raise desired behaviours: incentives, processes, autonomy.',
  'CTX-5': 'Inhibitors create resistance: structure, compensation philosophy, leadership dynamics.',
  'CTX-6':
    'Tailored interventions beat generic ones: public recognition of those who live it, cross-department collaboration, reshaping the social network.',
  'CTX-7': 'Precedents and ideas from other industries widen the choice of interventions.',
  'CTX-8':
    'New behaviours degrade unless they become social norms; continuous reinforcement keeps them.',
  'PSY-1':
    'Collective assumptions and beliefs are the key constraint (Theory of Constraints) on an organisation’s effectiveness, and, in B2B, on the customer organisation buying more from its supplier.',
  'PSY-2':
    'Sector beliefs that limit: manufacturing (“efficiency over agility”, “innovation isn’t a priority”), healthcare (“do no harm” as excess risk aversion, “clinicians know best”), financial services (“regulations limit change”, “brand perception is all”), retail (“physical stores reign”, “loyalty is high”).',
  'PSY-3':
    'Interventions: (a) surface unspoken fears, (b) a safe space to voice anxieties, (c) surface group dynamics that keep the status quo, (d) challenge assumptions and blind spots by facilitated inquiry and reflection, (e) open dialogue and vulnerability to build trust, (f) align teams around shared goals and visualisation, (g) monitor constraints and misalignments continually as they emerge.',
  'PSY-4':
    'Change centred on assumptions and beliefs transforms; change centred on processes alone does not.',
  'PSY-5':
    'Change in the customer organisation benefits both: supplier sales and customer performance.',
});

/** The texts that claims come from, by the first part of their ids. */
export const TEXTS: Readonly<Record<string, string>> = catalogue('trust/sources', {
  MIX: 'Mixed messages and the full package',
  HEAT: 'The temperature that leaders set',
  AI: 'Appreciative inquiry and customers in the room',
  CTX: 'Context, catalysts and inhibitors',
  PSY: 'Assumptions, and the customer’s organisation',
});

/** A claim in a sentence; null where there is no such claim. */
export const claimSentence = (id: string): string | null =>
  Object.hasOwn(CLAIMS, id) ? CLAIMS[id] : null;

/** The text that a claim comes from; '' where there is none. */
export const claimText = (id: string): string => TEXTS[id.split('-')[0]] ?? '';
