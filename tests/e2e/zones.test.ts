import { describe, expect, it } from 'vitest';
import { openOffice } from './office.ts';
import { expectTruth, storedMeetings } from './stored.ts';

/** A time of day as the panel says it, in a zone. */
function clock(at: number, zone: string): string {
  const format = { hour: 'numeric', minute: '2-digit', timeZone: zone } as const;
  return new Intl.DateTimeFormat('en-US', format).format(at).replaceAll(/[\u00a0\u202f]/g, ' ');
}

describe.each(['America/New_York', 'Asia/Kolkata'])('an office in %s', (zone) => {
  it('shows the same instants in local words', async () => {
    const office = await openOffice({ zone });
    try {
      const account = office.team.me.email;
      const panel = await office.settle();
      await expectTruth(panel.page, office.google.world.calendar(account));
      const next = office.team.next.start.epochMilliseconds;
      const meetings = await storedMeetings(panel.page, account);
      expect(meetings.map(({ start }) => start)).toContain(next);
      await panel.says(clock(next, zone));

      // Her series keeps the clock of another zone, with other days for changing the clocks.
      const name = 'Maximiliane Wolkenstein-Hohenberg-Trauttmansdorff';
      await panel.unfoldTo(name);
      await panel.pressWords(name, '.person-row');
      await panel.find(name, 'heading');
      const coming = meetings.filter(
        ({ counterpart, start }) =>
          counterpart === 'maximiliane.wolkenstein@northwind.example' && start > Date.now(),
      );
      expect(coming.length).toBeGreaterThan(3);
      for (const { start } of coming.slice(0, 3)) {
        await panel.says(clock(start, zone));
        const far = clock(
          start,
          zone.startsWith('America/') ? 'Europe/Berlin' : 'America/New_York',
        );
        expect(far).toBe('10:00 AM');
      }
      expect(panel.complaints).toEqual([]);
    } finally {
      await office.close();
    }
  });
});
