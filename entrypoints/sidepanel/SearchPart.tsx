import { placeOf } from '../../components/search/hit-place.ts';
import { SearchView } from '../../components/search/SearchView.tsx';
import type { Hit } from '../../utils/domain/search.ts';
import type { AccountView } from '../../utils/stores/account.ts';
import { PanelActions } from './PanelActions.tsx';
import type { Panel } from './panel.ts';

interface SearchPartProps {
  readonly panel: Panel;
  readonly view: AccountView;
}

/** The search over everything ever written; a hit leads to its place. */
export function SearchPart({ panel, view }: SearchPartProps) {
  const { search } = panel;
  return (
    <SearchView
      typed={search.typed.value}
      filter={search.filter.value}
      result={search.result.value}
      people={view.people}
      onType={search.type}
      onFilter={search.choose}
      onMore={search.more}
      onOpen={(hit) => open(panel, hit)}
      onReload={() => location.reload()}
      onBack={() => panel.go({ view: 'home' })}
      actions={<PanelActions panel={panel} />}
    />
  );
}

function open(panel: Panel, hit: Hit): void {
  const place = placeOf(hit);
  if (place.view !== 'person') panel.go(place);
  else panel.go({ view: 'person', key: place.person, tab: place.tab, sought: place.sought });
}
