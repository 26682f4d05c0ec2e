import { lookAgain } from './countdown.js';
import { copyOf, keptHere, restore } from '../keep.js';

// Every answer is sent as it is given, and kept in this tab until the server has it.
const worthKeeping = 15 * 60_000;

export function saveAsGiven(form) {
  const line = form.querySelector('[data-save-line]') ?? form.appendChild(Object.assign(document.createElement('p'), { role: 'status' }));
  const key = `answer ${form.action}`;
  let changes = 0, unsaved = false, sending = false, again = false, wait = 2000, timer, leaving = false;

  const say = (words, problem = false) => {
    line.textContent = words;
    line.classList.toggle('is-unsaved', problem);
  };
  const fields = () => [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !name.startsWith('__'));
  const keepCopy = () => attempt(() => sessionStorage.setItem(key, JSON.stringify({ at: Date.now(), fields: fields() })));
  // What the server refuses to store is nowhere else: where a form says so, its copy outlives the tab.
  const kept = form.dataset.keep ? copyOf(form) : null;
  const dropCopy = () => { attempt(() => sessionStorage.removeItem(key)); kept?.drop(); };

  const later = words => {
    say(words, true);
    clearTimeout(timer);
    timer = setTimeout(save, wait);
    wait = Math.min(wait * 2, 30_000);
  };

  async function save() {
    if (sending) { again = true; return; }
    clearTimeout(timer);
    sending = true;
    again = false;
    const sent = changes;
    let answer;
    try {
      answer = await fetch(form.action, { method: 'POST', body: new FormData(form), redirect: 'manual', headers: { 'X-Requested-With': 'fetch', Accept: 'application/json' } });
    } catch {
      answer = null;
    }
    sending = false;
    if (leaving) return;
    if (answer?.ok) {
      wait = 2000;
      if (again) { save(); return; }
      // Something was chosen while this was on its way: its own saving is due, and only then is all of it saved.
      if (changes !== sent) return;
      unsaved = false;
      dropCopy();
      // The time on the learner's own clock: the server does not know where they sit.
      say(`Saved ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`);
    } else if (!answer) {
      later('Not saved: no connection; it will be tried again');
    } else if (answer.status === 409 || answer.status === 410) {
      // The attempt has ended, here or in another tab: the server's page says so.
      unsaved = false;
      dropCopy();
      lookAgain(form);
    } else if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
      say('Not saved: you are signed out. Sign in in another tab, then choose again here', true);
    } else if (answer.status >= 500 || answer.status === 429) {
      later('Not saved: the server could not keep it; it will be tried again');
    } else {
      const why = await sentence(answer) || 'Not saved: this answer was not understood';
      kept?.write();
      say(kept ? `${why}. ${keptHere}` : why, true);
    }
  }

  const changed = () => {
    changes++;
    unsaved = true;
    say('');
    keepCopy();
    clearTimeout(timer);
    timer = setTimeout(save, 200);
  };

  form.addEventListener('change', changed);
  form.addEventListener('submit', () => { leaving = true; clearTimeout(timer); keepCopy(); });
  addEventListener('pageshow', () => { leaving = false; });
  addEventListener('online', () => unsaved && save());
  addEventListener('beforeunload', event => { if (unsaved && !leaving) event.preventDefault(); });
  form.addEventListener('save-now', save);

  const copy = attempt(() => JSON.parse(sessionStorage.getItem(key)));
  if (copy && Date.now() - copy.at < worthKeeping && JSON.stringify(copy.fields) !== JSON.stringify(fields())) {
    putBack(form, copy.fields);
    changed();
  } else if (kept && form.dataset.keepRefused === 'yes') {
    kept.write();
    say(keptHere, true);
  } else if (kept && restore(form)) {
    changed();
  } else {
    dropCopy();
  }
}

/** What the server says of an answer that it refuses: a sentence, bare or as JSON. */
async function sentence(answer) {
  const said = await answer.text().catch(() => '');
  const plain = attempt(() => JSON.parse(said)) ?? said;
  return typeof plain === 'string' && !plain.startsWith('<') ? plain : plain.sentence;
}

/** Sets the form's fields to what was kept. */
function putBack(form, kept) {
  for (const field of form.elements) {
    if (!field.name || field.type === 'hidden' || field.localName === 'button') continue;
    const values = kept.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = values.includes(field.value);
    else if (values.length > 0) field.value = values[0];
  }
  form.querySelectorAll('[data-order]').forEach(order => order.dispatchEvent(new Event('redraw')));
}

/** Storage may be full or forbidden; then the server's copy has to do. */
function attempt(work) {
  try { return work(); } catch { return undefined; }
}
