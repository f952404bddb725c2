import { i18n } from '#i18n';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import './prep.css';

/** A document shared with somebody. */
export interface PrepLink {
  readonly name: string;
  readonly onOpen: () => void;
}

export interface PrepHeadProps {
  readonly name: string;
  /** "Every 2 weeks · last one-on-one 13 days ago". */
  readonly summary: string;
  readonly links: readonly PrepLink[];
  readonly onOpenPanel: () => void;
  readonly onCollapse: () => void;
  readonly onHide: () => void;
  readonly onClose: () => void;
}

/** Whose card it is, and what can be done with all of it. */
export function PrepHead(props: PrepHeadProps) {
  return (
    <header class="prep-head">
      <h1 class="prep-name">
        <bdi>{props.name}</bdi>
      </h1>
      <div class="prep-head-actions">
        <Menu
          small
          label={i18n.t('prep.more', [props.name])}
          items={[
            ...props.links.map(({ name, onOpen }) => ({
              label: name,
              icon: 'external' as const,
              onSelect: onOpen,
            })),
            { label: i18n.t('prep.less'), onSelect: props.onCollapse },
            { label: i18n.t('prep.hideAll'), onSelect: props.onHide },
          ]}
        />
        <IconButton
          small
          icon="panel"
          label={i18n.t('prep.openPanel')}
          onClick={props.onOpenPanel}
        />
        <IconButton small icon="close" label={i18n.t('prep.close')} onClick={props.onClose} />
      </div>
      {props.summary !== '' && <p class="prep-summary">{props.summary}</p>}
    </header>
  );
}
