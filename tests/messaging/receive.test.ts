import { describe, expect, it } from 'vitest';
import { route, type Handlers } from '../../utils/messaging/receive.ts';

const self = { id: 'our-id', origin: 'chrome-extension://our-id' };
const ourPage = { id: 'our-id', origin: 'chrome-extension://our-id' };
const handlers: Handlers = {
  ping: async () => ({ ok: true }),
  sync: async ({ force }) => ({ outcome: force ? 'synced' : 'fresh' }),
  connect: async () => ({ ok: true, account: 'mira@northwind.example' }),
  'sign-out': async () => ({ revoked: true }),
};

describe('route', () => {
  it('answers our own pages', async () => {
    await expect(route(handlers, { type: 'ping' }, ourPage, self)).resolves.toEqual({ ok: true });
    await expect(route(handlers, { type: 'sync', force: true }, ourPage, self)).resolves.toEqual({
      outcome: 'synced',
    });
  });

  it.each([
    ['a content script of ours', { id: 'our-id', origin: 'https://calendar.google.com' }],
    ['another extension', { id: 'their-id', origin: 'chrome-extension://their-id' }],
    ['another extension with our id', { id: 'our-id', origin: 'chrome-extension://their-id' }],
    ['nobody', {}],
  ])('refuses %s', (_who, sender) => {
    expect(route(handlers, { type: 'ping' }, sender, self)).toBeUndefined();
  });

  it.each([
    ['no object', 'ping'],
    ['nothing', null],
    ['no type', {}],
    ['an unknown type', { type: 'erase-everything' }],
    ['a type every object has', { type: 'constructor' }],
    ['a missing field', { type: 'sync' }],
    ['a wrong field', { type: 'connect', access: 'everything', choose: false }],
  ])('refuses a message with %s', (_what, message) => {
    expect(route(handlers, message, ourPage, self)).toBeUndefined();
  });
});
