import { describe, expect, it } from 'vitest';
import {
  askingInstead,
  mayMarkTelling,
  tellingMark,
  tellingOf,
} from '../../utils/domain/telling.ts';

describe('a topic that tells', () => {
  it.each([
    ['You should delegate more', 'advice'],
    ['you really need to speak up in reviews', 'advice'],
    ['I think you have to say no earlier', 'advice'],
    ['She ought to write it down', 'advice'],
    ['You’d better ask first', 'advice'],
    ['If I were you, I would talk to Ben', 'advice'],
    ['I want you to lead the rollout', 'advice'],
    ['Stop answering mails at night', 'order'],
    ['Please don’t skip the stand-up', 'order'],
    ['Try to be on time', 'order'],
    ['Why didn’t you tell me?', 'blame'],
    ['So, why do you always do that?', 'blame'],
  ] as const)('is “%s”', (text, kind) => {
    expect(tellingOf(text, 'en-GB')).toBe(kind);
  });
});

describe('a topic that asks, or names', () => {
  it.each([
    'What should you stop doing?',
    'How do you need to be supported?',
    'Start date of the new project',
    'On-call load',
    'The move to the new office',
    'Praise: the incident write-up',
    'Why the numbers fell in May',
    'Whom should we invite?',
    'Your conference budget',
    '',
  ])('is “%s”', (text) => {
    expect(tellingOf(text, 'en')).toBeUndefined();
  });

  it('is anything in a language without data', () => {
    expect(tellingOf('Du solltest mehr delegieren', 'de')).toBeUndefined();
    expect(tellingOf('You should delegate', 'de-AT')).toBeUndefined();
  });
});

describe('the mark', () => {
  it('stays away after it was dismissed twice', () => {
    expect([0, 1, 2, 3].map(mayMarkTelling)).toEqual([true, true, false, false]);
  });

  it('is on my own topics only, and not on one where it was dismissed', () => {
    const topic = { id: 't', side: 'mine', text: 'You should delegate' } as const;
    expect(tellingMark(topic, 'en', [])).toBe('advice');
    expect(tellingMark({ ...topic, side: 'theirs' }, 'en', [])).toBeUndefined();
    expect(tellingMark(topic, 'en', ['t'])).toBeUndefined();
    expect(tellingMark(topic, 'en', ['other'])).toBe('advice');
    expect(tellingMark(topic, 'en', ['other', 'another'])).toBeUndefined();
  });

  it('goes with the question that stands first then', () => {
    const text = askingInstead(' You should delegate ', 'What do you see as your options?');
    expect(text).toBe('What do you see as your options? (You should delegate)');
    expect(tellingOf(text, 'en')).toBeUndefined();
  });
});
