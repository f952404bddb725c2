/** Runs a script in pages that open by themselves, such as the side panel, before any of their own. */
import type { Browser, CDPSession } from 'puppeteer-core';

/** Has it run in every page that opens while `open` does. */
export async function fromTheStart<Given>(
  browser: Browser,
  source: string,
  open: () => Promise<Given>,
): Promise<Given> {
  const session = await browser.target().createCDPSession();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const opened = session.connection()?.session(sessionId);
    // What has gone meanwhile needs neither.
    if (opened) prepare(opened, source, targetInfo.type).catch(() => undefined);
  });
  try {
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
    return await open();
  } finally {
    await session.detach();
  }
}

async function prepare(opened: CDPSession, source: string, type: string): Promise<void> {
  if (type !== 'service_worker') {
    await opened.send('Page.enable');
    await opened.send('Page.addScriptToEvaluateOnNewDocument', { source });
  }
  await opened.send('Runtime.runIfWaitingForDebugger');
}
