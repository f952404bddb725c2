import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SharedDocDialog } from '../../../components/agenda/SharedDocDialog.tsx';
import { DeletePerson } from '../../../components/people/DeletePerson.tsx';
import { LeftTeam } from '../../../components/people/LeftTeam.tsx';
import { MergePeople } from '../../../components/people/MergePeople.tsx';
import { PausePerson } from '../../../components/people/PausePerson.tsx';
import { PersonDetails } from '../../../components/people/PersonDetails.tsx';
import { RenamePerson } from '../../../components/people/RenamePerson.tsx';
import { SplitPerson } from '../../../components/people/SplitPerson.tsx';
import { inferCadenceDays, usualMinutes } from '../../../utils/domain/cadence.ts';
import { isolate } from '../../../utils/i18n/text.ts';
import {
  countRecords,
  erase,
  merge,
  split,
  type RecordCounts,
} from '../../../utils/stores/people-changes.ts';
import { refOf } from '../../../utils/stores/people.ts';
import { factsEditor } from './facts-editor.ts';
import type { PersonPart } from './person-part.ts';

/** What is opened from the menu of a person's page. */
export type PersonDialog =
  | 'details'
  | 'document'
  | 'rename'
  | 'pause'
  | 'merge'
  | 'split'
  | 'left'
  | 'delete'
  | undefined;

export interface PersonDialogsProps {
  readonly part: PersonPart;
  readonly open: PersonDialog;
  readonly onClose: () => void;
}

/** The dialogs of a person's page, of which one may be open. */
export function PersonDialogs({ part, open, onClose }: PersonDialogsProps) {
  const { panel, view, account, person, name, who } = part;
  const { undo } = panel;
  const counts = useCounts(part, open);
  const facts = factsEditor(part);
  const called = isolate(person.name);
  const { record } = person;
  const own = counts.get(person.key);
  const shared = { onClose, name };

  async function mergeWith(other: (typeof view.people)[number], kept: string): Promise<void> {
    const id = await undo.run(
      () => merge(account, who, refOf(other), kept),
      i18n.t('done.merged', [isolate(kept)]),
    );
    panel.go({ view: 'person', key: id });
  }

  return (
    <>
      <PersonDetails
        open={open === 'details'}
        onClose={onClose}
        person={person}
        shortName={name}
        calendarCadenceDays={inferCadenceDays(person.meetings)}
        calendarMinutes={usualMinutes(person.meetings)}
        onChange={(change) => facts(change)}
      />
      <SharedDocDialog
        open={open === 'document'}
        onClose={onClose}
        onSave={(link) =>
          facts({ links: [...(record?.links ?? []), link] }, i18n.t('done.linkChanged'))
        }
      />
      <RenamePerson
        open={open === 'rename'}
        onClose={onClose}
        name={person.name}
        nickname={record?.nickname}
        onRename={(next, nickname) =>
          facts({ name: next, nickname: nickname === '' ? null : nickname }, i18n.t('done.renamed'))
        }
      />
      <PausePerson
        {...shared}
        open={open === 'pause'}
        pauses={record?.pauses ?? []}
        onChange={(pauses) => facts({ pauses }, i18n.t('done.pauseNoted'))}
      />
      <LeftTeam
        {...shared}
        open={open === 'left'}
        leaving={
          record?.leftOn === undefined
            ? undefined
            : {
                leftOn: record.leftOn,
                ...(record.eraseOn !== undefined && { eraseOn: record.eraseOn }),
              }
        }
        counts={own}
        onChange={(leaving) =>
          facts(
            { leftOn: leaving?.leftOn ?? null, eraseOn: leaving?.eraseOn ?? null },
            i18n.t(leaving ? 'done.leftNoted' : 'done.leftTakenBack', [called]),
          )
        }
      />
      <MergePeople
        open={open === 'merge'}
        onClose={onClose}
        person={person}
        shortName={name}
        others={view.people.filter(({ key }) => key !== person.key)}
        counts={counts}
        onMerge={({ other, name: kept }) => void mergeWith(other, kept)}
      />
      <SplitPerson
        open={open === 'split'}
        onClose={onClose}
        person={person}
        shortName={name}
        onSplit={({ name: other, emails }) => {
          if (record) {
            const words = i18n.t('done.splitOff', [isolate(other)]);
            void undo.run(() => split(record.id, emails, other), words);
          }
        }}
      />
      <DeletePerson
        open={open === 'delete'}
        onClose={onClose}
        name={person.name}
        counts={own}
        inCalendar={person.meetings.length > 0}
        onDelete={() => {
          panel.go({ view: 'home' });
          if (record) {
            void undo.run(() => erase(record.id), i18n.t('done.personDeleted', [called]));
          }
        }}
        {...(person.listed && {
          onArchive: () =>
            facts({ archivedAt: panel.clock.value.now }, i18n.t('done.archived', [called])),
        })}
      />
    </>
  );
}

/** How much is recorded about everybody, by key; counted when a dialog says it. */
function useCounts(
  { account, view }: PersonPart,
  open: PersonDialog,
): ReadonlyMap<string, RecordCounts> {
  const [counts, setCounts] = useState<ReadonlyMap<string, RecordCounts>>(new Map());
  const isWanted = open === 'merge' || open === 'delete' || open === 'left';
  useEffect(() => {
    if (!isWanted) return;
    const counting = view.people.map(
      async ({ key, record }) =>
        [key, record ? await countRecords(account, record.id) : undefined] as const,
    );
    void Promise.all(counting).then((found) => {
      setCounts(new Map(found.flatMap(([key, each]) => (each ? [[key, each] as const] : []))));
    });
  }, [isWanted, account, view]);
  return counts;
}
