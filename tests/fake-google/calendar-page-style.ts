/** How the week page looks, light and dark. */
export const calendarStyle = `
  :root { color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif; --line: light-dark(#dadce0, #3c4043); }
  body { margin: 0; background: light-dark(#f8fafd, #131314); color: light-dark(#1f1f1f, #e3e3e3);
    height: 100vh; display: flex; flex-direction: column; }
  header { display: flex; align-items: center; gap: 1rem; padding: .75rem 1.25rem; }
  header h1 { font-size: 1.375rem; font-weight: 400; margin: 0; }
  header a { color: inherit; text-decoration: none; border: 1px solid var(--line); border-radius: 99px;
    padding: .375rem 1rem; }
  header span { margin-inline-start: auto; color: light-dark(#5f6368, #9aa0a6); }
  main { flex: 1; overflow: auto; background: light-dark(#fff, #1b1b1b); border-radius: 24px 24px 0 0;
    margin: 0 1rem; }
  .grid { display: grid; grid-template-columns: 3.5rem repeat(7, minmax(6rem, 1fr)); min-width: 48rem; }
  .head { text-align: center; padding: .5rem; border-inline-start: 1px solid var(--line);
    position: sticky; top: 0; z-index: 1; background: inherit; }
  .grid, .grid > * { background: light-dark(#fff, #1b1b1b); }
  .hours { position: relative; }
  .hours i { position: absolute; inset-inline-end: .5rem; font-style: normal; font-size: 11px;
    translate: 0 -50%; color: light-dark(#5f6368, #9aa0a6); }
  .head b { display: block; font-size: 1.5rem; font-weight: 400; width: 2.75rem; line-height: 2.75rem;
    margin: auto; border-radius: 50%; }
  .today b { background: light-dark(#0b57d0, #a8c7fa); color: light-dark(#fff, #062e6f); }
  .strip { min-height: 1.75rem; border-inline-start: 1px solid var(--line); padding: 1px; }
  .day { position: relative; height: 1152px; border-inline-start: 1px solid var(--line);
    background-image: repeating-linear-gradient(var(--line) 0 1px, transparent 1px 48px); }
  .chip { position: absolute; box-sizing: border-box; overflow: hidden; border-radius: 6px;
    padding: 1px 6px; font-size: 12px; line-height: 1.25; overflow-wrap: anywhere; cursor: pointer; color: light-dark(#fff, #062e6f);
    background: light-dark(#0b57d0, #a8c7fa); border: 1px solid light-dark(#fff, #1b1b1b); }
  .short { white-space: nowrap; padding-block: 0; }
  .strip .chip { position: static; display: block; width: 100%; }
  .declined { background: light-dark(#fff, #1b1b1b); color: light-dark(#0b57d0, #a8c7fa);
    border-color: currentColor; text-decoration: line-through; }`;
