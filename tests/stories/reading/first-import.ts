/** The first reading finds what happened before there was anybody to look: history, not news. */
import { once, repeating, weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, failingSync, google, sync } from '../support/tale.ts';

export const firstImport = chapter();
const { story } = firstImport;
const ana = weekly('Ana', 'Tue 14:00');
const ben = once('Ben', 'Thu 10 Dec 11:00', { minutes: 45 });
const dana = weekly('Dana', 'Tue');
const old = weekly('Ana', 'Tue 7 Apr 14:00');

story('sessions were moved and resized', {
  calendar: ana,
  days: [
    edit('Thu 26 Nov 10:00', (c) => {
      c.move(ana.on('Tue 10 Nov'), 'Wed 11 Nov 9:00');
      c.move(ana.on('Tue 1 Dec'), 'Wed 2 Dec 9:00', { minutes: 60 });
      c.shorten(ana.on('Tue 8 Dec'), 15);
      c.lengthen(ana.on('Tue 15 Dec'), 45);
    }),
    sync('Mon 30 Nov 9:00'),
    sync('Tue 1 Dec 12:00'),
  ],
  ledger: [
    'Ana: moved from Tue 10 Nov 14:00–14:30 to Wed 11 Nov 9:00–9:30, by Thu 26 Nov 10:00 (from before)',
    'Ana: moved from Tue 1 Dec 14:00–14:30 to Wed 2 Dec 9:00–10:00, by Thu 26 Nov 10:00 (from before)',
    'Ana: shortened from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 14:00–14:15, by Thu 26 Nov 10:00 (from before)',
    'Ana: lengthened from Tue 15 Dec 14:00–14:30 to Tue 15 Dec 14:00–14:45, by Thu 26 Nov 10:00 (from before)',
  ],
});

story('sessions were cancelled, one of them moved before', {
  calendar: ana,
  days: [
    edit('Thu 26 Nov 10:00', (c) => {
      c.cancel(ana.on('Tue 17 Nov'));
      c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 9:00', { minutes: 60 });
      c.cancel(ana.on('Tue 8 Dec'));
    }),
    sync('Mon 30 Nov 9:00'),
  ],
  ledger: [
    'Ana: cancelled Tue 17 Nov 14:00–14:30, by Thu 26 Nov 10:00 (from before)',
    'Ana: cancelled Tue 8 Dec 14:00–14:30, by Thu 26 Nov 10:00 (from before)',
  ],
  asGuest: [
    'Ana: cancelled Tue 17 Nov 14:00–14:30, by Mon 30 Nov 9:00 (from before)',
    'Ana: cancelled Tue 8 Dec 14:00–14:30, by Mon 30 Nov 9:00 (from before)',
  ],
});

story('sessions and a single meeting were declined', {
  calendar: [ana, ben],
  days: [
    edit('Thu 26 Nov 10:00', (c) => {
      c.decline(ana.on('Tue 17 Nov'), 'Ana');
      c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 9:00');
      c.decline(ana.on('Tue 8 Dec'), 'me');
      c.decline(ben, 'Ben');
    }),
    sync('Mon 30 Nov 9:00'),
  ],
  ledger: [
    'Ana: declined by them Tue 17 Nov 14:00–14:30, by Thu 26 Nov 10:00 (from before)',
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 9:00–9:30, by Thu 26 Nov 10:00 (from before)',
    'Ana: declined by me Wed 9 Dec 9:00–9:30, by Thu 26 Nov 10:00 (from before)',
    'Ben: declined by them Thu 10 Dec 11:00–11:45, by Thu 26 Nov 10:00 (from before)',
  ],
});

// Google keeps no earlier time of it.
story('a single meeting was moved and resized', {
  calendar: [ben, once('Cem', 'Fri 11 Dec 9:00')],
  days: [
    edit('Thu 26 Nov 10:00', (c) => c.move(ben, 'Fri 11 Dec 15:00', { minutes: 20 })),
    sync('Mon 30 Nov 9:00'),
  ],
  ledger: [],
});

story('a single meeting was cancelled', {
  calendar: [ana, ben],
  days: [edit('Thu 26 Nov 10:00', (c) => c.cancel(ben)), sync('Mon 30 Nov 9:00')],
  ledger: [],
});

