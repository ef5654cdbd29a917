// Finds the way about a schema: which fields it has at a path.

type Node = Record<string, unknown> & {
  shape?: Record<string, Node>;
  def?: Record<string, unknown>;
};

/** The names of the fields that the schema has at a path; `input` is what came there, if it is of a kind. */
export function fieldsOf(root: object, path: readonly PropertyKey[], input: unknown): string[] {
  const node = nodeAt(root, path);
  const name = String(node?.def?.['discriminator']);
  const kind = (input as Record<string, unknown> | null | undefined)?.[name];
  const options = optionsOf(node);
  const own = options?.find((option) => kindOf(option, name) === kind);
  const shape = (own ?? options?.find((option) => option.shape !== undefined) ?? node)?.shape;
  return Object.keys(shape ?? {}).filter((field) => field !== '$schema');
}

const optionsOf = (node: Node | undefined) => node?.def?.['options'] as Node[] | undefined;

const kindOf = (option: Node, name: string): unknown =>
  (option.shape?.[name]?.def?.['values'] as unknown[] | undefined)?.[0];

/** The schema at a path. Where several things may stand, it is the one that has what the path asks for next. */
function nodeAt(root: object, path: readonly PropertyKey[]): Node | undefined {
  let node: Node | undefined = bare(root as Node);
  for (const part of path) {
    const has = (option: Node): boolean => option.shape?.[String(part)] !== undefined;
    if (typeof part === 'number') node = node?.def?.['element'] as Node | undefined;
    else node = (optionsOf(node)?.find(has) ?? node)?.shape?.[String(part)];
    node = bare(node);
  }
  return node;
}

/** Without "optional" and its like around it. */
function bare(node: Node | undefined): Node | undefined {
  let inner = node;
  while (inner?.def?.['innerType'] !== undefined) inner = inner.def['innerType'] as Node;
  return inner;
}
