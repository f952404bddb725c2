/** A series ends before it was to: one entry, told by the first session that falls away by it. */
import { weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, sync } from '../support/tale.ts';

export const end = chapter();
const { story } = end;
const ana = weekly('Ana', 'Tue 14:00');

story('a series is ended from a date on', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.endFrom(ana.on('Tue 15 Dec'))),
    sync('Mon 11:00'),
    sync('Wed 2 Dec 9:00'),
  ],
  ledger: ['Ana: series ended from Tue 15 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00'],
  goesOn: { 'Tue 24 Nov 14:00': 'Tue 24 Nov 14:00', 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00' },
});

// Of a deleted series Google shows its id, and no last change.
story('a series is deleted', {
  calendar: ana,
  days: [sync('Mon 9:00'), edit('Mon 10:00', (c) => c.deleteAll(ana)), sync('Mon 11:00')],
  ledger: [
    'Ana: series ended from Tue 1 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
  ],
  fourWeeksLater: [
    'Ana: series ended from Tue 29 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
  ],
  goesOn: { 'Tue 3 Nov 14:00': 'Tue 3 Nov 14:00', 'Tue 24 Nov 14:00': 'Tue 24 Nov 14:00' },
});

story('a series is ended in the past', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.endFrom(ana.on('Tue 17 Nov'))),
    sync('Mon 11:00'),
  ],
  ledger: ['Ana: series ended from Tue 1 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00'],
  goesOn: { 'Tue 10 Nov 14:00': 'Tue 10 Nov 14:00', 'Tue 24 Nov 14:00': 'Tue 24 Nov 14:00' },
});

story('a series is ended from a date on that nobody has seen yet', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.endFrom(ana.on('Tue 2 Mar'))),
    sync('Mon 11:00'),
    sync('Mon 11 Jan 9:00'),
  ],
  ledger: [],
});

const ending = weekly('Ana', 'Tue 3 Nov 14:00', { count: 6 });

story('a series comes to its end, and is deleted after it', {
  calendar: ending,
  days: [
    sync('Mon 9:00'),
    sync('Mon 14 Dec 9:00'),
    edit('Mon 14 Dec 10:00', (c) => c.deleteAll(ending)),
    sync('Mon 14 Dec 11:00'),
  ],
  ledger: [],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00' },
});

story('a session is cancelled, and then its series deleted', {
  calendar: ana,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(ana.on('Tue 8 Dec'))),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.deleteAll(ana)),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: series ended from Tue 1 Dec 14:00–14:30, between Mon 30 Nov 11:00 and the next sync',
  ],
  // Which of the two came first, nobody can tell.
  atOnce: [
    'Ana: series ended from Tue 1 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
  ],
  fourWeeksLater: [
    'Ana: series ended from Tue 29 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
  ],
});

story('the next session is cancelled, and then the series deleted', {
  calendar: ana,
  as: 'guest',
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(ana.on('Tue 1 Dec'))),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.deleteAll(ana)),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: cancelled Tue 1 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
    'Ana: series ended from Tue 8 Dec 14:00–14:30, between Mon 30 Nov 11:00 and the next sync',
  ],
});

story('a session before the end of a series is cancelled, and one beyond it', {
  calendar: ana,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.cancel(ana.on('Tue 8 Dec'));
      c.cancel(ana.on('Tue 22 Dec'));
    }),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.endFrom(ana.on('Tue 15 Dec'))),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: cancelled Tue 22 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: series ended from Tue 15 Dec 14:00–14:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  atOnce: [
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 12:00',
    'Ana: series ended from Tue 15 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 12:00',
  ],
});

story('the first session to fall away had another time', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 15 Dec'), 'Thu 10 Dec 9:00')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.endFrom(ana.on('Tue 15 Dec'))),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: moved from Tue 15 Dec 14:00–14:30 to Thu 10 Dec 9:00–9:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: series ended from Thu 10 Dec 9:00–9:30, between Mon 30 Nov 11:00 and 12:00',
  ],
});

story('a series is ended, and goes on after all', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.endFrom(ana.on('Tue 15 Dec'))),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.changeRule(ana, 'FREQ=WEEKLY;BYDAY=TU')),
    sync('Mon 13:00'),
  ],
  ledger: ['Ana: series ended from Tue 15 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00'],
  atOnce: [],
});

story('a series is deleted, and taken out of the bin', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.deleteAll(ana)),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.bringBack(ana)),
    sync('Mon 13:00'),
    edit('Mon 14:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Mon 15:00'),
  ],
  ledger: [
    'Ana: series ended from Tue 1 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 11:00',
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 13:00 and 14:00',
  ],
  atOnce: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 14:00',
  ],
});

// A session of the new series is none of the old one's, however alike they are.
const anew = weekly('Ana', 'Tue 1 Dec 14:00');

story('a series is deleted, and made anew', {
  calendar: ana,
  placesChange: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.deleteAll(ana);
      c.make(anew);
    }),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series ended from Tue 1 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
  ],
  fourWeeksLater: [
    'Ana: series ended from Tue 29 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
  ],
});
