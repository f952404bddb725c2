/** A series that was moved from a date on goes on: what becomes of both its parts. */
import { chapter } from '../support/chapter.ts';
import { weekly } from '../support/plans.ts';
import { edit, sync } from '../support/tale.ts';

export const fromHereOn = chapter();
const { story } = fromHereOn;
const ana = weekly('Ana', 'Tue 14:00');

story('a series is moved from a date on, and from a later one again', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(ana.on('Tue 15 Dec'), { days: 1 })),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.moveFrom(ana.on('Wed 30 Dec'), { time: '16:00' })),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 15 Dec 14:00–14:30 to Wed 16 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: series moved from Wed 30 Dec 14:00–14:30 to Wed 30 Dec 16:00–16:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  goesOn: {
    'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00',
    'Tue 22 Dec 14:00': 'Wed 23 Dec 14:00',
    'Tue 29 Dec 14:00': 'Wed 30 Dec 16:00',
  },
});

story('a series is moved from a date on, then sessions of both parts', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(ana.on('Tue 15 Dec'), { days: 1 })),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => {
      c.move(ana.on('Tue 8 Dec'), 'Mon 7 Dec 9:00');
      c.move(ana.on('Wed 23 Dec'), 'Mon 21 Dec 9:00');
    }),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 15 Dec 14:00–14:30 to Wed 16 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Mon 7 Dec 9:00–9:30, between Mon 30 Nov 11:00 and 12:00',
    'Ana: moved from Wed 23 Dec 14:00–14:30 to Mon 21 Dec 9:00–9:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  goesOn: { 'Tue 22 Dec 14:00': 'Mon 21 Dec 9:00' },
});

story('a series is moved from a date on, and all that is new of it once more', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(ana.on('Tue 15 Dec'), { days: 1 })),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.moveAll(ana, { time: '16:00' })),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 15 Dec 14:00–14:30 to Wed 16 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: series moved from Wed 16 Dec 14:00–14:30 to Wed 16 Dec 16:00–16:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00', 'Tue 22 Dec 14:00': 'Wed 23 Dec 16:00' },
});

story('a series is moved from a date on, and what is new of it deleted', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(ana.on('Tue 15 Dec'), { days: 1 })),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.deleteAll(ana)),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 15 Dec 14:00–14:30 to Wed 16 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: series ended from Wed 16 Dec 14:00–14:30, between Mon 30 Nov 11:00 and the next sync',
  ],
  goesOn: { 'Tue 1 Dec 14:00': 'Tue 1 Dec 14:00', 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00' },
});

for (const orphans of ['sparse', 'gone'] as const) {
  story(`sessions with a time or a status of their own are reset from a date on (${orphans})`, {
    calendar: ana,
    as: 'organizer',
    habits: { orphans },
    days: [
      sync('Mon 9:00'),
      edit('Mon 10:00', (c) => {
        c.move(ana.on('Tue 22 Dec'), 'Thu 24 Dec 9:00');
        c.cancel(ana.on('Tue 15 Dec'));
      }),
      sync('Mon 11:00'),
      edit('Mon 12:00', (c) => c.moveFrom(ana.on('Tue 15 Dec'), { days: 1 })),
      sync('Mon 13:00'),
    ],
    ledger: [
      'Ana: moved from Tue 22 Dec 14:00–14:30 to Thu 24 Dec 9:00–9:30, between Mon 30 Nov 9:00 and 10:00',
      'Ana: cancelled Tue 15 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
      // Told by the first session that was on.
      'Ana: series moved from Tue 22 Dec 14:00–14:30 to Wed 23 Dec 14:00–14:30, between Mon 30 Nov 11:00 and 12:00',
      'Ana: restored from Tue 15 Dec 14:00–14:30 to Wed 16 Dec 14:00–14:30, between Mon 30 Nov 11:00 and 12:00',
    ],
    atOnce: [
      'Ana: series moved from Tue 15 Dec 14:00–14:30 to Wed 16 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 12:00',
    ],
    goesOn: { 'Tue 22 Dec 14:00': 'Wed 23 Dec 14:00' },
  });
}

story('sessions with a time or a status of their own keep it from a date on', {
  calendar: ana,
  as: 'organizer',
  habits: { exceptions: 'kept' },
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.move(ana.on('Tue 22 Dec'), 'Thu 24 Dec 9:00');
      c.cancel(ana.on('Tue 29 Dec'));
    }),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.moveFrom(ana.on('Tue 15 Dec'), { days: 1 })),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: moved from Tue 22 Dec 14:00–14:30 to Thu 24 Dec 9:00–9:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: cancelled Tue 29 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: series moved from Tue 15 Dec 14:00–14:30 to Wed 16 Dec 14:00–14:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  goesOn: { 'Tue 22 Dec 14:00': 'Thu 24 Dec 9:00' },
});
