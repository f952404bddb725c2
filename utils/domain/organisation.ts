/**
 * Which organisation an e-mail address belongs to, told from its domain alone: "the registrable
 * name", roughly. That is the last two labels, or the last three where the last two are a public
 * suffix such as `co.uk` or `com.br`. A short table stands in for the Public Suffix List, whose
 * full length would buy only rare endings; a wrong guess merely makes a yes into a question.
 */
import type { Address } from './types.ts';

/** Second-level labels under which countries register names (`acme.co.uk`, `acme.com.br`). */
const SECOND_LEVEL: ReadonlySet<string> = new Set(
  'ac ad asn co com edu gen go gob gouv gov gv id info ltd me mil ne net nhs nom nt or org plc pe re sch'.split(
    ' ',
  ),
);

/** Hosts that give each customer a subdomain: the customer's label is part of the name. */
const SHARED_HOSTS: ReadonlySet<string> = new Set([
  'onmicrosoft.com',
  'appspot.com',
  'gserviceaccount.com',
]);

/** Consumer mail under many endings: `outlook.com`, `outlook.de`, `yahoo.co.jp`. */
const CONSUMER_NAMES: ReadonlySet<string> = new Set(
  'aol fastmail gmail gmx googlemail hotmail icloud live msn outlook protonmail rocketmail tuta tutanota yahoo yandex ymail'.split(
    ' ',
  ),
);

/** Consumer mail under one ending. */
const CONSUMER_DOMAINS: ReadonlySet<string> = new Set(
  (
    '126.com 163.com arcor.de att.net bigpond.com bluewin.ch bol.com.br btinternet.com comcast.net ' +
    'daum.net docomo.ne.jp email.de free.fr freenet.de hanmail.net hey.com home.nl interia.pl kpnmail.nl ' +
    'laposte.net libero.it mac.com mail.com mail.de mail.ru mailbox.org me.com naver.com o2.pl onet.pl ' +
    'op.pl orange.fr outlook.com pm.me posteo.de proton.me qq.com rediffmail.com seznam.cz sfr.fr sina.com ' +
    'sky.com t-online.de telenet.be terra.com.br tiscali.it uol.com.br verizon.net virgilio.it wanadoo.fr ' +
    'web.de wp.pl ziggo.nl zohomail.com appleid.com'
  ).split(' '),
);

/** The domain of an address in lower case; empty where there is none. */
export function domainOf(address: Address): string {
  const at = address.lastIndexOf('@');
  return at < 0
    ? ''
    : address
        .slice(at + 1)
        .toLowerCase()
        .replace(/\.$/, '');
}

/** The part of a domain somebody registered: `mail.acme.co.uk` → `acme.co.uk`. */
function registrableName(domain: string): string {
  const labels = domain.split('.');
  const [top = '', second = ''] = labels.toReversed();
  const isPublicPair = top.length === 2 && SECOND_LEVEL.has(second);
  const isShared = SHARED_HOSTS.has(labels.slice(-2).join('.'));
  return labels.slice(isPublicPair || isShared ? -3 : -2).join('.');
}

/** Whether an address is at a provider of private mail, where a shared domain says nothing. */
export function isConsumerAddress(address: Address): boolean {
  const name = registrableName(domainOf(address));
  const [brand = ''] = name.split('.');
  return CONSUMER_DOMAINS.has(name) || (CONSUMER_NAMES.has(brand) && name.includes('.'));
}

/** The organisation of an address; none for consumer mail and for what is no address. */
export function organisationOf(address: Address): string | undefined {
  const name = registrableName(domainOf(address));
  return name === '' || isConsumerAddress(address) ? undefined : name;
}

/** Whether two addresses are of one organisation. Two at consumer mail are not. */
export function sameOrganisation(a: Address, b: Address): boolean {
  const organisation = organisationOf(a);
  return organisation !== undefined && organisation === organisationOf(b);
}

/**
 * Whether an address is a calendar, a room or another thing of Google Calendar's rather than
 * anybody's: group calendars, resources, imports and "unknown organizer" live under these names.
 */
export function isCalendarAddress(address: Address): boolean {
  const domain = domainOf(address);
  return domain === 'calendar.google.com' || domain.endsWith('.calendar.google.com');
}

/**
 * Whether an address is certainly a mailing list. Groups at an organisation's own domain cannot
 * be told from people: each appears as one guest.
 */
export function isGroupAddress(address: Address): boolean {
  return domainOf(address) === 'googlegroups.com';
}
