// The key t: what is in focus as a table, or as a picture again. A chart has its own button for that; here it
// is found and pressed, and the focus goes with it.

export type Focused = 'chart' | 'floor' | 'plan' | null;

/** What holds the focus; a chart whose table is open holds it too. */
export function focusedThing(at: Element | null): Focused {
  if (at?.closest('.chart')) return 'chart';
  if (at?.closest('#floor')) return 'floor';
  return at?.closest('.plan') ? 'plan' : null;
}

/** Shows the table of the chart in focus, or its drawing again. */
export function toggleChartTable(at: Element): void {
  const chart = at.closest('.chart');
  const toggle = chart?.querySelector<HTMLButtonElement>('.chart-button[aria-controls$="-table"]');
  if (!chart || !toggle) return;
  toggle.click();
  const table = chart.querySelector<HTMLElement>('.chart-table');
  const opened = table !== null && table.checkVisibility();
  const drawing = chart.querySelector<SVGElement>('.chart-stage > svg[tabindex="0"]');
  const next = opened ? table : (drawing ?? toggle);
  next.focus();
}
