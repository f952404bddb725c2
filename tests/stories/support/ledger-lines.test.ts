import { describe, expect, it } from 'vitest';
import type { Change } from '../../../utils/domain/ledger-types.ts';
import { ledgerLine } from './ledger-lines.ts';

const BERLIN = 'Europe/Berlin';

function at(text: string): number {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(BERLIN).epochMilliseconds;
}

function span(start: string, end: string, allDay = false): Change['from'] {
  return { start: at(start), end: at(end), allDay };
}

const moved: Change = {
  id: 'x',
  account: 'mira@northwind.example',
  meetingId: 'm',
  counterpart: 'ana@northwind.example',
  lineage: 'weekly',
  kind: 'moved',
  from: span('2026-12-08T14:00', '2026-12-08T14:30'),
  to: span('2026-12-09T09:05', '2026-12-09T10:00'),
  after: at('2026-11-30T09:00'),
  before: at('2026-11-30T10:00'),
  source: 'api',
  preInstall: false,
};

function line(change: Partial<Change>, zone = BERLIN): string {
  return ledgerLine({ ...moved, ...change }, zone);
}

/** The same entry without some of its keys. */
function without(change: Change, ...keys: readonly (keyof Change)[]): Change {
  const copy = { ...change };
  for (const key of keys) Reflect.deleteProperty(copy, key);
  return copy;
}

describe('a line of the ledger', () => {
  it('says who, what, from when to when, and between which moments', () => {
    expect(line({})).toBe(
      'Ana: moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 9:05–10:00, between Mon 30 Nov 9:00 and 10:00',
    );
    expect(line({ before: at('2026-12-01T10:00') })).toMatch(
      /, between Mon 30 Nov 9:00 and Tue 1 Dec 10:00$/,
    );
  });

  it('is told in a zone', () => {
    expect(line({}, 'Asia/Tokyo')).toBe(
      'Ana: moved from Tue 8 Dec 22:00–22:30 to Wed 9 Dec 17:05–18:00, between Mon 30 Nov 17:00 and 18:00',
    );
  });

  it('says what is of a whole series, what was before, and what was never seen before', () => {
    const first = ledgerLine({ ...without(moved, 'after', 'meetingId'), preInstall: true }, BERLIN);
    expect(first).toBe(
      'Ana: series moved from Tue 8 Dec 14:00–14:30 to Wed 9 Dec 9:05–10:00, by Mon 30 Nov 10:00 (from before)',
    );
    const ended: Change = { ...without(moved, 'to', 'meetingId'), kind: 'series-ended' };
    expect(ledgerLine(ended, BERLIN)).toMatch(/^Ana: series ended from Tue 8 Dec 14:00–14:30, /);
  });

  it('shows a time that should not be there, or is missing', () => {
    expect(line({ kind: 'cancelled' })).toMatch(/^Ana: cancelled Tue 8 Dec .* to Wed 9 Dec/);
    expect(ledgerLine(without(moved, 'to'), BERLIN)).toMatch(/^Ana: moved from [^,]*14:30, /);
  });

  it('tells days, in whichever of the zones they begin', () => {
    const day = { kind: 'declined-by-them', from: span('2026-12-08', '2026-12-09', true) } as const;
    expect(ledgerLine({ ...without(moved, 'to'), ...day }, BERLIN)).toMatch(
      /^Ana: declined by them Tue 8 Dec all day, /,
    );
    const days = span('2026-12-08T06:00', '2026-12-10T06:00', true);
    expect(ledgerLine({ ...without(moved, 'to'), from: days }, BERLIN)).toMatch(
      / Tue 8 Dec–Wed 9 Dec all day, /,
    );
  });

  it('tells a session that goes past midnight', () => {
    const late = span('2026-12-08T23:45', '2026-12-09T00:15');
    expect(line({ to: late })).toMatch(/ to Tue 8 Dec 23:45–Wed 9 Dec 0:15, /);
  });
});
