import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFromAddress, shortName, wordsOfName } from '../../utils/domain/names.ts';

describe('a short name', () => {
  it.each([
    ['Ana Ruiz', [], 'Ana'],
    ['Ana Ruiz', ['Ana Ruiz', 'Ben Okafor'], 'Ana'],
    ['Ana Ruiz', ['Ana Ruiz', 'Ana Soto'], 'Ana R.'],
    ['Ána Ruiz', ['ana soto'], 'Ána R.'],
    ['Ana Ruiz', ['Ana Ruiz', 'Ana Roca'], 'Ana Ruiz'],
    ['Ana Ruiz', ['Ana Ruiz', 'Ana Ruiz'], 'Ana'],
    ['Ana Maria Ruiz', ['Ana Soto'], 'Ana R.'],
    ['Ana', ['Ana Soto'], 'Ana'],
    ['Ruiz, Ana', ['Soto, Ana'], 'Ana R.'],
    ['Dr. Ana Ruiz', [], 'Ana'],
    ['Ruiz, Dr. Ana', [], 'Ana'],
    ['Ana Ruiz, PhD', [], 'Ana'],
    ['Ana Ruiz (External)', [], 'Ana'],
    ['J. Smith', [], 'J. Smith'],
    ['J Smith', [], 'J Smith'],
    ['王小明', ['王大明'], '王小明'],
    ['田中 太郎', [], '田中'],
    ['김 민수', ['김 서연'], '김 민.'],
    ['किरण देवी', ['किरण शर्मा'], 'किरण दे.'],
    ['Zoë E\u0301lan', ['Zoë Soto'], 'Zoë E\u0301.'],
    ['', [], ''],
    ['  ', ['Ana'], ''],
    ['Ana Ruiz', ['', ' '], 'Ana'],
  ])('of %s among %j is %s', (name, among, short) => {
    expect(shortName(name, among)).toBe(short);
  });

  it('tells everybody apart whose names differ', () => {
    const name = fc
      .tuple(fc.constantFrom('Ana', 'Ben', '明'), fc.constantFrom('Ruiz', 'Roca', 'Soto', '山田'))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(name), (names) => {
        const shorts = names.map((each) => shortName(each, names));
        expect(new Set(shorts).size).toBe(names.length);
      }),
    );
  });
});

describe('the words of a name', () => {
  it.each([
    ['Ana  Ruiz', ['Ana', 'Ruiz']],
    ['de la Cruz, Ana', ['Ana', 'de', 'la', 'Cruz']],
    ['Prof. Dr. Ana Ruiz', ['Ana', 'Ruiz']],
    ['Dr.', ['Dr.']],
    ['Ruiz,', ['Ruiz,']],
    ['', []],
  ])('%s', (name, words) => {
    expect(wordsOfName(name)).toEqual(words);
  });
});

describe('a name from an address', () => {
  it.each([
    ['ana.ruiz@acme.com', 'Ana Ruiz'],
    ['ana_ruiz2@acme.com', 'Ana Ruiz'],
    ['jean-pierre.dupont@acme.com', 'Jean-Pierre Dupont'],
    ['ana+team@acme.com', 'Ana'],
    ['élan@acme.com', 'Élan'],
    ['明@acme.com', '明'],
    ['jean-@acme.com', 'Jean-'],
    ['123@acme.com', '123@acme.com'],
    ['@acme.com', '@acme.com'],
    ['', ''],
  ])('%s is %s', (address, name) => {
    expect(nameFromAddress(address)).toBe(name);
  });
});
