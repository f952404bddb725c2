/**
 * Every sentence the product can say of what needs a look and of the rules, as it is said: to be read
 * whole, for tone and for truth. Facts first, then an offer; nobody is shamed, scored or ranked, and
 * nothing is claimed that is not known. A new sentence needs its line here.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { namedAttentionWords } from '../../components/attention/attention-words.ts';
import { freshWords } from '../../components/attention/fresh-words.ts';
import { repairLink } from '../../components/attention/repair-links.ts';
import { waiverWords } from '../../components/attention/waiver-words.ts';
import { attentionOf } from '../../utils/domain/attention.ts';
import { ATTENTION_ORDER, type Attention } from '../../utils/domain/attention-types.ts';
import { freshChange } from '../../utils/domain/fresh-change.ts';
import { STRIP_WEEKS } from '../../utils/domain/team-strip.ts';
import type { Change } from '../../utils/domain/ledger-types.ts';
import { DAY, MINUTE, NOW, ZONE } from '../domain/builders.ts';
import { explanation, span } from '../domain/ledger-builders.ts';
import { done, slotOf, STEADY, teamOf, type CaseMember } from '../domain/team-case.ts';

const ambience = { now: NOW, zone: ZONE, locale: 'en-GB' };
const [ana, ben, chi] = STEADY as readonly [CaseMember, CaseMember, CaseMember];
const dee: CaseMember = { name: 'Dee' };
const gone = { status: 'cancelled' } as const;
const booked = (days: number) => ({ created: slotOf(0) - days * DAY, firstSeenAt: NOW });
const moves = (name: string, ...places: readonly number[]): Change[] =>
  places.map((place) => done('moved', name, place, 30));
const movedOf = (member: CaseMember, ...places: readonly number[]): CaseMember => ({
  ...member,
  sessions: Object.fromEntries(places.map((place) => [place, { start: slotOf(place) + DAY }])),
});

/** Every session with them closed, met as long as it was planned. */
const metAsPlanned = (...names: readonly string[]) =>
  new Map(names.flatMap((name) => [1, 2, 3, 4, 5, 6, 7, 8].map((at) => [`${name}-${at}`, 30])));

/** What is said, and how it came about. */
type Sentence = readonly [said: string, ...given: Parameters<typeof teamOf>];

