import { render } from 'lit-html';
import { ask, Unanswered } from './ask.js';
import { placeIn } from './place.js';
import { page } from './views/page.js';

/** @import { Actions, State } from './state.js' */

/** Milliseconds between two looks at what changes by itself. */
const EVERY = 2_000;

const root = document.createElement('div');
document.body.append(root);

/** What one section shows and no other: it is read anew whenever somebody comes there. */
const NOTHING = { plan: null, changes: null, settings: null, queues: null, processes: null };

/** @type {State} */
let state = {
  language: localStorage.getItem('language') === 'en' ? 'en' : 'vi',
  place: placeIn(location.hash),
  name: null,
  fault: null,
  said: null,
  refused: null,
  modules: null,
  ...NOTHING,
};

/** @param {Partial<State>} change */
function show(change) {
  state = { ...state, ...change };
  document.documentElement.lang = state.language;
  render(page(state, actions), root);
}

/** How many changes are shown. */
let shown = 10;

/**
 * Whether a plan may be another than it was: to make one is much work.
 *
 * @param {NonNullable<State['modules']>} modules
 * @param {string} id
 */
function isMoving(modules, id) {
  const [before, now] = [state.modules, modules].map((all) => all?.find((module) => module.id === id)?.state);
  return state.plan === null || before !== now || now === 'DRAINING';
}

/** Reads what the section shows; after an act all of it anew. */
async function look(anew = false) {
  const { place } = state;
  /** @returns {Promise<Partial<State>>} */
  const seen = async () => {
    const { viewer, modules } = await ask('modules', {});
    const name = viewer?.name ?? null;
    switch (place.section) {
      case 'plan': {
        if (!anew && !isMoving(modules, place.of)) return { name, modules };
        const enabled = modules.find(({ id }) => id === place.of)?.enabled === false;
        return { name, modules, plan: await ask('plan', { module: place.of, enabled }) };
      }
      case 'changes':
        return { name, modules, changes: await ask('changes', { first: shown }) };
      case 'settings':
        return { name, modules, settings: (await ask('settings', { module: place.of })).moduleSettings };
      case 'queues':
        return { name, modules, queues: (await ask('queues', {})).queues };
      case 'processes':
        return { name, modules, processes: (await ask('processes', {})).processes };
      default:
        return { name, modules };
    }
  };
  const now = await seen().then((change) => ({ ...change, fault: null }), faultOf);
  // Whoever has gone on meanwhile looks at something else.
  if (state.place === place) show(now);
}

/**
 * @param {unknown} error
 * @returns {Partial<State>}
 */
function faultOf(error) {
  return { fault: error instanceof Unanswered ? error : 'away' };
}

/** @type {Actions} */
const actions = {
  speak: (language) => {
    localStorage.setItem('language', language);
    show({ language });
  },
  act: async (name, given, said) => {
    show({ said: null, refused: null });
    try {
      const { answer } = await ask(name, given);
      show('vi' in answer ? { refused: answer } : { said });
      await look(true);
    } catch (error) {
      show(faultOf(error));
    }
  },
  further: async () => {
    shown = Math.min(100, shown + 30);
    await look();
  },
  signOut: async () => {
    const response = await fetch('/sign-out', { method: 'POST', headers: { accept: 'application/json' } });
    const { next } = await response.json();
    location.assign(next ?? '/sign-out');
  },
};

addEventListener('hashchange', async () => {
  show({ place: placeIn(location.hash), said: null, refused: null, ...NOTHING });
  await look();
  document.querySelector('h2')?.focus();
});

show({});
await look();
for (;;) {
  await new Promise((awake) => setTimeout(awake, EVERY));
  // What somebody fills in stays as it is.
  if (document.visibilityState === 'visible' && state.place.section !== 'settings') await look();
}
