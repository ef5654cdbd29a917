// The frame of the page: its regions in reading order and the controls that are always there. It knows
// places, not what is drawn in them.

import { button, el } from './dom.ts';
import { createFloorFrame, type FloorFrame } from './floor/frame.ts';
import { createInspector, type Inspector } from './inspector.ts';
import { say } from './messages.ts';
import { createNotices, type Notices } from './notices.ts';
import { createPanel, type Panel } from './panel.ts';
import { createPlan, type Plan, type PlanHost } from './plan/plan.ts';
import type { Speed } from './player.ts';
import type { Tab, Value } from './session.ts';
import { createTabs, type Tabs } from './tabs.ts';
import { createTopBar, type TopActions, type TopBar } from './top-bar.ts';
import { createTransport, type Transport } from './transport.ts';
import { createVerdict, type Verdict } from './verdict.ts';
import { createChoice, type Choice } from './balcony/choice.ts';

export interface PageActions extends TopActions {
  toggle(): void;
  step(weeks: number): void;
  seek(week: number): void;
  readonly plan: PlanHost;
  setSpeed(speed: Speed): void;
  change(name: string, value: Value, note: string): void;
  note(text: string): void;
  closeDrawer(): void;
  closePerson(): void;
  /** More runs for the chance, or its first ones. */
  more(): void;
  stopRuns(): void;
  /** The dance floor as a picture. */
  savePicture(): void;
  tab(tab: Tab): void;
}

type ChartPlace = 'heat' | 'timeline' | Choice;

export interface Page {
  readonly top: TopBar;
  readonly verdict: Verdict;
  readonly floor: FloorFrame;
  readonly transport: Transport;
  /** Says which week is shown. */
  showWeek(shown: { readonly week: number; readonly hash: string }): void;
  readonly plan: Plan;
  readonly card: Inspector;
  readonly panel: Panel;
  readonly tabs: Tabs;
  readonly notices: Notices;
  /** Elements that charts are drawn into. */
  readonly hosts: Readonly<Record<ChartPlace, HTMLElement>>;
}

/** A wide window gives the card a column of its own; elsewhere it ends the plan. */
const WIDE = '(min-width: 100rem)';

export function createPage(actions: PageActions): Page {
  const top = createTopBar(actions);
  const verdict = createVerdict({
    more: () => actions.more(),
    stop: () => actions.stopRuns(),
  });
  const floor = createFloorFrame(actions);
  const notices = createNotices();
  const tabs = createTabs({ onTab: (tab) => actions.tab(tab) });
  const card = createInspector({ onClose: () => actions.closePerson() });
  const panel = createPanel({
    change: (name, value, note) => actions.change(name, value, note),
    note: (text) => actions.note(text),
    onClose: () => actions.closeDrawer(),
  });
  const transport = createTransport({
    toggle: () => actions.toggle(),
    step: () => actions.step(1),
    toStart: () => actions.seek(0),
    setSpeed: (speed) => actions.setSpeed(speed),
  });
  const strip = createPlan(actions.plan);
  strip.element.prepend(transport.buttons);
  strip.element.append(transport.where);

  const heat = el('div', { class: 'heat-host' });
  const chartHost = (name: string) => el('div', { class: `chart-host ${name}` });
  const charts = {
    timeline: chartHost('timeline'),
    forces: chartHost('forces'),
    beliefs: chartHost('beliefs'),
    money: chartHost('money'),
    difference: chartHost('difference'),
    outcomes: chartHost('outcomes'),
    departments: chartHost('departments'),
    phase: chartHost('phase'),
  };
  const balcony = el(
    'section',
    { class: 'balcony', 'aria-label': say.balcony, id: 'balcony' },
    ...Object.values(charts),
  );
  charts.timeline.after(createChoice(charts));
  const plan = el('section', { class: 'plan', 'aria-label': say.plan }, strip.element);
  const main = el(
    'main',
    {},
    verdict.element,
    el('section', { class: 'heat', 'aria-label': say.heat }, heat),
    floor.element,
    balcony,
    plan,
  );
  const app = el('div', { class: 'app' }, top.element, main, tabs.element);

  const wide = matchMedia(WIDE);
  const placeCard = () => (wide.matches ? main : plan).append(card.element, strip.card);
  wide.addEventListener('change', placeCard);
  placeCard();

  const skip = button(say.skip, () => floor.focus(), { class: 'skip' });
  document.body.append(skip, app, panel.element, notices.element);
  return {
    top,
    verdict,
    floor,
    transport,
    plan: strip,
    card,
    panel,
    tabs,
    notices,
    hosts: { heat, ...charts },
    showWeek({ week, hash }) {
      transport.showWeek(week, hash);
      floor.showWeek(week);
      strip.tellWeek(week);
    },
  };
}
