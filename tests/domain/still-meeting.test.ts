import { describe, expect, it } from 'vitest';
import { stillMeeting, type StillMeetingSource } from '../../utils/domain/still-meeting.ts';
import { at, DAY, meeting, NOW, person } from './builders.ts';
import { change } from './ledger-builders.ts';

const ENDED = change({ id: 'ended', kind: 'series-ended' });

function asked(source: Partial<StillMeetingSource> = {}): string | undefined {
  return stillMeeting({
    changes: [ENDED],
    meetings: [meeting({ start: at('2026-02-24T10:00:00Z') })],
    person: person(),
    now: NOW,
    today: '2026-03-02',
    ...source,
  })?.id;
}

describe('"Still meeting?"', () => {
  it('is asked after a series has ended with nothing ahead', () => {
    expect(asked()).toBe('ended');
    expect(asked({ meetings: [] })).toBe('ended');
  });

  it('is asked about who is not on record yet', () => {
    expect(stillMeeting({ changes: [ENDED], meetings: [], now: NOW, today: '2026-03-02' })).toBe(
      ENDED,
    );
  });

  it.each<[string, Partial<StillMeetingSource>]>([
    ['no series ended', { changes: [change({ kind: 'cancelled' }), change()] }],
    ['it ended before the installation', { changes: [{ ...ENDED, preInstall: true }] }],
    ['one is ahead', { meetings: [meeting()] }],
    ['one is going on', { meetings: [meeting({ start: NOW - 1, end: NOW + 1 })] }],
    ['they are away', { person: person({ pauses: [{ from: '2026-03-02' }] }) }],
    ['they left', { person: person({ leftOn: '2026-03-01' }) }],
    ['they are archived', { person: person({ archivedAt: 1 }) }],
    ['they are deleted', { person: person({ deletedAt: 1 }) }],
    ['they are none of mine', { person: person({ tracked: false }) }],
    ['it was answered', { person: person({ endAnswered: 'ended' }) }],
    ['nothing happened', { changes: [] }],
  ])('is not asked when %s', (_, source) => {
    expect(asked(source)).toBeUndefined();
  });

  it.each<[string, Partial<StillMeetingSource>]>([
    ['what is ahead is cancelled', { meetings: [meeting({ status: 'cancelled' })] }],
    ['what is ahead is a maybe', { meetings: [meeting({ verdict: 'maybe' })] }],
    [
      'a leave is over',
      { person: person({ pauses: [{ from: '2026-02-01', until: '2026-03-01' }] }) },
    ],
    ['another end was answered', { person: person({ endAnswered: 'before' }) }],
  ])('is asked when %s', (_, source) => {
    expect(asked(source)).toBe('ended');
  });

  it('is asked once about the newest end, not again about older ones', () => {
    const later = change({ id: 'later', kind: 'series-ended', before: NOW + DAY });
    expect(asked({ changes: [later, ENDED] })).toBe('later');
    expect(asked({ changes: [later, ENDED], person: person({ endAnswered: 'ended' }) })).toBe(
      'later',
    );
    expect(
      asked({ changes: [later, ENDED], person: person({ endAnswered: 'later' }) }),
    ).toBeUndefined();
  });
});
