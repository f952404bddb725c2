import { describe, expect, it } from 'vitest';
import { namedAttentionWords } from '../../components/attention/attention-words.ts';
import { attentionOf } from '../../utils/domain/attention.ts';
import { weekendOf } from '../../utils/i18n/weekend.ts';
import { DAY, NOW, ZONE } from '../domain/builders.ts';
import { slotOf, STEADY, teamOf } from '../domain/team-case.ts';

describe('the weekend', () => {
  it.each([
    ['en-US', [6, 7]],
    ['de', [6, 7]],
    ['he-IL', [5, 6]],
    ['he', [5, 6]],
    ['ar-EG', [5, 6]],
    ['fa-IR', [5]],
    // No language: the usual one, and no failure.
    ['not_a_language!', [6, 7]],
  ])('of %s is %j', (locale, weekend) => {
    expect(weekendOf(locale)).toEqual(weekend);
  });

  it.each([
    // Booked on Friday for Wednesday: Saturday and Sunday lie between, or Saturday alone.
    ['en-GB', '3 of them working days'],
    ['he-IL', '4 of them working days'],
    ['ar-EG', '4 of them working days'],
  ])('of %s tells how many days of notice were worked on', (locale, working) => {
    const booked = { created: slotOf(0) - 5 * DAY, firstSeenAt: NOW };
    const [ana, ben, chi] = STEADY;
    if (!ana || !ben || !chi) throw new Error('The team is too small.');
    const records = teamOf([{ ...ana, sessions: { 0: booked } }, ben, chi]);
    const said = attentionOf(records).map((each) =>
      namedAttentionWords(each, { now: NOW, zone: ZONE, locale }),
    );
    expect(said.filter((words) => words.includes(working))).toHaveLength(1);
  });
});
