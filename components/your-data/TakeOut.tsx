import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { ChoiceRow } from '../ui/ChoiceRow.tsx';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import '../settings/settings.css';
import './your-data.css';

export interface TakeOutProps {
  /** Those of whom something is recorded. */
  readonly people: readonly KnownPerson[];
  /** `undefined`: everybody. */
  readonly onMarkdown: (person: KnownPerson | undefined, withPrivate: boolean) => void;
  readonly onLedger: () => void;
  readonly onFigures: () => void;
  readonly onLookBack: (person: KnownPerson) => void;
}

/** Export: Markdown to read, CSV to count with, a page to print. */
export function TakeOut({ people, ...on }: TakeOutProps) {
  const [key, setKey] = useState('');
  const [withPrivate, setPrivate] = useState(false);
  const person = people.find((each) => each.key === key);
  return (
    <section class="settings-group" aria-labelledby="data-export">
      <h2 class="settings-title" id="data-export">
        {i18n.t('takeOut.title')}
      </h2>
      <p class="settings-words">{i18n.t('takeOut.words')}</p>
      {people.length === 0 ? (
        <p class="settings-words">{i18n.t('takeOut.nothing')}</p>
      ) : (
        <div class="data-form">
          <Select
            label={i18n.t('takeOut.whose')}
            value={key}
            options={[
              { value: '', label: i18n.t('takeOut.everybody') },
              ...people.map((each) => ({ value: each.key, label: each.name })),
            ]}
            onChange={setKey}
          />
          <ChoiceRow
            kind="checkbox"
            checked={withPrivate}
            onChange={setPrivate}
            note={i18n.t('takeOut.privateNote')}
          >
            {i18n.t('takeOut.private')}
          </ChoiceRow>
        </div>
      )}
      <div class="settings-actions">
        {people.length > 0 && (
          <Button onClick={() => on.onMarkdown(person, withPrivate)}>
            {i18n.t('takeOut.markdown')}
          </Button>
        )}
        {person !== undefined && (
          <Button onClick={() => on.onLookBack(person)}>{i18n.t('takeOut.lookBack')}</Button>
        )}
        <Button kind="quiet" onClick={on.onLedger}>
          {i18n.t('takeOut.ledger')}
        </Button>
        <Button kind="quiet" onClick={on.onFigures}>
          {i18n.t('takeOut.figures')}
        </Button>
      </div>
    </section>
  );
}
