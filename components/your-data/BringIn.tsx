import { useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { importedNotes, type ImportedPart } from '../../utils/domain/imported-notes.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { dayWords } from '../../utils/i18n/clock-words.ts';
import { dayOf, startOfDay } from '../../utils/time.ts';
import { PersonSelect } from '../people/PersonSelect.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { Section } from '../ui/Section.tsx';
import '../settings/settings.css';
import '../ui/field.css';
import './your-data.css';

export interface BringInProps {
  readonly people: readonly KnownPerson[];
  readonly onBringIn: (person: KnownPerson, parts: readonly ImportedPart[]) => void;
}

/** Notes from elsewhere, pasted or dropped, with what they become before they do. */
export function BringIn({ people, onBringIn }: BringInProps) {
  const ambient = useAmbient();
  const { now, zone, locale } = ambient;
  const [text, setText] = useState('');
  const [person, setPerson] = useState<KnownPerson | undefined>(undefined);
  const [tried, setTried] = useState(false);
  const id = useId();
  const parts = useMemo(
    () => importedNotes(text, dayOf(now, zone), locale),
    [text, now, zone, locale],
  );
  return (
    <section class="settings-group" aria-labelledby={`${id}-title`}>
      <h2 class="settings-title" id={`${id}-title`}>
        {i18n.t('bringIn.title')}
      </h2>
      <p class="settings-words">{i18n.t('bringIn.words')}</p>
      <FileButton
        accept=".md,.markdown,.txt,text/plain"
        drop={i18n.t('restore.drop')}
        onFile={(file) => void file.text().then(setText)}
      >
        {i18n.t('bringIn.choose')}
      </FileButton>
      <form
        class="data-form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (person === undefined || parts.length === 0) return;
          onBringIn(person, parts);
          setText('');
          setTried(false);
        }}
      >
        <div class="field">
          <label class="field-label" for={id}>
            {i18n.t('bringIn.text')}
          </label>
          <textarea
            id={id}
            class="field-input data-text"
            dir="auto"
            placeholder={i18n.t('bringIn.example')}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        {parts.length > 0 && (
          <>
            <Preview parts={parts} />
            <div class="data-row">
              <span>
                {i18n.t('bringIn.whose')} <bdi>{person?.name}</bdi>
              </span>
              <PersonSelect
                label={i18n.t('bringIn.choosePerson')}
                people={people}
                onChoose={setPerson}
              />
            </div>
            {tried && person === undefined && (
              <p class="field-error" role="alert">
                {i18n.t('bringIn.personMissing')}
              </p>
            )}
            <div class="settings-actions">
              <Button type="submit">{i18n.t('bringIn.notes', parts.length)}</Button>
            </div>
          </>
        )}
      </form>
    </section>
  );
}

function Preview({ parts }: { readonly parts: readonly ImportedPart[] }) {
  const ambient = useAmbient();
  const numbered = parts.map((part, number) => ({ ...part, number }));
  return (
    <Section
      title={i18n.t('bringIn.preview')}
      items={numbered}
      itemKey={({ number }) => String(number)}
      limit={5}
    >
      {({ day, text, followUps }) => (
        <p class="data-part">
          <span class="data-part-day">
            {day === undefined
              ? i18n.t('bringIn.noDay')
              : dayWords(startOfDay(day, ambient.zone), ambient)}
          </span>
          {followUps.length > 0 && ` · ${i18n.t('bringIn.followUps', followUps.length)}`}
          <span class="data-part-words" dir="auto">
            {text.split('\n')[0]}
          </span>
        </p>
      )}
    </Section>
  );
}
