import { describe, expect, it } from 'vitest';
import { fetchAccount } from '../../utils/google/account.ts';
import { apiError, json, machine, rejection } from './support.ts';

describe('fetchAccount', () => {
  it('asks Google for no more than the address and the number', async () => {
    const on = machine([json({ id: '108', email: 'Ana@Example.com', picture: 'x' })]);
    await expect(fetchAccount(on)).resolves.toEqual({ email: 'ana@example.com', id: '108' });
    const url = new URL(on.requests[0]?.url ?? '');
    expect(url.origin + url.pathname).toBe('https://www.googleapis.com/oauth2/v2/userinfo');
    expect(url.searchParams.get('fields')).toBe('id,email');
  });

  it.each([
    {},
    { id: '108' },
    { email: 'ana@example.com' },
    { id: 108, email: 'ana@example.com' },
    { id: '1', email: 'ana' },
    [],
  ])('does not take %j for an account', async (reply) => {
    expect(await rejection(fetchAccount(machine([json(reply)])))).toMatchObject({
      trouble: 'unreadable-reply',
      reason: 'notAnAccount',
    });
  });

  it('passes troubles and aborts on', async () => {
    const refused = machine([apiError(403, 'insufficientPermissions')]);
    expect(await rejection(fetchAccount(refused))).toMatchObject({ trouble: 'scope' });
    const reason = new Error('closed');
    expect(await rejection(fetchAccount(machine([json({})]), AbortSignal.abort(reason)))).toBe(
      reason,
    );
  });
});
