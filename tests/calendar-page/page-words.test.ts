import { describe, expect, it } from 'vitest';
import { addressIn, indexIn, isDarkColour } from '../../utils/calendar-page/page-words.ts';

describe('the words of a page', () => {
  it.each([
    ['Ana.Ruiz@Acme.com', 'ana.ruiz@acme.com'],
    ['Google Account: Ana Ruiz (ana@acme.com)', 'ana@acme.com'],
    ['Google-Konto: Ana Ruiz \n(ana+x@sub.acme.com)', 'ana+x@sub.acme.com'],
    ['Google アカウント: アナ（ana@acme.co.jp）', 'ana@acme.co.jp'],
    ['', undefined],
    ['Ana @ Acme', undefined],
  ])('%s: whose calendar', (words, expected) => {
    expect(addressIn(words)).toBe(expected);
  });

  it('name the account by the address, else by the base, else the first', () => {
    const u = (n: number) => `https://calendar.google.com/calendar/u/${n}/`;
    expect(indexIn(`${u(2)}r/week`, u(1))).toBe(2);
    expect(indexIn('https://calendar.google.com/calendar/r/week', u(1))).toBe(1);
    expect(indexIn('about:blank', 'no address')).toBe(0);
  });

  it.each([
    ['#1B1B1B', true],
    ['#F8FAFD', false],
    ['rgb(27, 27, 27)', true],
    ['rgb(255, 255, 255)', false],
    ['rgba(0, 0, 0, 0)', false],
    ['', false],
    ['#zzzzzz', false],
  ])('%s is dark: %s', (colour, expected) => {
    expect(isDarkColour(colour)).toBe(expected);
  });
});
