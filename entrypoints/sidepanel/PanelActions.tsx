import type { ComponentChildren } from 'preact';
import { HideButton } from '../../components/hide/HideButton.tsx';
import type { Panel } from './panel.ts';

export interface PanelActionsProps {
  readonly panel: Panel;
  readonly children?: ComponentChildren;
}

/** The buttons at the end of a view's title: its own, and the one that hides everything. */
export function PanelActions({ panel, children }: PanelActionsProps) {
  return (
    <>
      <HideButton onHide={panel.hide.toggle} keys={panel.hide.keys.value} />
      {children}
    </>
  );
}
