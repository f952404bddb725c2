/** Every kind of edit of a calendar, and what the ledger must say of it after the next reading. */
import type { ChangeKind, Span } from '../../utils/domain/ledger-types.ts';
import type { Subject } from './ledger-subject.ts';

/** One entry as it must be: of the session of a week, or of a whole series. */
export interface Told {
  readonly kind: ChangeKind;
  /** The week whose session it is about, counted from the next one; absent for a series. */
  readonly week?: number;
  readonly from: Span;
  readonly to?: Span;
}

/** One edit. Those of the same person are made to the same series, one after the other. */
export interface Case {
  readonly name: string;
  readonly who: string;
  readonly edit: (subject: Subject) => void;
  readonly told?: (subject: Subject) => readonly Told[];
  /** The weeks whose sessions are known no more after it. */
  readonly forgets?: readonly number[];
}

/** Weeks that lie ahead in the window, from the one given on. */
function weeksFrom(first: number): number[] {
  return Array.from({ length: 9 - first }, (_, index) => first + index);
}

export const CASES: readonly Case[] = [
  {
    name: 'one session moved',
    who: 'ana',
    edit: (ana) => ana.calendar.move(ana.on(1), { start: ana.slot(1).add({ hours: 3 }) }),
    told: (ana) => [{ kind: 'moved', week: 1, from: ana.span(1), to: ana.span(1, { hours: 3 }) }],
  },
  {
    name: 'moved back',
    who: 'ana',
    edit: (ana) => ana.calendar.move(ana.on(1), { start: ana.slot(1) }),
    told: (ana) => [{ kind: 'moved', week: 1, from: ana.span(1, { hours: 3 }), to: ana.span(1) }],
  },
  {
    name: 'moved, and back before anybody looked: nothing',
    who: 'ana',
    edit: (ana) => {
      ana.calendar.move(ana.on(2), { start: ana.slot(2).add({ hours: 3 }) });
      ana.calendar.move(ana.on(2), { start: ana.slot(2) });
    },
  },
  {
    name: 'moved and lengthened: one move',
    who: 'ana',
    edit: (ana) => {
      const start = ana.slot(3).add({ days: 1 });
      ana.calendar.move(ana.on(3), { start, end: start.add({ minutes: 45 }) });
    },
    told: (ana) => [
      { kind: 'moved', week: 3, from: ana.span(3), to: ana.span(3, { days: 1 }, 45) },
    ],
  },
  {
    name: 'shortened',
    who: 'ben',
    edit: (ben) => ben.calendar.shorten(ben.on(1), 15),
    told: (ben) => [
      { kind: 'shortened', week: 1, from: ben.span(1), to: ben.span(1, { days: 0 }, 15) },
    ],
  },
  {
    name: 'lengthened',
    who: 'ben',
    edit: (ben) => ben.calendar.lengthen(ben.on(2), 60),
    told: (ben) => [
      { kind: 'lengthened', week: 2, from: ben.span(2), to: ben.span(2, { days: 0 }, 60) },
    ],
  },
  {
    name: 'cancelled',
    who: 'chi',
    edit: (chi) => chi.calendar.cancel(chi.on(1)),
    told: (chi) => [{ kind: 'cancelled', week: 1, from: chi.span(1) }],
  },
  {
    name: 'restored',
    who: 'chi',
    edit: (chi) => chi.calendar.restore(chi.on(1)),
    told: (chi) => [{ kind: 'restored', week: 1, from: chi.span(1), to: chi.span(1) }],
  },
  {
    name: 'declined by them',
    who: 'dee',
    edit: (dee) => dee.calendar.decline(dee.on(1), dee.email),
    told: (dee) => [{ kind: 'declined-by-them', week: 1, from: dee.span(1) }],
  },
  {
    name: 'declined by me',
    who: 'dee',
    edit: (dee) => dee.calendar.decline(dee.on(2), dee.calendar.email),
    told: (dee) => [{ kind: 'declined-by-me', week: 2, from: dee.span(2) }],
  },
  {
    name: 'accepted after all: nothing',
    who: 'dee',
    edit: (dee) => dee.calendar.accept(dee.on(1), dee.email),
  },
  {
    name: 'the counterpart removed',
    who: 'eli',
    edit: (eli) => eli.calendar.removeGuest(eli.on(1), eli.email),
    told: (eli) => [{ kind: 'counterpart-removed', week: 1, from: eli.span(1) }],
  },
  {
    name: 'the counterpart invited again: restored',
    who: 'eli',
    edit: (eli) => eli.calendar.addGuest(eli.on(1), eli.guest),
    told: (eli) => [{ kind: 'restored', week: 1, from: eli.span(1), to: eli.span(1) }],
  },
  {
    name: 'a third person invited: no entry, and no one-on-one any more',
    who: 'eli',
    edit: (eli) => eli.calendar.addGuest(eli.on(2), 'third@northwind.example'),
    forgets: [2],
  },
  {
    name: 'the whole series moved: one entry',
    who: 'fay',
    edit: (fay) => fay.calendar.moveAll(fay.series, { time: fay.time.add({ hours: 2 }) }),
    told: (fay) => [{ kind: 'series-moved', from: fay.span(0), to: fay.span(0, { hours: 2 }) }],
  },
  {
    name: 'a series moved from a date on: one entry',
    who: 'gus',
    edit: (gus) => gus.calendar.moveThisAndFollowing(gus.on(2), { days: 1 }),
    told: (gus) => [{ kind: 'series-moved', from: gus.span(2), to: gus.span(2, { days: 1 }) }],
  },
  {
    name: 'a whole series shortened: one entry',
    who: 'hal',
    edit: (hal) => hal.calendar.moveAll(hal.series, { minutes: 15 }),
    told: (hal) => [{ kind: 'shortened', from: hal.span(0), to: hal.span(0, { days: 0 }, 15) }],
  },
  {
    name: 'a series lengthened from a date on: one entry',
    who: 'ida',
    edit: (ida) => ida.calendar.moveThisAndFollowing(ida.on(1), { minutes: 45 }),
    told: (ida) => [{ kind: 'lengthened', from: ida.span(1), to: ida.span(1, { days: 0 }, 45) }],
  },
  {
    name: 'a series ended with a date: one entry',
    who: 'jon',
    edit: (jon) => jon.calendar.endSeries(jon.on(2)),
    told: (jon) => [{ kind: 'series-ended', from: jon.span(2) }],
    forgets: weeksFrom(2),
  },
  {
    name: 'a series deleted: one entry',
    who: 'kim',
    edit: (kim) => kim.calendar.deleteSeries(kim.series),
    told: (kim) => [{ kind: 'series-ended', from: kim.span(0) }],
    forgets: weeksFrom(0),
  },
  {
    name: 'a series split without a move: nothing',
    who: 'lea',
    edit: (lea) => lea.calendar.renameThisAndFollowing(lea.on(1), '1:1, with tea'),
  },
  {
    name: 'another title of one, and of all: nothing',
    who: 'max',
    edit: (max) => {
      max.calendar.rename(max.on(1), '1:1, outdoors');
      max.calendar.renameAll(max.series, '1:1, in the garden');
    },
  },
  {
    name: 'another colour: nothing',
    who: 'max',
    edit: (max) => max.calendar.recolor(max.on(2), '7'),
  },
];
