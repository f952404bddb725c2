import { HiddenView } from '../../../components/hide/HiddenView.tsx';
import { HideButton } from '../../../components/hide/HideButton.tsx';
import { Page } from '../../../components/ui/Page.tsx';
import { focus, nothing, type Scenes } from '../scene.ts';

const KEYS = 'Alt+Shift+H';

/** What is shown while everything is hidden, and the button that hides it. */
export const hideScenes: Scenes = {
  'hide-view': {
    render: () => <HiddenView keys={KEYS} onShow={nothing} />,
    widths: [320, 900],
    also: ['long', 'rtl', 'forced'],
  },
  'hide-view-no-key': { render: () => <HiddenView onShow={nothing} /> },
  'hide-button': {
    render: () => (
      <Page title="Vis-à-vis" actions={<HideButton keys={KEYS} onHide={nothing} />}>
        {null}
      </Page>
    ),
    act: () => focus('.icon-button'),
    widths: [320],
    also: ['long', 'rtl', 'forced'],
  },
};
