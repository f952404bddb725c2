/**
 * Files that import one another in a circle, each circle once and starting at its first name.
 * Types count as well: a circle of types is two files that should be one, or three.
 */
export function findCircles(graph: ReadonlyMap<string, readonly string[]>): readonly string[][] {
  const done = new Set<string>();
  const circles = new Map<string, string[]>();

  const walk = (file: string, way: readonly string[]): void => {
    const seenAt = way.indexOf(file);
    if (seenAt >= 0) {
      const circle = way.slice(seenAt);
      const first = circle.indexOf(circle.toSorted()[0] ?? file);
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      circles.set(turned.join('\n'), [...turned, turned[0] ?? file]);
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };

  for (const file of [...graph.keys()].toSorted()) walk(file, []);
  return [...circles.values()];
}
