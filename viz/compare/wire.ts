// The comparison on this page: what it asks of the desk, the answers and the run, and where it stands.

import type { Answers } from '../outlook/answers.ts';
import type { Page } from '../page.ts';
import type { OpenRun, Run } from '../run.ts';
import { withPatterns } from '../stage.ts';
import type { Desk } from '../study/desk.ts';
import { branchOf, copyOf, remove, rename } from '../study/study.ts';
import type { ViewContext } from '../view.ts';
import { createCompare, type Compare } from './compare.ts';
import { words } from './words.ts';

interface Parts {
  readonly run: Run;
  readonly desk: Desk;
  readonly answers: Answers;
  readonly page: Page;
  context(open: OpenRun): ViewContext;
  choosePerson(person: number): void;
  /** Shows the run's week again. */
  redraw(): void;
}

export function comparisonOf(parts: Parts): Compare {
  const { run, desk, answers, page, context, choosePerson, redraw } = parts;
  const nameOf = (id: number) => (desk.study && branchOf(desk.study, id)?.name) ?? '';
  const compare = createCompare({
    run: () => run.open,
    study: () => desk.study,
    frame: () => run.frame,
    context: () => run.open && context(run.open),
    ensembleOf: (branch) => answers.of(branch),
    compare: (ids, others) => answers.compare(ids, others),
    working: () => answers.progress.made < answers.progress.wanted,
    select: choosePerson,
    look() {
      const look = run.open?.session.look ?? {};
      return { patterns: withPatterns(look), person: look.person ?? -1, layout: look.layout };
    },
    // What lies under the tiles is not drawn, nor found by the keyboard.
    onCover(covers) {
      page.floor.element.classList.toggle('split', covers);
      if (!covers) redraw();
    },
    changed(open) {
      document.body.classList.toggle('comparing', open);
      page.top.showComparing(open);
    },
    show: (id) => desk.show(id),
    rename: (id, name) =>
      desk.change((study) => rename(study, id, name), words.did.rename(nameOf(id))),
    copy: (id) =>
      desk.change(
        (study) => copyOf(study, id, words.copied(nameOf(id)), run.player.week),
        words.did.copy(nameOf(id)),
      ),
    remove: (id) => desk.change((study) => remove(study, id), words.did.remove(nameOf(id))),
  });
  page.verdict.element.after(compare.element);
  page.floor.element.append(compare.tiles);
  // In a studio who ends differently stands over the chart; elsewhere below the sentence.
  const balcony = page.hosts.timeline.parentElement;
  const studio = matchMedia('(min-width: 80rem)');
  const place = () => (studio.matches && balcony ? balcony : compare.element).append(compare.who);
  studio.addEventListener('change', place);
  place();
  return compare;
}
