import { i18n } from '#i18n';
import type { HomeProps } from '../../components/home/Home.tsx';
import { shortName } from '../../utils/domain/names.ts';
import { STANDARD } from '../../utils/domain/thresholds.ts';
import type { AccountView } from '../../utils/stores/account.ts';
import { explainChanges } from '../../utils/stores/history.ts';
import type { Panel } from './panel.ts';
import { waive } from '../../utils/actions/waive.ts';

/** What home says of what needs a look, and the one change it asks about. */
export function attentionProps(
  panel: Panel,
  view: AccountView,
): Pick<HomeProps, 'attention' | 'fresh'> {
  const list = panel.attention.list.value;
  const fresh = panel.attention.fresh.value;
  const { noticeDays } = panel.thresholds.current.value ?? STANDARD;
  return {
    ...(list && {
      attention: {
        list,
        noticeDays,
        onOpenPerson: ({ key }) => panel.go({ view: 'person', key }),
        onOpenHistory: ({ key }, changeId) =>
          panel.go({
            view: 'person',
            key,
            tab: 'history',
            ...(changeId !== undefined && { changeId }),
          }),
        onWaive: (person, waiver) => waive(panel, view.account, person, waiver),
      },
    }),
    ...(fresh && {
      fresh: {
        fresh,
        name: shortName(
          fresh.person.name,
          view.people.map(({ name }) => name),
        ),
        onSay: (asker) =>
          void panel.undo.run(
            () => explainChanges(view.account, [fresh.change.id], { asker }),
            i18n.t('history.noted'),
          ),
        onSkip: () => panel.attention.skip(fresh.change.id),
      },
    }),
  };
}
