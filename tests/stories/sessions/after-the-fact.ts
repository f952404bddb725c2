/** The calendar is tidied up: what is changed after its own time was no change of plans. */
import { once, weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, sync } from '../support/tale.ts';

export const afterTheFact = chapter();
const { story } = afterTheFact;
const ana = weekly('Ana', 'Tue 14:00');
const ben = once('Ben', 'Tue 1 Dec 11:00', { minutes: 45 });

story('a session that is over is moved to when it was: its planned time stays', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    sync('Tue 15:00'),
    edit('Tue 16:00', (c) => c.move(ana.on('Tue 1 Dec'), 'Tue 1 Dec 15:00')),
    sync('Tue 17:00'),
    edit('Wed 10:00', (c) => c.cancel(ana.on('Tue 1 Dec'))),
    sync('Wed 11:00'),
  ],
  ledger: ['Ana: cancelled Tue 1 Dec 14:00–14:30, between Tue 1 Dec 17:00 and Wed 2 Dec 10:00'],
  asGuest: ['Ana: cancelled Tue 1 Dec 14:00–14:30, between Tue 1 Dec 17:00 and the next sync'],
  atOnce: ['Ana: cancelled Tue 1 Dec 14:00–14:30, between Tue 1 Dec 15:00 and Wed 2 Dec 10:00'],
  fourWeeksLater: [
    'Ana: cancelled Tue 1 Dec 14:00–14:30, between Tue 1 Dec 15:00 and the next sync',
  ],
});

story('a session that is over is lengthened to what it was', {
  calendar: ana,
  days: [
    sync('Tue 1 Dec 15:00'),
    edit('Tue 16:00', (c) => c.lengthen(ana.on('Tue 1 Dec'), 50)),
    sync('Tue 17:00'),
  ],
  ledger: [],
});

story('a session that is over is moved into the future: it is a session to come again', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    sync('Tue 15:00'),
    edit('Tue 16:00', (c) => c.move(ana.on('Tue 1 Dec'), 'Thu 3 Dec 10:00')),
    sync('Tue 17:00'),
    edit('Wed 10:00', (c) => c.move(ana.on('Tue 1 Dec'), 'Fri 4 Dec 10:00')),
    sync('Wed 11:00'),
  ],
  ledger: [
    'Ana: moved from Thu 3 Dec 10:00–10:30 to Fri 4 Dec 10:00–10:30, between Tue 1 Dec 17:00 and Wed 2 Dec 10:00',
  ],
  atOnce: [],
  goesOn: { 'Tue 1 Dec 14:00': 'Fri 4 Dec 10:00' },
});

story('a session is moved perhaps before its end, perhaps after', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Tue 1 Dec 9:00'),
    edit('Tue 15:00', (c) => c.move(ana.on('Tue 1 Dec'), 'Thu 3 Dec 10:00')),
    sync('Tue 16:00'),
    // From here on its new time is the one that was planned.
    edit('Wed 10:00', (c) => c.move(ana.on('Tue 1 Dec'), 'Fri 4 Dec 10:00')),
    sync('Wed 11:00'),
  ],
  ledger: [
    'Ana: moved from Thu 3 Dec 10:00–10:30 to Fri 4 Dec 10:00–10:30, between Tue 1 Dec 16:00 and Wed 2 Dec 10:00',
  ],
});

story('a session is moved in time, and found moved after its end', {
  calendar: ana,
  days: [
    sync('Tue 1 Dec 9:00'),
    edit('Tue 13:00', (c) => c.move(ana.on('Tue 1 Dec'), 'Tue 1 Dec 17:00')),
    sync('Wed 9:00'),
  ],
  ledger: [
    'Ana: moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 17:00–17:30, between Tue 1 Dec 9:00 and 13:00',
  ],
});

// The series was touched later, so that Google no longer tells when the session was moved.
story('a session is moved in time, and nobody can tell any more', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Tue 1 Dec 9:00'),
    edit('Tue 13:00', (c) => c.move(ana.on('Tue 1 Dec'), 'Tue 1 Dec 17:00')),
    edit('Tue 18:00', (c) => c.rename(ana, 'Weekly')),
    sync('Wed 9:00'),
  ],
  ledger: [],
});

