/** Meetings of whole days: days are days, whichever instants they begin at. */
import { once, weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, sync } from '../support/tale.ts';

export const allDay = chapter();
const { story } = allDay;
const ana = weekly('Ana', 'Tue 14:00');
const dana = weekly('Dana', 'Tue');

story('a day is moved', {
  calendar: dana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(dana.on('Tue 8 Dec'), 'Wed 9 Dec')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.move(dana.on('Tue 8 Dec'), 'Tue 8 Dec')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Dana: moved from Tue 8 Dec all day to Wed 9 Dec all day, between Mon 30 Nov 9:00 and 10:00',
    'Dana: moved from Wed 9 Dec all day to Tue 8 Dec all day, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [],
});

story('a day is cancelled', {
  calendar: dana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(dana.on('Tue 8 Dec'))),
    sync('Mon 11:00'),
  ],
  ledger: ['Dana: cancelled Tue 8 Dec all day, between Mon 30 Nov 9:00 and 10:00'],
  asGuest: ['Dana: cancelled Tue 8 Dec all day, between Mon 30 Nov 9:00 and the next sync'],
});

story('a day becomes two', {
  calendar: dana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(dana.on('Tue 8 Dec'), 'Tue 8 Dec', { days: 2 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Dana: lengthened from Tue 8 Dec all day to Tue 8 Dec–Wed 9 Dec all day, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('a day becomes an hour of that day, and a day again', {
  calendar: dana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(dana.on('Tue 8 Dec'), 'Tue 8 Dec 10:00', { minutes: 60 })),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.move(dana.on('Tue 8 Dec'), 'Tue 8 Dec')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Dana: moved from Tue 8 Dec all day to Tue 8 Dec 10:00–11:00, between Mon 30 Nov 9:00 and 10:00',
    'Dana: moved from Tue 8 Dec 10:00–11:00 to Tue 8 Dec all day, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [],
  goesOn: { 'Tue 8 Dec': 'Tue 8 Dec' },
});

story('half an hour becomes a day, and half an hour again', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Tue 8 Dec')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Tue 8 Dec 14:00')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Tue 8 Dec all day, between Mon 30 Nov 9:00 and 10:00',
    'Ana: moved from Tue 8 Dec all day to Tue 8 Dec 14:00–14:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00' },
});

// Both begin at the same instant.
const night = once('Ben', 'Wed 9 Dec 0:00');

story('a meeting of the first half hour of a day becomes that day', {
  calendar: night,
  days: [sync('Mon 9:00'), edit('Mon 10:00', (c) => c.move(night, 'Wed 9 Dec')), sync('Mon 11:00')],
  ledger: [
    'Ben: moved from Wed 9 Dec 0:00–0:30 to Wed 9 Dec all day, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('a day is moved in its evening, and another one after it was', {
  calendar: dana,
  asTold: true,
  days: [
    sync('Tue 1 Dec 9:00'),
    edit('Tue 20:00', (c) => c.move(dana.on('Tue 1 Dec'), 'Thu 3 Dec')),
    sync('Tue 21:00'),
    edit('Wed 9:00', (c) => c.move(dana.on('Tue 24 Nov'), 'Mon 23 Nov')),
    sync('Wed 10:00'),
  ],
  ledger: [
    'Dana: moved from Tue 1 Dec all day to Thu 3 Dec all day, between Tue 1 Dec 9:00 and 20:00',
  ],
});

story('all days of a series are moved', {
  calendar: dana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(dana, { days: 1 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Dana: series moved from Tue 1 Dec all day to Wed 2 Dec all day, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec': 'Wed 9 Dec' },
});

story('all sessions of a series become days', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(ana, { allDay: true })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec all day, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec' },
});

story('all days of a series become hours', {
  calendar: dana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(dana, { allDay: false, time: '9:00', minutes: 45 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Dana: series moved from Tue 1 Dec all day to Tue 1 Dec 9:00–9:45, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec': 'Tue 8 Dec 9:00' },
});

story('days are moved from a date on', {
  calendar: dana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(dana.on('Tue 15 Dec'), { days: 1 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Dana: series moved from Tue 15 Dec all day to Wed 16 Dec all day, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec': 'Tue 8 Dec', 'Tue 22 Dec': 'Wed 23 Dec' },
});

story('days end from a date on', {
  calendar: dana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.endFrom(dana.on('Tue 15 Dec'))),
    sync('Mon 11:00'),
  ],
  ledger: ['Dana: series ended from Tue 15 Dec all day, between Mon 30 Nov 9:00 and 10:00'],
});

const day = once('Ben', 'Wed 9 Dec');

story('the calendar moves to New York: its days are the same days', {
  calendar: [dana, day],
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.setZone('America/New_York')),
    sync('Mon 11:00'),
    sync('Tue 12:00'),
    edit('Wed 10:00', (c) => c.touch(dana)),
    sync('Wed 11:00'),
    edit('Thu 10:00', (c) => {
      c.move(dana.on('Tue 8 Dec'), 'Wed 9 Dec');
      c.move(day, 'Thu 10 Dec');
    }),
    sync('Thu 11:00'),
  ],
  ledger: [
    'Dana: moved from Tue 8 Dec all day to Wed 9 Dec all day, between Wed 2 Dec 11:00 and Thu 3 Dec 10:00',
    'Ben: moved from Wed 9 Dec all day to Thu 10 Dec all day, between Wed 2 Dec 11:00 and Thu 3 Dec 10:00',
  ],
  goesOn: { 'Tue 8 Dec': 'Wed 9 Dec', 'Wed 9 Dec': 'Thu 10 Dec', 'Tue 15 Dec': 'Tue 15 Dec' },
});
