import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';

export interface PersonMenuProps {
  readonly person: KnownPerson;
  readonly onDetails: () => void;
  readonly onSharedDocument: () => void;
  readonly onRename: () => void;
  readonly onPause: () => void;
  readonly onMerge: () => void;
  readonly onSplit: () => void;
  readonly onArchive: () => void;
  /** Among the user's people again. */
  readonly onPutBack: () => void;
  readonly onLeftTeam: () => void;
  /** Absent: nothing is recorded to look back on. */
  readonly onLookBack?: (() => void) | undefined;
  readonly onDelete: () => void;
}

/** What can be done about somebody; what cannot (splitting one address) is not offered. */
export function PersonMenu({ person, ...on }: PersonMenuProps) {
  const items: readonly MenuItem[] = [
    { label: i18n.t('facts.title'), onSelect: on.onDetails },
    { label: i18n.t('personMenu.sharedDocument'), onSelect: on.onSharedDocument },
    { label: i18n.t('person.rename'), onSelect: on.onRename },
    { label: i18n.t('pause.menu'), onSelect: on.onPause },
    { label: i18n.t('mergePeople.menu'), onSelect: on.onMerge },
    ...(person.emails.length > 1
      ? [{ label: i18n.t('splitPerson.menu'), onSelect: on.onSplit }]
      : []),
    { label: i18n.t('leftTeam.menu'), onSelect: on.onLeftTeam },
    ...(on.onLookBack ? [{ label: i18n.t('lookBack.menu'), onSelect: on.onLookBack }] : []),
    person.listed
      ? { label: i18n.t('personMenu.archive'), onSelect: on.onArchive }
      : { label: i18n.t('personMenu.putBack'), onSelect: on.onPutBack },
    { label: i18n.t('deletePerson.menu'), onSelect: on.onDelete, danger: true },
  ];
  return <Menu label={i18n.t('person.more')} items={items} />;
}
