import { describe, expect, it } from 'vitest';
import {
  domainOf,
  isCalendarAddress,
  isConsumerAddress,
  isGroupAddress,
  organisationOf,
  sameOrganisation,
} from '../../utils/domain/organisation.ts';

describe('the organisation of an address', () => {
  it.each([
    ['ana@acme.com', 'acme.com'],
    ['ana@ACME.com', 'acme.com'],
    ['ana@acme.com.', 'acme.com'],
    ['ana@mail.acme.com', 'acme.com'],
    ['ana@a.b.c.acme.io', 'acme.io'],
    ['ana@acme.co.uk', 'acme.co.uk'],
    ['ana@mail.acme.co.uk', 'acme.co.uk'],
    ['ana@acme.com.br', 'acme.com.br'],
    ['ana@cs.tokyo.ac.jp', 'tokyo.ac.jp'],
    ['ana@acme.onmicrosoft.com', 'acme.onmicrosoft.com'],
    ['ana@x.acme.onmicrosoft.com', 'acme.onmicrosoft.com'],
    ['ana@live.acme.com', 'acme.com'],
    ['ana@localhost', 'localhost'],
    ['"odd@local"@acme.com', 'acme.com'],
    ['local', undefined],
    ['', undefined],
    ['ana@', undefined],
    ['ana@gmail.com', undefined],
    ['ana@outlook.com.br', undefined],
  ])('of %s is %s', (address, organisation) => {
    expect(organisationOf(address)).toBe(organisation);
  });

  it.each([
    'a@gmail.com',
    'a@googlemail.com',
    'a@outlook.de',
    'a@hotmail.co.uk',
    'a@yahoo.co.jp',
    'a@icloud.com',
    'a@gmx.net',
    'a@web.de',
    'a@proton.me',
    'a@live.nl',
    'a@privaterelay.appleid.com',
  ])('%s is private mail', (address) => {
    expect(isConsumerAddress(address)).toBe(true);
  });

  it.each(['a@gmail', 'a@acme.com', 'a@gmail.acme.com', 'a@yahooinc.com', 'a@web.dev', 'a'])(
    '%s is not',
    (address) => {
      expect(isConsumerAddress(address)).toBe(false);
    },
  );

  it.each([
    ['a@acme.com', 'b@acme.com', true],
    ['a@acme.com', 'b@eu.acme.com', true],
    ['a@acme.com', 'b@acme.io', false],
    ['a@one.co.uk', 'b@two.co.uk', false],
    ['a@one.onmicrosoft.com', 'b@two.onmicrosoft.com', false],
    ['a@gmail.com', 'b@gmail.com', false],
    ['a@gmail.com', 'b@acme.com', false],
    ['local', 'local', false],
  ])('%s and %s share one: %s', (a, b, same) => {
    expect(sameOrganisation(a, b)).toBe(same);
    expect(sameOrganisation(b, a)).toBe(same);
  });
});

describe('addresses that are nobody', () => {
  it.each([
    ['c_abc@group.calendar.google.com', true],
    ['c_1880@resource.calendar.google.com', true],
    ['x@import.calendar.google.com', true],
    ['unknownorganizer@calendar.google.com', true],
    ['ana@google.com', false],
    ['ana@notcalendar.google.com', false],
  ])('%s is a calendar: %s', (address, expected) => {
    expect(isCalendarAddress(address)).toBe(expected);
  });

  it('tells lists at googlegroups.com, and no others', () => {
    expect(isGroupAddress('team@googlegroups.com')).toBe(true);
    expect(isGroupAddress('team@acme.com')).toBe(false);
  });

  it.each([
    ['a@b.c', 'b.c'],
    ['nobody', ''],
  ])('the domain of %s is "%s"', (address, domain) => {
    expect(domainOf(address)).toBe(domain);
  });
});
