// The page's type for pictures: a drawing that is made a picture sees no fonts of the page, so the one file that
// holds latin letters is put into it.

let rule: Promise<string> | null = null;

/** A font rule with the font itself in it; '' where it cannot be had, and the system's type is used. */
export function fontRule(): Promise<string> {
  rule ??= read().catch(() => '');
  return rule;
}

const LATIN = /U\+0+-0*FF/i;

async function read(): Promise<string> {
  for (const sheet of document.styleSheets) {
    for (const face of sheet.cssRules) {
      if (!(face instanceof CSSFontFaceRule)) continue;
      const { style } = face;
      if (!LATIN.test(style.getPropertyValue('unicode-range'))) continue;
      const [, path] = /url\("?([^")]+)/.exec(style.getPropertyValue('src')) ?? [];
      if (path === undefined) continue;
      const answer = await fetch(new URL(path, sheet.href ?? location.href));
      const font = await asAddress(await answer.blob());
      const family = style.getPropertyValue('font-family');
      const weight = style.getPropertyValue('font-weight');
      return `@font-face{font-family:${family};font-weight:${weight};src:url(${font})}`;
    }
  }
  return '';
}

function asAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(new Error('The font could not be read.')));
    reader.readAsDataURL(blob);
  });
}
