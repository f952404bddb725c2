/**
 * "This and following" are changed, but not in time: the series goes on in a second segment, whose
 * id and whose occurrences' ids are others. That is no entry, and every session stays who it is.
 */
import { weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, google, sync } from '../support/tale.ts';

export const split = chapter();
const { story } = split;
const ana = weekly('Ana', 'Tue 14:00');
const SAME = {
  'Tue 1 Dec 14:00': 'Tue 1 Dec 14:00',
  'Tue 15 Dec 14:00': 'Tue 15 Dec 14:00',
  'Tue 26 Jan 14:00': 'Tue 26 Jan 14:00',
};

story('a series gets another title from a date on', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.renameFrom(ana.on('Tue 15 Dec'), 'Weekly')),
    sync('Mon 11:00'),
  ],
  ledger: [],
  goesOn: SAME,
});

story('a series gets another title twice, and one more for all of it', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.renameFrom(ana.on('Tue 15 Dec'), 'Weekly')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.renameFrom(ana.on('Tue 5 Jan'), 'Weekly, 2027')),
    sync('Tue 11:00'),
    edit('Wed 10:00', (c) => c.renameAll(ana, 'Every week')),
    sync('Wed 11:00'),
  ],
  ledger: [],
  goesOn: SAME,
});

// Its id loses the mark of the segment.
story('a session is moved after its series got another title', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.renameFrom(ana.on('Tue 15 Dec'), 'Weekly')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.move(ana.on('Tue 22 Dec'), 'Wed 23 Dec 9:00')),
    sync('Tue 11:00'),
    edit('Wed 10:00', (c) => c.move(ana.on('Tue 22 Dec'), 'Tue 22 Dec 14:00')),
    sync('Wed 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 22 Dec 14:00–14:30 to Wed 23 Dec 9:00–9:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
    'Ana: moved from Wed 23 Dec 9:00–9:30 to Tue 22 Dec 14:00–14:30, between Tue 1 Dec 11:00 and Wed 2 Dec 10:00',
  ],
  atOnce: [],
  goesOn: { ...SAME, 'Tue 22 Dec 14:00': 'Tue 22 Dec 14:00' },
});

story('a series gets another title, and a session is moved before anybody looks', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.renameFrom(ana.on('Tue 15 Dec'), 'Weekly');
      c.move(ana.on('Tue 22 Dec'), 'Wed 23 Dec 9:00');
    }),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 22 Dec 14:00–14:30 to Wed 23 Dec 9:00–9:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 22 Dec 14:00': 'Wed 23 Dec 9:00' },
});

story('sessions were moved and cancelled before their series gets another title', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.move(ana.on('Tue 22 Dec'), 'Wed 23 Dec 9:00');
      c.cancel(ana.on('Tue 29 Dec'));
    }),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.renameFrom(ana.on('Tue 15 Dec'), 'Weekly')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 22 Dec 14:00–14:30 to Wed 23 Dec 9:00–9:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: cancelled Tue 29 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  asGuest: [
    'Ana: moved from Tue 22 Dec 14:00–14:30 to Wed 23 Dec 9:00–9:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: cancelled Tue 29 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
  ],
  atOnce: [
    'Ana: moved from Tue 22 Dec 14:00–14:30 to Wed 23 Dec 9:00–9:30, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
    'Ana: cancelled Tue 29 Dec 14:00–14:30, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
  ],
  fourWeeksLater: [
    'Ana: moved from Tue 22 Dec 14:00–14:30 to Wed 23 Dec 9:00–9:30, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
    'Ana: cancelled Tue 29 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
  ],
  goesOn: { 'Tue 22 Dec 14:00': 'Wed 23 Dec 9:00', 'Tue 5 Jan 14:00': 'Tue 5 Jan 14:00' },
});

story('a series gets another title from a date on, and is moved from a later one on', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.renameFrom(ana.on('Tue 15 Dec'), 'Weekly')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.moveFrom(ana.on('Tue 29 Dec'), { days: 1 })),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 29 Dec 14:00–14:30 to Wed 30 Dec 14:00–14:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  goesOn: { 'Tue 22 Dec 14:00': 'Tue 22 Dec 14:00', 'Tue 29 Dec 14:00': 'Wed 30 Dec 14:00' },
});

story('a series is moved from a date on, and gets another title from a later one on', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(ana.on('Tue 15 Dec'), { days: 1 })),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.renameFrom(ana.on('Wed 30 Dec'), 'Weekly')),
    sync('Mon 13:00'),
    edit('Mon 14:00', (c) => c.move(ana.on('Wed 6 Jan'), 'Thu 7 Jan 9:00')),
    sync('Mon 15:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 15 Dec 14:00–14:30 to Wed 16 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: moved from Wed 6 Jan 14:00–14:30 to Thu 7 Jan 9:00–9:30, between Mon 30 Nov 13:00 and 14:00',
  ],
  goesOn: { 'Tue 29 Dec 14:00': 'Wed 30 Dec 14:00', 'Tue 5 Jan 14:00': 'Thu 7 Jan 9:00' },
});

story('the second segment of a series is deleted', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.renameFrom(ana.on('Tue 15 Dec'), 'Weekly')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.deleteAll(ana)),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: series ended from Tue 15 Dec 14:00–14:30, between Mon 30 Nov 11:00 and the next sync',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00' },
});

story('a series gets another title while the token expires', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.renameFrom(ana.on('Tue 15 Dec'), 'Weekly')),
    google(({ expireSyncTokens }) => expireSyncTokens()),
    sync('Mon 11:00'),
  ],
  ledger: [],
  goesOn: SAME,
});
