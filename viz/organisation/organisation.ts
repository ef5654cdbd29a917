// The room for one's own organisation: from files, or from answers to a few questions.

import './organisation.css';
import { openForm } from './form.ts';
import { openImport } from './import-dialog.ts';
import { fileFor } from './names.ts';

export { listenToDrops, type Dropped } from './drops.ts';

export interface OrganisationHost {
  /** Opens a scenario; `name` is the name of a file that would hold it. */
  open(made: { text: string; name: string }): void;
  /** Opens a file that is neither scenario nor table elsewhere; false when it knows no more about it. */
  takes(file: File): Promise<boolean>;
}

export interface Organisation {
  /** The dialog for tables and scenarios, with the files that were given. */
  open(files: readonly File[]): void;
  /** The form for those with no data. */
  describe(): void;
}

export function createOrganisation(host: OrganisationHost): Organisation {
  const describe = () =>
    void openForm((scenario, name) =>
      host.open({ text: JSON.stringify(scenario), name: fileFor(name) }),
    );
  return { open: (files) => void openImport({ ...host, describe }, files), describe };
}
