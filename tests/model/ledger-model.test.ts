/** The model itself, by cases that anybody can check by hand. */
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../fake-google/calendar.ts';
import { LedgerModel } from './ledger-model.ts';
import { lineOf } from './lines.ts';
import { OWNER, putEvent, setStage, THIRD, type EventPlan, type Stage } from './stage.ts';

const ANA = 'ana@northwind.example';
const BEN = 'ben@northwind.example';

/** Ana, on Tuesdays at 14:00 in Berlin (12:00 UTC until late October), half an hour. */
const TUESDAYS: EventPlan = {
  rhythm: 'weekly',
  person: 0,
  isMine: true,
  day: 0,
  hour: 14,
  minutes: 30,
  allDay: false,
  zone: 'Europe/Berlin',
  count: 0,
  room: false,
};

interface Scene {
  readonly calendar: Calendar;
  readonly id: string;
  readonly stage: Stage;
  /** The session of a day of the series. */
  on(day: string): { series: string; originalStart: Temporal.PlainDate };
  /** Puts the clock on. */
  at(time: string): void;
  sync(hasToken?: boolean): void;
}

/** The ledger of a scene that begins on Tuesday, 1 September, at 8:00 UTC. */
function ledgerOf(plan: Partial<EventPlan>, play: (scene: Scene) => void): string[] {
  const stage = setStage({
    begin: '2026-09-01T08:00:00Z',
    zone: 'Europe/Berlin',
    orphans: 'sparse',
    exceptions: 'dropped',
    bareCancellations: false,
    isHasty: false,
    events: [],
  });
  const id = putEvent(stage, { ...TUESDAYS, ...plan });
  const { calendar } = stage;
  const model = new LedgerModel(calendar);
  play({
    calendar,
    id,
    stage,
    on: (day) => ({ series: id, originalStart: Temporal.PlainDate.from(`2026-${day}`) }),
    at: (time) => void (stage.now = Temporal.Instant.from(`2026-${time}:00Z`)),
    sync: (hasToken = true) => model.sync(hasToken),
  });
  return model.entries.map((entry) =>
    lineOf(entry)
      .replace(/^\w+ /, '')
      .replaceAll(/2026-|:00\.\d+(?=Z)/g, ''),
  );
}

function berlin(time: string): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.from(`2026-${time}[Europe/Berlin]`);
}

const ONCE: Partial<EventPlan> = { rhythm: 'once', day: 7 };

type Case = readonly [string, Partial<EventPlan>, (scene: Scene) => void, readonly string[]];

/** The first sync on Tuesday at 9:00, an edit at 10:00, and the next sync at 11:00. */
function edited(edit: (scene: Scene) => void): (scene: Scene) => void {
  return (scene) => {
    scene.at('09-01T09:00');
    scene.sync();
    scene.at('09-01T10:00');
    edit(scene);
    scene.at('09-01T11:00');
    scene.sync();
  };
}

const BRACKET = '(09-01T09:00Z .. 09-01T10:00Z)';