story('a session is moved while it runs', {
  calendar: ana,
  days: [
    sync('Tue 1 Dec 14:00'),
    edit('Tue 14:10', (c) => c.move(ana.on('Tue 1 Dec'), 'Wed 2 Dec 10:00')),
    sync('Tue 14:20'),
  ],
  ledger: [
    'Ana: moved from Tue 1 Dec 14:00–14:30 to Wed 2 Dec 10:00–10:30, between Tue 1 Dec 14:00 and 14:10',
  ],
});

// To the second: what is changed at its end may have been changed after it.
story('a session is moved at the very moment of its end', {
  calendar: ana,
  days: [
    sync('Tue 1 Dec 14:00'),
    edit('Tue 14:30', (c) => c.move(ana.on('Tue 1 Dec'), 'Wed 2 Dec 10:00')),
    sync('Tue 14:40'),
  ],
  ledger: [],
});

story('a session is certified at the very moment of its end, and then moved to when it was', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Tue 1 Dec 14:30'),
    edit('Tue 14:35', (c) => c.move(ana.on('Tue 1 Dec'), 'Tue 1 Dec 13:30')),
    sync('Tue 14:40'),
  ],
  ledger: [],
  goesOn: { 'Tue 1 Dec 14:00': 'Tue 1 Dec 14:00' },
});

story('a session is cancelled, and restored after it would have been', {
  calendar: ana,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(ana.on('Tue 1 Dec'))),
    sync('Mon 11:00'),
    edit('Tue 16:00', (c) => c.restore(ana.on('Tue 1 Dec'))),
    sync('Tue 17:00'),
  ],
  ledger: [
    'Ana: cancelled Tue 1 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: restored from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 14:00–14:30, between Mon 30 Nov 11:00 and Tue 1 Dec 16:00',
  ],
  atOnce: [],
});

story('a session is cancelled after it would have been', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    sync('Tue 15:00'),
    edit('Tue 16:00', (c) => c.cancel(ana.on('Tue 1 Dec'))),
    sync('Tue 17:00'),
  ],
  ledger: ['Ana: cancelled Tue 1 Dec 14:00–14:30, between Tue 1 Dec 15:00 and 16:00'],
  asGuest: ['Ana: cancelled Tue 1 Dec 14:00–14:30, between Tue 1 Dec 15:00 and the next sync'],
});

story('a session is declined after it was', {
  calendar: ana,
  days: [
    sync('Tue 1 Dec 15:00'),
    edit('Tue 16:00', (c) => c.decline(ana.on('Tue 1 Dec'), 'Ana')),
    sync('Tue 17:00'),
  ],
  ledger: ['Ana: declined by them Tue 1 Dec 14:00–14:30, between Tue 1 Dec 15:00 and 16:00'],
});

story('a single meeting that is over is moved to when it was', {
  calendar: ben,
  days: [
    sync('Tue 1 Dec 12:00'),
    edit('Tue 13:00', (c) => c.move(ben, 'Tue 1 Dec 11:30')),
    sync('Tue 14:00'),
    edit('Tue 15:00', (c) => c.move(ben, 'Tue 1 Dec 10:00')),
    sync('Tue 16:00'),
  ],
  ledger: [],
  goesOn: { 'Tue 1 Dec 11:00': 'Tue 1 Dec 11:00' },
});

story('a single meeting is held while nobody looks, and cancelled in the end', {
  calendar: ben,
  days: [
    sync('Mon 9:00'),
    sync('Mon 14 Dec 9:00'),
    edit('Mon 14 Dec 10:00', (c) => c.cancel(ben)),
    sync('Mon 14 Dec 11:00'),
  ],
  ledger: ['Ben: cancelled Tue 1 Dec 11:00–11:45, between Mon 14 Dec 9:00 and 10:00'],
  asGuest: ['Ben: cancelled Tue 1 Dec 11:00–11:45, between Mon 14 Dec 9:00 and the next sync'],
});
