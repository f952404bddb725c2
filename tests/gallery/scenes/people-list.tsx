import { PeopleList } from '../../../components/people/PeopleList.tsx';
import { PersonMenu } from '../../../components/people/PersonMenu.tsx';
import { Page } from '../../../components/ui/Page.tsx';
import type { KnownPerson } from '../../../utils/domain/people.ts';
import { find, known } from '../colleagues.ts';
import { focus, nothing, press, type, type Scenes } from '../scene.ts';

const list = (
  <PeopleList
    people={known.filter((each) => each.listed)}
    archived={known.filter((each) => !each.listed)}
    connected={false}
    onOpen={nothing}
    onAdd={nothing}
  />
);
const menu = (who: KnownPerson) => (
  <PersonMenu
    person={who}
    onDetails={nothing}
    onSharedDocument={nothing}
    onRename={nothing}
    onPause={nothing}
    onMerge={nothing}
    onSplit={nothing}
    onArchive={nothing}
    onPutBack={nothing}
    onLeftTeam={nothing}
    onDelete={nothing}
  />
);
const every = ['long', 'rtl', 'forced'] as const;

/** The list of people with those of the past, and the menu of one of them. */
export const peopleListScenes: Scenes = {
  'people-menu': {
    render: () => (
      <Page title="Ana Ruiz" actions={menu(find('a'))}>
        {null}
      </Page>
    ),
    act: () => document.querySelector<HTMLElement>('.menu > .icon-button')?.click(),
    widths: [320],
    also: every,
  },
  'people-menu-archived': {
    render: () => (
      <Page title="Kim Ito" actions={menu(find('off'))}>
        {null}
      </Page>
    ),
    act: () => document.querySelector<HTMLElement>('.menu > .icon-button')?.click(),
  },
  'people-list': {
    render: () => <Page title="Vis-à-vis">{list}</Page>,
    act: () => press('+6 more'),
    widths: [320],
  },
  'people-list-archived': {
    render: () => <Page title="Vis-à-vis">{list}</Page>,
    act: () => {
      document.querySelector<HTMLElement>('.people-fold')?.click();
      focus('.people-fold');
    },
    widths: [320],
    also: every,
  },
  'people-list-sought': {
    render: () => <Page title="Vis-à-vis">{list}</Page>,
    act: () => type('.person-filter', 'ida'),
  },
};
