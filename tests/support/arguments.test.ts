import { describe, expect, it } from 'vitest';
import { readWords } from './arguments.ts';

const KNOWN = ['actions', 'seed', 'short'];

describe('readWords', () => {
  it.each<[string, string[], Record<string, string>, string[], Record<string, string>]>([
    ['names', ['a', 'b'], {}, ['a', 'b'], {}],
    ['flags with their values', ['--seed', '7', 'a'], {}, ['a'], { seed: '7' }],
    ['flags with a sign', ['--actions=9'], {}, [], { actions: '9' }],
    ['flags without a value', ['--short', 'a'], {}, ['a'], { short: 'true' }],
    ['what npm kept for itself', ['a'], { npm_config_seed: '7' }, ['a'], { seed: '7' }],
    ['a word before what npm kept', ['--seed=8'], { npm_config_seed: '7' }, [], { seed: '8' }],
  ])('reads %s', (_, words, env, names, flags) => {
    const read = readWords(words, env, KNOWN);
    expect(read.names).toEqual(names);
    expect(Object.fromEntries(read.flags)).toEqual(flags);
  });

  it('says how to get a value past npm', () => {
    expect(() => readWords(['7'], { npm_config_seed: 'true' }, KNOWN)).toThrow(
      'npm kept --seed and lost its value: write "--" before it, or --seed=….',
    );
  });

  it('knows no other flag', () => {
    expect(() => readWords(['--fast'], {}, KNOWN)).toThrow(
      'There is no --fast; there is --actions, --seed, --short.',
    );
  });
});
