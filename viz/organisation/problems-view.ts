// The list of what is wrong with tables: by table, row and column, to scroll through and to keep.

import type { Problem } from '../../sim/scenario.ts';
import { downloadText } from '../dialogs.ts';
import { button, el, focusWhenScrolling } from '../dom.ts';
import { problemGroups, problemText } from './problem-words.ts';
import { words } from './words.ts';

/** All problems, with a button that saves them as text. */
export function problemsView(
  problems: readonly Problem[],
  names: Readonly<Partial<Record<'nodes' | 'edges', string>>>,
): HTMLElement {
  const groups = problemGroups(problems, names);
  const list = el('div', { class: 'org-problems', role: 'group', 'aria-label': words.problems });
  for (const { title, problems: rows } of groups) {
    if (title !== '') list.append(el('h4', {}, title));
    const items = rows.map(({ place, sentence, mend }) =>
      el(
        'li',
        {},
        el('strong', {}, `${place}: `),
        sentence,
        ...(mend === '' ? [] : [el('span', { class: 'org-mend' }, ` ${mend}`)]),
      ),
    );
    list.append(el('ul', {}, ...items));
  }
  focusWhenScrolling(list);
  const save = button(words.saveProblems, () =>
    downloadText(problemText(groups), 'problems.txt', 'text/plain'),
  );
  return el('section', {}, el('h3', {}, words.problems), list, save);
}
