import type { Hit } from '../../utils/domain/search.ts';
import type { PersonTab } from '../people/PersonPage.tsx';

/** In which part of somebody's page a record that was found is shown. */
export function tabOf({ kind, field }: Hit): PersonTab {
  switch (kind) {
    case 'session':
    case 'coaching':
    case 'quick':
    case 'praise':
      return 'notes';
    case 'topic':
    case 'follow-up':
      return 'next';
    case 'goal':
      return 'growth';
    case 'person':
      return field === 'name' || field === 'nickname' || field === 'address' ? 'next' : 'growth';
  }
}
