/**
 * One session is cancelled. Of a guest's cancelled session Google shows no more than that it is: it
 * was so at the reading, and nobody can say since when. On the organizer's calendar its last change
 * is shown, too.
 */
import { once, weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, sync } from '../support/tale.ts';

export const cancelled = chapter();
const { story } = cancelled;
const ana = weekly('Ana', 'Tue 14:00');

story('a session is cancelled', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(ana.on('Tue 8 Dec'))),
    sync('Mon 11:00'),
  ],
  ledger: ['Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00'],
  asGuest: ['Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync'],
});

story('a session is cancelled, and Google shows its organizer no more of it than a guest', {
  calendar: ana,
  as: 'organizer',
  habits: { bareCancellations: true },
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(ana.on('Tue 8 Dec'))),
    sync('Mon 11:00'),
  ],
  ledger: ['Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync'],
});

story('I take one session of an invitation off my calendar', {
  calendar: ana,
  as: 'guest',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.removeInvitation(ana.on('Tue 8 Dec'))),
    sync('Mon 11:00'),
  ],
  ledger: ['Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00'],
});

story('a session is moved, then cancelled', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.cancel(ana.on('Tue 8 Dec'))),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: cancelled Wed 9 Dec 10:00–10:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  asGuest: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: cancelled Wed 9 Dec 10:00–10:30, between Mon 30 Nov 11:00 and the next sync',
  ],
  // What became of it in the end is all that can be known.
  atOnce: ['Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 12:00'],
  fourWeeksLater: [
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
  ],
});

story('a session is declined and cancelled before anybody looks', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.decline(ana.on('Tue 8 Dec'), 'Ana');
      c.cancel(ana.on('Tue 8 Dec'));
    }),
    sync('Mon 11:00'),
  ],
  ledger: ['Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00'],
  asGuest: ['Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync'],
});

story('sessions are cancelled one by one until none of December is left', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.cancel(ana.on('Tue 8 Dec'));
      c.cancel(ana.on('Tue 15 Dec'));
    }),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => {
      c.cancel(ana.on('Tue 22 Dec'));
      c.cancel(ana.on('Tue 29 Dec'));
    }),
    sync('Mon 13:00'),
  ],
  as: 'organizer',
  ledger: [
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: cancelled Tue 15 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: cancelled Tue 22 Dec 14:00–14:30, between Mon 30 Nov 11:00 and 12:00',
    'Ana: cancelled Tue 29 Dec 14:00–14:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  atOnce: ['Tue 8 Dec', 'Tue 15 Dec', 'Tue 22 Dec', 'Tue 29 Dec'].map(
    (day) => `Ana: cancelled ${day} 14:00–14:30, between Mon 30 Nov 9:00 and 12:00`,
  ),
});

story('a cancelled session stays cancelled while the series is renamed', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(ana.on('Tue 8 Dec'))),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.rename(ana, 'Weekly')),
    sync('Tue 11:00'),
  ],
  ledger: ['Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00'],
  asGuest: ['Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync'],
  atOnce: ['Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00'],
  fourWeeksLater: [
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
  ],
});

// As some calendar systems do instead of cancelling: a title is a title.
story('a session is renamed to say that it is cancelled', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.rename(ana.on('Tue 8 Dec'), 'Canceled: Ana and Mira')),
    sync('Mon 11:00'),
  ],
  ledger: [],
});

// That the one stands for the other is for people to say.
const instead = once('Ana', 'Thu 10 Dec 16:00');

story('a session is cancelled and made anew on another day', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.cancel(ana.on('Tue 8 Dec'));
      c.make(instead);
    }),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.move(instead, 'Fri 11 Dec 16:00')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00',
    'Ana: moved from Thu 10 Dec 16:00–16:30 to Fri 11 Dec 16:00–16:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  asGuest: [
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
    'Ana: moved from Thu 10 Dec 16:00–16:30 to Fri 11 Dec 16:00–16:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: ['Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and 10:00'],
  fourWeeksLater: [
    'Ana: cancelled Tue 8 Dec 14:00–14:30, between Mon 30 Nov 9:00 and the next sync',
  ],
});
