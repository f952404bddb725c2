import { describe, expect, it } from 'vitest';
import { withSecond } from './vitest-step.ts';

const first = { passed: 97, failed: 3, failures: ['a: cut', 'b: late', 'b: later'] };

describe('files that failed and were run again', () => {
  it('pass where nothing fails the second time, and are named', () => {
    const second = { passed: 12, failed: 0, failures: [] };
    expect(withSecond(first, second)).toEqual({ passed: 100, failed: 0, unsteady: first.failures });
  });

  it('fail where something fails the second time', () => {
    const second = { passed: 11, failed: 1, failures: ['b: late'] };
    expect(withSecond(first, second)).toEqual({ passed: 99, failed: 1, failures: ['b: late'] });
  });
});
