/** One session is cancelled, and is on again after all. */
import { chapter } from '../support/chapter.ts';
import { weekly } from '../support/plans.ts';
import { edit, sync } from '../support/tale.ts';

export const restored = chapter();
const { story } = restored;
const ana = weekly('Ana', 'Tue 14:00');

story('a session is cancelled, and restored', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(ana.on('Tue 8 Dec'))),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.restore(ana.on('Tue 8 Dec'))),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: restored from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 14:00–14:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  asGuest: [
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
    'Ana: restored from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 14:00–14:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00' },
});

story('a session is cancelled, and restored at another time', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(ana.on('Tue 8 Dec'))),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => {
      c.restore(ana.on('Tue 8 Dec'));
      c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00');
    }),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: restored from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  asGuest: [
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
    'Ana: restored from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Wed 9 Dec 10:00' },
});

story('a session is cancelled, restored, and cancelled once more', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(ana.on('Tue 8 Dec'))),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.restore(ana.on('Tue 8 Dec'))),
    sync('Tue 11:00'),
    edit('Wed 10:00', (c) => c.cancel(ana.on('Tue 8 Dec'))),
    sync('Wed 11:00'),
  ],
  ledger: [
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: restored from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 14:00–14:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Tue 1 Dec 11:00 and Wed 2 Dec 10:00',
  ],
  asGuest: [
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
    'Ana: restored from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 14:00–14:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Tue 1 Dec 11:00 and the next sync',
  ],
  atOnce: ['Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and Wed 2 Dec 10:00'],
  fourWeeksLater: [
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
  ],
});
