import { describe, expect, it } from 'vitest';
import { fitted } from '../../components/charts/fitted.ts';

describe('a name in a row', () => {
  it.each([
    ['whole, where there is room', 'Ana Ruiz', 200, 'Ana Ruiz'],
    ['cut before its number', 'Maximiliana Konstantinopoulou', 150, 'Maximiliana Ko…'],
    ['never cut to nothing', 'Maximiliana', 10, 'Max…'],
    // Isolated, or the dots would stand before its beginning.
    [
      'cut at its own end, which may be the left one',
      'أحمد بن عبد الله الفارسي',
      120,
      '\u2068أحمد بن عب\u2026\u2069',
    ],
  ])('is %s', (_, name, width, shown) => {
    expect(fitted(name, '3 h', width)).toBe(shown);
  });
});
