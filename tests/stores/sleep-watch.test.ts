import { signal } from '@preact/signals';
import { afterEach, describe, expect, it } from 'vitest';
import { readSessions } from '../../utils/db/sessions.ts';
import type { Session } from '../../utils/domain/session-types.ts';
import { startSession, tapSpeaker } from '../../utils/stores/live-session.ts';
import { watchSleep } from '../../utils/stores/sleep-watch.ts';
import { MINUTE } from '../../utils/time.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';

useFreshDatabase();

const account = 'me@acme.com';
const place = { account, meetingId: 'm', who: { name: 'Ana', emails: ['ana@acme.com'] } };
const ZONE = 'Europe/Berlin';

async function kept(): Promise<Session | undefined> {
  return (await readSessions(account, ['m'], Date.now())).get('m');
}

describe('the machine sleeps in the middle of a session', () => {
  const until = new AbortController();
  afterEach(() => until.abort());

  it('and nobody has spoken meanwhile', async () => {
    await startSession(place);
    await tapSpeaker(place, 'them');
    const begun = await kept();
    const [tap] = begun?.taps ?? [];
    if (!begun || !tap) throw new Error('Nothing was tapped.');
    const clock = signal({ now: tap.at, zone: ZONE });
    watchSleep(signal(begun), clock, until.signal);
    clock.value = { now: tap.at + MINUTE, zone: ZONE };
    clock.value = { now: tap.at + 40 * MINUTE, zone: ZONE };
    await expect
      .poll(async () => (await kept())?.taps)
      .toEqual([tap, { at: tap.at + MINUTE, who: 'nobody' }]);
  });
});