/** Each of them. */
const SENTENCES: readonly Sentence[] = [
  ['Ana: no one-on-one ahead in your calendar', [{ ...ana, past: 0, ahead: 0 }, ben, chi]],
  [
    'Ana: no one-on-one ahead in your calendar; the last was 5 days ago',
    [{ ...ana, ahead: 0 }, ben, chi],
  ],
  [
    'Ana: the last one-on-one was 12 days ago, planned is every week; next Wed 13:00',
    [{ ...ana, sessions: { [-1]: gone } }, ben, chi],
    [],
    { thresholds: { ...teamOf([]).thresholds, tolerancePercent: 50 } },
  ],
  [
    'Ana: the last one-on-one was 3 weeks ago, planned is every week; next Wed 13:00',
    [{ ...ana, sessions: { [-1]: gone, [-2]: gone } }, ben, chi],
    [],
    { thresholds: { ...teamOf([]).thresholds, tolerancePercent: 50 } },
  ],
  [
    'Ana: cancelled once in 8 weeks, last time less than 4 hours before',
    [{ ...ana, sessions: { [-3]: gone } }, ben, chi],
    [done('cancelled', 'Ana', -3, 3)],
  ],
  [
    'Ana: moved 2 times, shortened once, cancelled once in 8 weeks, last time less than 4 hours before',
    [
      {
        ...ana,
        sessions: {
          [-4]: { start: slotOf(-4) + DAY },
          [-3]: { start: slotOf(-3) + DAY },
          [-2]: { end: slotOf(-2) + 15 * MINUTE },
          [-5]: gone,
        },
      },
      ben,
      chi,
    ],
    [
      ...moves('Ana', -3, -4),
      done('cancelled', 'Ana', -5, 9),
      done('shortened', 'Ana', -2, 3, { to: span(slotOf(-2), 15) }),
    ],
  ],
  [
    'Ana: moved from Wed 13:00 to Thu 13:00, 3 days before',
    [movedOf(ana, 0), ben, chi],
    [done('moved', 'Ana', 0, 60)],
  ],
  [
    'Ana: moved forward from Mon 16 Mar 13:00 to Thu 13:00, 3 days before',
    [{ ...ana, sessions: { 0: { start: slotOf(0) + DAY } } }, ben, chi],
    [
      done('moved', 'Ana', 0, 0, {
        from: span(slotOf(0) + 12 * DAY),
        to: span(slotOf(0) + DAY),
        after: slotOf(0) - 2 * DAY - MINUTE,
        before: slotOf(0) - 2 * DAY,
      }),
    ],
  ],
  ['Ana: Wed 13:00 was booked 3 days before', [{ ...ana, sessions: { 0: booked(3) } }, ben, chi]],
  [
    'Ana: Wed 13:00 was booked 4 days before, 3 of them working days',
    [{ ...ana, sessions: { 0: booked(4) } }, ben, chi],
  ],
  [
    'Ana: today 15:00 was booked on the day itself',
    [
      {
        ...ana,
        sessions: {
          0: {
            start: NOW + 180 * MINUTE,
            originalStart: NOW + 180 * MINUTE,
            created: NOW - MINUTE,
            firstSeenAt: NOW,
          },
        },
      },
      ben,
      chi,
    ],
  ],
  [
    'Ana: today 15:00 was booked the day before',
    [
      {
        ...ana,
        sessions: {
          0: {
            start: NOW + 180 * MINUTE,
            originalStart: NOW + 180 * MINUTE,
            created: NOW - DAY,
            firstSeenAt: NOW,
          },
        },
      },
      ben,
      chi,
    ],
  ],
  [
    'Ana: 30 min in the calendar in the last 4 weeks; the rule of thumb is at least 1 h',
    [{ ...ana, every: 28 }, ben, chi, dee],
  ],
  [
    'Ana: nothing in the calendar in the last 4 weeks; the rule of thumb is at least 1 h',
    [
      {
        ...ana,
        every: 7,
        sessions: Object.fromEntries([-1, -2, -3, -4].map((place) => [place, gone])),
      },
      ben,
      chi,
      dee,
    ],
  ],
  [
    'Ana: 15 min a week less in the calendar than the median of your reports, over 8 weeks',
    [{ ...ana, every: 14 }, ben, chi, dee],
  ],
  [
    'Ana: 20 min met in the last 4 weeks; the rule of thumb is at least 1 h',
    [{ ...ana, every: 28 }, ben, chi, dee],
    [],
    { met: new Map([['ana-1', 20]]) },
  ],
  [
    'Ana: not met in the last 4 weeks; the rule of thumb is at least 1 h',
    [{ ...ana, every: 28 }, ben, chi, dee],
    [],
    { met: new Map([['ana-1', 0]]) },
  ],
  [
    'Ana: 50 min met or in the calendar in the last 4 weeks; the rule of thumb is at least 1 h',
    [{ ...ana, every: 14 }, ben, chi, dee],
    [],
    { met: new Map([['ana-1', 20]]) },
  ],
  [
    'Ana: 15 min a week less met than the median of your reports, over 8 weeks',
    [{ ...ana, every: 14 }, ben, chi, dee],
    [],
    { met: metAsPlanned('ana', 'ben', 'chi', 'dee') },
  ],
  [
    'Ana: 15 min a week less, met or in the calendar, than the median of your reports, over 8 weeks',
    [{ ...ana, every: 14 }, ben, chi, dee],
    [],
    { met: metAsPlanned('ben') },
  ],
  [
    'Ana: Wed 13:00 is 45 min; the others get 30 min',
    [{ ...ana, sessions: { 0: { end: slotOf(0) + 45 * MINUTE } } }, ben, chi],
  ],
  [
    'Ana: Wed 13:00 is 45 min; most others get 30 min',
    [
      { ...ana, sessions: { 0: { end: slotOf(0) + 45 * MINUTE } } },
      ben,
      chi,
      { ...dee, minutes: 32 },
    ],
  ],
  [
    'Ben: 6 of the 10 one-on-ones with reports that were moved in 8 weeks; 4 have no reason yet',
    [
      movedOf(ana, -1, -2),
      movedOf(ben, -1, -2, -3, -4, -5, -6),
      movedOf(chi, -1, -2),
      dee,
      { name: 'Eli' },
    ],
    [...moves('Ana', -1, -2), ...moves('Ben', -1, -2, -3, -4, -5, -6), ...moves('Chi', -1, -2)],
    { explanations: ['moved-ben-1', 'moved-ben-2'].map((id) => explanation(id, { asker: 'me' })) },
  ],
];

