import { useState } from 'preact/hooks';
import { viewWords } from '../../components/dashboard/DashboardShell.tsx';
import { HideButton } from '../../components/hide/HideButton.tsx';
import { AddPerson } from '../../components/people/AddPerson.tsx';
import { PeopleList } from '../../components/people/PeopleList.tsx';
import { Page } from '../../components/ui/Page.tsx';
import { addPersonTo } from '../../utils/actions/add-person.ts';
import type { AccountView } from '../../utils/stores/account.ts';
import type { Dashboard } from './dashboard.ts';

export interface PartProps {
  readonly page: Dashboard;
  readonly view: AccountView;
}

/** Everybody; each opens in the side panel. */
export function PeoplePart({ page, view }: PartProps) {
  const [adding, setAdding] = useState(false);

  return (
    <Page
      title={viewWords('people')}
      actions={<HideButton onHide={page.hide.toggle} keys={page.hide.keys.value} />}
    >
      <PeopleList
        people={view.people.filter(({ listed }) => listed)}
        archived={view.people.filter(({ listed }) => !listed)}
        connected={page.account.standing.value.kind !== 'disconnected'}
        limit={Infinity}
        onOpen={({ key }) => page.openPanel({ view: 'person', person: key })}
        onAdd={() => setAdding(true)}
      />
      <AddPerson
        open={adding}
        onClose={() => setAdding(false)}
        onAdd={(person) => void addPersonTo(page, view.account, person)}
      />
    </Page>
  );
}
