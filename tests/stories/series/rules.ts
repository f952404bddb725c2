/** Rules other than every week, and changes of the rule itself. */
import { repeating, weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, sync } from '../support/tale.ts';

export const rules = chapter();
const { story } = rules;
const ana = weekly('Ana', 'Tue 14:00');
const fortnightly = weekly('Ana', 'Tue 14:00', { every: 2 });
const firstTuesday = repeating('Ana', 'Tue 3 Nov 14:00', 'FREQ=MONTHLY;BYDAY=1TU');
const lastFriday = repeating('Ana', 'Fri 27 Nov 9:00', 'FREQ=MONTHLY;BYDAY=-1FR');
const daily = repeating('Ana', 'Mon 9:00', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', { minutes: 15 });
const twice = repeating('Ana', 'Tue 14:00', 'FREQ=WEEKLY;BYDAY=TU,TH');
const counted = weekly('Ana', 'Tue 3 Nov 14:00', { count: 8 });
const withExtra = repeating('Ana', 'Tue 14:00', 'FREQ=WEEKLY;BYDAY=TU', {
  extra: ['Thu 10 Dec 14:00'],
});

story('every second week: one session is moved, one cancelled', {
  calendar: fortnightly,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.move(fortnightly.on('Tue 15 Dec'), 'Tue 22 Dec 14:00');
      c.cancel(fortnightly.on('Tue 29 Dec'));
    }),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 15 Dec 14:00–14:30 to Tue 22 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: cancelled Tue 29 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('every second week: all are put into the other weeks', {
  calendar: fortnightly,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(fortnightly, { days: 7 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 1 Dec 14:00': 'Tue 8 Dec 14:00' },
});

story('every month: sessions are moved and cancelled', {
  calendar: [firstTuesday, lastFriday],
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.move(firstTuesday.on('Tue 5 Jan'), 'Wed 6 Jan 14:00');
      c.cancel(lastFriday.on('Fri 25 Dec'));
    }),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 5 Jan 14:00–14:30 to Wed 6 Jan 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: cancelled Fri 25 Dec 9:00–9:30, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('every month: all are moved to another hour', {
  calendar: firstTuesday,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(firstTuesday, { time: '10:00' })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 5 Jan 14:00': 'Tue 5 Jan 10:00' },
});

story('every working day: sessions are moved, shortened and cancelled', {
  calendar: daily,
  as: 'organizer',
  days: [
    sync('Mon 8:00'),
    edit('Mon 8:30', (c) => {
      c.move(daily.on('Wed 2 Dec'), 'Wed 2 Dec 11:00');
      c.shorten(daily.on('Thu 3 Dec'), 10);
      c.cancel(daily.on('Fri 4 Dec'));
    }),
    sync('Mon 8:45'),
  ],
  ledger: [
    'Ana: moved from Wed 2 Dec 9:00–9:15 to Wed 2 Dec 11:00–11:15, between Mon 30 Nov 8:00 and 8:30',
    'Ana: shortened from Thu 3 Dec 9:00–9:15 to Thu 3 Dec 9:00–9:10, between Mon 30 Nov 8:00 and 8:30',
    'Ana: cancelled Fri 4 Dec 9:00–9:15, between Mon 30 Nov 8:00 and 8:30',
  ],
});

story('every working day: all are moved', {
  calendar: daily,
  days: [
    sync('Mon 10:00'),
    edit('Mon 11:00', (c) => c.moveAll(daily, { time: '9:30' })),
    sync('Mon 12:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 1 Dec 9:00–9:15 to Tue 1 Dec 9:30–9:45, between Mon 30 Nov 10:00 and 11:00',
  ],
  goesOn: { 'Mon 30 Nov 9:00': 'Mon 30 Nov 9:00', 'Wed 2 Dec 9:00': 'Wed 2 Dec 9:30' },
});

story('twice a week: all are moved to another hour', {
  calendar: twice,
  days: [
    sync('Wed 2 Dec 9:00'),
    edit('Wed 10:00', (c) => c.moveAll(twice, { time: '16:00' })),
    sync('Wed 11:00'),
  ],
  ledger: [
    'Ana: series moved from Thu 3 Dec 14:00–14:30 to Thu 3 Dec 16:00–16:30, between Wed 2 Dec 9:00 and 10:00',
  ],
  goesOn: { 'Thu 10 Dec 14:00': 'Thu 10 Dec 16:00', 'Tue 8 Dec 14:00': 'Tue 8 Dec 16:00' },
});

story('a counted series: its last session is moved and cancelled', {
  calendar: counted,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(counted.on('Tue 22 Dec'), 'Wed 23 Dec 9:00')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.cancel(counted.on('Tue 22 Dec'))),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: moved from Tue 22 Dec 14:00–14:30 to Wed 23 Dec 9:00–9:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: cancelled Wed 23 Dec 9:00–9:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  atOnce: ['Ana: cancelled Tue 22 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 12:00'],
});

story('a counted series is moved from a date on', {
  calendar: counted,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(counted.on('Tue 15 Dec'), { days: 1 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 15 Dec 14:00–14:30 to Wed 16 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00', 'Tue 22 Dec 14:00': 'Wed 23 Dec 14:00' },
});

story('a counted series gets more sessions', {
  calendar: counted,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.changeRule(counted, 'FREQ=WEEKLY;BYDAY=TU;COUNT=12')),
    sync('Mon 11:00'),
  ],
  ledger: [],
  goesOn: { 'Tue 22 Dec 14:00': 'Tue 22 Dec 14:00' },
});

story('a session outside the rule is cancelled', {
  calendar: withExtra,
  as: 'guest',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(withExtra.on('Thu 10 Dec'))),
    sync('Mon 11:00'),
  ],
  ledger: ['Ana: cancelled Thu 10 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync'],
});

story('every week becomes every second week, and every week again', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.changeRule(ana, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU')),
    sync('Mon 11:00'),
    edit('Tue 1 Dec 10:00', (c) => c.changeRule(ana, 'FREQ=WEEKLY;BYDAY=TU')),
    sync('Tue 1 Dec 11:00'),
  ],
  ledger: [],
  goesOn: { 'Tue 1 Dec 14:00': 'Tue 1 Dec 14:00', 'Tue 15 Dec 14:00': 'Tue 15 Dec 14:00' },
});

