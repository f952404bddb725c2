/** What goes on between the reader and Google is nobody's business: it makes no entry. */
import { once, weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { dated } from '../support/spoiling.ts';
import { edit, failingSync, google, sync } from '../support/tale.ts';

export const tokens = chapter();
const { story } = tokens;
const ana = weekly('Ana', 'Tue 14:00');
const ben = once('Ben', 'Thu 10 Dec 11:00', { minutes: 45 });

const MOVED =
  'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00';

story('the token expires while nothing happens', {
  calendar: [ana, ben],
  days: [
    edit('Thu 26 Nov 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Mon 30 Nov 9:00'),
    google(({ expireSyncTokens }) => expireSyncTokens()),
    sync('Mon 30 Nov 9:30'),
    google(({ expireSyncTokens }) => expireSyncTokens()),
    sync('Wed 2 Dec 9:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, by Thu 26 Nov 10:00 (from before)',
  ],
});

story('the token is refused (400) while a session is moved', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    google(({ faults }) =>
      faults.next({ query: { syncToken: true }, status: 400, reason: 'invalid' }),
    ),
    sync('Mon 11:00'),
  ],
  ledger: [MOVED],
});

story('Google gives small pages, empty ones first, in another order', {
  calendar: [ana, ben],
  as: 'organizer',
  days: [
    google(({ pages }) => Object.assign(pages, { size: 3, emptyFirst: 2, isReversed: true })),
    edit('Thu 26 Nov 10:00', (c) => c.cancel(ana.on('Tue 15 Dec'))),
    sync('Mon 30 Nov 9:00'),
    edit('Mon 30 Nov 10:00', (c) => {
      c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00');
      c.cancel(ben);
    }),
    sync('Mon 30 Nov 11:00'),
    google(({ pages }) => Object.assign(pages, { size: 1, isReversed: false })),
    edit('Tue 10:00', (c) => c.moveFrom(ana.on('Tue 5 Jan'), { days: 1 })),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: cancelled Tue 15 Dec 14:00–14:30, by Thu 26 Nov 10:00 (from before)',
    MOVED,
    'Ben: cancelled Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and 10:00',
    'Ana: series moved from Tue 5 Jan 14:00–14:30 to Wed 6 Jan 14:00–14:30, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
});

story('a reading breaks off in the middle, and goes on an hour later', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    google(({ pages, faults }) => {
      pages.size = 4;
      faults.always({ query: { singleEvents: 'true', pageToken: true }, drop: true });
    }),
    failingSync('Mon 11:00'),
    google(({ faults }) => faults.clear()),
    sync('Mon 12:00'),
  ],
  ledger: [MOVED],
});

story('a reading breaks off, and a session is moved on before it goes on', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    google(({ pages, faults }) => {
      pages.size = 4;
      faults.always({ query: { singleEvents: 'true', pageToken: true }, status: 500 });
    }),
    failingSync('Mon 11:00'),
    google(({ faults }) => faults.clear()),
    edit('Mon 11:30', (c) => c.move(ana.on('Tue 8 Dec'), 'Thu 10 Dec 10:00')),
    sync('Mon 12:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Thu 10 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 11:30',
  ],
});

story('a page token is refused in the middle', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    google(({ pages, faults }) => {
      pages.size = 4;
      faults.always({ query: { singleEvents: 'true', pageToken: true }, drop: true });
    }),
    failingSync('Mon 11:00'),
    google(({ faults }) => {
      faults.clear();
      faults.next({ query: { pageToken: true }, status: 400, reason: 'invalid' });
    }),
    sync('Mon 12:00'),
  ],
  ledger: [MOVED],
});

// Then the readings are all there is to go by.
for (const [when, updated] of [
  ['before it was last seen unchanged', '2026-11-01T08:00:00.000Z'],
  ['after it was seen changed', '2027-01-01T08:00:00.000Z'],
] as const) {
  story(`Google says that a session was last changed ${when}`, {
    calendar: [ana, ben],
    days: [
      google(({ faults }) => faults.always({ mangle: dated(updated) })),
      sync('Mon 9:00'),
      edit('Mon 10:00', (c) => {
        c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00');
        c.move(ben, 'Fri 11 Dec 9:00');
      }),
      sync('Mon 11:00'),
      edit('Mon 12:00', (c) => c.moveAll(ana, { time: '16:00' })),
      sync('Mon 13:00'),
    ],
    ledger: [
      'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and the next sync',
      'Ben: moved from Thu 10 Dec 11:00–11:45 to Fri 11 Dec 9:00–9:45, between Mon 30 Nov 9:00 and the next sync',
      'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 11:00 and the next sync',
    ],
  });
}

// Each of them shows the session as it was: what happens later happened after that.
story('changes nobody sees ring the bell', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.touch(ana)),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.touch(ana.on('Tue 8 Dec'))),
    sync('Tue 11:00'),
    sync('Tue 12:00'),
    edit('Tue 13:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Tue 14:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Tue 1 Dec 12:00 and 13:00',
  ],
  atOnce: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and Tue 1 Dec 13:00',
  ],
});

story('a silent bell certifies what it does not name', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    sync('Mon 12:00'),
    sync('Mon 18:00'),
    edit('Tue 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 18:00 and Tue 1 Dec 10:00',
  ],
});
