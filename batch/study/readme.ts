// The text of a study quotes its results between marks that nobody sees: <!--=KEY-->figure<!--=-->. Whatever stands there is
// put there by the command, so text and figures cannot part.

const QUOTE = /<!--=([\w.-]+)-->[\s\S]*?<!--=-->/g;

/** The keys that a text quotes, in order. */
export function quotedKeys(text: string): string[] {
  return [...text.matchAll(QUOTE)].map(([, key]) => key);
}

/** The same text with these results; tables stand on lines of their own. Unknown keys are left as they are. */
export function filled(text: string, results: Readonly<Record<string, string>>): string {
  return text.replace(QUOTE, (whole, key: string) => {
    if (!Object.hasOwn(results, key)) return whole;
    const result = results[key];
    const inside = result.includes('\n') ? `\n\n${result}\n\n` : result;
    return `<!--=${key}-->${inside}<!--=-->`;
  });
}

/** The text without what it quotes: what is left was written by hand. */
export const unquoted = (text: string): string => text.replace(QUOTE, '');
