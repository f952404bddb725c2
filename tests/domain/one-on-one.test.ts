import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judge,
  judgeAll,
  lookUpAnswers,
  type JudgeContext,
} from '../../utils/domain/one-on-one.ts';
import type { CalendarEvent, Verdict } from '../../utils/domain/calendar-types.ts';
import { ANA, answer, BEN, event, guest, ME, oneOff, tombstone, without } from './builders.ts';

function context(overrides: Partial<JudgeContext> = {}): JudgeContext {
  return {
    account: ME,
    ownAddresses: [],
    answers: () => undefined,
    knownPeople: new Set(),
    ...overrides,
  };
}

const CLIENT = 'chi@client.org';
const ROOM = guest('c_1@resource.calendar.google.com', { room: true });
const me = guest(ME, { organizer: true });
const with_ = (...addresses: string[]) => [me, ...addresses.map((address) => guest(address))];

describe('the table of cases', () => {
  it.each<[string, CalendarEvent, Verdict['verdict'], Verdict['why']]>([
    ['a focus time', event({ eventType: 'focusTime' }), 'no', 'not-a-meeting'],
    ['mail, though tagged', event({ eventType: 'fromGmail', title: '1:1' }), 'no', 'not-a-meeting'],
    ['no attendees', event({ attendees: [] }), 'no', 'no-guests'],
    ['no attendees, tagged', event({ attendees: [], title: '1:1' }), 'no', 'no-guests'],
    ['only me', event({ attendees: [me] }), 'no', 'no-guests'],
    ['only me and a room', event({ attendees: [me, ROOM] }), 'no', 'no-guests'],
    [
      'nobody invited, on somebody else’s calendar',
      event({ attendees: [], organizer: { address: ANA, self: false } }),
      'no',
      'no-guests',
    ],
    ['a sparse cancelled one', tombstone(), 'no', 'no-guests'],
    ['guests omitted', event({ attendeesOmitted: true }), 'no', 'guests-unknown'],
    [
      'guests omitted, tagged',
      event({ attendeesOmitted: true, attendees: [me], title: '1:1' }),
      'maybe',
      'guests-unknown-tagged',
    ],
    ['guests hidden', event({ guestsHidden: true }), 'no', 'guests-unknown'],
    [
      'guests hidden, marked',
      event({ guestsHidden: true, marked: true }),
      'maybe',
      'guests-unknown-tagged',
    ],
    ['a mailing list', event({ attendees: with_('x@googlegroups.com') }), 'no', 'guests-unknown'],
    [
      'a mailing list, tagged',
      event({ attendees: with_('x@googlegroups.com'), title: 'O3' }),
      'maybe',
      'guests-unknown-tagged',
    ],
    [
      'somebody bringing others, tagged',
      event({ attendees: [me, guest(ANA, { additionalGuests: 1 })], title: '1:1' }),
      'maybe',
      'guests-unknown-tagged',
    ],
    ['three humans', event({ attendees: with_(ANA, BEN) }), 'no', 'too-many'],
    ['three humans, tagged', event({ attendees: with_(ANA, BEN), title: '1:1' }), 'no', 'too-many'],
    [
      'three humans, one of them the organizer only',
      event({ attendees: with_(ANA), organizer: { address: BEN, self: false } }),
      'no',
      'too-many',
    ],
    [
      'three others without me',
      event({
        attendees: [guest(ANA), guest(BEN), guest(CLIENT)],
        organizer: { address: ANA, self: false },
      }),
      'no',
      'too-many',
    ],
    [
      'two others without me',
      event({ attendees: [guest(ANA), guest(BEN)], organizer: { address: ANA, self: false } }),
      'no',
      'other',
    ],
    [
      'one other without me',
      event({ attendees: [guest(ANA)], organizer: { address: ANA, self: false }, title: '1:1' }),
      'no',
      'other',
    ],
    [
      'two, tagged, one-off, elsewhere',
      oneOff({ attendees: with_(CLIENT), title: '1:1' }),
      'yes',
      'tagged',
    ],
    ['two, recurring, tagged', event({ title: '1:1' }), 'yes', 'tagged'],
    ['two, recurring', event(), 'yes', 'recurring-same-organisation'],
    [
      'two and a room',
      event({ attendees: [me, guest(ANA), ROOM] }),
      'yes',
      'recurring-same-organisation',
    ],
    [
      'two and a room that brings people',
      event({ attendees: [me, guest(ANA), { ...ROOM, additionalGuests: 3 }] }),
      'yes',
      'recurring-same-organisation',
    ],
    [
      'two and a calendar',
      event({ attendees: with_(ANA, 'c_2@group.calendar.google.com') }),
      'yes',
      'recurring-same-organisation',
    ],
    [
      'one guest listed twice',
      event({ attendees: with_(ANA, ANA) }),
      'yes',
      'recurring-same-organisation',
    ],
    [
      'me the organizer, not on the list',
      event({ attendees: [guest(ANA)] }),
      'yes',
      'recurring-same-organisation',
    ],
    [
      'me on the list, Ana the organizer not on it',
      event({ attendees: [guest(ME)], organizer: { address: ANA, self: false } }),
      'yes',
      'recurring-same-organisation',
    ],
    [
      'a group calendar as the organizer',
      event({ organizer: { address: 'c_2@group.calendar.google.com', self: false } }),
      'yes',
      'recurring-same-organisation',
    ],
    ['no organizer told', without(event(), 'organizer'), 'yes', 'recurring-same-organisation'],
    [
      'two, recurring, a sub-domain',
      event({ attendees: with_('chi@eu.acme.com') }),
      'yes',
      'recurring-same-organisation',
    ],
    [
      'two, recurring, other organisation',
      event({ attendees: with_(CLIENT) }),
      'maybe',
      'recurring-other-organisation',
    ],
    [
      'two, recurring, private mail',
      event({ attendees: with_('chi@gmail.com') }),
      'maybe',
      'recurring-other-organisation',
    ],
    ['two, one-off, same organisation', oneOff(), 'maybe', 'one-off-same-organisation'],
    ['two, one-off, other organisation', oneOff({ attendees: with_(CLIENT) }), 'no', 'other'],
  ])('%s', (_case, subject, verdict, why) => {
    expect(judge(subject, context())).toMatchObject({ verdict, why });
  });

  it('knows two at private mail by their rhythm, and not by one meeting', () => {
    const home = { account: 'me@gmail.com' };
    const attendees = [guest('me@gmail.com', { self: true }), guest('ana@web.de')];
    const organizer = { address: 'me@gmail.com', self: true };
    expect(judge(event({ attendees, organizer }), context(home)).why).toBe('recurring-consumer');
    expect(judge(oneOff({ attendees, organizer }), context(home)).why).toBe('other');
  });

  it('judges private mail by the address the user is invited at', () => {
    const both = context({ ownAddresses: ['me@gmail.com'] });
    expect(judge(event({ attendees: with_('chi@gmail.com') }), both).why).toBe(
      'recurring-other-organisation',
    );
  });

  it('takes any of the user’s own addresses for the user, and for the organisation', () => {
    const merged = context({ ownAddresses: ['me@old.io'] });
    const attendees = [guest('me@old.io'), guest(ANA)];
    expect(judge(event({ attendees }), merged)).toMatchObject({ verdict: 'yes', counterpart: ANA });
    expect(judge(event({ attendees: with_('ana@old.io') }), merged).verdict).toBe('yes');
    expect(judge(event({ attendees }), context()).verdict).toBe('no');
  });

  it('knows the people whose one-on-ones are known, in a one-off', () => {
    const knowing = context({ knownPeople: new Set([CLIENT]) });
    expect(judge(oneOff({ attendees: with_(CLIENT) }), knowing)).toMatchObject({
      verdict: 'yes',
      why: 'known-person',
    });
    expect(judge(event({ attendees: with_(CLIENT) }), knowing).verdict).toBe('maybe');
  });
});

