import { describe, expect, it } from 'vitest';
import { behaviourNames, change, defaults, parseChanges, tame } from './behaviours.ts';
import type { BehaviourChanges } from './behaviours.ts';

describe('switches', () => {
  it('are turned, with their parameters kept', () => {
    const changed = change(defaults, { stripping: false, overwriting: true });
    expect(changed.stripping).toEqual({ ...defaults.stripping, on: false });
    expect(changed.overwriting).toEqual({ ...defaults.overwriting, on: true });
    expect(changed.reusing).toBe(defaults.reusing);
  });

  it('are turned on by a parameter, unless it says otherwise', () => {
    expect(change(defaults, { latePass: { atMs: 5 } }).latePass).toMatchObject({
      on: true,
      atMs: 5,
    });
    expect(change(defaults, { latePass: { on: false, atMs: 5 } }).latePass.on).toBe(false);
  });

  it('can all be off', () => {
    const still = change(defaults, tame);
    expect(behaviourNames.filter((name) => still[name].on)).toEqual([]);
  });

  it.each([
    ['a switch that does not exist', '{"storm":true}'],
    ['a parameter that does not exist', '{"stripping":{"speed":1}}'],
    ['a value of another kind', '{"stripping":{"peakMs":"soon"}}'],
    ['a phase that does not exist', '{"outsideClick":{"phase":"target"}}'],
    ['a switch that is neither', '{"stripping":1}'],
    ['nothing', '{"stripping":null}'],
    ['no JSON', 'stripping'],
    ['no object', '3'],
  ])('refuse %s', (_, text) => {
    expect(() => change(defaults, parseChanges(text))).toThrow(RangeError);
  });

  it('come from an address as they were put into it', () => {
    const changes: BehaviourChanges = { nesting: true, outsideClick: { phase: 'capture' } };
    expect(parseChanges(JSON.stringify(changes))).toEqual(changes);
    expect(parseChanges(null)).toEqual({});
  });
});
