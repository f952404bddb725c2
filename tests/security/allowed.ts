/** What may be asked by whom, written out by hand and apart from the product's own schemas. */
import { ID, ORIGIN, type SenderOf } from './senders.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFlag = (value: unknown): boolean => value === true || value === false;
const isText = (value: unknown): boolean => typeof value === 'string';

/** Each message, and what each of its fields has to be. */
const MESSAGES: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  sync: { force: isFlag },
  connect: { access: (value) => value === 'owned' || value === 'all', choose: isFlag },
  badge: {},
  'back-up': { isBeforeUpgrade: isFlag },
  'sign-out': {},
};

function fieldsOf(message: unknown): Fields | undefined {
  return typeof message === 'object' && message !== null && !Array.isArray(message)
    ? (message as Fields)
    : undefined;
}

function tests(type: unknown) {
  return typeof type === 'string' && Object.keys(MESSAGES).includes(type)
    ? MESSAGES[type]
    : undefined;
}

/** Whether one of our pages may ask this of the worker. */
export function isAllowed(message: unknown): boolean {
  const fields = fieldsOf(message);
  const wanted = tests(fields?.['type']);
  return (
    fields !== undefined &&
    wanted !== undefined &&
    Object.entries(wanted).every(([name, test]) => test(fields[name]))
  );
}

/** The fields of an allowed message that are its own: no other may reach whoever acts on it. */
export function allowedFields(message: unknown): Fields {
  const fields = fieldsOf(message) ?? {};
  const names = ['type', ...Object.keys(tests(fields['type']) ?? {})];
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

/** Whether it asks for a backup. */
export function isBackupWish(message: unknown): boolean {
  const fields = fieldsOf(message);
  if (fields?.['type'] !== 'make-backup') return false;
  const { account, product, key } = fields;
  return isText(account) && isText(product) && (key === undefined || isKey(key));
}

function isKey(key: unknown): boolean {
  const fields = fieldsOf(key);
  if (!fields) return false;
  const { iterations, salt } = fields;
  const isCount = typeof iterations === 'number' && Number.isInteger(iterations) && iterations >= 0;
  return isCount && isText(salt) && isText(fields['key']);
}

/** A page of ours, wherever it is shown. */
export function isOwnPage({ id, origin }: SenderOf): boolean {
  return id === ID && origin === ORIGIN;
}

/** The worker: it has our id and no tab, and may have no address. */
export function isOwnWorker({ id, tab, url }: SenderOf): boolean {
  return id === ID && tab === undefined && (url === undefined || url.startsWith(`${ORIGIN}/`));
}
