import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runSteps, single } from './steps.ts';

describe('runSteps', () => {
  const printed: unknown[] = [];
  beforeEach(() => {
    printed.length = 0;
    vi.spyOn(console, 'log').mockImplementation((text) => printed.push(text));
    vi.spyOn(console, 'error').mockImplementation((text) => printed.push(text));
  });

  it('adds up steps and their tests in a closing line', async () => {
    const code = await runSteps([
      { name: 'lint', run: () => Promise.resolve(single(0)) },
      { name: 'unit', run: () => Promise.resolve({ passed: 20, failed: 0 }) },
    ]);
    expect(code).toBe(0);
    expect(printed.at(-1)).toBe('21 passed, 0 failed');
  });

  it('goes on after a failure, but not with what needs it', async () => {
    const run = vi.fn(() => Promise.resolve(single(0)));
    const code = await runSteps([
      { name: 'build', run: () => Promise.resolve(single(1)) },
      { name: 'report', needs: ['build'], run },
      { name: 'lint', run: () => Promise.resolve(single(0)) },
    ]);
    expect(code).toBe(1);
    expect(run).not.toHaveBeenCalled();
    expect(printed).toContain('Not run: "build" failed.');
    expect(printed.at(-1)).toBe('1 passed, 2 failed');
  });

  it('counts a step that throws as failed, and says why', async () => {
    const code = await runSteps([
      { name: 'browser', run: () => Promise.reject(new Error('Install Chrome.')) },
    ]);
    expect(code).toBe(1);
    expect(printed).toContain('Install Chrome.');
    expect(printed.at(-1)).toBe('0 passed, 1 failed');
  });
});