for (const orphans of ['sparse', 'gone'] as const) {
  story(`sessions were moved and cancelled where the rule leaves them out (${orphans})`, {
    calendar: ana,
    as: 'organizer',
    habits: { orphans },
    days: [
      sync('Mon 9:00'),
      edit('Mon 10:00', (c) => {
        c.cancel(ana.on('Tue 8 Dec'));
        c.move(ana.on('Tue 22 Dec'), 'Wed 23 Dec 9:00');
      }),
      sync('Mon 11:00'),
      edit('Mon 12:00', (c) => c.changeRule(ana, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU')),
      sync('Mon 13:00'),
    ],
    ledger: [
      'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
      'Ana: moved from Tue 22 Dec 14:00–14:30 to Wed 23 Dec 9:00–9:30, between Mon 30 Nov 9:00 and 10:00',
    ],
    atOnce: [],
  });
}

story('twice a week becomes once', {
  calendar: twice,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.changeRule(twice, 'FREQ=WEEKLY;BYDAY=TU')),
    sync('Mon 11:00'),
  ],
  ledger: [],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00' },
});

// The place was taken away; nobody brought back the session that was cancelled there.
story('a session is cancelled, its place left out by the rule, and there again', {
  calendar: ana,
  as: 'organizer',
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(ana.on('Tue 22 Dec'))),
    sync('Mon 11:00'),
    edit('Tue 9:00', (c) => c.changeRule(ana, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU')),
    sync('Tue 10:00'),
    edit('Wed 9:00', (c) => c.changeRule(ana, 'FREQ=WEEKLY;BYDAY=TU')),
    sync('Wed 10:00'),
  ],
  ledger: ['Ana: cancelled Tue 22 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00'],
});
