/**
 * Google's partial responses: `fields=a,b(c,d),e/f` keeps only what is named. A mask that does not
 * name `nextPageToken` and `nextSyncToken` loses them. `*` stands for everything at its level.
 */

/** What to keep of an object: everything of a field (`true`), or what its own mask names. */
export type Mask = ReadonlyMap<string, Mask | true>;

type MutableMask = Map<string, MutableMask | true>;

/** A mask that cannot be read, or that names what is not there. */
export class FieldsError extends Error {}

/** @throws FieldsError if the text is no mask. */
export function parseFields(text: string): Mask {
  const tokens = text.replaceAll(/\s/g, '').match(/[\w*-]+|[,()/]|./g) ?? [];
  let at = 0;

  function list(): MutableMask {
    const mask: MutableMask = new Map();
    do merge(mask, item());
    while (tokens[at] === ',' && ++at);
    return mask;
  }

  function item(): [string, MutableMask | true] {
    const name = tokens[at] ?? '';
    if (!/^(?:\*|[\w-]+)$/.test(name)) throw new FieldsError(`Invalid field selection ${text}`);
    at += 1;
    if (tokens[at] === '/') {
      at += 1;
      return [name, new Map([item()])];
    }
    if (tokens[at] !== '(') return [name, true];
    at += 1;
    const inner = list();
    if (tokens[at] !== ')') throw new FieldsError(`Invalid field selection ${text}`);
    at += 1;
    return [name, inner];
  }

  const mask = list();
  if (at < tokens.length) throw new FieldsError(`Invalid field selection ${text}`);
  return mask;
}

/** `a/b,a/c` means both. */
function merge(mask: MutableMask, [name, inner]: [string, MutableMask | true]): void {
  const known = mask.get(name);
  if (known === undefined || known === true || inner === true) {
    mask.set(name, known === true ? true : inner);
    return;
  }
  for (const entry of inner) merge(known, entry);
}

/** What a mask keeps of a value; of a list, of each of its items. */
export function applyMask(value: unknown, mask: Mask | true): unknown {
  if (mask === true) return value;
  if (Array.isArray(value)) return value.map((item) => applyMask(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  const all = mask.get('*');
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const wanted = mask.get(name) ?? all;
      return wanted === undefined ? [] : [[name, applyMask(inner, wanted)]];
    }),
  );
}

/** The names a resource may have; `true` for a value or a map of any names. */
export interface Shape {
  readonly [name: string]: Shape | true;
}

/**
 * Checks that a mask names only what the resource can have.
 *
 * @throws FieldsError naming the first field that it cannot.
 */
export function checkMask(mask: Mask, shape: Shape): void {
  for (const [name, inner] of mask) {
    if (name === '*') continue;
    const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (known === undefined) throw new FieldsError(`Invalid field selection ${name}`);
    if (inner !== true && known !== true) checkMask(inner, known);
  }
}
