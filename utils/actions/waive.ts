import { i18n } from '#i18n';
import { shortDay } from '../../components/people/day-draft.ts';
import type { KnownPerson } from '../domain/people.ts';
import type { Account } from '../domain/types.ts';
import { withoutWaiver, withWaiver, type WaivableRule, type Waiver } from '../domain/waivers.ts';
import { unbroken } from '../i18n/text.ts';
import { editPerson, refOf } from '../stores/people.ts';
import type { Acting } from './acting.ts';

/** Notes that a rule is fine as it is with somebody, until a day; says so, with the way back. */
export function waive(
  { undo, clock, locale }: Acting,
  account: Account,
  person: KnownPerson,
  waiver: Waiver,
): void {
  const waivers = withWaiver(person.record?.waivers ?? [], waiver);
  const day = shortDay(waiver.until, { ...clock.value, locale });
  void undo.run(
    () => editPerson(account, refOf(person), { waivers }),
    i18n.t('waivers.noted', [unbroken(day)]),
  );
}

/** Takes it back. */
export function unwaive(
  { undo }: Pick<Acting, 'undo'>,
  account: Account,
  person: KnownPerson,
  rule: WaivableRule,
): void {
  const waivers = withoutWaiver(person.record?.waivers ?? [], rule);
  void undo.run(() => editPerson(account, refOf(person), { waivers }), i18n.t('waivers.removed'));
}
