/** Single meetings: nothing but what was seen before tells what became of them. */
import { once, weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, google, sync } from '../support/tale.ts';

export const oneOffs = chapter();
const { story } = oneOffs;
const ben = once('Ben', 'Thu 10 Dec 11:00', { minutes: 45 });

story('a single meeting is moved', {
  calendar: ben,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ben, 'Fri 11 Dec 9:00')),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ben: moved from Thu 10 Dec 11:00–11:45 to Fri 11 Dec 9:00–9:45, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Thu 10 Dec 11:00': 'Fri 11 Dec 9:00' },
});

story('a single meeting is moved, and moved again', {
  calendar: ben,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ben, 'Fri 11 Dec 9:00')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.move(ben, 'Mon 14 Dec 9:00')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ben: moved from Thu 10 Dec 11:00–11:45 to Fri 11 Dec 9:00–9:45, between Mon 30 Nov 9:00 and 10:00',
    'Ben: moved from Fri 11 Dec 9:00–9:45 to Mon 14 Dec 9:00–9:45, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [
    'Ben: moved from Thu 10 Dec 11:00–11:45 to Mon 14 Dec 9:00–9:45, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
  ],
  goesOn: { 'Thu 10 Dec 11:00': 'Mon 14 Dec 9:00' },
});

story('a single meeting is moved, and moved back', {
  calendar: ben,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ben, 'Fri 11 Dec 9:00')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.move(ben, 'Thu 10 Dec 11:00')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ben: moved from Thu 10 Dec 11:00–11:45 to Fri 11 Dec 9:00–9:45, between Mon 30 Nov 9:00 and 10:00',
    'Ben: moved from Fri 11 Dec 9:00–9:45 to Thu 10 Dec 11:00–11:45, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [],
});

story('a single meeting is shortened, then lengthened', {
  calendar: ben,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.shorten(ben, 20)),
    sync('Mon 11:00'),
    edit('Mon 12:00', (c) => c.lengthen(ben, 90)),
    sync('Mon 13:00'),
  ],
  ledger: [
    'Ben: shortened from Thu 10 Dec 11:00–11:45 to Thu 10 Dec 11:00–11:20, between Mon 30 Nov 9:00 and 10:00',
    'Ben: lengthened from Thu 10 Dec 11:00–11:20 to Thu 10 Dec 11:00–12:30, between Mon 30 Nov 11:00 and 12:00',
  ],
  atOnce: [
    'Ben: lengthened from Thu 10 Dec 11:00–11:45 to Thu 10 Dec 11:00–12:30, between Mon 30 Nov 9:00 and 12:00',
  ],
});

story('a single meeting is cancelled', {
  calendar: ben,
  days: [sync('Mon 9:00'), edit('Mon 10:00', (c) => c.cancel(ben)), sync('Mon 11:00')],
  ledger: ['Ben: cancelled Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and 10:00'],
  asGuest: ['Ben: cancelled Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and the next sync'],
});

story('a single meeting is cancelled, and restored at another time', {
  calendar: ben,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.cancel(ben)),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => {
      c.restore(ben);
      c.move(ben, 'Fri 11 Dec 9:00');
    }),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ben: cancelled Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and 10:00',
    'Ben: restored from Thu 10 Dec 11:00–11:45 to Fri 11 Dec 9:00–9:45, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  asGuest: [
    'Ben: cancelled Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and the next sync',
    'Ben: restored from Thu 10 Dec 11:00–11:45 to Fri 11 Dec 9:00–9:45, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [
    'Ben: moved from Thu 10 Dec 11:00–11:45 to Fri 11 Dec 9:00–9:45, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
  ],
  goesOn: { 'Thu 10 Dec 11:00': 'Fri 11 Dec 9:00' },
});

story('I take an invitation to a single meeting off my calendar', {
  calendar: ben,
  as: 'guest',
  days: [sync('Mon 9:00'), edit('Mon 10:00', (c) => c.removeInvitation(ben)), sync('Mon 11:00')],
  ledger: ['Ben: cancelled Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and 10:00'],
});