describe('the counterpart', () => {
  it('is the other human, with the name the guest list gives', () => {
    const attendees = [me, guest(ANA, { name: 'Ana Ruiz' })];
    expect(judge(event({ attendees }), context())).toMatchObject({
      counterpart: ANA,
      counterpartName: 'Ana Ruiz',
    });
  });

  it('takes the name from the organizer where the guest list has none', () => {
    const organizer = { address: ANA, name: 'Ana R', self: false };
    const verdict = judge(event({ attendees: with_(ANA), organizer }), context());
    expect(verdict.counterpartName).toBe('Ana R');
  });

  it('is absent where it cannot be told', () => {
    const listed = judge(
      event({ attendees: with_('x@googlegroups.com'), title: '1:1' }),
      context(),
    );
    expect(listed).toEqual({ verdict: 'maybe', why: 'guests-unknown-tagged' });
  });

  it('is told where one is visible and the rest hidden', () => {
    expect(judge(event({ guestsHidden: true, title: '1:1' }), context()).counterpart).toBe(ANA);
  });
});

describe('the user’s word', () => {
  const yes = answer();
  const no = answer({ answer: 'not-this-one' });
  const never = answer({ subject: `address:${ANA}`, answer: 'never', updatedAt: 2 });
  const saying = (...answers: (typeof yes)[]) => context({ answers: lookUpAnswers(answers) });

  it.each<[string, JudgeContext, CalendarEvent, Verdict['verdict']]>([
    ['yes to a crowd', saying(yes), event({ attendees: with_(ANA, BEN) }), 'yes'],
    ['yes to what is no meeting', saying(yes), event({ eventType: 'focusTime' }), 'yes'],
    ['not this one', saying(no), event({ title: '1:1' }), 'no'],
    ['never with Ana', saying(never), event({ title: '1:1' }), 'no'],
    ['never with Ana, in a one-off', saying(never), oneOff({ title: '1:1' }), 'no'],
    ['yes, and later never', saying(yes, never), event(), 'no'],
    ['never, and later yes', saying({ ...never, updatedAt: 0 }, yes), event(), 'yes'],
    ['never and yes at once: the series', saying({ ...never, updatedAt: 1 }, yes), event(), 'yes'],
  ])('%s', (_case, judging, subject, verdict) => {
    expect(judge(subject, judging)).toMatchObject({ verdict, why: 'answered' });
  });

  it('ignores an answer about another person, another series, or one that was deleted', () => {
    const elsewhere = saying(
      { ...never, subject: `address:${BEN}` },
      { ...no, subject: 'lineage:x' },
    );
    expect(judge(event(), elsewhere).why).toBe('recurring-same-organisation');
    expect(judge(event(), saying({ ...no, deletedAt: 5 })).why).toBe('recurring-same-organisation');
  });

  it('does not read "yes" about a person as "never"', () => {
    expect(judge(oneOff(), saying({ ...never, answer: 'yes' })).why).toBe(
      'one-off-same-organisation',
    );
  });

  it('may correct the counterpart', () => {
    const attendees = [me, guest(ANA), guest(BEN, { name: 'Ben' })];
    expect(judge(event({ attendees }), saying({ ...yes, counterpart: BEN }))).toEqual({
      verdict: 'yes',
      why: 'answered',
      counterpart: BEN,
      counterpartName: 'Ben',
    });
    const absent = judge(event(), saying({ ...yes, counterpart: 'gone@acme.com' }));
    expect(absent).toEqual({ verdict: 'yes', why: 'answered', counterpart: 'gone@acme.com' });
  });

  it('is the later of two on one subject, whatever their order', () => {
    const later = { ...no, updatedAt: 9 };
    expect(lookUpAnswers([yes, later])('lineage:weekly')).toBe(later);
    expect(lookUpAnswers([later, yes])('lineage:weekly')).toBe(later);
  });
});

