// The words of what is selected: the chip over the charts, and what it says to those who listen.

import { catalogue } from '../language/language.ts';
import { spanTitle, type Span } from '../marks/span.ts';

export const words = catalogue('linking', {
  region: 'Weeks that are selected',
  /** "Weeks 13–26": in as little room as there is. */
  weeks: ({ from, to }: Span) => `Weeks ${from}\u2013${to}`,
  play: 'Play',
  playSpoken: 'Play these weeks again and again',
  stop: 'Stop',
  stopSpoken: 'Stop playing these weeks',
  zoom: 'Zoom in',
  zoomSpoken: 'Zoom in: all time axes show these weeks alone',
  back: 'Zoom out',
  backSpoken: 'Zoom out: all time axes show the whole run',
  clear: 'Clear',
  clearSpoken: 'Clear the selection',
  hint: 'Drag across weeks to select them. Drag the line to move in time.',
  selected: (span: Span) =>
    `${spanTitle(span)} are selected in all charts and in the plan. Play, zoom in and clear stand before the charts.`,
  cleared: 'No weeks are selected.',
});
