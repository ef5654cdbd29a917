// What an unkind eye would find on a page, found by measuring: a page wider than its window, words cut off
// by their box, words over words or over a drawing, plates and buttons over each other's edges, words too small to read.

import type { Page } from 'playwright-core';

/** Sentences that name each fault; a well-made page gives none. */
export function compositionFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST_TEXT = innerWidth < 768 ? 13 : 12;
    const TOLERANCE = 2;
    const faults: string[] = [];
    const root = document.scrollingElement!;
    if (root.scrollWidth > innerWidth + 1) {
      faults.push(`the page is ${root.scrollWidth} px wide in a window of ${innerWidth} px`);
    }
    interface Words {
      text: string;
      element: Element;
      box: DOMRect;
    }
    const found: Words[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent!.trim();
      const element = walker.currentNode.parentElement!;
      if (text === '' || element.closest('script, style, option, defs, title')) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      // A sentence that wraps is as many boxes as it has lines.
      for (const box of range.getClientRects()) {
        if (box.width < 2 || box.height < 2) continue;
        found.push({ text: text.slice(0, 50), element, box });
      }
    }
    const name = ({ text }: Words) => `"${text}"`;
    const seen = found.filter(({ element, box }) => {
      // Words for those who listen stand in boxes one px wide.
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { clipPath } = getComputedStyle(at);
        if (clipPath.startsWith('inset(50%')) return false;
      }
      return box.bottom > 0 && box.top < innerHeight;
    });
    const inScroller = (element: Element): boolean => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        if (/auto|scroll/.test(overflowX + overflowY) && at !== document.documentElement) {
          const scrolls =
            at.scrollHeight > at.clientHeight + 1 || at.scrollWidth > at.clientWidth + 1;
          if (scrolls && at !== document.body) return true;
        }
      }
      return false;
    };
    for (const words of seen) {
      const { element, box } = words;
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (size < LEAST_TEXT - 0.01) faults.push(`${name(words)} is ${size} px high`);
      if (inScroller(element)) continue;
      if (box.left < -TOLERANCE || box.right > innerWidth + TOLERANCE) {
        faults.push(`${name(words)} leaves the window`);
      }
      for (let at = element as Element | null; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (!/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
        if (at instanceof SVGElement && !(at instanceof SVGSVGElement)) continue;
        const frame = at.getBoundingClientRect();
        // Where the end of a line becomes dots, the smallest part of a pixel costs some letters.
        const aside = style.textOverflow === 'ellipsis' ? 0.1 : TOLERANCE;
        const cut =
          box.left < frame.left - aside ||
          box.right > frame.right + aside ||
          box.top < frame.top - TOLERANCE * 2 ||
          box.bottom > frame.bottom + TOLERANCE * 2;
        if (cut) {
          faults.push(`${name(words)} is cut off by ${at.className || at.tagName}`);
          break;
        }
      }
    }
    // Buttons keep off the edges of their region: one that touches them looks cut off.
    for (const region of document.querySelectorAll('.top, .verdict, .heat, .floor, .balcony')) {
      const frame = region.getBoundingClientRect();
      if (frame.width === 0) continue;
      for (const button of region.querySelectorAll('button')) {
        const box = button.getBoundingClientRect();
        if (box.width === 0 || !button.checkVisibility({ visibilityProperty: true })) continue;
        if (inScroller(button) || getComputedStyle(button).clipPath !== 'none') continue;
        if (box.left >= frame.left + 1 && box.right <= frame.right - 1) continue;
        faults.push(`the button "${button.ariaLabel ?? button.textContent}" touches the edge`);
      }
    }
    // Buttons keep inside the frame of their group, and no plate of words covers a part of one.
    const boxOf = (element: Element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && element.checkVisibility({ visibilityProperty: true }) ? box : null;
    };
    const meet = (a: DOMRect, b: DOMRect, by: number) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > by &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > by;
    for (const button of document.querySelectorAll(
      '[role=group] button, [role=radiogroup] button',
    )) {
      const frame = boxOf(button.closest('[role=group], [role=radiogroup]')!);
      const box = boxOf(button);
      if (!frame || !box || inScroller(button)) continue;
      const over = box.right > frame.right + 1 || box.left < frame.left - 1;
      if (over) faults.push(`the button "${button.textContent}" runs over the edge of its group`);
    }
    for (const plate of document.querySelectorAll(
      '.floor-captions, .floor-head, .colours, .floor-note',
    )) {
      const box = boxOf(plate);
      for (const button of plate.closest('.floor')?.querySelectorAll('button') ?? []) {
        const other = boxOf(button);
        if (!box || !other || plate.contains(button) || !meet(box, other, 1)) continue;
        faults.push(`the plate of "${plate.textContent}" covers a part of "${button.textContent}"`);
      }
      const frame = plate.closest('.floor');
      for (const words of seen) {
        if (!box || plate.contains(words.element) || !frame?.contains(words.element)) continue;
        const within = words.element.closest('button, .floor-captions, .floor-note, .insight');
        if (within || !meet(words.box, box, TOLERANCE)) continue;
        faults.push(`the plate of "${plate.textContent}" covers a part of ${name(words)}`);
      }
    }
    // Words beside a chart keep off its drawing.
    for (const drawing of document.querySelectorAll('.chart-stage > svg')) {
      const box = boxOf(drawing);
      const chart = drawing.closest('.chart')!;
      for (const words of seen) {
        if (!box || words.element.closest('.chart') !== chart || !meet(words.box, box, 3)) continue;
        if (words.element.closest('svg, .chart-buttons, .chart-table')) continue;
        faults.push(`${name(words)} lies over the drawing of its chart`);
      }
    }
    // Words over words: both must really be seen at the place where they meet.
    const onTop = ({ element }: Words, x: number, y: number): boolean => {
      for (const at of document.elementsFromPoint(x, y)) {
        if (at.contains(element) || element.contains(at)) return true;
        const { backgroundColor, pointerEvents } = getComputedStyle(at);
        const solid = !/rgba\(.*, 0\)|transparent/.test(backgroundColor);
        if (solid && pointerEvents !== 'none') return false;
      }
      return true;
    };
    for (let one = 0; one < seen.length; one++) {
      for (let two = one + 1; two < seen.length; two++) {
        const [a, b] = [seen[one], seen[two]];
        if (
          a.element === b.element ||
          a.element.contains(b.element) ||
          b.element.contains(a.element)
        )
          continue;
        const left = Math.max(a.box.left, b.box.left);
        const right = Math.min(a.box.right, b.box.right);
        const top = Math.max(a.box.top, b.box.top);
        const bottom = Math.min(a.box.bottom, b.box.bottom);
        if (right - left < 3 || bottom - top < 5) continue;
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
        if (onTop(a, x, y) && onTop(b, x, y)) faults.push(`${name(a)} lies over ${name(b)}`);
      }
    }
    return faults;
  });
}
