import { replyOf } from './fault-replies.ts';
import type { Held, Trouble } from './faults.ts';
import type { Reply } from './http.ts';
import type { LoggedRequest } from './request-log.ts';

/** Where a reply goes: a connection's response, or what stands for one. */
export interface Sink {
  writeHead(status: number, headers: Readonly<Record<string, string>>): unknown;
  write(part: Uint8Array, done: () => void): unknown;
  end(bytes: Uint8Array): unknown;
  /** The connection ends, whatever was said on it. */
  destroy(): unknown;
  /** Told when the client goes away. */
  once(event: 'close', listener: () => void): unknown;
  off(event: 'close', listener: () => void): unknown;
}

/**
 * Sends a reply, spoilt by whatever trouble the request is in, and notes what came of it.
 *
 * @param date the fake clock's time, for the `Date` header
 */
export async function respond(
  response: Sink,
  reply: () => Reply,
  trouble: Trouble | Held | undefined,
  date: () => Temporal.Instant,
  entry: LoggedRequest | undefined,
): Promise<void> {
  const note = (status: number | 'lost') => {
    if (entry) entry.status = status;
  };
  if (trouble && 'released' in trouble) {
    if (!(await hold(response, trouble))) return note('lost');
  }
  if (trouble && 'drop' in trouble) {
    response.destroy();
    return note('lost');
  }
  const fault = trouble && !('released' in trouble) ? trouble : undefined;
  const spoilt = fault && replyOf(fault);
  // The real reply is made after the wait: a slow answer tells what is true when it is sent.
  const { status, headers, body } = spoilt ?? reply();
  const bytes = Buffer.from(fault && 'mangle' in fault ? fault.mangle(body) : body, 'utf8');
  // The API's own refusals can be read by any page; what comes from elsewhere cannot.
  const isApi = spoilt && fault && 'status' in fault && entry?.host === 'www.googleapis.com';
  const cors = isApi ? { 'access-control-allow-origin': '*' } : {};
  response.writeHead(status, {
    date: httpDate(date()),
    'content-length': String(bytes.length),
    ...cors,
    ...headers,
  });
  if (trouble && 'cutAfter' in trouble) {
    // In the middle, however short the reply is.
    const length = Math.min(trouble.cutAfter, Math.floor(bytes.length / 2));
    response.write(bytes.subarray(0, length), () => response.destroy());
    return note('lost');
  }
  response.end(bytes);
  note(status);
}

/** Whether the reply was released; false if the client went away first. */
async function hold(response: Sink, held: Held): Promise<boolean> {
  const gone = Promise.withResolvers<false>();
  const leave = () => {
    held.abandon();
    gone.resolve(false);
  };
  response.once('close', leave);
  held.arrive();
  const isReleased = await Promise.race([held.released.then(() => true), gone.promise]);
  response.off('close', leave);
  return isReleased;
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** An instant as HTTP headers write it. */
export function httpDate(instant: Temporal.Instant): string {
  const at = instant.toZonedDateTimeISO('UTC');
  const day = String(at.day).padStart(2, '0');
  const time = at.toPlainTime().toString({ smallestUnit: 'second' });
  return `${days[at.dayOfWeek - 1]}, ${day} ${months[at.month - 1]} ${at.year} ${time} GMT`;
}
