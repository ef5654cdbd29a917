// As much of JSON Schema 2020-12 as the exported schema of scenarios uses: places that do not fit.

type Schema = Record<string, unknown>;

const KNOWN = new Set(
  (
    '$schema title description type properties required propertyNames additionalProperties ' +
    'items prefixItems enum const anyOf oneOf minimum maximum exclusiveMinimum exclusiveMaximum ' +
    'minLength maxLength minItems maxItems pattern'
  ).split(' '),
);

const TYPES: Record<string, (value: unknown) => boolean> = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
};

/** Paths of a value that a schema refuses, each with the keyword; throws at a keyword not known here. */
export function misfits(schema: Schema | boolean, value: unknown, path = ''): string[] {
  if (typeof schema === 'boolean') return schema ? [] : [`${path} is not wanted`];
  const unknown = Object.keys(schema).filter((keyword) => !KNOWN.has(keyword));
  if (unknown.length > 0) throw new Error(`${path}: keywords ${unknown.join(', ')}`);
  const wrong: string[] = [];
  const need = (keyword: string, fits: boolean): void => {
    if (keyword in schema && !fits) wrong.push(`${path} ${keyword}`);
  };
  const among = (keyword: string): number =>
    ((schema[keyword] ?? []) as Schema[]).filter((one) => misfits(one, value, path).length === 0)
      .length;
  need('type', TYPES[String(schema['type'])]?.(value) ?? true);
  need('enum', ((schema['enum'] ?? []) as unknown[]).includes(value));
  need('const', schema['const'] === value);
  need('anyOf', among('anyOf') > 0);
  need('oneOf', among('oneOf') === 1);
  if (typeof value === 'number') {
    need('minimum', value >= Number(schema['minimum']));
    need('maximum', value <= Number(schema['maximum']));
    need('exclusiveMinimum', value > Number(schema['exclusiveMinimum']));
    need('exclusiveMaximum', value < Number(schema['exclusiveMaximum']));
  }
  if (typeof value === 'string') {
    need('minLength', value.length >= Number(schema['minLength']));
    need('maxLength', value.length <= Number(schema['maxLength']));
    need('pattern', new RegExp(String(schema['pattern']), 'u').test(value));
  }
  if (Array.isArray(value)) {
    need('minItems', value.length >= Number(schema['minItems']));
    need('maxItems', value.length <= Number(schema['maxItems']));
    const first = (schema['prefixItems'] ?? []) as Schema[];
    for (const [place, item] of value.entries()) {
      const one = first[place] ?? (schema['items'] as Schema | boolean | undefined);
      if (one !== undefined) wrong.push(...misfits(one, item, `${path}[${place}]`));
    }
  } else if (TYPES['object'](value)) {
    const fields = (schema['properties'] ?? {}) as Record<string, Schema>;
    const given = Object.entries(value as object);
    for (const name of (schema['required'] ?? []) as string[]) {
      need('required', name in (value as object));
    }
    for (const [name, inner] of given) {
      const one = fields[name];
      if (one !== undefined) wrong.push(...misfits(one, inner, `${path}.${name}`));
      else need('additionalProperties', schema['additionalProperties'] !== false);
    }
  }
  return wrong;
}
