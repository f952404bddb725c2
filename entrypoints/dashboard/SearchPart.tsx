import { HideButton } from '../../components/hide/HideButton.tsx';
import { placeOf } from '../../components/search/hit-place.ts';
import { SearchView } from '../../components/search/SearchView.tsx';
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
      onOpen={(hit) => page.openPanel(placeOf(hit))}
      onReload={() => location.reload()}
      onBack={() => (location.hash = 'team')}
      actions={<HideButton onHide={page.hide.toggle} keys={page.hide.keys.value} />}
    />
  );
}
