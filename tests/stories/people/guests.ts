/** Who is invited changes: the other person goes, comes back or is replaced, or a third one comes. */
import { once, weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, sync } from '../support/tale.ts';

export const guests = chapter();
const { story } = guests;
const ana = weekly('Ana', 'Tue 14:00');
const ben = once('Ben', 'Thu 10 Dec 11:00', { minutes: 45 });

story('the other person is taken off the guest list', {
  calendar: ana,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.removeGuest(ana.on('Tue 8 Dec'), 'Ana')),
    sync('Mon 11:00'),
  ],
  ledger: ['Ana: counterpart removed Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00'],
});

// Whoever organizes comes, on the list or not.
story('the organizer is taken off the guest list', {
  calendar: ana,
  as: 'guest',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.removeGuest(ana.on('Tue 8 Dec'), 'Ana')),
    sync('Mon 11:00'),
  ],
  ledger: [],
});

story('the other person is taken off the guest list, and comes back', {
  calendar: ana,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.removeGuest(ana.on('Tue 8 Dec'), 'Ana')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.addGuest(ana.on('Tue 8 Dec'), 'Ana')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: counterpart removed Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: restored from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 14:00–14:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00' },
});

story('a session without the other person is cancelled: it was gone already', {
  calendar: ana,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.removeGuest(ana.on('Tue 8 Dec'), 'Ana')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.cancel(ana.on('Tue 8 Dec'))),
    sync('Tue 11:00'),
  ],
  ledger: ['Ana: counterpart removed Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00'],
  atOnce: ['Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00'],
});

story('the other person is replaced, and the session goes on with the new one', {
  calendar: ana,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.removeGuest(ana.on('Tue 8 Dec'), 'Ana');
      c.addGuest(ana.on('Tue 8 Dec'), 'Cem');
    }),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: counterpart removed Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Cem: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  // What she is no longer invited to is the session as it was then, or as it is now: as it is now.
  atOnce: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
    'Ana: counterpart removed Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Wed 9 Dec 10:00' },
});

const two = weekly('Ana', 'Tue 8 Dec 14:00', { count: 2 });

story('a whole series goes on with somebody else', {
  calendar: two,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.removeGuest(two, 'Ana');
      c.addGuest(two, 'Cem');
    }),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.cancel(two.on('Tue 15 Dec'))),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: counterpart removed Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: counterpart removed Tue 15 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Cem: cancelled Tue 15 Dec 14:00–14:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [
    'Ana: counterpart removed Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
    'Ana: cancelled Tue 15 Dec 14:00–14:30, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
  ],
});

story('two others come instead of the other person: nobody’s one-on-one, but they left', {
  calendar: ana,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.removeGuest(ana.on('Tue 8 Dec'), 'Ana');
      c.addGuest(ana.on('Tue 8 Dec'), 'Cem');
      c.addGuest(ana.on('Tue 8 Dec'), 'Dana');
    }),
    sync('Mon 11:00'),
  ],
  ledger: ['Ana: counterpart removed Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00'],
});

story('a third guest comes: the session is nobody’s one-on-one', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.addGuest(ana.on('Tue 8 Dec'), 'Cem')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.cancel(ana.on('Tue 8 Dec'))),
    sync('Tue 11:00'),
  ],
  as: 'organizer',
  asTold: true,
  ledger: [],
});

story('a third guest comes and goes, and meanwhile the session was moved', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.addGuest(ana.on('Tue 8 Dec'), 'Cem')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => {
      c.removeGuest(ana.on('Tue 8 Dec'), 'Cem');
      c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00');
    }),
    sync('Tue 11:00'),
  ],
  ledger: ['Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, by Tue 1 Dec 10:00'],
  atOnce: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Wed 9 Dec 10:00' },
});

story('a third guest comes to a single meeting and goes, and it was moved meanwhile', {
  calendar: ben,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.addGuest(ben, 'Cem')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => {
      c.removeGuest(ben, 'Cem');
      c.move(ben, 'Fri 11 Dec 9:00');
    }),
    sync('Tue 11:00'),
  ],
  ledger: [],
  atOnce: [
    'Ben: moved from Thu 10 Dec 11:00–11:45 to Fri 11 Dec 9:00–9:45, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
  ],
});

story('a third guest is added to a session that is over', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.addGuest(ana.on('Tue 24 Nov'), 'Cem')),
    sync('Mon 11:00'),
  ],
  ledger: [],
  goesOn: { 'Tue 24 Nov 14:00': 'Tue 24 Nov 14:00' },
});

story('a series becomes a meeting of three, and is deleted', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.addGuest(ana, 'Cem')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.deleteAll(ana)),
    sync('Tue 11:00'),
  ],
  ledger: [],
});

const CROWD = 'Cem Dana Emil Fay Gil Hana Ida Jon Kai Lea Max'.split(' ');

story('so many are invited that Google does not say whom', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => CROWD.forEach((who) => c.addGuest(ana.on('Tue 8 Dec'), who))),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => CROWD.forEach((who) => c.removeGuest(ana.on('Tue 8 Dec'), who))),
    sync('Tue 11:00'),
  ],
  ledger: [],
});

story('a room is booked', {
  calendar: [ana, ben],
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.addRoom(ana.on('Tue 8 Dec'));
      c.addRoom(ben);
    }),
    sync('Mon 11:00'),
  ],
  ledger: [],
});
