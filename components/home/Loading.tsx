import { i18n } from '#i18n';
import '../ui/visually-hidden.css';
import './loading.css';

/** The shape of what comes, shown only when it takes over 200 ms. */
export function Loading() {
  return (
    <main class="loading">
      <h1 class="visually-hidden">{i18n.t('app.name')}</h1>
      <p class="visually-hidden" role="status">
        {i18n.t('ui.loading')}
      </p>
      <div class="loading-bar loading-title" />
      <div class="loading-bar" />
      <div class="loading-bar" />
      <div class="loading-bar loading-short" />
    </main>
  );
}
