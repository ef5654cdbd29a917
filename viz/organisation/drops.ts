// Files dropped anywhere on the page, or a folder of them.

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** A folder with more in it is none that this page knows; the rest is not looked at. */
const MOST_ENTRIES = 2000;

export interface Dropped {
  readonly files: readonly File[];
  /** Name of the folder they lay in; null for files that were dropped themselves. */
  readonly folder: string | null;
}

export function listenToDrops(onFiles: (dropped: Dropped) => void): void {
  window.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    void droppedIn(event.dataTransfer).then(onFiles);
  });
}

/** What a drop holds; must be called while its event is handled, for afterwards nothing is told any more. */
export async function droppedIn(data: DataTransfer | null): Promise<Dropped> {
  const files = [...(data?.files ?? [])];
  const entries = [...(data?.items ?? [])].map((item) => item.webkitGetAsEntry());
  const folder = entries.find((entry) => entry?.isDirectory) as
    FileSystemDirectoryEntry | undefined;
  if (folder === undefined) return { files, folder: null };
  return { files: await filesIn(folder), folder: folder.name };
}

/** The files right inside a folder; what cannot be read is passed over, as if it were not there. */
async function filesIn(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  while (found.length < MOST_ENTRIES) {
    const some = await new Promise<FileSystemEntry[]>((done) =>
      reader.readEntries(done, () => done([])),
    );
    if (some.length === 0) break;
    found.push(...some);
  }
  const files = await Promise.all(
    found
      .filter((entry): entry is FileSystemFileEntry => entry.isFile)
      .map((entry) => new Promise<File | null>((done) => entry.file(done, () => done(null)))),
  );
  return files.filter((file) => file !== null);
}
