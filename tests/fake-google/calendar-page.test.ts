import { describe, expect, it } from 'vitest';
import { ana, berlin, day, owner, startTestGoogle } from './test-support.ts';

const origin = 'https://calendar.google.com';

describe('the calendar page', () => {
  it.each([
    ['/', '/calendar/u/0/r'],
    ['/calendar', '/calendar/u/0/r'],
    ['/calendar/u/0/r/week/2026/13/1', '/calendar/u/0/r'],
  ])('%s leads to %s', async (path, location) => {
    await using test = await startTestGoogle();
    const response = await test.get(origin + path);
    expect([response.status, response.headers.get('location')]).toEqual([302, location]);
  });

  it('shows the week of the account, with today marked and titles as text', async () => {
    await using test = await startTestGoogle();
    test.setNow(Temporal.Instant.from('2026-10-14T08:00:00Z'));
    const series = test.calendar.createSeries({
      summary: '<b>Ana</b>',
      start: berlin('2026-10-05T10:00'),
      rrule: 'FREQ=WEEKLY',
      guests: [ana],
    });
    test.calendar.create({ summary: 'Holiday', start: day('2026-10-15') });
    test.calendar.cancel(
      test.calendar.create({ summary: 'Gone', start: berlin('2026-10-13T10:00') }),
    );
    const page = await (await test.get(`${origin}/calendar/u/0/r`)).text();
    expect(page).toContain('&lt;b&gt;Ana&lt;/b&gt;');
    expect(page).toContain('10:00 to 10:30');
    expect(page).toContain('Holiday');
    expect(page).not.toContain('Gone');
    expect(page).toMatch(/aria-current="date">Wed<b>14/);
    const id = Buffer.from(`${series}_20261012T080000Z ${owner}`).toString('base64');
    expect(page).toContain(`data-eventid="${id.replace(/=+$/, '')}"`);
  });

  it('shows the week of a day in the address', async () => {
    await using test = await startTestGoogle();
    test.calendar.create({ summary: 'Far', start: berlin('2027-02-03T10:00') });
    const page = await (await test.get(`${origin}/calendar/u/0/r/week/2027/2/7`)).text();
    expect(page).toContain('Far');
  });

  it('asks who is not signed in to do so', async () => {
    await using test = await startTestGoogle();
    expect(await (await test.get(`${origin}/calendar/u/1/r`)).text()).toContain('Sign in');
    test.google.signIn.signOutOfGoogle();
    expect(await (await test.get(`${origin}/calendar/u/0/r`)).text()).toContain('Sign in');
  });
});
