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

  it('says at the end what failed, where whoever reads begins', async () => {
    const failures = ['tests/e2e/home.test.ts: home shows Ana\nnobody there'];
    await runSteps([
      { name: 'browser tests', run: () => Promise.resolve({ passed: 3, failed: 1, failures }) },
      { name: 'lint', run: () => Promise.resolve(single(0)) },
    ]);
    expect(printed.slice(-2)).toEqual([`✗ browser tests: ${failures[0]}\n`, '4 passed, 1 failed']);
  });

  it('names what passed only when it was run again', async () => {
    const unsteady = ['tests/e2e/home.test.ts: home shows Ana\nnobody there'];
    const code = await runSteps([
      { name: 'browser tests', run: () => Promise.resolve({ passed: 4, failed: 0, unsteady }) },
    ]);
    expect(code).toBe(0);
    expect(printed.slice(-2)).toEqual([
      `~ browser tests, only at first: ${unsteady[0]}\n`,
      '4 passed, 0 failed',
    ]);
  });

  it('begins a step together with the one it runs beside, and no other', async () => {
    const begun: string[] = [];
    const first = Promise.withResolvers<void>();
    const step = (name: string, until: Promise<void>, beside = false) => ({
      name,
      beside,
      run: async () => {
        begun.push(name);
        await until;
        return single(0);
      },
    });
    const code = runSteps([
      step('lint', first.promise),
      step('types', Promise.resolve(), true),
      step('unit', Promise.resolve()),
    ]);
    await vi.waitFor(() => expect(begun).toEqual(['lint', 'types']));
    first.resolve();
    expect(await code).toBe(0);
    expect(begun).toEqual(['lint', 'types', 'unit']);
    expect(printed.at(-1)).toBe('3 passed, 0 failed');
  });
});