describe('what needs a look', () => {
  it.each(SENTENCES.map((sentence) => [sentence[0], sentence] as const))('“%s”', (_, sentence) => {
    const [said, ...given] = sentence;
    const all = attentionOf(teamOf(...given)).map((each) => namedAttentionWords(each, ambience));
    expect(all.includes(said) ? [said] : all).toEqual([said]);
  });

  it('has a sentence in this table for each kind', () => {
    const kinds = new Set(
      SENTENCES.flatMap(([said, ...given]) =>
        attentionOf(teamOf(...given))
          .filter((each) => namedAttentionWords(each, ambience) === said)
          .map(({ kind }) => kind),
      ),
    );
    expect([...kinds].toSorted()).toEqual([...ATTENTION_ORDER].toSorted());
  });

  it('has a sentence in this table for each way that minutes are counted', () => {
    const ways = SENTENCES.flatMap(([said, ...given]) =>
      attentionOf(teamOf(...given)).flatMap((each) =>
        'counted' in each && namedAttentionWords(each, ambience) === said
          ? [`${each.kind} ${each.counted}`]
          : [],
      ),
    );
    expect(new Set(ways)).toEqual(
      new Set(
        ['below-floor', 'less-time'].flatMap((kind) =>
          ['calendar', 'met', 'both'].map((counted) => `${kind} ${counted}`),
        ),
      ),
    );
  });

  it('comes with what mends it', () => {
    const links = SENTENCES.flatMap(([, ...given]) => attentionOf(teamOf(...given))).map(
      (each: Attention) => [each.repair.kind, repairLink(each, ambience, 7)] as const,
    );
    const pages: Readonly<Record<string, readonly [string, RegExp]>> = {
      book: [
        'Book in Calendar',
        /^https:\/\/calendar\.google\.com\/calendar\/render\?action=TEMPLATE&/u,
      ],
      edit: [
        'Change in Calendar',
        /^https:\/\/calendar\.google\.com\/calendar\/r\/eventedit\/\w+/u,
      ],
    };
    for (const [kind, { words, href }] of links) {
      const [said, page] = pages[kind] ?? ['See what happened', /^none$/u];
      expect(words).toBe(said);
      expect(href ?? 'none').toMatch(page);
    }
    expect(new Set(links.map(([kind]) => kind)).size).toBe(3);
  });
});

