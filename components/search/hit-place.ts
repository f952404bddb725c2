import type { Hit } from '../../utils/domain/search.ts';
import { INBOX } from '../../utils/domain/types.ts';
import type { PersonTab } from '../people/PersonPage.tsx';

/** Where in the side panel something is shown, and what there is to bring into sight. */
export type HitPlace =
  | { readonly view: 'home' | 'settings'; readonly sought: string }
  | {
      readonly view: 'person';
      readonly person: string;
      readonly tab: PersonTab;
      readonly sought: string;
    };

/**
 * The place of what was found. Whatever is for everybody, and what is agreed with somebody, is in
 * Settings. What is kept of a person is sought there by its field, all else by its record.
 */
export function placeOf(hit: Hit): HitPlace {
  const { kind, field, personId: person, id } = hit;
  if (person === undefined || field === 'waiver') return { view: 'settings', sought: id };
  if (person === INBOX) return { view: 'home', sought: id };
  return { view: 'person', person, tab: tabOf(hit), sought: kind === 'person' ? field : id };
}

function tabOf({ kind, field }: Hit): PersonTab {
  if (kind === 'topic' || kind === 'follow-up') return 'next';
  if (kind === 'goal') return 'growth';
  if (kind !== 'person') return 'notes';
  const isOnTop =
    field === 'name' || field === 'nickname' || field === 'address' || field === 'document';
  return isOnTop ? 'next' : 'growth';
}
