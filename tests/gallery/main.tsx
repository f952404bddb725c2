import './browser.ts';
import '../../components/styles/base.css';
import { render } from 'preact';
import { language } from 'virtual:messages';
import { AmbientProvider } from '../../components/ui/ambient.ts';
import { NOW, ZONE } from './records.ts';
import { scenes } from './scenes/all.ts';

const parameters = new URLSearchParams(location.search);
const name = parameters.get('scene') ?? '';
const scene = scenes[name];
const app = document.getElementById('app');
if (!app) throw new Error('The page has no place for the scene.');

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', (event) =>
  violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
);

/** Effects (a dialog opening, the focus moving) have run by the second frame. */
function secondFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

/** Two frames have brought nothing new. */
async function quiet(): Promise<void> {
  let isNew = true;
  const observer = new MutationObserver(() => {
    isNew = true;
  });
  observer.observe(document.documentElement, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  while (isNew) {
    isNew = false;
    await secondFrame();
  }
  observer.disconnect();
}

/** What appears late (a skeleton) has appeared; what runs for ever is not waited for. */
async function settled(): Promise<void> {
  await quiet();
  const ending = document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity);
  await Promise.all(ending.map((animation) => animation.finished));
  document.documentElement.dataset['ready'] = 'yes';
}

if (scene) {
  document.documentElement.dir = parameters.get('dir') ?? 'ltr';
  document.documentElement.lang = language;
  const locale = parameters.get('locale') ?? (language === 'en' ? 'en-GB' : language);
  render(
    <AmbientProvider value={{ now: NOW, zone: ZONE, locale }}>{scene.render()}</AmbientProvider>,
    app,
  );
  void secondFrame()
    .then(() => scene.act?.())
    .then(settled);
} else {
  render(
    <main>
      <ul>
        {Object.keys(scenes).map((each) => (
          <li key={each}>
            <a href={`?scene=${each}`}>{each}</a>
          </li>
        ))}
      </ul>
    </main>,
    app,
  );
}

// For the script that takes the pictures.
Object.assign(globalThis, {
  gallery: {
    violations,
    scenes: Object.entries(scenes).map(([each, { widths = [], also = [] }]) => ({
      name: each,
      widths,
      also,
    })),
  },
});
