/** One session of a series gets another length. */
import { weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, sync } from '../support/tale.ts';

export const lengths = chapter();
const { story } = lengths;
const ana = weekly('Ana', 'Tue 14:00');

story('a session is shortened', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.shorten(ana.on('Tue 8 Dec'), 15)),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: shortened from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 14:00–14:15, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('a session is lengthened', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.lengthen(ana.on('Tue 8 Dec'), 60)),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: lengthened from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 14:00–15:00, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('a session is shortened, and made as long as it was', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.shorten(ana.on('Tue 8 Dec'), 15)),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.lengthen(ana.on('Tue 8 Dec'), 30)),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: shortened from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 14:00–14:15, between Mon 30 Nov 9:00 and 10:00',
    'Ana: lengthened from Tue 8 Dec 14:00–14:15 to Tue 8 Dec 14:00–14:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  atOnce: [],
});

story('a session is moved and lengthened in one edit', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00', { minutes: 60 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–11:00, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('a session is moved, then shortened', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.shorten(ana.on('Tue 8 Dec'), 20)),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: shortened from Wed 9 Dec 10:00–10:30 to Wed 9 Dec 10:00–10:20, between Mon 30 Nov 11:00 and 12:00',
  ],
  atOnce: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:20, between Mon 30 Nov 9:00 and 12:00',
  ],
});

story('a session begins earlier and ends when it did: it is moved', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Tue 8 Dec 13:30', { minutes: 60 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 13:30–14:30, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('a session is shortened while it runs', {
  calendar: ana,
  days: [
    sync('Tue 1 Dec 14:00'),
    edit('Tue 14:10', (c) => c.shorten(ana.on('Tue 1 Dec'), 15)),
    sync('Tue 14:20'),
  ],
  ledger: [
    'Ana: shortened from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 14:00–14:15, between Tue 1 Dec 14:00 and 14:10',
  ],
});
