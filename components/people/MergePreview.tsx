import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { fold } from '../../utils/domain/folding.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { useAmbient } from '../ui/ambient.ts';
import { ChoiceRow } from '../ui/ChoiceRow.tsx';
import { countsWords, sumOf, type RecordCounts } from './record-counts.ts';
import './person-dialogs.css';

export interface MergePreviewProps {
  readonly person: KnownPerson;
  readonly other: KnownPerson;
  /** What was written about whom, by the person's key. */
  readonly counts: ReadonlyMap<string, RecordCounts>;
  /** The name that stays. */
  readonly name: string;
  readonly onName: (name: string) => void;
}

/** What comes together when two entries become one, and which name stays. */
export function MergePreview({ person, other, counts, name, onName }: MergePreviewProps) {
  const { locale } = useAmbient();
  const group = useId();
  const both = [person, other];
  const sum = sumOf(
    both.map(({ key, meetings }) => ({ ...counts.get(key), sessions: meetings.length })),
  );
  const addresses = new Set(both.flatMap(({ emails }) => emails)).size;
  const what = countsWords({ ...sum, addresses }, locale);
  return (
    <div class="merge-preview">
      {what !== '' && <p>{i18n.t('mergePeople.together', [what])}</p>}
      {fold(person.name) !== fold(other.name) && (
        <fieldset class="dialog-choices">
          <legend class="field-label">{i18n.t('mergePeople.name')}</legend>
          {both.map((each) => (
            <ChoiceRow
              key={each.key}
              kind="radio"
              group={group}
              checked={each.name === name}
              onChange={() => onName(each.name)}
            >
              <bdi>{each.name}</bdi>
            </ChoiceRow>
          ))}
        </fieldset>
      )}
      <p class="dialog-note">{i18n.t('mergePeople.undo')}</p>
    </div>
  );
}