describe('a word on', () => {
  const said = (member: CaseMember, change: Change): string | undefined => {
    const fresh = freshChange(teamOf([member], [change]), new Set());
    return fresh && freshWords(fresh, { ...ambience, dayZone: ZONE });
  };
  it.each<[string, CaseMember, Change]>([
    ['Wed 4 Mar → Thu 5 Mar', movedOf(ana, 0), done('moved', 'Ana', 0, 60)],
    [
      'Wed 4 Mar 13:00 → Wed 4 Mar 15:00',
      { ...ana, sessions: { 0: { start: slotOf(0) + 120 * MINUTE } } },
      done('moved', 'Ana', 0, 60, { to: span(slotOf(0) + 120 * MINUTE) }),
    ],
    [
      'cancelled: Wed 4 Mar 13:00',
      { ...ana, sessions: { 0: gone } },
      done('cancelled', 'Ana', 0, 60),
    ],
    [
      'no longer with you: Wed 4 Mar 13:00',
      { ...ana, sessions: { 0: gone } },
      done('counterpart-removed', 'Ana', 0, 60),
    ],
  ])('“%s”', (words, member, change) => {
    expect(said(member, change)?.replaceAll('\u00A0', ' ')).toBe(words);
  });
});

describe('a waiver', () => {
  it('is named with its day', () => {
    const words = waiverWords({ reason: 'Part-time', until: '2026-05-31' }, ambience);
    expect(words.replaceAll('\u00A0', ' ')).toBe('Part-time, until 31 May');
  });
});