const CASES: readonly Case[] = [
  [
    'a move',
    {},
    edited(({ calendar, on }) => calendar.move(on('09-08'), { start: berlin('09-09T09:00') })),
    [`ana moved: 09-08T12:00Z 30 min → 09-09T07:00Z 30 min ${BRACKET}`],
  ],
  [
    'a move and a resize are one move',
    {},
    edited(({ calendar, on }) => {
      calendar.move(on('09-08'), { start: berlin('09-08T15:00'), end: berlin('09-08T16:00') });
    }),
    [`ana moved: 09-08T12:00Z 30 min → 09-08T13:00Z 60 min ${BRACKET}`],
  ],
  [
    'a move, and back again, between two syncs',
    {},
    edited(({ calendar, on }) => {
      calendar.move(on('09-08'), { start: berlin('09-09T09:00') });
      calendar.move(on('09-08'), { start: berlin('09-08T14:00') });
    }),
    [],
  ],
  [
    'a session made all-day',
    {},
    edited(({ calendar, on }) => {
      calendar.toAllDay(on('09-08'), Temporal.PlainDate.from('2026-09-08'));
    }),
    [`ana moved: 09-08T12:00Z 30 min → 09-07T22:00Z 1 d ${BRACKET}`],
  ],
  [
    'a resize of a single event',
    ONCE,
    edited(({ calendar, id }) => calendar.shorten(id, 20)),
    [`ana shortened: 09-08T12:00Z 30 min → 09-08T12:00Z 20 min ${BRACKET}`],
  ],
  [
    'a cancellation, and on the guest’s calendar nobody knows when',
    { isMine: false },
    edited(({ calendar, on }) => calendar.cancel(on('09-08'))),
    ['ana cancelled: 09-08T12:00Z 30 min (09-01T09:00Z .. 09-01T11:00Z)'],
  ],
  [
    'a cancelled session restored at another time',
    {},
    (scene) => {
      edited(({ calendar, on }) => calendar.cancel(on('09-08')))(scene);
      scene.at('09-02T10:00');
      scene.calendar.restore(scene.on('09-08'));
      scene.calendar.move(scene.on('09-08'), { start: berlin('09-08T16:00') });
      scene.at('09-02T11:00');
      scene.sync();
    },
    [
      `ana cancelled: 09-08T12:00Z 30 min ${BRACKET}`,
      'ana restored: 09-08T12:00Z 30 min → 09-08T14:00Z 30 min (09-01T11:00Z .. 09-02T10:00Z)',
    ],
  ],
  [
    'they decline, and I do',
    {},
    edited(({ calendar, on }) => {
      calendar.decline(on('09-08'), ANA);
      calendar.decline(on('09-15'), OWNER);
    }),
    [
      `ana declined-by-them: 09-08T12:00Z 30 min ${BRACKET}`,
      `ana declined-by-me: 09-15T12:00Z 30 min ${BRACKET}`,
    ],
  ],
  [
    'the counterpart is removed, and comes back',
    ONCE,
    (scene) => {
      edited(({ calendar, id }) => calendar.removeGuest(id, ANA))(scene);
      scene.at('09-02T10:00');
      scene.calendar.addGuest(scene.id, ANA);
      scene.at('09-02T11:00');
      scene.sync();
    },
    [
      `ana counterpart-removed: 09-08T12:00Z 30 min ${BRACKET}`,
      'ana restored: 09-08T12:00Z 30 min → 09-08T12:00Z 30 min (09-01T11:00Z .. 09-02T10:00Z)',
    ],
  ],
  [
    'the counterpart is replaced, and the other one declines later',
    {},
    (scene) => {
      const second = scene.on('09-08');
      edited(({ calendar }) => {
        calendar.removeGuest(second, ANA);
        calendar.addGuest(second, BEN);
      })(scene);
      scene.at('09-02T10:00');
      scene.calendar.decline(second, BEN);
      scene.at('09-02T11:00');
      scene.sync();
    },
    [
      `ana counterpart-removed: 09-08T12:00Z 30 min ${BRACKET}`,
      'ben declined-by-them: 09-08T12:00Z 30 min (09-01T11:00Z .. 09-02T10:00Z)',
    ],
  ],
  [
    'two others come instead of the one: who was met is gone',
    {},
    edited(({ calendar, on }) => {
      calendar.removeGuest(on('09-08'), ANA);
      calendar.addGuest(on('09-08'), BEN);
      calendar.addGuest(on('09-08'), THIRD);
    }),
    [`ana counterpart-removed: 09-08T12:00Z 30 min ${BRACKET}`],
  ],
  [
    'a third person joins: it is followed no more',
    {},
    edited(({ calendar, on }) => {
      calendar.addGuest(on('09-08'), THIRD);
      calendar.move(on('09-08'), { start: berlin('09-09T09:00') });
    }),
    [],
  ],
  [
    'a session that is over is moved to when it was: its planned time stays',
    {},
    (scene) => {
      scene.at('09-01T13:00');
      scene.sync();
      scene.at('09-01T14:00');
      scene.calendar.move(scene.on('09-01'), { start: berlin('09-01T15:00') });
      scene.at('09-01T15:00');
      scene.sync();
      scene.at('09-01T16:00');
      scene.calendar.cancel(scene.on('09-01'));
      scene.at('09-01T17:00');
      scene.sync();
    },
    ['ana cancelled: 09-01T12:00Z 30 min (09-01T15:00Z .. 09-01T16:00Z)'],
  ],
  [
    'a session that is over is moved ahead: from then on it counts at its new time',
    {},
    (scene) => {
      scene.at('09-01T13:00');
      scene.sync();
      scene.calendar.move(scene.on('09-01'), { start: berlin('09-03T09:00') });
      scene.at('09-01T14:00');
      scene.sync();
      scene.at('09-01T15:00');
      scene.calendar.move(scene.on('09-01'), { start: berlin('09-04T09:00') });
      scene.at('09-01T16:00');
      scene.sync();
    },
    ['ana moved: 09-03T07:00Z 30 min → 09-04T07:00Z 30 min (09-01T14:00Z .. 09-01T15:00Z)'],
  ],
  [
    'what was before the first sync: moved, cancelled, resized, declined',
    {},
    ({ calendar, on, at, sync }) => {
      at('09-01T09:00');
      calendar.move(on('09-01'), { start: berlin('09-01T16:00') });
      calendar.cancel(on('09-08'));
      calendar.lengthen(on('09-15'), 45);
      calendar.decline(on('09-22'), ANA);
      at('09-01T10:00');
      sync();
      sync();
    },
    [
      'ana moved: 09-01T12:00Z 30 min → 09-01T14:00Z 30 min (ever .. 09-01T09:00Z) before us',
      'ana cancelled: 09-08T12:00Z 30 min (ever .. 09-01T09:00Z) before us',
      'ana lengthened: 09-15T12:00Z 30 min → 09-15T12:00Z 45 min (ever .. 09-01T09:00Z) before us',
      'ana declined-by-them: 09-22T12:00Z 30 min (ever .. 09-01T09:00Z) before us',
    ],
  ],
  [
    'all events moved is one entry, and a session keeps who it is',
    {},
    (scene) => {
      edited(({ calendar, id }) => {
        calendar.moveAll(id, { days: 1, time: Temporal.PlainTime.from('10:00') });
      })(scene);
      scene.at('09-02T10:00');
      scene.calendar.cancel(scene.on('09-16'));
      scene.at('09-02T11:00');
      scene.sync();
    },
    [
      `ana series-moved: 09-01T12:00Z 30 min → 09-02T08:00Z 30 min ${BRACKET}`,
      'ana cancelled: 09-16T08:00Z 30 min (09-01T11:00Z .. 09-02T10:00Z)',
    ],
  ],
  [
    'this and following moved is one entry of the same lineage',
    {},
    edited(({ calendar, on }) => {
      calendar.moveThisAndFollowing(on('09-15'), { time: Temporal.PlainTime.from('10:00') });
    }),
    [`ana series-moved: 09-15T12:00Z 30 min → 09-15T08:00Z 30 min ${BRACKET}`],
  ],
  [
    'a new length from a date on, and a split without a change of time',
    {},
    edited(({ calendar, on }) => {
      const next = calendar.moveThisAndFollowing(on('09-15'), { minutes: 50 });
      const originalStart = Temporal.PlainDate.from('2026-09-29');
      calendar.renameThisAndFollowing({ series: next, originalStart }, 'Check-in');
    }),
    ['ana lengthened: 09-15T12:00Z 30 min → 09-15T12:00Z 50 min (09-01T09:00Z .. 09-01T10:00Z)'],
  ],
  [
    'a series deleted, with a session cancelled before',
    {},
    edited(({ calendar, on, id }) => {
      calendar.cancel(on('09-01'));
      calendar.deleteSeries(id);
    }),
    ['ana series-ended: 09-01T12:00Z 30 min (09-01T09:00Z .. 09-01T11:00Z)'],
  ],
  [
    'a series cut, after a session was moved',
    {},
    (scene) => {
      edited(({ calendar, on }) => calendar.move(on('09-15'), { start: berlin('09-16T09:00') }))(
        scene,
      );
      scene.at('09-02T10:00');
      scene.calendar.endSeries(scene.on('09-15'));
      scene.at('09-02T11:00');
      scene.sync();
    },
    [
      `ana moved: 09-15T12:00Z 30 min → 09-16T07:00Z 30 min ${BRACKET}`,
      'ana series-ended: 09-16T07:00Z 30 min (09-01T11:00Z .. 09-02T10:00Z)',
    ],
  ],
  [
    'every other week only',
    {},
    edited(({ calendar, id }) => calendar.changeRule(id, 'FREQ=WEEKLY;INTERVAL=2')),
    [],
  ],
  [
    'an empty bell certifies; a session a month ahead is met when the window reaches it',
    { day: 63 },
    (scene) => {
      scene.at('09-01T09:00');
      scene.calendar.decline(scene.id, ANA);
      scene.sync();
      scene.at('09-01T20:00');
      scene.sync();
      scene.at('09-06T09:00');
      scene.sync(false);
    },
    ['ana declined-by-them: 11-03T13:00Z 30 min (ever .. 09-01T09:00Z)'],
  ],
];

describe('the model', () => {
  it.each(CASES)('%s', (_, plan, play, lines) => {
    expect(ledgerOf(plan, play)).toEqual(lines);
  });
});
