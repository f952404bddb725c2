import { i18n } from '#i18n';
import { TEMPLATE_KEYS } from '../../utils/domain/agenda-templates.ts';
import type { Template } from '../../utils/domain/record-types.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { OwnTemplate } from './OwnTemplate.tsx';
import { TemplateDetails } from './TemplateDetails.tsx';
import { templateWords } from './template-words.ts';
import './agenda.css';

/** What can be done with the user's own templates. */
export interface TemplateActions {
  readonly onSave: (name: string, side: Template['side'], topics: readonly string[]) => void;
  readonly onRename: (template: Template, name: string) => void;
  /** The page offers Undo. */
  readonly onDelete: (template: Template) => void;
}

export interface TemplateDialogProps {
  /** The person's name, short and isolated. */
  readonly name: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly templates: readonly Template[];
  readonly actions: TemplateActions;
  readonly onUse: (side: Template['side'], topics: readonly string[]) => void;
}

/** All templates, built in and own: look at one, use it, keep the own ones in order. */
export function TemplateDialog(props: TemplateDialogProps) {
  const { name, onClose, onUse, templates, actions } = props;
  const use = (side: Template['side'], topics: readonly string[]): void => {
    onUse(side, topics);
    onClose();
  };
  const own = templates.filter((template) => template.deletedAt === undefined);
  return (
    <Dialog
      title={i18n.t('templates.title')}
      open={props.open}
      onClose={onClose}
      actions={
        <Button kind="quiet" onClick={onClose}>
          {i18n.t('ui.close')}
        </Button>
      }
    >
      <section class="templates">
        <h3 class="templates-title">{i18n.t('templates.builtIn')}</h3>
        {TEMPLATE_KEYS.map((key) => {
          const words = templateWords(key);
          return (
            <TemplateDetails
              key={key}
              title={words.name}
              side="mine"
              topics={words.topics}
              name={name}
              onUse={(topics) => use('mine', topics)}
            />
          );
        })}
      </section>
      <section class="templates">
        <h3 class="templates-title">{i18n.t('templates.own')}</h3>
        {own.length === 0 && <p class="templates-none">{i18n.t('templates.ownNone')}</p>}
        {own.map((template) => (
          <OwnTemplate
            key={template.id}
            template={template}
            name={name}
            onUse={(topics) => use(template.side, topics)}
            onRename={(wanted) => actions.onRename(template, wanted)}
            onDelete={() => actions.onDelete(template)}
          />
        ))}
      </section>
    </Dialog>
  );
}
