/**
 * Sessions that are first seen after the first reading: those that lay too far ahead, and those of
 * new series. That they were moved before, and where from, is told by their rule; since when, only
 * by Google's own last change.
 */
import { weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, sync } from '../support/tale.ts';

export const firstSight = chapter();
const { story } = firstSight;
const ana = weekly('Ana', 'Tue 14:00');
const cem = weekly('Cem', 'Thu 3 Dec 9:00', { minutes: 60 });

story('sessions too far ahead are changed, and come nearer', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.move(ana.on('Tue 2 Feb'), 'Wed 3 Feb 9:00');
      c.cancel(ana.on('Tue 9 Feb'));
      c.decline(ana.on('Tue 16 Feb'), 'Ana');
      c.shorten(ana.on('Tue 23 Feb'), 15);
    }),
    sync('Mon 11:00'),
    sync('Mon 14 Dec 9:00'),
    sync('Mon 28 Dec 9:00'),
  ],
  ledger: [
    'Ana: moved from Tue 2 Feb 14:00–14:30 to Wed 3 Feb 9:00–9:30, by Mon 30 Nov 10:00',
    'Ana: cancelled Tue 9 Feb 14:00–14:30, by Mon 30 Nov 10:00',
    'Ana: declined by them Tue 16 Feb 14:00–14:30, by Mon 30 Nov 10:00',
    'Ana: shortened from Tue 23 Feb 14:00–14:30 to Tue 23 Feb 14:00–14:15, by Mon 30 Nov 10:00',
  ],
  asGuest: [
    'Ana: moved from Tue 2 Feb 14:00–14:30 to Wed 3 Feb 9:00–9:30, by Mon 30 Nov 10:00',
    'Ana: cancelled Tue 9 Feb 14:00–14:30, by Mon 14 Dec 9:00',
    'Ana: declined by them Tue 16 Feb 14:00–14:30, by Mon 30 Nov 10:00',
    'Ana: shortened from Tue 23 Feb 14:00–14:30 to Tue 23 Feb 14:00–14:15, by Mon 30 Nov 10:00',
  ],
});

story('a session too far ahead is moved, moved back, and comes nearer', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 2 Feb'), 'Wed 3 Feb 9:00')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.move(ana.on('Tue 2 Feb'), 'Tue 2 Feb 14:00')),
    sync('Mon 14 Dec 9:00'),
  ],
  ledger: [],
});

// Seen for the first time, but not in the first reading: it is not marked.
story('a session too far ahead was moved before the first reading', {
  calendar: ana,
  days: [
    edit('Thu 26 Nov 10:00', (c) => c.move(ana.on('Tue 2 Feb'), 'Wed 3 Feb 9:00')),
    sync('Mon 30 Nov 9:00'),
    sync('Mon 14 Dec 9:00'),
    sync('Wed 16 Dec 9:00'),
  ],
  ledger: ['Ana: moved from Tue 2 Feb 14:00–14:30 to Wed 3 Feb 9:00–9:30, by Thu 26 Nov 10:00'],
});

story('a first sight is seen again, and changes', {
  calendar: ana,
  asTold: true,
  days: [
    edit('Thu 26 Nov 10:00', (c) => c.move(ana.on('Tue 2 Feb'), 'Wed 3 Feb 9:00')),
    sync('Mon 30 Nov 9:00'),
    sync('Mon 14 Dec 9:00'),
    edit('Mon 14 Dec 10:00', (c) => c.move(ana.on('Tue 2 Feb'), 'Tue 2 Feb 14:00')),
    sync('Mon 14 Dec 11:00'),
    edit('Mon 14 Dec 12:00', (c) => c.move(ana.on('Tue 2 Feb'), 'Wed 3 Feb 9:00')),
    sync('Mon 14 Dec 13:00'),
  ],
  ledger: [
    'Ana: moved from Tue 2 Feb 14:00–14:30 to Wed 3 Feb 9:00–9:30, by Thu 26 Nov 10:00',
    'Ana: moved from Wed 3 Feb 9:00–9:30 to Tue 2 Feb 14:00–14:30, between Mon 14 Dec 9:00 and 10:00',
    'Ana: moved from Tue 2 Feb 14:00–14:30 to Wed 3 Feb 9:00–9:30, between Mon 14 Dec 11:00 and 12:00',
  ],
});

story('a series is made, and sessions of it are changed before anybody looks', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.make(cem)),
    edit('Mon 10:30', (c) => {
      c.move(cem.on('Thu 10 Dec'), 'Fri 11 Dec 9:00');
      c.shorten(cem.on('Thu 17 Dec'), 30);
      c.decline(cem.on('Thu 24 Dec'), 'me');
    }),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.moveAll(cem, { minutes: 45 })),
    sync('Mon 13:00'),
  ],
  asTold: true,
  ledger: [
    'Cem: moved from Thu 10 Dec 9:00–10:00 to Fri 11 Dec 9:00–10:00, by Mon 30 Nov 10:30',
    'Cem: shortened from Thu 17 Dec 9:00–10:00 to Thu 17 Dec 9:00–9:30, by Mon 30 Nov 10:30',
    'Cem: declined by me Thu 24 Dec 9:00–10:00, by Mon 30 Nov 10:30',
    'Cem: series shortened from Thu 3 Dec 9:00–10:00 to Thu 3 Dec 9:00–9:45, between Mon 30 Nov 11:00 and 12:00',
  ],
});

story('a series is moved, and more of its sessions come nearer', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(ana, { days: 1, time: '9:00', minutes: 45 })),
    sync('Mon 11:00'),
    sync('Mon 14 Dec 9:00'),
    sync('Mon 28 Dec 9:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Wed 2 Dec 9:00–9:45, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('nobody looks for twelve weeks: sessions are first seen when they are over', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 30 Nov 9:00'),
    edit('Mon 1 Feb 10:00', (c) => {
      c.cancel(ana.on('Tue 9 Feb'));
      c.move(ana.on('Tue 16 Feb'), 'Wed 17 Feb 9:00');
    }),
    sync('Mon 22 Feb 9:00'),
  ],
  ledger: [
    'Ana: cancelled Tue 9 Feb 14:00–14:30, by Mon 1 Feb 10:00',
    'Ana: moved from Tue 16 Feb 14:00–14:30 to Wed 17 Feb 9:00–9:30, by Mon 1 Feb 10:00',
  ],
  asGuest: [
    'Ana: cancelled Tue 9 Feb 14:00–14:30, by Mon 22 Feb 9:00',
    'Ana: moved from Tue 16 Feb 14:00–14:30 to Wed 17 Feb 9:00–9:30, by Mon 1 Feb 10:00',
  ],
});

// Where they were held is not known: "all events" may have rewritten it.
story('nobody looks for twelve weeks, in which the series was moved', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 30 Nov 9:00'),
    edit('Mon 1 Feb 10:00', (c) => c.cancel(ana.on('Tue 9 Feb'))),
    edit('Thu 18 Feb 10:00', (c) => c.moveAll(ana, { time: '16:00' })),
    sync('Mon 22 Feb 9:00'),
    sync('Tue 23 Feb 12:00'),
  ],
  ledger: [],
});
