import { i18n } from '#i18n';

/** A note for whoever approves applications: what is asked for, what it reads, and what it never does. */
export function adminNote(clientId: string, extensionId: string): string {
  return [
    i18n.t('adminNote.greeting'),
    i18n.t('adminNote.what'),
    i18n.t('adminNote.reads'),
    i18n.t('adminNote.never'),
    i18n.t('adminNote.where', {
      clientId: clientId === '' ? i18n.t('adminNote.noClient') : clientId,
      extensionId,
    }),
  ].join('\n\n');
}
