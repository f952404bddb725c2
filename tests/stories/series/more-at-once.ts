/** More than one thing happens to a series before anybody looks. */
import { chapter } from '../support/chapter.ts';
import { weekly } from '../support/plans.ts';
import { edit, google, sync } from '../support/tale.ts';

export const moreAtOnce = chapter();
const { story } = moreAtOnce;
const ana = weekly('Ana', 'Tue 14:00');

// What goes on behind the second cut is compared with what was cut there, not with the first part.
story('a series gets another title from a date on, and is shorter from a later one on', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 30 Nov 9:00'),
    edit('Mon 1 Feb 10:00', (c) => {
      c.renameFrom(ana.on('Tue 9 Feb'), 'Weekly');
      c.moveFrom(ana.on('Tue 16 Feb'), { minutes: 20 });
      c.move(ana.on('Tue 2 Feb'), 'Tue 2 Feb 14:30');
    }),
    sync('Tue 2 Feb 14:40'),
  ],
  ledger: ['Ana: moved from Tue 2 Feb 14:00–14:30 to Tue 2 Feb 14:30–15:00, by Mon 1 Feb 10:00'],
});

story('a session is moved far away, and its series to another hour, which the session survives', {
  calendar: ana,
  asTold: true,
  habits: { exceptions: 'kept' },
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.move(ana.on('Tue 8 Dec'), 'Wed 10 Feb 10:00');
      c.moveAll(ana, { time: '16:00' });
    }),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 10 Feb 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Wed 10 Feb 10:00' },
});

story('a series is moved from a date on, and the guest taken off one of the new sessions', {
  calendar: ana,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.moveFrom(ana.on('Tue 15 Dec'), { time: '16:00' });
      c.removeGuest(ana.on('Tue 22 Dec'), 'Ana');
    }),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 15 Dec 14:00–14:30 to Tue 15 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: counterpart removed Tue 22 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 10:00',
  ],
});

// Whoever lists all anew is not told of a series of which nothing is left.
for (const lost of [false, true]) {
  story(`a series is moved, and renamed from its first session on${lost ? ' (token lost)' : ''}`, {
    calendar: ana,
    asTold: true,
    days: [
      sync('Mon 9:00'),
      edit('Mon 10:00', (c) => {
        c.moveAll(ana, { time: '16:00' });
        c.renameFrom(ana.on('Tue 3 Nov'), 'Weekly');
      }),
      ...(lost ? [google(({ expireSyncTokens }) => expireSyncTokens())] : []),
      sync('Mon 11:00'),
    ],
    ledger: [
      'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 10:00',
    ],
    goesOn: { 'Tue 1 Dec 14:00': 'Tue 1 Dec 16:00', 'Tue 22 Dec 14:00': 'Tue 22 Dec 16:00' },
  });
}