/** What the dashboard says, each sentence as it is said. */
const DASHBOARD: readonly (readonly [said: string, say: () => string])[] = [
  [
    'The pictures are about the people you marked as reports. Nobody is yet: open a person in the side panel, and under Details choose Report.',
    () => i18n.t('dashboard.nobody'),
  ],
  ['Save as image: A week with each', () => i18n.t('dashboard.saveImageOf', ['A week with each'])],
  ['No session stands behind this.', () => i18n.t('dashboard.behindNone')],
  [
    'The calendar, backups and everything else are in the side panel’s settings; what you wrote, to take along or to erase, under Your data there.',
    () => i18n.t('dashboard.panelSettings'),
  ],
  [
    '34 of 40 one-on-ones with reports in the last 12 weeks as planned, 4 moved or resized, 2 cancelled or declined.',
    () => i18n.t('team.summary', { kept: 34, total: 40, weeks: 12, moved: 4, away: 2 }),
  ],
  [
    'So many as planned. 1 change has no reason yet.',
    () => i18n.t('team.summaryUnexplained', 1, { words: 'So many as planned.', count: 1 }),
  ],
  [
    'So many as planned. 3 changes have no reason yet.',
    () => i18n.t('team.summaryUnexplained', 3, { words: 'So many as planned.', count: 3 }),
  ],
  [
    'No one-on-one with a report in the last 12 weeks.',
    () => i18n.t('team.summaryNone', [STRIP_WEEKS]),
  ],
  ['Next: Wed 13:00', () => i18n.t('team.next', ['Wed 13:00'])],
  ['The last 12 weeks of each report', () => i18n.t('team.strip', [STRIP_WEEKS])],
  [
    'A column a week, a sign a one-on-one: planning ahead is not counted. Every sign leads to its session.',
    () => i18n.t('team.stripWords'),
  ],
  ['The last weeks with Ana, oldest first', () => i18n.t('team.stripOf', ['Ana'])],
  [
    'The last weeks with Ana, oldest first; 1 week on leave',
    () => i18n.t('team.stripLeave', 1, { words: i18n.t('team.stripOf', ['Ana']), count: 1 }),
  ],
  [
    'The last weeks with Ana, oldest first; 2 weeks on leave',
    () => i18n.t('team.stripLeave', 2, { words: i18n.t('team.stripOf', ['Ana']), count: 2 }),
  ],
  [
    'Ana, Wed 25 Feb: as planned',
    () => i18n.t('team.mark', { name: 'Ana', day: 'Wed 25 Feb', fate: i18n.t('fate.asPlanned') }),
  ],
  [
    'Ana: 3 h 30 min in the calendar, 4 h planned',
    () => i18n.t('team.minutesOf', { name: 'Ana', minutes: minutes() }),
  ],
  ['3 h 30 min in the calendar', () => i18n.t('team.inCalendar', ['3 h 30 min'])],
  ['3 h 30 min met', () => i18n.t('team.met', ['3 h 30 min'])],
  ['3 h 30 min met or in the calendar', () => i18n.t('team.metOrCalendar', ['3 h 30 min'])],
  ['3 h 30 min in the calendar, 4 h planned', () => minutes()],
  ['Open Ana in the side panel', () => i18n.t('team.openOf', ['Ana'])],
  [
    'Saying no: the focus of Ana, open in the side panel',
    () => i18n.t('team.focusOf', { focus: 'Saying no', name: 'Ana' }),
  ],
  [
    'From 1 January to 1 March. Bar: sessions neither cancelled nor declined, as long as they stand in the calendar. Line: what rhythm and usual length would have given.',
    () => i18n.t('teamTime.plannedWords', { from: '1 January', to: '1 March' }),
  ],
  [
    'Where a session was closed, the minutes met stand for those in the calendar. Thin bar: minutes met; of sessions that were not closed only the calendar is known.',
    () => i18n.t('teamTime.metWords'),
  ],
  ['Ana: 4 h planned; 20 min met in the 1 session that was closed', () => metMark(1)],
  ['Ana: 4 h planned; 20 min met in the 3 sessions that were closed', () => metMark(3)],
  ['3 h of 4 h', () => i18n.t('teamTime.end', { calendar: '3 h', planned: '4 h' })],
  [
    'The middle is 30 min a week, the tolerance 27 min to 33 min: 3 of 4 are within it.',
    () => {
      const values = { median: '30 min', low: '27 min', high: '33 min', within: 3, all: 4 };
      return i18n.t('teamTime.comparedWords', values);
    },
  ],
  [
    'A middle needs two reports who were there for four weeks and for two of their own sessions.',
    () => i18n.t('teamTime.comparedNone'),
  ],
  [
    'As if each had been there throughout and at the others’ rhythm, where another was agreed; what fell away at their own wish, or through illness, leave or a holiday, counts as if it had been. Up to a session more or less counts as within, since a window cuts a rhythm anywhere.',
    () => i18n.t('teamTime.comparedCaveat'),
  ],
  ['Ana: 30 min a week, within the tolerance', () => i18n.t('teamTime.within', weekly)],
  ['Ana: 30 min a week, less than the others', () => i18n.t('teamTime.less', weekly)],
  ['Ana: 30 min a week, more than the others', () => i18n.t('teamTime.more', weekly)],
  ['Ana: 30 min a week', () => i18n.t('teamTime.alone', weekly)],
  ['Ana: not compared, there too briefly', () => i18n.t('teamTime.notCompared', { name: 'Ana' })],
  [
    'Ana: not compared. Part-time, until 31 May',
    () => i18n.t('teamTime.waived', { name: 'Ana', waiver: 'Part-time, until 31 May' }),
  ],
  [
    '34 of 40 one-on-ones with reports since 1 January as planned.',
    () => i18n.t('teamKept.overWords', { kept: 34, total: 40, from: '1 January' }),
  ],
  ['No one-on-one with a report in this time.', () => i18n.t('teamKept.overNone')],
  [
    'Before 1 January, when the record started, as far as Google still shows it: what moved then without a trace counts as planned.',
    () => i18n.t('teamKept.history', { day: '1 January' }),
  ],
  [
    '1 March to 7 March: 3 as planned, 1 moved or resized, 0 cancelled or declined',
    () => {
      const values = { from: '1 March', to: '7 March', kept: 3, moved: 1, away: 0 };
      return i18n.t('teamKept.column', values);
    },
  ],
  [
    '4 of 40 moved, 2 of 40 cancelled.',
    () => i18n.t('teamKept.shareWords', { moved: 4, cancelled: 2, total: 40 }),
  ],
  [
    'Thin line: 42.4% moved and 29.6% cancelled among users of Reclaim, a rescheduling tool, as its vendor counted them in 2021. Other people, another way of counting: a mark to look at, not a bar to reach.',
    () => i18n.t('teamKept.shareCaveat'),
  ],
  ['4 of 40', () => i18n.t('teamKept.shareEnd', { part: 4, total: 40 })],
  [
    'Moved: 4 of 40, 10%. Published: 42.4%',
    () => {
      const values = { what: 'Moved', part: 4, total: 40, percent: '10%', rate: '42.4%' };
      return i18n.t('teamKept.shareMark', values);
    },
  ],
  [
    'How long before a session something happened to it, since the record started: 1 change.',
    () => i18n.t('teamKept.changedNoticeWords', 1),
  ],
  [
    'How long before a session something happened to it, since the record started: 4 changes.',
    () => i18n.t('teamKept.changedNoticeWords', 4),
  ],
  [
    'How long before it a session was booked, since the record started: 1 booking.',
    () => i18n.t('teamKept.bookedNoticeWords', 1),
  ],
  [
    'How long before it a session was booked, since the record started: 4 bookings.',
    () => i18n.t('teamKept.bookedNoticeWords', 4),
  ],
  ['2 to 7 days', () => i18n.t('teamKept.bucketWeek', [7])],
  ['More than 7 days', () => i18n.t('teamKept.bucketLonger', [7])],
  [
    'Under 1 day: 3',
    () => i18n.t('teamKept.bucketMark', { what: i18n.t('teamKept.bucketDay'), count: 3 }),
  ],
  [
    '22 of 40 one-on-ones with reports since 1 January were closed.',
    () => i18n.t('teamTalk.closedWords', { closed: 22, total: 40, from: '1 January' }),
  ],
  [
    'No one-on-one with a report could be closed in this time.',
    () => i18n.t('teamTalk.closedNone'),
  ],
  [
    'A session that was not closed is unknown: it may well have taken place.',
    () => i18n.t('teamTalk.closedCaveat'),
  ],
  [
    'Ana, Not closed: 3',
    () => i18n.t('teamTalk.partMark', { name: 'Ana', what: i18n.t('teamTalk.open'), count: 3 }),
  ],
  [
    '5 one-on-ones counted by taps and 7 guessed, since 1 January. A column is a stretch of time; a larger sign is more sessions.',
    () => i18n.t('teamTalk.talkWords', { counted: 5, guessed: 7, from: '1 January' }),
  ],
  [
    'No talk was counted or guessed in this time. While a session runs, tap who speaks; at its close, guess first.',
    () => i18n.t('teamTalk.talkNone'),
  ],
  [
    'Shaded: about half to most, near the 50 to 90% that a summary of research on one-on-ones advises for the report (second hand; Rogelberg, HBR 2022, agrees). Taps are rough, so bands are told and never a percentage.',
    () => i18n.t('teamTalk.talkCaveat'),
  ],
  ['How much Ana spoke, oldest first', () => i18n.t('teamTalk.talkOf', ['Ana'])],
  ['most (2)', () => i18n.t('teamTalk.times', { band: i18n.t('close.most'), count: 2 })],
  ['1 Mar to 7 Mar', () => i18n.t('teamTalk.fromTo', { from: '1 Mar', to: '7 Mar' })],
  [
    'Ana, Tue 3 Mar: your taps say most; you guessed nearly all',
    () => i18n.t('teamTalk.markBoth', { ...talked, counted: 'most', guessed: 'nearly all' }),
  ],
  [
    'Ana, Tue 3 Mar: your taps say most',
    () => i18n.t('teamTalk.markCounted', { ...talked, counted: 'most' }),
  ],
  [
    'Ana, Tue 3 Mar: you guessed nearly all',
    () => i18n.t('teamTalk.markGuessed', { ...talked, guessed: 'nearly all' }),
  ],
  [
    'Of 6 one-on-ones with a guess and a count, 3 were as guessed, 2 guessed higher, 1 guessed lower.',
    () => i18n.t('teamTalk.guessWords', { both: 6, same: 3, over: 2, under: 1 }),
  ],
  ['No one-on-one in this time has both a guess and a count.', () => i18n.t('teamTalk.guessNone')],
  [
    'Self-estimates mislead, which is why the guess is asked first. One band apart can also be rough tapping.',
    () => i18n.t('teamTalk.guessCaveat'),
  ],
  ['1 with both', () => i18n.t('teamTalk.guessEnd', 1)],
  ['4 with both', () => i18n.t('teamTalk.guessEnd', 4)],
];
const weekly = { name: 'Ana', minutes: '30 min' };
const talked = { name: 'Ana', when: 'Tue 3 Mar' };
const minutes = () =>
  i18n.t('team.minutes', {
    minutes: i18n.t('team.inCalendar', ['3 h 30 min']),
    planned: '4 h',
  });
