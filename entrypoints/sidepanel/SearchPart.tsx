import { tabOf } from '../../components/search/hit-tab.ts';
import { SearchView } from '../../components/search/SearchView.tsx';
import type { Hit } from '../../utils/domain/search.ts';
import { INBOX } from '../../utils/domain/types.ts';
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
  if (hit.personId === INBOX) panel.go({ view: 'home', sought: hit.id });
  else panel.go({ view: 'person', key: hit.personId, tab: tabOf(hit), sought: hit.id });
}
