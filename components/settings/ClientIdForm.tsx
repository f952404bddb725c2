import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { CopyLine } from '../ui/CopyLine.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Field } from '../ui/Field.tsx';
import { isClientId } from './client-id.ts';
import './settings.css';

export interface ClientIdFormProps {
  /** The id in use; empty: none of the user's own. */
  readonly clientId: string;
  /** The address that must stand in the Google project, shown to be copied. */
  readonly redirectUri: string;
  readonly guideUrl: string;
  /** Saves an id; an empty one goes back to the one built in. */
  readonly onSave: (clientId: string) => void;
  readonly onCopy: (text: string) => void;
}

/** The user's own OAuth client id: checked for its shape before it is saved. */
export function ClientIdForm(props: ClientIdFormProps) {
  const [draft, setDraft] = useState(props.clientId);
  const [tried, setTried] = useState(false);
  const value = draft.trim();
  const valid = isClientId(value);
  return (
    <form
      class="client-id"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (valid) props.onSave(value);
      }}
    >
      <Field
        label={i18n.t('clientId.label')}
        value={draft}
        onInput={setDraft}
        placeholder="….apps.googleusercontent.com"
        hint={i18n.t('clientId.hint')}
        error={tried && !valid ? i18n.t('clientId.invalid') : undefined}
        dir="ltr"
        mono
      />
      <CopyLine
        label={i18n.t('clientId.redirect')}
        text={props.redirectUri}
        onCopy={props.onCopy}
      />
      <div class="client-id-actions">
        <Button type="submit" disabled={value === props.clientId}>
          {i18n.t('clientId.save')}
        </Button>
        {props.clientId !== '' && (
          <Button
            kind="quiet"
            onClick={() => {
              setDraft('');
              setTried(false);
              props.onSave('');
            }}
          >
            {i18n.t('clientId.remove')}
          </Button>
        )}
        <ExternalLink href={props.guideUrl}>{i18n.t('clientId.guide')}</ExternalLink>
      </div>
    </form>
  );
}
