// On a phone the floor, the charts and the plan take turns. The tabs are a tab list for keyboard and
// screen reader; on wider pages they are not shown and everything is in sight.

import { button, el } from './dom.ts';
import { say } from './messages.ts';
import { TABS, type Tab } from './session.ts';

export interface Tabs {
  readonly element: HTMLElement;
  show(tab: Tab): void;
}

export function createTabs(host: { onTab(tab: Tab): void }): Tabs {
  const tabs = TABS.map((tab) =>
    button(say.tabs[tab], () => host.onTab(tab), { role: 'tab', 'data-tab': tab }),
  );
  const list = el('div', { role: 'tablist', 'aria-label': say.views }, ...tabs);
  const element = el('nav', { class: 'tabs', 'aria-label': say.views }, list);
  element.addEventListener('keydown', (event) => {
    const move = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    if (move === 0 || at < 0) return;
    const next = (at + move + TABS.length) % TABS.length;
    tabs[next]?.focus();
    host.onTab(TABS[next]);
  });
  function show(chosen: Tab): void {
    document.body.dataset['tab'] = chosen;
    for (const tab of tabs) {
      const selected = tab.dataset['tab'] === chosen;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
    }
  }
  // While people are being seated it is the floor that says so.
  show('floor');
  return { element, show };
}
