/** Readings that show not everything, or not what is so: what is not seen did not happen. */
import { chapter } from '../support/chapter.ts';
import { once, weekly } from '../support/plans.ts';
import { cancelled, isMaster, isOn, only, unreadable } from '../support/spoiling.ts';
import { edit, google, sync, uneasySync } from '../support/tale.ts';

export const spoilt = chapter();
const { story } = spoilt;
const ana = weekly('Ana', 'Tue 14:00');
const ben = once('Ben', 'Thu 10 Dec 11:00', { minutes: 45 });

const SPOILT = { mangle: unreadable(isOn('2026-12-08')) };

// While nobody can read it, nobody knows that it is unchanged.
story('a session cannot be read for a while, and is moved after that', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    google(({ faults }) => faults.always(SPOILT)),
    edit('Mon 10:00', (c) => c.touch(ana)),
    uneasySync('Mon 11:00'),
    uneasySync('Mon 12:00'),
    google(({ faults }) => faults.clear()),
    edit('Tue 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Tue 11:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Wed 9 Dec 10:00' },
});

story('a session cannot be read for a while, and is moved meanwhile', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    google(({ faults }) => faults.always(SPOILT)),
    edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    uneasySync('Mon 11:00'),
    uneasySync('Tue 12:00'),
    google(({ faults }) => faults.clear()),
    sync('Wed 13:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
  ],
});

story('a session cannot be read for a while, and nothing happens', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    google(({ faults }) => faults.always(SPOILT)),
    edit('Mon 10:00', (c) => c.touch(ana)),
    uneasySync('Mon 11:00'),
    google(({ faults }) => faults.clear()),
    sync('Tue 13:00'),
  ],
  ledger: [],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00' },
});

story('the rule of a series cannot be read for a while, and nothing happens', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    google(({ faults }) => faults.always({ mangle: unreadable(isMaster) })),
    edit('Mon 10:00', (c) => c.touch(ana)),
    uneasySync('Mon 11:00'),
    google(({ faults }) => faults.clear()),
    sync('Tue 13:00'),
    edit('Wed 10:00', (c) => c.moveAll(ana, { time: '16:00' })),
    sync('Wed 11:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 8 Dec 14:00–14:30 to Tue 8 Dec 16:00–16:30, between Tue 1 Dec 13:00 and Wed 2 Dec 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 16:00' },
});

story('the rule of a series cannot be read while it is moved', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    google(({ faults }) => faults.always({ mangle: unreadable(isMaster) })),
    edit('Mon 10:00', (c) => c.moveAll(ana, { time: '16:00' })),
    uneasySync('Mon 11:00'),
    google(({ faults }) => faults.clear()),
    sync('Tue 13:00'),
  ],
  ledger: [
    'Ana: series moved from Tue 1 Dec 14:00–14:30 to Tue 1 Dec 16:00–16:30, between Mon 30 Nov 9:00 and 10:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 16:00' },
});

// What was moved twice must not turn up again as moved once, from its place in the rule.
for (const [what, isThere] of [
  ['nothing', () => false],
  ['half of the sessions', isOn('2026-11')],
] as const) {
  story(`a listing holds ${what}`, {
    calendar: [ana, ben],
    days: [
      sync('Mon 9:00'),
      edit('Mon 10:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
      sync('Mon 11:00'),
      edit('Mon 12:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Thu 10 Dec 10:00')),
      sync('Mon 13:00'),
      google(({ faults }) =>
        faults.always({ query: { singleEvents: 'true' }, mangle: only(isThere) }),
      ),
      edit('Tue 10:00', (c) => c.touch(ana)),
      uneasySync('Tue 11:00'),
      google(({ faults }) => faults.clear()),
      sync('Wed 12:00'),
      sync('Fri 12:00'),
    ],
    ledger: [
      'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Mon 30 Nov 9:00 and 10:00',
      'Ana: moved from Wed 9 Dec 10:00–10:30 to Thu 10 Dec 10:00–10:30, between Mon 30 Nov 11:00 and 12:00',
    ],
    goesOn: { 'Tue 8 Dec 14:00': 'Thu 10 Dec 10:00', 'Thu 10 Dec 11:00': 'Thu 10 Dec 11:00' },
  });
}

story('a listing shows every session as cancelled, and none of them is', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    google(({ faults }) => faults.always({ query: { singleEvents: 'true' }, mangle: cancelled })),
    edit('Mon 10:00', (c) => c.touch(ana)),
    uneasySync('Mon 11:00'),
    google(({ faults }) => faults.clear()),
    sync('Tue 12:00'),
    edit('Tue 13:00', (c) => c.move(ana.on('Tue 8 Dec'), 'Wed 9 Dec 10:00')),
    sync('Tue 14:00'),
  ],
  ledger: [
    'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 10:00–10:30, between Tue 1 Dec 12:00 and 13:00',
  ],
  goesOn: { 'Tue 8 Dec 14:00': 'Wed 9 Dec 10:00' },
});

story('a session is missing from a listing without a word', {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    google(({ faults }) =>
      faults.always({
        query: { singleEvents: 'true' },
        mangle: only((item) => !isOn('2026-12-08')(item)),
      }),
    ),
    edit('Mon 10:00', (c) => c.touch(ana)),
    uneasySync('Mon 11:00'),
    google(({ faults }) => faults.clear()),
    sync('Tue 12:00'),
  ],
  ledger: [],
  goesOn: { 'Tue 8 Dec 14:00': 'Tue 8 Dec 14:00' },
});
