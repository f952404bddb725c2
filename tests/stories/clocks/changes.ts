/** The clocks change: no session is moved by it, whatever the instants say. */
import { weekly } from '../support/plans.ts';
import { chapter } from '../support/chapter.ts';
import { edit, sync } from '../support/tale.ts';

export const changes = chapter();
const { story } = changes;

interface Change {
  readonly zone: string;
  /** The Monday before the change, and the ones after it. */
  readonly mondays: readonly [string, string, string, string];
  /** The Tuesdays around it. */
  readonly before: string;
  readonly after: string;
  readonly nextDay: string;
}

const CHANGES: readonly Change[] = [
  {
    zone: 'Europe/Berlin',
    mondays: ['Mon 19 Oct', 'Mon 26 Oct', 'Mon 2 Nov', 'Mon 9 Nov'],
    before: 'Tue 20 Oct',
    after: 'Tue 27 Oct',
    nextDay: 'Wed 28 Oct',
  },
  {
    zone: 'Europe/Berlin',
    mondays: ['Mon 22 Mar', 'Mon 29 Mar', 'Mon 5 Apr', 'Mon 12 Apr'],
    before: 'Tue 23 Mar',
    after: 'Tue 30 Mar',
    nextDay: 'Wed 31 Mar',
  },
  {
    zone: 'America/New_York',
    mondays: ['Mon 26 Oct', 'Mon 2 Nov', 'Mon 9 Nov', 'Mon 16 Nov'],
    before: 'Tue 27 Oct',
    after: 'Tue 3 Nov',
    nextDay: 'Wed 4 Nov',
  },
  {
    zone: 'America/New_York',
    mondays: ['Mon 8 Mar', 'Mon 15 Mar', 'Mon 22 Mar', 'Mon 29 Mar'],
    before: 'Tue 9 Mar',
    after: 'Tue 16 Mar',
    nextDay: 'Wed 17 Mar',
  },
  {
    zone: 'Australia/Sydney',
    mondays: ['Mon 28 Sep', 'Mon 5 Oct', 'Mon 12 Oct', 'Mon 19 Oct'],
    before: 'Tue 29 Sep',
    after: 'Tue 6 Oct',
    nextDay: 'Wed 7 Oct',
  },
  {
    zone: 'Australia/Sydney',
    mondays: ['Mon 29 Mar', 'Mon 5 Apr', 'Mon 12 Apr', 'Mon 19 Apr'],
    before: 'Tue 30 Mar',
    after: 'Tue 6 Apr',
    nextDay: 'Wed 7 Apr',
  },
];

for (const { zone, mondays, before, after, nextDay } of CHANGES) {
  const ana = weekly('Ana', 'Tue 14:00');
  const dana = weekly('Dana', 'Tue');
  const [monday, next, third, fourth] = mondays;

  story(`weeks go by in ${zone}, from ${monday} on`, {
    calendar: [ana, dana],
    zone,
    begins: monday,
    asTold: true,
    days: [
      sync(`${monday} 9:00`),
      sync(`${next} 9:00`),
      edit(`${next} 10:00`, (c) => c.touch(ana)),
      sync(`${next} 11:00`),
      sync(`${third} 9:00`),
      sync(`${fourth} 9:00`),
    ],
    ledger: [],
    goesOn: { [`${after} 14:00`]: `${after} 14:00`, [after]: after },
  });

  // By the hour that the clocks change: its instant is a week after the last one's, to the second.
  story(`sessions are moved across the change of ${zone}, on ${monday}`, {
    calendar: [ana, dana],
    zone,
    begins: monday,
    days: [
      sync(`${monday} 9:00`),
      edit(`${monday} 10:00`, (c) => {
        c.move(ana.on(before), `${nextDay} 14:00`);
        c.move(ana.on(after), `${after} 13:00`);
        c.move(dana.on(before), nextDay);
      }),
      sync(`${monday} 11:00`),
    ],
    ledger: [
      `Ana: moved from ${before} 14:00–14:30 to ${nextDay} 14:00–14:30, between ${monday} 9:00 and 10:00`,
      `Ana: moved from ${after} 14:00–14:30 to ${after} 13:00–13:30, between ${monday} 9:00 and 10:00`,
      `Dana: moved from ${before} all day to ${nextDay} all day, between ${monday} 9:00 and 10:00`,
    ],
  });
}

const saturdays = weekly('Ana', 'Sat 10:00');

story('a series is moved to the other side of the change', {
  calendar: saturdays,
  begins: 'Mon 19 Oct',
  days: [
    sync('Mon 19 Oct 9:00'),
    edit('Mon 10:00', (c) => c.moveAll(saturdays, { days: 2 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Sat 24 Oct 10:00–10:30 to Mon 26 Oct 10:00–10:30, between Mon 19 Oct 9:00 and 10:00',
  ],
  goesOn: {
    'Sat 17 Oct 10:00': 'Sat 17 Oct 10:00',
    'Sat 24 Oct 10:00': 'Mon 26 Oct 10:00',
    'Sat 31 Oct 10:00': 'Mon 2 Nov 10:00',
  },
});

story('a series is moved from the week after the change on', {
  calendar: saturdays,
  begins: 'Mon 15 Mar',
  days: [
    sync('Mon 15 Mar 9:00'),
    edit('Mon 10:00', (c) => c.moveFrom(saturdays.on('Sat 27 Mar'), { days: 2 })),
    sync('Mon 11:00'),
  ],
  ledger: [
    'Ana: series moved from Sat 27 Mar 10:00–10:30 to Mon 29 Mar 10:00–10:30, between Mon 15 Mar 9:00 and 10:00',
  ],
  goesOn: { 'Sat 20 Mar 10:00': 'Sat 20 Mar 10:00', 'Sat 3 Apr 10:00': 'Mon 5 Apr 10:00' },
});
