import { describe, expect, it, vi } from 'vitest';
import { answer, type Handlers } from '../../utils/messaging/answer.ts';

const handlers: Handlers = {
  sync: async ({ force }) => ({ outcome: force ? 'synced' : 'fresh' }),
  connect: async () => ({ ok: true, account: 'mira@northwind.example' }),
  'back-up': async () => ({}),
  badge: async () => ({}),
  'sign-out': async () => ({ revoked: true }),
};

describe('answer', () => {
  it('comes from the handler of the message', async () => {
    expect(await answer(handlers, { type: 'sync', force: true })).toEqual({ outcome: 'synced' });
    expect(await answer(handlers, { type: 'sync', force: false })).toEqual({ outcome: 'fresh' });
  });

  it.each([
    ['no object', 'ping'],
    ['nothing', null],
    ['no type', {}],
    ['an unknown type', { type: 'erase-everything' }],
    ['a type every object has', { type: 'constructor' }],
    ['a missing field', { type: 'sync' }],
    ['a wrong field', { type: 'connect', access: 'everything', choose: false }],
  ])('is none to a message with %s', async (_what, message) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await answer(handlers, message)).toBeUndefined();
  });

  it('hands on nothing that the schema does not name', async () => {
    const sync = vi.fn<Handlers['sync']>(async () => ({ outcome: 'synced' }));
    await answer({ ...handlers, sync }, { type: 'sync', force: true, extra: 'x' });
    expect(sync).toHaveBeenCalledWith({ type: 'sync', force: true });
  });
});
