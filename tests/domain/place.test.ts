import { describe, expect, it } from 'vitest';
import type { SeriesSegment } from '../../utils/domain/ledger-types.ts';
import type { LineageSight } from '../../utils/domain/lineages.ts';
import { placeOf, wasRetimed } from '../../utils/domain/place.ts';

const NEW_YORK = 'America/New_York';
const tuesdays: SeriesSegment = {
  seriesId: 'ana',
  rule: ['RRULE:FREQ=WEEKLY'],
  wallStart: '2026-09-01T08:00:00',
  zone: NEW_YORK,
  allDay: false,
  minutes: 30,
  created: 1,
  ended: false,
};
/** What goes on from Tuesday, 15 September. */
const shorter: SeriesSegment = {
  ...tuesdays,
  seriesId: 'new',
  wallStart: '2026-09-15T08:00:00',
  minutes: 20,
};

function at(wall: string, zone = NEW_YORK): number {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
}

/** A series that ends there. */
function endedAt(segment: SeriesSegment, wall: string): SeriesSegment {
  return { ...segment, rule: [`RRULE:FREQ=WEEKLY;UNTIL=${wall}`], until: at(wall) };
}

const cut = endedAt(tuesdays, '2026-09-14T23:59:59');

function sightOf(...now: readonly SeriesSegment[]): LineageSight {
  const byId = (segments: readonly SeriesSegment[]) =>
    new Map(segments.map((segment) => [segment.seriesId, segment]));
  const rest = { lineage: 'ana', aliases: [], counterpart: '', since: 0, isNew: false };
  return { ...rest, before: byId([tuesdays]), now: byId(now) };
}

describe('a slot behind a cut', () => {
  it('goes on where the series goes on', () => {
    const sight = sightOf(cut, shorter);
    const slot = at('2026-09-22T08:00');
    expect(placeOf(slot, 'ana', sight)).toEqual({ kind: 'kept', slot, segment: shorter });
  });

  it.each<[string, Partial<SeriesSegment>]>([
    ['to a zone in which the cut is at another hour', { zone: 'Europe/Berlin' }],
    ['to a zone in which the cut is on another day', { zone: 'Asia/Tokyo' }],
    ['to another hour', { wallStart: '2026-09-01T15:30:00' }],
    ['to Wednesdays', { wallStart: '2026-09-02T08:00:00' }],
    ['to Mondays', { wallStart: '2026-08-31T08:00:00' }],
  ])('stays where it is when what is left of the series is moved %s', (_where, moved) => {
    const sight = sightOf({ ...cut, ...moved }, shorter);
    for (const wall of ['2026-09-15T08:00', '2026-09-22T08:00']) {
      const slot = at(wall);
      expect(placeOf(slot, 'ana', sight)).toEqual({ kind: 'kept', slot, segment: shorter });
    }
  });

  it('is one of the series again when all are moved to before the cut', () => {
    const sight = sightOf({ ...cut, wallStart: '2026-08-31T08:00:00' });
    expect(placeOf(at('2026-09-15T08:00'), 'ana', sight)).toMatchObject({
      kind: 'kept',
      slot: at('2026-09-14T08:00'),
    });
    expect(placeOf(at('2026-09-22T08:00'), 'ana', sight)).toEqual({ kind: 'ended' });
  });

  it('goes along when the series is moved first, and cut then', () => {
    const wednesdays = { ...tuesdays, wallStart: '2026-09-02T08:00:00' };
    const next = { ...shorter, wallStart: '2026-09-16T08:00:00' };
    const sight = sightOf(endedAt(wednesdays, '2026-09-15T23:59:59'), next);
    expect(placeOf(at('2026-09-15T08:00'), 'ana', sight)).toEqual({
      kind: 'kept',
      slot: at('2026-09-16T08:00'),
      segment: next,
    });
  });
});

describe('the times of a series', () => {
  it('are the same behind two cuts that only changed its length', () => {
    const second = endedAt({ ...shorter, minutes: 30 }, '2026-09-28T23:59:59');
    const third = { ...shorter, seriesId: 'newer', wallStart: '2026-09-29T08:00:00' };
    expect(wasRetimed(sightOf(cut, second, third))).toBe(false);
    const later = { ...third, wallStart: '2026-09-29T09:00:00' };
    expect(wasRetimed(sightOf(cut, second, later))).toBe(true);
  });
});
