/** Fields without those whose value is not known: absent, never `undefined`. */
export function present<Fields extends object>(
  fields: Fields,
): {
  [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
};
export function present(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
