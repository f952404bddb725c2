import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fault } from './fault.ts';
import { makeRandom } from './random.ts';
import { runFaults } from './run.ts';

describe('runFaults', () => {
  const printed: string[] = [];
  beforeEach(() => {
    printed.length = 0;
    vi.spyOn(console, 'log').mockImplementation((text) => printed.push(String(text)));
    vi.spyOn(console, 'error').mockImplementation((text) => printed.push(String(text)));
  });

  /** Draws a number at each action, and breaks at action 3 where it is told to. */
  const fault = (drawn: number[], breaks = false): Fault => ({
    name: 'drawn',
    says: 'numbers are drawn',
    actions: 6,
    shortActions: 2,
    run: async ({ actions, act, random }) => {
      for (let action = 1; action <= actions; action += 1) {
        await act(`draw ${action}`, () => {
          if (breaks && action === 3) throw new Error('broken');
          return Promise.resolve(drawn.push(random.next()));
        });
      }
    },
  });

  it('does the same again with the same seed, and begins a longer run alike', async () => {
    const [once, again, short]: [number[], number[], number[]] = [[], [], []];
    await runFaults({ names: [], short: false, seed: 7 }, [fault(once)]);
    await runFaults({ names: [], short: false, seed: 7 }, [fault(again)]);
    await runFaults({ names: ['drawn'], short: true, seed: 7 }, [fault(short)]);
    expect(once).toHaveLength(6);
    expect(again).toEqual(once);
    expect(short).toEqual(once.slice(0, 2));
  });

  it('says at which action it failed and how to have that again', async () => {
    const outcome = await runFaults({ names: [], short: false, seed: 7, actions: 5 }, [
      fault([], true),
    ]);
    expect(outcome).toEqual({
      passed: 0,
      failed: 1,
      failures: [
        'drawn: at action 3 (draw 3): Error: broken\n  To have it again: npm run faults -- drawn --actions 5 --seed 7',
      ],
    });
    expect(printed).toContain('✗ drawn: at action 3 (draw 3):');
    expect(printed).toContain('  To have it again: npm run faults -- drawn --actions 5 --seed 7');
  });

  it('fails a run that counts wrongly', async () => {
    const idle: Fault = { ...fault([]), run: () => Promise.resolve() };
    const outcome = await runFaults({ names: [], short: true, seed: 1 }, [idle]);
    expect(outcome).toMatchObject({ passed: 0, failed: 1 });
    expect(printed).toContain('✗ drawn did 0 actions and was asked for 2.');
  });

  it('knows the faults by name', async () => {
    await expect(runFaults({ names: ['fire'], short: true })).rejects.toThrow(
      'There is no fault "fire"; there is backup-killed, big-backup, card-openings, card-storms, migration-killed, network, noise, parted-databases, planted-bugs, restore-killed, spoilt-backups, surfaces-at-once, typing-killed, worker-stopped.',
    );
  });
});

describe('makeRandom', () => {
  it('is even enough, and keeps to its bounds', () => {
    const random = makeRandom(1);
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < 4_000; draw += 1) {
      const at = random.between(0, 3);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    expect(counts).toHaveLength(4);
    expect(Math.min(...counts)).toBeGreaterThan(900);
    expect(random.pick(['only'])).toBe('only');
  });
});
