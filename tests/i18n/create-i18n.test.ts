/** What each kind of message may be given: told by the types, so that it is `tsc` that would fail. */
import { createI18n } from '@wxt-dev/i18n';
import { describe, expectTypeOf, it } from 'vitest';

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
