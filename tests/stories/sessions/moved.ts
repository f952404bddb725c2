/** One session of a series gets another time. */
import { weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, sync } from '../support/tale.ts';

export const moved = chapter();
const { story } = moved;
const ana = weekly('Ana', 'Tue 14:00');

story('a session is moved to another day', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Wed 9 Dec 10:00', 'Tue 15 Dec 14:00': 'Tue 15 Dec 14:00' },
});

story('a session is moved by ten minutes', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Tue 8 Dec 14:10')),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 14:10–14:40, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:10' },
});

story('a session is moved, and moved again', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Thu 10 Dec 15:00')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: moved from Wed 9 Dec 10:00–10:30 to Thu 10 Dec 15:00–15:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Thu 10 Dec 15:00–15:30, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Thu 10 Dec 15:00' },
});

story('a session is moved, and moved back', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Tue 8 Dec 14:00')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: moved from Wed 9 Dec 10:00–10:30 to Tue 8 Dec 14:00–14:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00' },
});

story('a session is moved, moved back, and moved the same way once more', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Tue 8 Dec 14:00')),
    sync('Tue 11:00'),
    edit('Wed 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Wed 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: moved from Wed 9 Dec 10:00–10:30 to Tue 8 Dec 14:00–14:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Tue 1 Dec 11:00 and Wed 2 Dec 10:00',
  ],
  atOnce: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and Wed 2 Dec 10:00',
  ],
});

// Google tells one moment of the last change for all of a series.
story('two sessions are moved, half an hour apart', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    edit('Mon 10:30', (c) => c.move(ana.on('Tue 15 Dec'), 'Mon 14 Dec 9:00')),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:30',
    'Ana: moved from Tue 15 Dec 14:00–14:30 to Mon 14 Dec 9:00–9:30, between Mon 30 Nov 9:00 and 10:30',
  ],
});

story('a session is moved past the next one', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Tue 15 Dec 15:00')),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Tue 15 Dec 15:00–15:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 15 Dec 15:00', 'Tue 15 Dec 14:00': 'Tue 15 Dec 14:00' },
});

story('two sessions change places', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.move(ana.on('Tue 8 Dec'), 'Tue 15 Dec 14:00');
      c.move(ana.on('Tue 15 Dec'), 'Tue 8 Dec 14:00');
    }),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Tue 15 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: moved from Tue 15 Dec 14:00–14:30 to Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 15 Dec 14:00', 'Tue 15 Dec 14:00': 'Tue 8 Dec 14:00' },
  placesChange: true,
});

story('a session is moved into the place that another one left', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.move(ana.on('Tue 15 Dec'), 'Tue 8 Dec 14:00')),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: moved from Tue 15 Dec 14:00–14:30 to Tue 8 Dec 14:00–14:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  atOnce: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 12:00',
    'Ana: moved from Tue 15 Dec 14:00–14:30 to Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 12:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Wed 9 Dec 10:00', 'Tue 15 Dec 14:00': 'Tue 8 Dec 14:00' },
  placesChange: true,
});

story('a session is moved beyond what is read, and back', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 10 Feb 10:00')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Tue 8 Dec 14:00')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 10 Feb 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: moved from Wed 10 Feb 10:00–10:30 to Tue 8 Dec 14:00–14:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00' },
});

story('a session is moved beyond what is read, and comes nearer with time', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 10 Feb 10:00')),
    sync('Mon 11:00'),
    sync('Mon 14 Dec 9:00'),
    sync('Mon 11 Jan 9:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 10 Feb 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Wed 10 Feb 10:00' },
});

story('a session is moved to a day that is over', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Fri 27 Nov 10:00')),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Fri 27 Nov 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Fri 27 Nov 10:00' },
});

story('a session is moved in the last minute', {
  calendar: ana,
  days: [
    sync('Tue 1 Dec 13:50'),
    edit('Tue 13:58', (c) => c.move(ana.on('Tue 1 Dec'), 'Wed 2 Dec 14:00')),
    sync('Tue 14:05'),
  ],
  ledger: [
    'Ana: moved from Tue 1 Dec 14:00–14:30 to Wed 2 Dec 14:00–14:30, between Tue 1 Dec 13:50 and 13:58',
  ],
});

story('the other sessions of the series, and those with others, are left alone', {
  calendar: [ana, weekly('Ben', 'Wed 9:30', { minutes: 45 })],
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 9:30')),
    sync('Mon 11:00'),
    sync('Thu 3 Dec 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 9:30–10:00, between Mon 30 Nov 9:00 and 10:00',
  ],
});