const metMark = (count: number) =>
  i18n.t('teamTime.metMark', count, { words: 'Ana: 4 h planned', met: '20 min', count });

/** The parts of the message file that are the dashboard's own. */
const DASHBOARD_PARTS = ['dashboard', 'team', 'teamTime', 'teamKept', 'teamTalk'];

describe('the dashboard', () => {
  it.each(DASHBOARD)('“%s”', (said, say) => {
    expect(say()).toBe(said);
  });

  it('says no other sentence, and nothing with a name or a number in it, than these', () => {
    const table = readFileSync('tests/words/sentences.test.ts', 'utf8');
    const keys = messages()
      .filter(({ part, text }) => DASHBOARD_PARTS.includes(part) && /\.$|[${]/u.test(text))
      .map(({ part, key }) => `${part}.${key}`);
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter((key) => !table.includes(`'${key}'`))).toEqual([]);
  });
});

/** What is never said: of a manager no score, of reports no rank, of nobody blame. */
const NEVER: readonly RegExp[] = [
  /\b(?:score|scored|rank|ranked|ranking|rating|grade|leaderboard|best|worst|top|bottom)\b/iu,
  /\b(?:fail|failed|failure|bad|poor|neglect\w*|ignor\w*|fault|blame|guilty|should have|must not)\b/iu,
  /\b(?:weakness\w*|missed|delivered|unfair|unreliable|violat\w*|punish\w*)\b/iu,
  /!/u,
];
/** Parts of the message file that speak of the rules, and of people by them. */
const SPOKEN = ['attention', 'fresh', 'waivers', 'rules', 'weekly', ...DASHBOARD_PARTS];

