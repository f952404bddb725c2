/** Zones: a session is an instant, and a series the time on a wall somewhere. */
import { once, weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, sync } from '../support/tale.ts';

export const zones = chapter();
const { story } = zones;
const ana = weekly('Ana', 'Tue 14:00');
const ben = once('Ben', 'Thu 10 Dec 11:00', { minutes: 45 });
const overseas = weekly('Ana', 'Tue 9:00', { zone: 'America/New_York' });

story('a series is put into another zone, on the same wall', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(ana, { zone: 'Europe/London' })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 15:00–15:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 24 Nov 14:00': 'Tue 24 Nov 14:00', 'Tue 8 Dec 14:00': 'Tue 8 Dec 15:00' },
});

story('a series is put into another zone with the same clock', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.moveAll(ana, { zone: 'Europe/Paris' })),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  atOnce: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 12:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Wed 9 Dec 10:00', 'Tue 15 Dec 14:00': 'Tue 15 Dec 14:00' },
});

// In summer they differ; of the sessions known, none is in summer.
story('a series is put into a zone that has the same clock in winter', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(ana, { zone: 'Africa/Lagos' })),
    sync('Mon 11:00'),
  ],
  ledger: [],
  goesOn: { 'Tue 15 Dec 14:00': 'Tue 15 Dec 14:00' },
});

story('a series is put into another zone so that its instants stay', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(ana, { zone: 'Europe/London', time: '13:00' })),
    sync('Mon 11:00'),
  ],
  ledger: [],
  goesOn: { 'Tue 15 Dec 14:00': 'Tue 15 Dec 14:00' },
});

story('a series is put into another zone from a date on', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(ana.on('Tue 15 Dec'), { zone: 'Europe/Helsinki' })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 15 Dec 14:00–14:30 to Tue 15 Dec 13:00–13:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00', 'Tue 22 Dec 14:00': 'Tue 22 Dec 13:00' },
});

story('the same moments are told in another zone', {
  calendar: [ana, ben],
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.move(ana.on('Tue 8 Dec'), 'Tue 8 Dec 14:00', { zone: 'America/New_York' });
      c.move(ben, 'Thu 10 Dec 11:00', { zone: 'Asia/Tokyo' });
    }),
    sync('Mon 11:00'),
  ],
  ledger: [],
});

story('sessions in another zone are moved there', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) =>
      c.move(ana.on('Tue 8 Dec'), 'Tue 8 Dec 23:45', { zone: 'Asia/Tokyo' }),
    ),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 23:45–Wed 9 Dec 0:15, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('the calendar itself moves to New York', {
  calendar: [ana, ben],
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.setZone('America/New_York')),
    sync('Mon 11:00'),
    sync('Tue 12:00'),
    edit('Wed 10:00', (c) => c.touch(ana)),
    sync('Wed 11:00'),
  ],
  ledger: [],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00', 'Thu 10 Dec 11:00': 'Thu 10 Dec 11:00' },
});

// Europe's clocks change on 25 October, New York's on 1 November.
story('a series hangs on the clock of another zone, which changes in another week', {
  calendar: overseas,
  begins: 'Mon 19 Oct',
  asTold: true,
  days: [
    sync('Mon 19 Oct 9:00'),
    sync('Mon 26 Oct 9:00'),
    sync('Mon 2 Nov 9:00'),
    edit('Mon 2 Nov 10:00', (c) => c.move(overseas.on('Tue 3 Nov'), 'Tue 3 Nov 14:00')),
    sync('Mon 2 Nov 11:00'),
    sync('Mon 9 Nov 9:00'),
  ],
  ledger: [
    'Ana: moved from Tue 3 Nov 15:00–15:30 to Tue 3 Nov 14:00–14:30, between Mon 2 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 20 Oct 15:00': 'Tue 20 Oct 15:00', 'Tue 27 Oct 14:00': 'Tue 27 Oct 14:00' },
});
