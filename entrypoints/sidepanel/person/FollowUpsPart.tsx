import { i18n } from '#i18n';
import { FollowUps, type Owner } from '../../../components/follow-ups/FollowUps.tsx';
import { settleConflict } from '../../../utils/actions/settle-conflict.ts';
import {
  changeOwner,
  dropFollowUp,
  makePromise,
  setDue,
  tickFollowUp,
  typeFollowUp,
} from '../../../utils/stores/follow-ups.ts';
import type { PersonPart } from './person-part.ts';

/** What was promised between a person and the user. */
export function FollowUpsPart({ part }: { readonly part: PersonPart }) {
  const { panel, account, who, name, record, person, underWay } = part;
  const { undo, drafts } = panel;
  const kept = drafts.kept.value ?? {};
  const draftOf = (owner: Owner): string => `${person.key}/follow-ups/${owner}`;
  return (
    <FollowUps
      name={name}
      sought={part.sought}
      followUps={record.followUps}
      drafts={{ me: kept[draftOf('me')] ?? '', them: kept[draftOf('them')] ?? '' }}
      onDraft={(owner, text) => drafts.keep(draftOf(owner), text)}
      onAdd={(owner, text, due) => {
        const said = {
          owner,
          text,
          ...(due !== undefined && { due }),
          ...(underWay && { meetingId: underWay.id }),
        };
        void undo.run(() => makePromise(account, who, said));
      }}
      onSaveText={(followUp) => (base, text) => typeFollowUp(followUp, base, text)}
      onConflict={({ id }, passage, choice) =>
        settleConflict(panel, { store: 'followUps', id, field: 'text' }, passage, choice)
      }
      onDone={(followUp) =>
        void undo.run(() => tickFollowUp(followUp), i18n.t('done.followUpDone'))
      }
      onDrop={(followUp, words) =>
        void undo.run(() => dropFollowUp(followUp, words), i18n.t('done.followUpDropped'))
      }
      onDue={(followUp, due) => void undo.run(() => setDue(followUp, due))}
      onOwner={(followUp) =>
        void undo.run(() => changeOwner(followUp), i18n.t('done.ownerChanged'))
      }
    />
  );
}
