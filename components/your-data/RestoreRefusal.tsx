import { i18n } from '#i18n';
import { Banner } from '../ui/Banner.tsx';
import type { RefusalKind, RestoreStep } from './restore-types.ts';

/** Why a file cannot be restored, and where in it. */
export function RestoreRefusal({ problem, place }: Extract<RestoreStep, { step: 'refused' }>) {
  const { line, field } = place;
  return (
    <Banner tone="trouble" title={i18n.t('restore.refusedTitle')}>
      <p>{refusalWords(problem)}</p>
      {line !== undefined && (
        <p>
          {field === undefined
            ? i18n.t('restore.inLine', [line])
            : i18n.t('restore.inField', { line, field })}
        </p>
      )}
      <p>{i18n.t('restore.nothingChanged')}</p>
    </Banner>
  );
}

function refusalWords(problem: RefusalKind): string {
  switch (problem) {
    case 'foreign':
      return i18n.t('restore.foreign');
    case 'newer':
      return i18n.t('restore.newerVersion');
    case 'cut':
      return i18n.t('restore.cut');
    case 'damaged':
      return i18n.t('restore.damaged');
    case 'invalid':
      return i18n.t('restore.invalid');
    case 'repeated':
      return i18n.t('restore.repeated');
    case 'too-long':
      return i18n.t('restore.tooLong');
    case 'locked':
    case 'wrong-passphrase':
      return i18n.t('restore.wrongPassphrase');
    case 'full':
      return i18n.t('restore.full');
    case 'failed':
      return i18n.t('restore.failed');
  }
}
