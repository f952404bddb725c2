/**
 * What each kind of message may be given (told by the types, so that it is `tsc` that would fail),
 * and what comes of it.
 */
import { createI18n } from '@wxt-dev/i18n';
import { beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

/** A message of each kind. */
interface Messages {
  plain: { plural: false; substitutions: 0 };
  other: { plural: false; substitutions: 0 };
  two: { plural: false; substitutions: 2 };
  named: { plural: false; substitutions: 0; namedSubstitutions: ['who', 'when'] };
  both: { plural: false; substitutions: 1; namedSubstitutions: ['who'] };
  some: { plural: true; substitutions: 0 };
  count: { plural: true; substitutions: 1 };
  countOfTwo: { plural: true; substitutions: 2 };
  namedCount: { plural: true; substitutions: 0; namedSubstitutions: ['who'] };
}

const { t } = createI18n<Messages>();

type Value = string | number;
type Who = Readonly<Record<'who', Value>>;

describe('a message takes', () => {
  it('nothing, where there is no place for anything', () => {
    expectTypeOf(t<'plain'>).parameters.toEqualTypeOf<[key: 'plain']>();
    expectTypeOf(t<'plain' | 'other'>).parameters.toEqualTypeOf<[key: 'plain' | 'other']>();
  });

  it('as many values as there are places', () => {
    expectTypeOf(t<'two'>).parameters.toEqualTypeOf<[key: 'two', substitutions: [Value, Value]]>();
  });

  it('named values by their names', () => {
    type WhoAndWhen = Readonly<Record<'who' | 'when', Value>>;
    expectTypeOf(t<'named'>).parameters.toEqualTypeOf<[key: 'named', substitutions: WhoAndWhen]>();
    expectTypeOf(t<'both'>).parameters.toEqualTypeOf<
      [key: 'both', substitutions: [Value], namedSubstitutions: Who]
    >();
  });

  it('a number, where it is a plural, and perhaps how that is written', () => {
    expectTypeOf(t<'some'>).parameters.toEqualTypeOf<[key: 'some', n: number]>();
    expectTypeOf(t<'count'>).parameters.toEqualTypeOf<
      [key: 'count', n: number, written?: [Value]]
    >();
    expectTypeOf(t<'countOfTwo'>).parameters.toEqualTypeOf<
      [key: 'countOfTwo', n: number, substitutions: [Value, Value]]
    >();
    expectTypeOf(t<'namedCount'>).parameters.toEqualTypeOf<
      [key: 'namedCount', n: number, substitutions: Who]
    >();
  });

  it('of several messages at once only what all of them take', () => {
    expectTypeOf(t<'plain' | 'two'>)
      .parameter(1)
      .toBeNever();
    expectTypeOf(t<'plain' | 'named'>)
      .parameter(1)
      .toBeNever();
    expectTypeOf(t<'plain' | 'count'>)
      .parameter(1)
      .toBeNever();
  });
});

describe('what comes of it', () => {
  let language = 'en';
  const messages: Record<string, string> = {
    two: '$2 before $1',
    named: '{who}, {when}; {who} again, {nobody} never',
    both: '$1 for {who}',
    some: 'one of them | some of them',
  };
  beforeEach(() => {
    language = 'en';
    messages['count'] = '$1 week | $1 weeks';
    messages['namedCount'] = '{who} once | {who} often';
    const words: { getMessage(name: string, values?: string[]): string; getUILanguage(): string } =
      browser.i18n;
    vi.spyOn(words, 'getUILanguage').mockImplementation(() => language);
    vi.spyOn(words, 'getMessage').mockImplementation((name, values = []) =>
      name === 'app_language'
        ? language
        : (messages[name] ?? '').replaceAll(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? ''),
    );
  });

  it('has every value in its place', () => {
    expect(t('two', ['noon', 3])).toBe('3 before noon');
    expect(t('named', { who: 'Ana', when: 'Tue' })).toBe('Ana, Tue; Ana again, {nobody} never');
    expect(t('both', [2], { who: 'Ben' })).toBe('2 for Ben');
  });

  it('leaves a name with signs in it as it is', () => {
    expect(t('both', [2], { who: '$1 {who} $&' })).toBe('2 for $1 {who} $&');
  });

  it('has the number in it, or how that is written', () => {
    expect([t('count', 1), t('count', 2), t('count', 1_000, ['1,000'])]).toEqual([
      '1 week',
      '2 weeks',
      '1,000 weeks',
    ]);
    expect([t('some', 1), t('some', 0)]).toEqual(['one of them', 'some of them']);
    expect(t('namedCount', 1, { who: 'Ana' })).toBe('Ana once');
  });

  it.each([
    ['en', '$1 week | $1 weeks', ['0 weeks', '1 week', '2 weeks', '21 weeks']],
    ['fr', '$1 semaine | $1 semaines', ['0 semaine', '1 semaine', '2 semaines', '21 semaines']],
    ['ja', '$1 週間', ['0 週間', '1 週間', '2 週間', '21 週間']],
    [
      'pl',
      '$1 tydzień | $1 tygodnie | $1 tygodni',
      ['0 tygodni', '1 tydzień', '2 tygodnie', '21 tygodni'],
    ],
  ])('is the form of the language for a number: %s', (spoken, forms, said) => {
    language = spoken;
    messages['count'] = forms;
    expect([0, 1, 2, 21].map((count) => t('count', count))).toEqual(said);
  });
});