describe('the tone of every sentence', () => {
  const all = messages().flatMap(({ part, text }) => (SPOKEN.includes(part) ? [text] : []));

  it('is looked for where the words are', () => {
    expect(all.length).toBeGreaterThan(220);
  });

  it.each(NEVER)('is never that of %s', (never) => {
    // That a word of others is quoted in a source is no word of ours.
    const own = all.map((line) => line.replaceAll(/“[^”]*”/gu, ''));
    expect(own.filter((line) => never.test(line))).toEqual([]);
  });

  it('says “your calendar” where only the calendar is known, and never “met”', () => {
    expect(all.filter((line) => /\byou (?:met|did|forgot|never)\b/iu.test(line))).toEqual([]);
  });
});

/** Every text of the message file, with its part and its key; those of a plural share one. */
function messages(): { part: string; key: string; text: string }[] {
  let part = '';
  let key = '';
  return readFileSync('utils/i18n/locales/en.yml', 'utf8')
    .split('\n')
    .flatMap((line) => {
      part = /^([A-Za-z]+):$/u.exec(line)?.[1] ?? part;
      key = /^ {2}([A-Za-z]\w*):/u.exec(line)?.[1] ?? key;
      const text = /^\s+\S+: '(.*)'$/u.exec(line)?.[1];
      return text === undefined ? [] : [{ part, key, text }];
    });
}
