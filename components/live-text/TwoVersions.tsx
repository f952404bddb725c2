import { i18n } from '#i18n';
import './conflicts.css';

/** Where a text is only read: that another version of it was kept, to be settled elsewhere. */
export function TwoVersions({ of }: { readonly of: { readonly conflicts?: readonly string[] } }) {
  if ((of.conflicts ?? []).length === 0) return null;
  return <span class="two-versions">{i18n.t('conflicts.two')}</span>;
}
