import { useLayoutEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { HideButton } from '../../components/hide/HideButton.tsx';
import { HiddenView } from '../../components/hide/HiddenView.tsx';
import { DataTrouble } from '../../components/home/DataTrouble.tsx';
import { Loading } from '../../components/home/Loading.tsx';
import { LookBack } from '../../components/look-back/LookBack.tsx';
import { AmbientProvider } from '../../components/ui/ambient.ts';
import { EmptyState } from '../../components/ui/EmptyState.tsx';
import type { LookBackPage } from './look-back.ts';

/** The page that looks back on somebody. */
export function App({ page }: { readonly page: LookBackPage }) {
  const isHidden = page.hide.hidden.value;
  useTitle(page, isHidden);
  // Nothing of anybody is shown before it is known that it may be.
  if (isHidden === undefined) return null;
  return (
    <AmbientProvider value={{ ...page.clock.value, locale: page.locale }}>
      {isHidden ? (
        <HiddenView onShow={page.hide.toggle} keys={page.hide.keys.value} />
      ) : (
        <Shown page={page} />
      )}
    </AmbientProvider>
  );
}

/** The tab, and a print, are named by whom it is about, but not while everything is hidden. */
function useTitle(page: LookBackPage, isHidden: boolean | undefined): void {
  const reading = page.document.value;
  const name = reading.state === 'ready' ? reading.value?.name : undefined;
  const title =
    name === undefined || isHidden !== false
      ? i18n.t('app.name')
      : i18n.t('lookBack.title', [name]);
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
}

function Shown({ page }: { readonly page: LookBackPage }) {
  const reading = page.document.value;
  if (reading.state === 'failed') return <DataTrouble onReload={() => location.reload()} />;
  if (reading.state === 'loading') return <Loading />;
  if (!reading.value) {
    return (
      <main class="page">
        <EmptyState>{i18n.t('lookBack.nobody')}</EmptyState>
      </main>
    );
  }
  return (
    <LookBack
      document={reading.value}
      span={page.span.value}
      onSpan={page.setSpan}
      onPrint={() => window.print()}
      actions={<HideButton onHide={page.hide.toggle} keys={page.hide.keys.value} />}
    />
  );
}