story('a single meeting is moved beyond what is read, and cancelled there', {
  calendar: ben,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ben, 'Wed 10 Mar 10:00')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.cancel(ben)),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ben: moved from Thu 10 Dec 11:00–11:45 to Wed 10 Mar 10:00–10:45, between Mon 30 Nov 9:00 and 10:00',
    'Ben: cancelled Wed 10 Mar 10:00–10:45, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  asGuest: [
    'Ben: moved from Thu 10 Dec 11:00–11:45 to Wed 10 Mar 10:00–10:45, between Mon 30 Nov 9:00 and 10:00',
    'Ben: cancelled Wed 10 Mar 10:00–10:45, between Mon 30 Nov 11:00 and the next sync',
  ],
  atOnce: ['Ben: cancelled Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00'],
  fourWeeksLater: [
    'Ben: cancelled Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and the next sync',
  ],
});

story('a single meeting beyond what is read is cancelled along with the token', {
  calendar: ben,
  as: 'organizer',
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.move(ben, 'Wed 10 Mar 10:00')),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.cancel(ben)),
    google(({ expireSyncTokens }) => expireSyncTokens()),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ben: moved from Thu 10 Dec 11:00–11:45 to Wed 10 Mar 10:00–10:45, between Mon 30 Nov 9:00 and 10:00',
    'Ben: cancelled Wed 10 Mar 10:00–10:45, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
});

story('a single meeting is made, and moved', {
  calendar: weekly('Ana', 'Tue 14:00'),
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.make(ben)),
    sync('Mon 11:00'),
    edit('Tue 10:00', (c) => c.move(ben, 'Fri 11 Dec 9:00')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ben: moved from Thu 10 Dec 11:00–11:45 to Fri 11 Dec 9:00–9:45, between Mon 30 Nov 11:00 and Tue 1 Dec 10:00',
  ],
  atOnce: [],
});

story('a single meeting is made and cancelled before anybody looks', {
  calendar: [],
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.make(ben)),
    edit('Mon 10:30', (c) => c.cancel(ben)),
    sync('Mon 11:00'),
  ],
  ledger: [],
});

story('a single meeting is declined before it is first seen', {
  calendar: [],
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.make(ben)),
    edit('Mon 10:30', (c) => c.decline(ben, 'Ben')),
    sync('Mon 11:00'),
  ],
  ledger: ['Ben: declined by them Thu 10 Dec 11:00–11:45, by Mon 30 Nov 10:30'],
});

story('a single meeting is cancelled, and Google forgets it before anybody looks', {
  calendar: ben,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.cancel(ben);
      c.forget(ben);
    }),
    sync('Wed 2 Dec 9:00'),
  ],
  ledger: [],
});

story('a single meeting is forgotten along with the token', {
  calendar: ben,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.cancel(ben);
      c.forget(ben);
    }),
    google(({ expireSyncTokens }) => expireSyncTokens()),
    sync('Mon 11:00'),
  ],
  ledger: [],
});

// Its first session is the meeting that was.
story('a single meeting is made to repeat', {
  calendar: ben,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => c.repeat(ben, 'FREQ=WEEKLY;BYDAY=TH')),
    sync('Mon 11:00'),
    sync('Tue 12:00'),
  ],
  ledger: [],
});

story('a single meeting is cancelled, and another one made', {
  calendar: ben,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', (c) => {
      c.cancel(ben);
      c.make(once('Ben', 'Fri 11 Dec 11:00', { minutes: 45 }));
    }),
    sync('Mon 11:00'),
  ],
  ledger: ['Ben: cancelled Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and 10:00'],
  asGuest: ['Ben: cancelled Thu 10 Dec 11:00–11:45, between Mon 30 Nov 9:00 and the next sync'],
});
