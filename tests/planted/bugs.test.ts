import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/install.mjs';
import { plant, type PlantedBug } from './bug.ts';
import { BUGS } from './bugs.ts';
import { plantedBugPlugin } from './plugin.ts';

const [first] = BUGS;

describe('plant', () => {
  const bug: PlantedBug = {
    name: 'swapped',
    breaks: 'what was one is two',
    file: 'some.ts',
    find: 'one()',
    replace: 'two($1)',
    test: 'some.test.ts',
  };

  it('changes the one place', () => {
    expect(plant(bug, 'a = one();')).toBe('a = two($1);');
  });

  it('says so where the place is gone, or not one', () => {
    expect(() => plant(bug, 'a = 1;')).toThrow(
      '"swapped": what it changes is not there any more in some.ts.',
    );
    expect(() => plant(bug, 'one() + one()')).toThrow(
      '"swapped": what it changes is there 2 times',
    );
  });
});

describe('the planted bugs', () => {
  it('are many, each with a name of its own', () => {
    expect(BUGS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(BUGS.map(({ name }) => name)).size).toBe(BUGS.length);
  });

  it.each(BUGS)('$name can be planted: $breaks', (bug) => {
    const text = readFileSync(join(ROOT, bug.file), 'utf8');
    expect(plant(bug, text)).not.toBe(text);
    expect(existsSync(join(ROOT, bug.test))).toBe(true);
  });

  it('are seen by the tests where one is asked for, and only in its file', () => {
    const { transform } = plantedBugPlugin(first?.name);
    const { transform: none } = plantedBugPlugin(undefined);
    if (!first || typeof transform !== 'function' || typeof none !== 'function') {
      throw new Error('There is nothing to transform.');
    }
    const place = join(ROOT, first.file);
    const see = (how: typeof transform, id: string): unknown =>
      Reflect.apply(how, undefined, [first.find, id]);
    expect(see(transform, place)).toEqual({ code: first.replace, map: null });
    expect(see(transform, `${place}x`)).toBeNull();
    expect(see(none, place)).toBeNull();
    expect(() => plantedBugPlugin('fire')).toThrow('There is no bug "fire".');
  });
});
