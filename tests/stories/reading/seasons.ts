/** Whole seasons: one thing after another, and the ledger of all of it. */
import { once, weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, google, sync } from '../support/tale.ts';

export const seasons = chapter();
const { story } = seasons;
const ana = weekly('Ana', 'Tue 14:00');
const ben = once('Ben', 'Thu 10 Dec 11:00', { minutes: 45 });
const cem = weekly('Cem', 'Thu 9:00', { every: 2, minutes: 60 });

story('an autumn with Ana', {
  calendar: ana,
  as: 'organizer',
  asTold: true,
  days: [
    edit('Thu 26 Nov 10:00', (c) => c.cancel(ana.on('Tue 24 Nov'))),
    sync('Mon 30 Nov 9:00'),
    edit('Mon 30 Nov 10:00', (c) => c.move(ana.on('Tue 1 Dec'), 'Thu 3 Dec 9:00')),
    sync('Mon 30 Nov 11:00'),
    edit('Wed 2 Dec 10:00', (c) => c.decline(ana.on('Tue 1 Dec'), 'Ana')),
    sync('Wed 2 Dec 11:00'),
    edit('Wed 2 Dec 12:00', (c) => c.cancel(ana.on('Tue 1 Dec'))),
    sync('Wed 2 Dec 13:00'),
    edit('Mon 7 Dec 9:00', (c) => c.renameFrom(ana.on('Tue 15 Dec'), 'Weekly')),
    sync('Mon 7 Dec 10:00'),
    edit('Mon 7 Dec 11:00', (c) => c.move(ana.on('Tue 22 Dec'), 'Mon 21 Dec 14:00')),
    sync('Mon 7 Dec 12:00'),
    google(({ expireSyncTokens }) => expireSyncTokens()),
    edit('Mon 14 Dec 9:00', (c) => c.cancel(ana.on('Tue 29 Dec'))),
    sync('Mon 14 Dec 10:00'),
    edit('Mon 28 Dec 9:00', (c) => c.moveFrom(ana.on('Tue 12 Jan'), { days: 1 })),
    sync('Mon 28 Dec 10:00'),
    edit('Mon 4 Jan 9:00', (c) => c.deleteAll(ana)),
    sync('Mon 4 Jan 10:00'),
  ],
  ledger: [
    'Ana: cancelled Tue 24 Nov 14:00–14:30, by Thu 26 Nov 10:00 (from before)',
    'Ana: moved from Tue 1 Dec 14:00–14:30 to Thu 3 Dec 9:00–9:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: declined by them Thu 3 Dec 9:00–9:30, between Mon 30 Nov 11:00 and Wed 2 Dec 10:00',
    'Ana: cancelled Thu 3 Dec 9:00–9:30, between Wed 2 Dec 11:00 and 12:00',
    'Ana: moved from Tue 22 Dec 14:00–14:30 to Mon 21 Dec 14:00–14:30, between Mon 7 Dec 10:00 and 11:00',
    'Ana: cancelled Tue 29 Dec 14:00–14:30, between Mon 7 Dec 12:00 and Mon 14 Dec 9:00',
    'Ana: series moved from Tue 12 Jan 14:00–14:30 to Wed 13 Jan 14:00–14:30, between Mon 14 Dec 10:00 and Mon 28 Dec 9:00',
    'Ana: series ended from Wed 13 Jan 14:00–14:30, between Mon 28 Dec 10:00 and the next sync',
  ],
  goesOn: { 'Tue 22 Dec 14:00': 'Mon 21 Dec 14:00', 'Tue 5 Jan 14:00': 'Tue 5 Jan 14:00' },
});

story('a week with three people', {
  calendar: [ana, ben, cem],
  as: 'guest',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.move(ana.on('Tue 1 Dec'), 'Wed 2 Dec 14:00');
      c.moveAll(cem, { days: 1 });
      c.decline(ben, 'me');
    }),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => {
      c.cancel(ana.on('Tue 8 Dec'));
      c.move(ben, 'Fri 11 Dec 11:00');
      c.shorten(cem.on('Fri 4 Dec'), 30);
    }),
    sync('Tue 11:00'),
    edit('Wed 10:00', (c) => {
      c.restore(ana.on('Tue 8 Dec'));
      c.cancel(ben);
      c.endFrom(cem.on('Fri 18 Dec'));
    }),
    sync('Wed 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 1 Dec 14:00–14:30 to Wed 2 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Cem: series moved from Thu 3 Dec 9:00–10:00 to Fri 4 Dec 9:00–10:00, between Mon 30 Nov 9:00 and 10:00',
    'Ben: declined by me Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and 10:00',
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 11:00 and the next sync',
    'Ben: moved from Thu 10 Dec 11:00–11:45 to Fri 11 Dec 11:00–11:45, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
    'Cem: shortened from Fri 4 Dec 9:00–10:00 to Fri 4 Dec 9:00–9:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
    'Ana: restored from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 14:00–14:30, between Tue 1 Dec 11:00 and Wed 2 Dec 10:00',
    'Ben: cancelled Fri 11 Dec 11:00–11:45, between Tue 1 Dec 11:00 and the next sync',
    'Cem: series ended from Fri 18 Dec 9:00–10:00, between Tue 1 Dec 11:00 and Wed 2 Dec 10:00',
  ],
  asTold: true,
  goesOn: { 'Tue 1 Dec 14:00': 'Wed 2 Dec 14:00', 'Thu 3 Dec 9:00': 'Fri 4 Dec 9:00' },
});

story('a session that nobody can get hold of', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.addGuest(ana.on('Tue 8 Dec'), 'Cem')),
    sync('Mon 13:00'),
    edit('Mon 14:00', (c) => c.removeGuest(ana.on('Tue 8 Dec'), 'Cem')),
    // The same first sight is not told twice.
    sync('Mon 15:00'),
    edit('Mon 16:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Thu 10 Dec 9:00')),
    sync('Mon 17:00'),
    edit('Mon 18:00', (c) => c.decline(ana.on('Tue 8 Dec'), 'me')),
    sync('Mon 19:00'),
    edit('Mon 20:00', (c) => c.respond(ana.on('Tue 8 Dec'), 'me', 'accepted')),
    sync('Mon 21:00'),
    edit('Thu 10 Dec 9:10', (c) => c.shorten(ana.on('Tue 8 Dec'), 15)),
    sync('Thu 10 Dec 9:20'),
    edit('Thu 10 Dec 9:40', (c) => c.lengthen(ana.on('Tue 8 Dec'), 30)),
    sync('Thu 10 Dec 10:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: moved from Wed 9 Dec 10:00–10:30 to Thu 10 Dec 9:00–9:30, between Mon 30 Nov 15:00 and 16:00',
    'Ana: declined by me Thu 10 Dec 9:00–9:30, between Mon 30 Nov 17:00 and 18:00',
    'Ana: shortened from Thu 10 Dec 9:00–9:30 to Thu 10 Dec 9:00–9:15, between Mon 30 Nov 21:00 and Thu 10 Dec 9:10',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Thu 10 Dec 9:00' },
});
