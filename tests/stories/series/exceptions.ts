/**
 * All events of a series are moved while some of its sessions have a time or a status of their own.
 * Whether Google resets those or takes them along, and whether it shows what is left of their old
 * ids, is not documented: every way must lead to a true ledger.
 */
import { weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, sync } from '../support/tale.ts';

export const exceptions = chapter();
const { story } = exceptions;
const ana = weekly('Ana', 'Tue 14:00');

const LEFTOVERS = [
  { orphans: 'sparse', bareCancellations: false },
  { orphans: 'gone', bareCancellations: false },
  { orphans: 'sparse', bareCancellations: true },
] as const;

for (const habits of LEFTOVERS) {
  const how = `${habits.orphans}${habits.bareCancellations ? ', bare' : ''}`;

  story(`a moved session is reset with its series (${how})`, {
    calendar: ana,
    habits,
    days: [
      sync('Mon 9:00'),
      edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
      sync('Mon 11:00'),
      edit('Mon 12:00', (c) => c.moveAll(ana, { time: '16:00' })),
      sync('Mon 13:00'),
    ],
    ledger: [
      'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
      'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 11:00 and 12:00',
    ],
    atOnce: [
      'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 12:00',
    ],
    goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 16:00' },
  });

  // The old id turns up cancelled, or not at all: the session is on again either way.
  story(`a cancelled session is on again with its series (${how})`, {
    calendar: ana,
    as: 'organizer',
    habits: { ...habits, bareCancellations: false },
    days: [
      sync('Mon 9:00'),
      edit('Mon 10:00', (c) => c.cancel(ana.on('Tue 8 Dec'))),
      sync('Mon 11:00'),
      edit('Mon 12:00', (c) => c.moveAll(ana, { time: '16:00' })),
      sync('Mon 13:00'),
    ],
    ledger: [
      'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
      'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 11:00 and 12:00',
      'Ana: restored from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 16:00–16:30, between Mon 30 Nov 11:00 and 12:00',
    ],
    atOnce: [
      'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 12:00',
    ],
  });

  story(`what is left of old exceptions is nothing to a first reading (${how})`, {
    calendar: ana,
    habits,
    days: [
      edit('Thu 26 Nov 10:00', (c) => {
        c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00');
        c.cancel(ana.on('Tue 15 Dec'));
        c.cancel(ana.on('Tue 10 Nov'));
      }),
      edit('Thu 26 Nov 11:00', (c) => c.moveAll(ana, { days: 2 })),
      sync('Mon 30 Nov 9:00'),
    ],
    ledger: [],
  });
}

story('a session beyond what is read is reset with its series', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 10 Feb 10:00')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.moveAll(ana, { time: '16:00' })),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 10 Feb 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 16:00' },
});

const kept = { exceptions: 'kept' } as const;

story('a moved session keeps its time when the series is moved', {
  calendar: ana,
  habits: kept,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.moveAll(ana, { time: '16:00' })),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  atOnce: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 12:00',
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 12:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Wed 9 Dec 10:00' },
});

story('a cancelled session stays cancelled when the series is moved', {
  calendar: ana,
  as: 'organizer',
  habits: kept,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(ana.on('Tue 1 Dec'))),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.moveAll(ana, { time: '16:00' })),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: cancelled Tue 1 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    // Told by the first session that is on.
    'Ana: series moved from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 16:00–16:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  asTold: true,
});

story('a session has its own time when its series becomes longer: it keeps it', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.moveAll(ana, { minutes: 45 })),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: series lengthened from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 14:00–14:45, between Mon 30 Nov 11:00 and 12:00',
  ],
  atOnce: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 12:00',
    'Ana: series lengthened from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 14:00–14:45, between Mon 30 Nov 9:00 and 12:00',
  ],
});

story('the first session to come has its own time: the series is told by its place in the rule', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 1 Dec'), 'Thu 3 Dec 9:00')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.moveAll(ana, { time: '16:00' })),
    sync('Mon 13:00'),
  ],
  asTold: true,
  ledger: [
    'Ana: moved from Tue 1 Dec 14:00–14:30 to Thu 3 Dec 9:00–9:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 11:00 and 12:00',
  ],
});

story('a declined session is reset with its series', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.decline(ana.on('Tue 8 Dec'), 'Ana')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.moveAll(ana, { time: '16:00' })),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: declined by them Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  atOnce: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 12:00',
  ],
});

// Nobody held them again, wherever "all events" puts them now.
story('sessions that are over, moved or cancelled in their time, stay what they were', {
  calendar: ana,
  as: 'organizer',
  days: [
    edit('Mon 16 Nov 10:00', (c) => {
      c.move(ana.on('Tue 17 Nov'), 'Wed 18 Nov 9:00');
      c.cancel(ana.on('Tue 24 Nov'));
    }),
    sync('Mon 30 Nov 9:00'),
    edit('Mon 30 Nov 10:00', (c) => c.moveAll(ana, { days: 1 })),
    sync('Mon 30 Nov 11:00'),
    sync('Tue 1 Dec 12:00'),
  ],
  ledger: [
    'Ana: moved from Tue 17 Nov 14:00–14:30 to Wed 18 Nov 9:00–9:30, by Mon 16 Nov 10:00 (from before)',
    'Ana: cancelled Tue 24 Nov 14:00–14:30, by Mon 16 Nov 10:00 (from before)',
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Wed 2 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Wed 18 Nov 9:00': 'Wed 18 Nov 9:00', 'Tue 10 Nov 14:00': 'Tue 10 Nov 14:00' },
});
