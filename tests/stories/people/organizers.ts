/** Meetings are handed over, and lie in the calendar twice: nothing happened to the session. */
import { once, weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, sync } from '../support/tale.ts';

export const organizers = chapter();
const { story } = organizers;
const ana = weekly('Ana', 'Tue 14:00');
const ben = once('Ben', 'Thu 10 Dec 11:00', { minutes: 45 });
/** What an organizer who leaves finds in the place of the meeting, once invited again. */
const anaAgain = weekly('Ana', 'Tue 14:00', { copyOf: ana });
const benAgain = once('Ben', 'Thu 10 Dec 11:00', { minutes: 45, copyOf: ben });

story('meetings are handed over, and I stay', {
  calendar: [ana, ben],
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.handOver(ana, 'Ana', 'stays');
      c.handOver(ben, 'Ben', 'stays');
    }),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
  ],
});

// Only the id is left, and nothing tells this from a cancellation.
story('a single meeting is handed over, and I leave it', {
  calendar: ben,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.handOver(ben, 'Ben', 'leaves')),
    sync('Mon 11:00'),
  ],
  ledger: ['Ben: cancelled Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and the next sync'],
});

story('a single meeting is handed over, and its new organizer invites me', {
  calendar: ben,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.handOver(ben, 'Ben', 'leaves');
      c.make(benAgain);
    }),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.move(benAgain, 'Fri 11 Dec 9:00')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ben: moved from Thu 10 Dec 11:00–11:45 to Fri 11 Dec 9:00–9:45, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  // One meeting under two ids, one of which Google says is gone: it was moved.
  atOnce: [
    'Ben: moved from Thu 10 Dec 11:00–11:45 to Fri 11 Dec 9:00–9:45, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
  ],
  goesOn: { 'Thu 10 Dec 11:00': 'Fri 11 Dec 9:00' },
});

story('a series is handed over, and I leave it', {
  calendar: ana,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.handOver(ana, 'Ana', 'leaves')),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series ended from Tue 1 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
  ],
  fourWeeksLater: [
    'Ana: series ended from Tue 29 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
  ],
});

story('a series is handed over, and its new organizer invites me', {
  calendar: ana,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.handOver(ana, 'Ana', 'leaves');
      c.make(anaAgain);
    }),
    sync('Mon 11:00'),
  ],
  ledger: [],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00' },
});

story('a single meeting lies in the calendar twice, and one of the two is cancelled', {
  calendar: [ben, benAgain],
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(benAgain)),
    sync('Mon 11:00'),
    sync('Tue 12:00'),
  ],
  ledger: [],
});

story('a single meeting lies in the calendar twice, and the other of the two is cancelled', {
  calendar: [ben, benAgain],
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(ben)),
    sync('Mon 11:00'),
    sync('Tue 12:00'),
  ],
  ledger: [],
});

// As a guest, of whose cancelled meetings Google shows no last change.
story('a single meeting lies in the calendar twice, and both are cancelled', {
  calendar: [ben, benAgain],
  as: 'guest',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(benAgain)),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.cancel(ben)),
    sync('Tue 11:00'),
  ],
  ledger: ['Ben: cancelled Thu 10 Dec 11:00–11:45, between Mon 30 Nov 11:00 and the next sync'],
  atOnce: ['Ben: cancelled Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and the next sync'],
});

story('a single meeting lies in the calendar twice, and is moved in both places', {
  calendar: [ben, benAgain],
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.move(ben, 'Fri 11 Dec 9:00');
      c.move(benAgain, 'Fri 11 Dec 9:00');
    }),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ben: moved from Thu 10 Dec 11:00–11:45 to Fri 11 Dec 9:00–9:45, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Thu 10 Dec 11:00': 'Fri 11 Dec 9:00' },
});

story('a single meeting is imported beside the invitation that was there', {
  calendar: ben,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.make(benAgain)),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.cancel(ben)),
    sync('Tue 11:00'),
  ],
  ledger: [],
});

story('a series lies in the calendar twice, and a session of one of the two is cancelled', {
  calendar: [ana, anaAgain],
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(anaAgain.on('Tue 8 Dec'))),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.cancel(ana.on('Tue 15 Dec'))),
    sync('Tue 11:00'),
  ],
  ledger: [],
});

story('a series lies in the calendar twice, and one of the two is deleted', {
  calendar: [ana, anaAgain],
  days: [sync('Mon 9:00'), edit('Mon 10:00', (c) => c.deleteAll(anaAgain)), sync('Mon 11:00')],
  ledger: [],
});

// Their ids begin with an underscore and tell neither a series nor a start.
const OUTLOOK = '040000008200E00074C5B7101A82E008_R20261203T090000_20261203';
const cem = weekly('Cem', 'Thu 9:00', { iCalUID: `${OUTLOOK}@outlook.example` });
const dana = once('Dana', 'Fri 11 Dec 15:00', { iCalUID: 'dana_20261211@outlook.example' });

story('meetings of another calendar system are moved and cancelled', {
  calendar: [cem, dana],
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.move(cem.on('Thu 10 Dec'), 'Fri 11 Dec 9:00');
      c.move(dana, 'Fri 11 Dec 16:00');
    }),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.cancel(cem.on('Thu 17 Dec'))),
    sync('Tue 11:00'),
  ],
  as: 'guest',
  ledger: [
    'Cem: moved from Thu 10 Dec 9:00–9:30 to Fri 11 Dec 9:00–9:30, between Mon 30 Nov 9:00 and 10:00',
    'Dana: moved from Fri 11 Dec 15:00–15:30 to Fri 11 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 10:00',
    'Cem: cancelled Thu 17 Dec 9:00–9:30, between Mon 30 Nov 11:00 and the next sync',
  ],
  atOnce: [
    'Cem: moved from Thu 10 Dec 9:00–9:30 to Fri 11 Dec 9:00–9:30, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
    'Dana: moved from Fri 11 Dec 15:00–15:30 to Fri 11 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 10:00',
    'Cem: cancelled Thu 17 Dec 9:00–9:30, between Mon 30 Nov 9:00 and the next sync',
  ],
});