story('days became hours, and hours days', {
  calendar: [ana, dana],
  days: [
    edit('Thu 26 Nov 10:00', (c) => {
      c.move(ana.on('Tue 8 Dec'), 'Tue 8 Dec');
      c.move(dana.on('Tue 15 Dec'), 'Tue 15 Dec 10:00');
      c.move(dana.on('Tue 22 Dec'), 'Wed 23 Dec');
    }),
    sync('Mon 30 Nov 9:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Tue 8 Dec all day, by Thu 26 Nov 10:00 (from before)',
    'Dana: moved from Tue 15 Dec all day to Tue 15 Dec 10:00–10:30, by Thu 26 Nov 10:00 (from before)',
    'Dana: moved from Tue 22 Dec all day to Wed 23 Dec all day, by Thu 26 Nov 10:00 (from before)',
  ],
});

story('a series was deleted, with a session cancelled before', {
  calendar: ana,
  days: [
    edit('Thu 26 Nov 10:00', (c) => c.cancel(ana.on('Tue 8 Dec'))),
    edit('Thu 26 Nov 11:00', (c) => c.deleteAll(ana)),
    sync('Mon 30 Nov 9:00'),
  ],
  ledger: [],
});

story('a series was ended, with sessions cancelled before its end and beyond', {
  calendar: ana,
  as: 'guest',
  days: [
    edit('Thu 26 Nov 10:00', (c) => {
      c.cancel(ana.on('Tue 8 Dec'));
      c.cancel(ana.on('Tue 22 Dec'));
    }),
    edit('Thu 26 Nov 11:00', (c) => c.endFrom(ana.on('Tue 15 Dec'))),
    sync('Mon 30 Nov 9:00'),
  ],
  ledger: ['Ana: cancelled Tue 8 Dec 14:00–14:30, by Mon 30 Nov 9:00 (from before)'],
});

// Whom the series is with tells whom the cancelled one was with, not who came to another one.
const january = weekly('Ana', 'Tue 19 Jan 14:00');
story('a session was cancelled, and to the only other one in reach a third is invited', {
  calendar: january,
  as: 'guest',
  days: [
    edit('Thu 26 Nov 10:00', (c) => {
      c.addGuest(january.on('Tue 19 Jan'), 'Cem');
      c.cancel(january.on('Tue 26 Jan'));
    }),
    sync('Mon 30 Nov 9:00'),
  ],
  ledger: ['Ana: cancelled Tue 26 Jan 14:00–14:30, by Mon 30 Nov 9:00 (from before)'],
});

story('a series was moved, moved from a date on, and split', {
  calendar: ana,
  days: [
    edit('Thu 26 Nov 10:00', (c) => {
      c.moveAll(ana, { time: '15:00' });
      c.moveFrom(ana.on('Tue 15 Dec'), { days: 1 });
      c.renameFrom(ana.on('Wed 6 Jan'), 'Weekly');
    }),
    sync('Mon 30 Nov 9:00'),
  ],
  ledger: [],
});

story('a session was moved in a second segment', {
  calendar: ana,
  days: [
    edit('Thu 26 Nov 10:00', (c) => c.renameFrom(ana.on('Tue 15 Dec'), 'Weekly')),
    edit('Thu 26 Nov 11:00', (c) => c.move(ana.on('Tue 22 Dec'), 'Wed 23 Dec 9:00')),
    sync('Mon 30 Nov 9:00'),
  ],
  ledger: [
    'Ana: moved from Tue 22 Dec 14:00–14:30 to Wed 23 Dec 9:00–9:30, by Thu 26 Nov 11:00 (from before)',
  ],
});

story('sessions were moved 20 weeks ago, and 30', {
  calendar: old,
  days: [
    edit('Wed 1 Apr 10:00', (c) => {
      c.move(old.on('Tue 5 May'), 'Wed 6 May 9:00');
      c.cancel(old.on('Tue 12 May'));
      c.move(old.on('Tue 14 Jul'), 'Wed 15 Jul 9:00');
    }),
    sync('Mon 30 Nov 9:00'),
  ],
  ledger: [
    'Ana: moved from Tue 14 Jul 14:00–14:30 to Wed 15 Jul 9:00–9:30, by Wed 1 Apr 10:00 (from before)',
  ],
});

story('a session became a meeting of three, and one of nobody', {
  calendar: ana,
  as: 'organizer',
  days: [
    edit('Thu 26 Nov 10:00', (c) => {
      c.addGuest(ana.on('Tue 8 Dec'), 'Cem');
      c.removeGuest(ana.on('Tue 15 Dec'), 'Ana');
    }),
    sync('Mon 30 Nov 9:00'),
  ],
  ledger: [],
});

const monthly = repeating('Ana', 'Wed 11 Nov 14:00', 'FREQ=MONTHLY;COUNT=4');
const daily = repeating('Ben', 'Mon 9:00', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', { minutes: 15 });

story('sessions of other rules were moved and cancelled', {
  calendar: [monthly, daily],
  as: 'organizer',
  days: [
    edit('Thu 26 Nov 10:00', (c) => {
      c.cancel(monthly.on('Fri 11 Dec'));
      c.move(monthly.on('Mon 11 Jan'), 'Tue 12 Jan 14:00');
      c.cancel(daily.on('Wed 2 Dec'));
      c.move(daily.on('Thu 3 Dec'), 'Fri 4 Dec 11:00');
    }),
    sync('Mon 30 Nov 9:00'),
  ],
  ledger: [
    'Ana: cancelled Fri 11 Dec 14:00–14:30, by Thu 26 Nov 10:00 (from before)',
    'Ana: moved from Mon 11 Jan 14:00–14:30 to Tue 12 Jan 14:00–14:30, by Thu 26 Nov 10:00 (from before)',
    'Ben: cancelled Wed 2 Dec 9:00–9:15, by Thu 26 Nov 10:00 (from before)',
    'Ben: moved from Thu 3 Dec 9:00–9:15 to Fri 4 Dec 11:00–11:15, by Thu 26 Nov 10:00 (from before)',
  ],
});

story('the first reading takes three tries, and is the first all the same', {
  calendar: ana,
  days: [
    edit('Thu 26 Nov 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 9:00')),
    google(({ faults }) => faults.always({ status: 503 })),
    failingSync('Mon 30 Nov 9:00'),
    google(({ faults }) => {
      faults.clear();
      faults.always({ query: { singleEvents: 'true' }, status: 503 });
    }),
    failingSync('Mon 30 Nov 10:00'),
    google(({ faults }) => faults.clear()),
    sync('Mon 30 Nov 11:00'),
    edit('Mon 30 Nov 12:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Thu 10 Dec 9:00')),
    sync('Mon 30 Nov 13:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 9:00–9:30, by Thu 26 Nov 10:00 (from before)',
    'Ana: moved from Wed 9 Dec 9:00–9:30 to Thu 10 Dec 9:00–9:30, between Mon 30 Nov 11:00 and 12:00',
  ],
});
