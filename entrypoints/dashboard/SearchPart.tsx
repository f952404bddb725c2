import { HideButton } from '../../components/hide/HideButton.tsx';
import { tabOf } from '../../components/search/hit-tab.ts';
import { SearchView } from '../../components/search/SearchView.tsx';
import type { Hit } from '../../utils/domain/search.ts';
import { INBOX } from '../../utils/domain/types.ts';
import type { Dashboard } from './dashboard.ts';
import type { PartProps } from './PeoplePart.tsx';

/** The search over everything ever written; a hit opens its place in the side panel. */
export function SearchPart({ page, view }: PartProps) {
  const { search } = page;
  return (
    <SearchView
      typed={search.typed.value}
      filter={search.filter.value}
      result={search.result.value}
      people={view.people}
      onType={search.type}
      onFilter={search.choose}
      onMore={search.more}
      onOpen={(hit) => open(page, hit)}
      onReload={() => location.reload()}
      onBack={() => (location.hash = 'team')}
      actions={<HideButton onHide={page.hide.toggle} />}
    />
  );
}

function open({ openPanel }: Dashboard, hit: Hit): void {
  const sought = hit.id;
  if (hit.personId === INBOX) openPanel({ view: 'home', sought });
  else openPanel({ view: 'person', person: hit.personId, tab: tabOf(hit), sought });
}
