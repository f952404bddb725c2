/** Times in which nothing could be read: what happened in them is told by what is seen after. */
import { once, weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, failingSync, google, sync } from '../support/tale.ts';

export const gaps = chapter();
const { story } = gaps;
const ana = weekly('Ana', 'Tue 14:00');
const ben = once('Ben', 'Thu 10 Dec 11:00', { minutes: 45 });

story('access is lost (404) for a day, and a session is moved meanwhile', {
  calendar: [ana, ben],
  days: [
    sync('Mon 9:00'),
    google(({ world }, account) => world.calendar(account).unshare(account)),
    failingSync('Mon 12:00'),
    edit('Mon 15:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    failingSync('Tue 9:00'),
    google(({ world }, account) => world.calendar(account).share(account, 'owner')),
    sync('Tue 12:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 15:00',
  ],
});

story('access is lost (403) for two weeks, and nothing happens', {
  calendar: [ana, ben],
  days: [
    sync('Mon 9:00'),
    google(({ faults }) => faults.always({ status: 403, reason: 'insufficientPermissions' })),
    failingSync('Tue 9:00'),
    failingSync('Mon 7 Dec 9:00'),
    google(({ faults }) => faults.clear()),
    sync('Mon 14 Dec 9:00'),
  ],
  ledger: [],
});

story('access is lost with the token, and a single meeting is cancelled meanwhile', {
  calendar: [ana, ben],
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    google(({ world, expireSyncTokens }, account) => {
      world.calendar(account).unshare(account);
      expireSyncTokens();
    }),
    failingSync('Mon 12:00'),
    edit('Tue 9:00', (c) => c.cancel(ben)),
    google(({ world }, account) => world.calendar(account).share(account, 'owner')),
    sync('Tue 12:00'),
  ],
  ledger: ['Ben: cancelled Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and Tue 1 Dec 9:00'],
});

story('nothing but free and busy is shown for a day, and a session is moved meanwhile', {
  calendar: [ana, ben],
  days: [
    sync('Mon 9:00'),
    google(({ world }, account) => world.calendar(account).share(account, 'freeBusyReader')),
    edit('Mon 10:00', (c) => c.touch(ana)),
    failingSync('Mon 12:00'),
    edit('Mon 15:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    failingSync('Tue 9:00'),
    google(({ world }, account) => world.calendar(account).share(account, 'owner')),
    sync('Tue 12:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 15:00',
  ],
});

story('the network is down for three days', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    google(({ faults }) => faults.always({ drop: true })),
    failingSync('Mon 12:00'),
    edit('Tue 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    failingSync('Wed 12:00'),
    google(({ faults }) => faults.clear()),
    sync('Thu 12:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
  ],
});

story('a month goes by without a reading, and much happens in it', {
  calendar: [ana, ben],
  as: 'organizer',
  asTold: true,
  days: [
    sync('Mon 30 Nov 9:00'),
    edit('Mon 30 Nov 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    edit('Mon 7 Dec 10:00', (c) => c.cancel(ben)),
    edit('Tue 8 Dec 10:00', (c) => c.cancel(ana.on('Tue 15 Dec'))),
    edit('Mon 21 Dec 10:00', (c) => c.move(ana.on('Tue 22 Dec'), 'Wed 23 Dec 9:00')),
    google(({ expireSyncTokens }) => expireSyncTokens()),
    sync('Thu 31 Dec 9:00'),
  ],
  // The last change of the series is all that Google tells, too late to prove the move in time
  // of the session that was moved first.
  ledger: [
    'Ben: cancelled Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and Mon 7 Dec 10:00',
    'Ana: cancelled Tue 15 Dec 14:00–14:30, between Mon 30 Nov 9:00 and Mon 21 Dec 10:00',
    'Ana: moved from Tue 22 Dec 14:00–14:30 to Wed 23 Dec 9:00–9:30, between Mon 30 Nov 9:00 and Mon 21 Dec 10:00',
  ],
});
