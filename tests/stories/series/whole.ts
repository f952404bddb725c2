/**
 * "All events" of a series get another time: one entry, told by the first session that had not
 * ended when it was done. Google rewrites the past with them, which nobody held again.
 */
import { weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, sync } from '../support/tale.ts';

export const whole = chapter();
const { story } = whole;
const ana = weekly('Ana', 'Tue 14:00');

story('a series is moved by two hours', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(ana, { time: '16:00' })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: {
    'Tue 24 Nov 14:00': 'Tue 24 Nov 14:00',
    'Tue 1 Dec 14:00': 'Tue 1 Dec 16:00',
    'Tue 26 Jan 14:00': 'Tue 26 Jan 16:00',
  },
});

story('a series is moved to another day of the week', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(ana, { days: 2, time: '9:30' })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Thu 3 Dec 9:30–10:00, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 24 Nov 14:00': 'Tue 24 Nov 14:00', 'Tue 15 Dec 14:00': 'Thu 17 Dec 9:30' },
});

story('a series is moved to the day before', {
  calendar: ana,
  days: [
    sync('Wed 2 Dec 9:00'),
    edit('Wed 10:00', (c) => c.moveAll(ana, { days: -1 })),
    sync('Wed 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 8 Dec 14:00–14:30 to Mon 7 Dec 14:00–14:30, between Wed 2 Dec 9:00 and 10:00',
  ],
  goesOn: { 'Tue 1 Dec 14:00': 'Tue 1 Dec 14:00', 'Tue 15 Dec 14:00': 'Mon 14 Dec 14:00' },
});

story('a series is moved after today’s session', {
  calendar: ana,
  days: [
    sync('Tue 1 Dec 15:00'),
    edit('Tue 16:00', (c) => c.moveAll(ana, { time: '10:00' })),
    sync('Tue 17:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 10:00–10:30, between Tue 1 Dec 15:00 and 16:00',
  ],
  goesOn: { 'Tue 1 Dec 14:00': 'Tue 1 Dec 14:00' },
});

story('all sessions of a series become longer', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(ana, { minutes: 45 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series lengthened from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 14:00–14:45, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('all sessions of a series become shorter, and longer again', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(ana, { minutes: 15 })),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.moveAll(ana, { minutes: 30 })),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: series shortened from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 14:00–14:15, between Mon 30 Nov 9:00 and 10:00',
    'Ana: series lengthened from Tue 1 Dec 14:00–14:15 to Tue 1 Dec 14:00–14:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [],
});

story('a series is moved and becomes longer in one edit', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(ana, { time: '16:00', minutes: 60 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–17:00, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('a series is moved, and moved back', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(ana, { days: 1 })),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.moveAll(ana, { days: -1 })),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Wed 2 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: series moved from Wed 2 Dec 14:00–14:30 to Tue 1 Dec 14:00–14:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00' },
});

story('a series is moved, and moved on', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(ana, { time: '16:00' })),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.moveAll(ana, { days: 1, time: '9:00' })),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: series moved from Tue 1 Dec 16:00–16:30 to Wed 2 Dec 9:00–9:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  atOnce: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Wed 2 Dec 9:00–9:30, between Mon 30 Nov 9:00 and 12:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Wed 9 Dec 9:00' },
});

// Their old rule has placed all of them before that.
const held = weekly('Ana', 'Tue 3 Nov 14:00', { count: 3 });

story('a series is moved that has no session to come', {
  calendar: held,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(held, { time: '16:00' })),
    sync('Mon 11:00'),
  ],
  ledger: [],
  goesOn: { 'Tue 17 Nov 14:00': 'Tue 17 Nov 14:00' },
});

story('a series is moved, and then one of its sessions', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(ana, { time: '16:00' })),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.move(ana.on('Tue 15 Dec'), 'Thu 17 Dec 9:00')),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: moved from Tue 15 Dec 16:00–16:30 to Thu 17 Dec 9:00–9:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  atOnce: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 12:00',
    'Ana: moved from Tue 15 Dec 14:00–14:30 to Thu 17 Dec 9:00–9:30, between Mon 30 Nov 9:00 and 12:00',
  ],
  goesOn: { 'Tue 15 Dec 14:00': 'Thu 17 Dec 9:00', 'Tue 22 Dec 14:00': 'Tue 22 Dec 16:00' },
});

story('a series is moved, one of its sessions cancelled and one declined', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.moveAll(ana, { time: '16:00' });
      c.cancel(ana.on('Tue 15 Dec'));
      c.decline(ana.on('Tue 22 Dec'), 'Ana');
    }),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: cancelled Tue 15 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: declined by them Tue 22 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  asGuest: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: cancelled Tue 15 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
    'Ana: declined by them Tue 22 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('a series is renamed, painted and touched', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.rename(ana, 'Weekly')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.touch(ana)),
    sync('Tue 11:00'),
    edit('Wed 10:00', (c) => c.touch(ana.on('Tue 8 Dec'))),
    sync('Wed 11:00'),
  ],
  ledger: [],
});