describe('judging a whole reading', () => {
  it('knows people from the same reading, before or after', () => {
    const single = oneOff();
    const series = event();
    expect(judgeAll([single, series], context())[0]?.why).toBe('known-person');
    expect(judgeAll([series, single], context())[1]?.why).toBe('known-person');
  });

  it('learns nothing from a maybe', () => {
    const attendees = with_(CLIENT);
    const verdicts = judgeAll([event({ attendees }), oneOff({ attendees })], context());
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['maybe', 'no']);
  });

  it('learns nothing from a yes with nobody', () => {
    const answers = lookUpAnswers([answer()]);
    const verdicts = judgeAll([event({ attendees: [] }), oneOff()], context({ answers }));
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['yes', 'maybe']);
  });

  it('does not depend on the order', () => {
    const address = fc.constantFrom(ANA, BEN, CLIENT, 'me@gmail.com', 'list@googlegroups.com');
    const anyEvent = fc
      .record({
        guests: fc.array(address, { maxLength: 3 }),
        lineage: fc.constantFrom('a', 'b', 'c', 'd'),
        recurring: fc.boolean(),
        title: fc.constantFrom('1:1', 'Talk'),
        guestsHidden: fc.boolean(),
      })
      .map(({ guests, recurring, ...rest }) =>
        (recurring ? event : oneOff)({ ...rest, attendees: with_(...guests) }),
      );
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 12 }).chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(
              events.map((_, place) => place),
              { minLength: events.length },
            ),
          ),
        ),
        ([events, order]) => {
          const straight = judgeAll(events, context());
          const shuffled = judgeAll(
            order.flatMap((place) => events[place] ?? []),
            context(),
          );
          expect(shuffled).toEqual(order.map((place) => straight[place]));
        },
      ),
    );
  });
});
