/** Somebody declines. Taking that back, and every other answer, is no entry. */
import { once, weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, sync } from '../support/tale.ts';

export const responses = chapter();
const { story } = responses;
const ana = weekly('Ana', 'Tue 14:00');
const ben = once('Ben', 'Thu 10 Dec 11:00', { minutes: 45 });

story('they decline a session', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.decline(ana.on('Tue 8 Dec'), 'Ana')),
    sync('Mon 11:00'),
  ],
  ledger: ['Ana: declined by them Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00'],
});

story('I decline a session', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.decline(ana.on('Tue 8 Dec'), 'me')),
    sync('Mon 11:00'),
  ],
  ledger: ['Ana: declined by me Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00'],
});

story('both decline a session', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.decline(ana.on('Tue 8 Dec'), 'me');
      c.decline(ana.on('Tue 8 Dec'), 'Ana');
    }),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: declined by me Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: declined by them Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('they decline, accept, and decline again', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.decline(ana.on('Tue 8 Dec'), 'Ana')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.respond(ana.on('Tue 8 Dec'), 'Ana', 'accepted')),
    sync('Tue 11:00'),
    edit('Wed 10:00', (c) => c.decline(ana.on('Tue 8 Dec'), 'Ana')),
    sync('Wed 11:00'),
  ],
  ledger: [
    'Ana: declined by them Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: declined by them Tue 8 Dec 14:00–14:30, between Tue 1 Dec 11:00 and Wed 2 Dec 10:00',
  ],
  atOnce: [
    'Ana: declined by them Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and Wed 2 Dec 10:00',
  ],
});

story('they take a refusal back and repeat it before anybody looks', {
  calendar: ana,
  asTold: true,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.decline(ana.on('Tue 8 Dec'), 'Ana')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.respond(ana.on('Tue 8 Dec'), 'Ana', 'tentative')),
    edit('Tue 10:30', (c) => c.decline(ana.on('Tue 8 Dec'), 'Ana')),
    sync('Tue 11:00'),
  ],
  ledger: ['Ana: declined by them Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00'],
});

story('answers that are no refusal', {
  calendar: [ana, ben],
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.respond(ana.on('Tue 8 Dec'), 'Ana', 'accepted');
      c.respond(ana.on('Tue 15 Dec'), 'Ana', 'tentative');
      c.respond(ana.on('Tue 22 Dec'), 'me', 'needsAction');
      c.respond(ben, 'Ben', 'tentative');
    }),
    sync('Mon 11:00'),
  ],
  ledger: [],
});

story('a session is moved, and they decline the new time', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00');
      c.decline(ana.on('Tue 8 Dec'), 'Ana');
    }),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: declined by them Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('they decline a session, and it is moved', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.decline(ana.on('Tue 8 Dec'), 'Ana')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => {
      c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00');
      c.respond(ana.on('Tue 8 Dec'), 'Ana', 'needsAction');
    }),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: declined by them Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  atOnce: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 12:00',
  ],
});

story('a declined session is cancelled, and restored as it was', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.decline(ana.on('Tue 8 Dec'), 'Ana')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.cancel(ana.on('Tue 8 Dec'))),
    sync('Mon 13:00'),
    edit('Mon 14:00', (c) => c.restore(ana.on('Tue 8 Dec'))),
    sync('Mon 15:00'),
  ],
  ledger: [
    'Ana: declined by them Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 11:00 and 12:00',
    'Ana: restored from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 14:00–14:30, between Mon 30 Nov 13:00 and 14:00',
  ],
  asGuest: [
    'Ana: declined by them Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 11:00 and the next sync',
    'Ana: restored from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 14:00–14:30, between Mon 30 Nov 13:00 and 14:00',
  ],
  atOnce: ['Ana: declined by them Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 14:00'],
});

// An answer to "all events" is one to each: which of them were meant, nobody knows.
const two = weekly('Ana', 'Tue 8 Dec 14:00', { count: 2 });

story('they decline all of a series', {
  calendar: two,
  days: [sync('Mon 9:00'), edit('Mon 10:00', (c) => c.decline(two, 'Ana')), sync('Mon 11:00')],
  ledger: [
    'Ana: declined by them Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: declined by them Tue 15 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('they decline a single meeting, and I do later', {
  calendar: ben,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.decline(ben, 'Ben')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.decline(ben, 'me')),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ben: declined by them Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and 10:00',
    'Ben: declined by me Thu 10 Dec 11:00–11:45, between Mon 30 Nov 11:00 and 12:00',
  ],
  atOnce: [
    'Ben: declined by them Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and 12:00',
    'Ben: declined by me Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and 12:00',
  ],
});
