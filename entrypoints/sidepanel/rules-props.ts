import type { SettingsProps } from '../../components/settings/Settings.tsx';
import type { AccountView } from '../../utils/stores/account.ts';
import type { Panel } from './panel.ts';
import { unwaive, waive } from '../../utils/actions/waive.ts';

/** The rules and what is different with whom, as Settings shows them. */
export function rulesProps(
  panel: Panel,
  view: AccountView,
): Pick<SettingsProps, 'rules' | 'waivers'> {
  const thresholds = panel.thresholds.current.value;
  return {
    ...(thresholds && {
      rules: {
        thresholds,
        onChange: (name, value) =>
          void panel.undo.change(() => panel.thresholds.change(name, value)),
      },
    }),
    waivers: {
      people: view.people.filter(({ listed }) => listed),
      onWaive: (person, waiver) => waive(panel, view.account, person, waiver),
      onUnwaive: (person, rule) => unwaive(panel, view.account, person, rule),
    },
  };
}
