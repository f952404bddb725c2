import { i18n } from '#i18n';
import { viewWords } from '../../components/dashboard/DashboardShell.tsx';
import { HideButton } from '../../components/hide/HideButton.tsx';
import { RulesSettings } from '../../components/settings/RulesSettings.tsx';
import { WaiversSettings } from '../../components/settings/WaiversSettings.tsx';
import { Button } from '../../components/ui/Button.tsx';
import { Page } from '../../components/ui/Page.tsx';
import { unwaive, waive } from '../../utils/actions/waive.ts';
import type { PartProps } from './PeoplePart.tsx';

/** The figures of the rules and what is different with whom: they change every picture at once. */
export function SettingsPart({ page, view }: PartProps) {
  const { account, people } = view;
  const thresholds = page.thresholds.current.value;
  return (
    <Page
      title={viewWords('settings')}
      actions={<HideButton onHide={page.hide.toggle} keys={page.hide.keys.value} />}
    >
      <div class="settings">
        <p class="settings-words">{i18n.t('dashboard.panelSettings')}</p>
        <div class="settings-actions">
          <Button onClick={() => page.openPanel({ view: 'settings' })}>
            {i18n.t('dashboard.openPanelSettings')}
          </Button>
          <Button onClick={() => page.openPanel({ view: 'your-data' })}>
            {i18n.t('dashboard.openYourData')}
          </Button>
        </div>
        {thresholds && (
          <RulesSettings
            thresholds={thresholds}
            onChange={(name, value) =>
              void page.undo.change(() => page.thresholds.change(name, value))
            }
          />
        )}
        <WaiversSettings
          people={people.filter(({ listed }) => listed)}
          onWaive={(person, waiver) => waive(page, account, person, waiver)}
          onUnwaive={(person, rule) => unwaive(page, account, person, rule)}
        />
      </div>
    </Page>
  );
}
