import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
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
  // Nothing of anybody is shown before it is known that it may be.
  if (isHidden === undefined) return null;
  return (
    <AmbientProvider value={{ ...page.clock.value, locale: page.locale }}>
      {isHidden ? <HiddenView onShow={page.hide.toggle} keys="" /> : <Shown page={page} />}
    </AmbientProvider>
  );
}

function Shown({ page }: { readonly page: LookBackPage }) {
  const reading = page.document.value;
  const name = reading.state === 'ready' ? reading.value?.name : undefined;
  useEffect(() => {
    if (name !== undefined) document.title = i18n.t('lookBack.title', [name]);
  }, [name]);
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
    />
  );
}
