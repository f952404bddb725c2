/**
 * "This and following" get another time: Google ends the series and begins an unrelated one. That
 * both were made at the same moment and last changed at the same moment is all that links them.
 */
import { repeating, weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, sync } from '../support/tale.ts';

export const fromHere = chapter();
const { story } = fromHere;
const ana = weekly('Ana', 'Tue 14:00');

story('a series is moved to another day from a date on', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(ana.on('Tue 15 Dec'), { days: 1 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 15 Dec 14:00–14:30 to Wed 16 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: {
    'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00',
    'Tue 15 Dec 14:00': 'Wed 16 Dec 14:00',
    'Tue 26 Jan 14:00': 'Wed 27 Jan 14:00',
  },
});

story('a series is moved to another hour from the next session on', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(ana.on('Tue 1 Dec'), { time: '9:15', minutes: 45 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 9:15–10:00, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 24 Nov 14:00': 'Tue 24 Nov 14:00', 'Tue 1 Dec 14:00': 'Tue 1 Dec 9:15' },
});

story('a series is moved from a Tuesday on to the Mondays before', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(ana.on('Tue 15 Dec'), { days: -1 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 15 Dec 14:00–14:30 to Mon 14 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00', 'Tue 22 Dec 14:00': 'Mon 21 Dec 14:00' },
});

story('a series is moved from a Tuesday on to Fridays', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(ana.on('Tue 15 Dec'), { days: 3, time: '8:30' })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 15 Dec 14:00–14:30 to Fri 18 Dec 8:30–9:00, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 22 Dec 14:00': 'Fri 25 Dec 8:30' },
});

const fortnightly = weekly('Ana', 'Tue 14:00', { every: 2 });

story('a series of every second week is put into the other weeks from a date on', {
  calendar: fortnightly,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(fortnightly.on('Tue 15 Dec'), { days: 7 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 15 Dec 14:00–14:30 to Tue 22 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 1 Dec 14:00': 'Tue 1 Dec 14:00', 'Tue 15 Dec 14:00': 'Tue 22 Dec 14:00' },
});

const monthly = repeating('Ana', 'Wed 11 Nov 14:00', 'FREQ=MONTHLY');

story('a series of every month is moved from a date on', {
  calendar: monthly,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(monthly.on('Fri 11 Dec'), { time: '10:00' })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Fri 11 Dec 14:00–14:30 to Fri 11 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Mon 11 Jan 14:00': 'Mon 11 Jan 10:00' },
});

story('sessions become longer from a date on', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(ana.on('Tue 15 Dec'), { minutes: 50 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series lengthened from Tue 15 Dec 14:00–14:30 to Tue 15 Dec 14:00–14:50, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00', 'Tue 15 Dec 14:00': 'Tue 15 Dec 14:00' },
});

const soon = weekly('Ana', 'Tue 8 Dec 14:00');

story('a series is moved from its first session on: another one is in its place', {
  calendar: soon,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(soon.on('Tue 8 Dec'), { days: 1 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Wed 9 Dec 14:00', 'Tue 15 Dec 14:00': 'Wed 16 Dec 14:00' },
});

story('a series is moved from a date on that nobody has seen yet', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(ana.on('Tue 2 Mar'), { days: 1 })),
    sync('Mon 11:00'),
    sync('Mon 11 Jan 9:00'),
  ],
  ledger: [],
});

// Made by hand, a moment later: nothing says that it takes the other one's place.
const anew = weekly('Ana', 'Wed 16 Dec 14:00');

story('a series is ended, and another one made', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.endFrom(ana.on('Tue 15 Dec'));
      c.make(anew);
    }),
    sync('Mon 11:00'),
  ],
  ledger: ['Ana: series ended from Tue 15 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00'],
});
