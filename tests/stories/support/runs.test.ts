import { describe, expect, it } from 'vitest';
import { weekly } from './plans.ts';
import { runsOf } from './runs.ts';
import type { Run } from './runs.ts';
import { edit, google, sync } from './tale.ts';
import type { Story } from './tale.ts';

const ana = weekly('Ana', 'Tue 14:00');
const nothing = () => {};

function times({ steps }: Run): string[] {
  return steps.map(({ kind, when }) => `${kind} ${when.toString().slice(5, 16)}`);
}

const twice: Story = {
  calendar: ana,
  days: [
    sync('Mon 9:00'),
    edit('Mon 10:00', nothing),
    sync('Mon 11:00'),
    edit('Tue 10:00', nothing),
    sync('Tue 11:00'),
  ],
  ledger: ['between Mon 30 Nov 9:00 and the next sync', 'as told'],
};

describe('a story is played', () => {
  it('as organizer and as guest, as often as told, and more seldom', () => {
    const runs = new Map(runsOf(twice).map((run) => [run.name, run]));
    expect([...runs.keys()]).toEqual([
      'as organizer, as it happens',
      'as organizer, at once, with the token refused',
      'as guest, as it happens',
      'as guest, four weeks later',
    ]);
    expect(
      [...runs.values()].map((run) => times(run).filter((step) => step.startsWith('sync'))),
    ).toEqual([
      ['sync 11-30T08:00', 'sync 11-30T10:00', 'sync 12-01T10:00'],
      ['sync 11-30T08:00', 'sync 12-01T10:00'],
      ['sync 11-30T08:00', 'sync 11-30T10:00', 'sync 12-01T10:00'],
      ['sync 11-30T08:00', 'sync 12-29T10:00'],
    ]);
  });

  it('with the moment of the next sync in its lines', () => {
    const lines = runsOf(twice).map(({ ledger }) => ledger[0]);
    expect(lines).toEqual([
      'between Mon 30 Nov 9:00 and 11:00',
      'between Mon 30 Nov 9:00 and Tue 1 Dec 11:00',
      'between Mon 30 Nov 9:00 and 11:00',
      'between Mon 30 Nov 9:00 and Tue 29 Dec 11:00',
    ]);
  });

  it.each<[string, Partial<Story>]>([
    ['that is about when it is read', { asTold: true }],
    ['that begins with an edit', { days: [edit('Mon 8:00', nothing), sync('Mon 9:00')] }],
    ['in which Google is amiss', { days: [google(nothing), ...twice.days] }],
    ['in which nothing happens', { days: [sync('Mon 9:00'), sync('Mon 10:00')] }],
  ])('as it is told, if it is one %s', (_which, parts) => {
    const runs = runsOf({ ...twice, ledger: [], ...parts });
    expect(runs.map(({ name }) => name)).toEqual([
      'as organizer, as it happens',
      'as guest, as it happens',
    ]);
  });

  it('with the token refused, too, where there is nothing to leave out', () => {
    const days = twice.days.slice(0, 3);
    expect(runsOf({ ...twice, days }).map(({ name, isForgetful }) => [name, isForgetful])).toEqual([
      ['as organizer, as it happens', false],
      ['as organizer, with the token refused', true],
      ['as guest, as it happens', false],
      ['as guest, four weeks later', false],
    ]);
  });

  it('in every rhythm as the one it is about, if it is about one', () => {
    const runs = runsOf({ ...twice, as: 'guest', atOnce: ['other'] });
    expect(runs.map(({ name, ledger }) => [name, ledger.at(-1)])).toEqual([
      ['as guest, as it happens', 'as told'],
      ['as guest, at once, with the token refused', 'other'],
      ['as guest, four weeks later', 'other'],
    ]);
  });

  it('forwards, and up to a sync', () => {
    const back = [sync('Mon 9:00'), edit('Mon 8:00', nothing), sync('Mon 10:00')];
    expect(() => runsOf({ ...twice, days: back })).toThrow(/Mon 8:00 is before/);
    const open = [sync('Mon 9:00'), edit('Mon 10:00', nothing)];
    expect(() => runsOf({ ...twice, ledger: [], days: open })).toThrow(/ends with a sync/);
  });
});
