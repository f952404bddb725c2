import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Template } from '../../utils/domain/record-types.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { TemplateDetails, type TemplateDetailsProps } from './TemplateDetails.tsx';

export interface OwnTemplateProps {
  readonly template: Template;
  /** The person's name, short and isolated. */
  readonly name: string;
  readonly onUse: TemplateDetailsProps['onUse'];
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}

/** A template of the user's own: it can be renamed and deleted, too. */
export function OwnTemplate({ template, name, onUse, onRename, onDelete }: OwnTemplateProps) {
  const [draft, setDraft] = useState<string>();
  const wanted = (draft ?? '').trim();
  return (
    <TemplateDetails
      title={template.name}
      side={template.side}
      topics={template.topics}
      name={name}
      onUse={onUse}
    >
      {draft === undefined ? (
        <>
          <Button small kind="quiet" onClick={() => setDraft(template.name)}>
            {i18n.t('templates.rename')}
          </Button>
          <Button small kind="quiet" onClick={onDelete}>
            {i18n.t('templates.delete')}
          </Button>
        </>
      ) : (
        <form
          class="template-rename"
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted === '') return;
            if (wanted !== template.name) onRename(wanted);
            setDraft(undefined);
          }}
        >
          <Field label={i18n.t('templates.name')} value={draft} onInput={setDraft} focusFirst />
          <Button small type="submit" disabled={wanted === ''}>
            {i18n.t('ui.save')}
          </Button>
        </form>
      )}
    </TemplateDetails>
  );
}
