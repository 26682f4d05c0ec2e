// A workbook: what is typed goes to the server a moment later, or stays in this browser where the server may not, or cannot, have it. The preview is the server's.
import { copyOf, line, restore } from './keep.js';

const post = (form, address) => fetch(address, { method: 'POST', body: new FormData(form), redirect: 'manual', headers: { 'X-Requested-With': 'fetch', Accept: 'application/json' } }).catch(() => null);
const count = text => text.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length;

document.querySelectorAll('form[data-workbook]').forEach(form => {
  const copy = copyOf(form), place = line(form), version = form.querySelector('[data-version]');
  const preview = document.querySelector('[data-preview-place]'), counted = form.querySelector('[data-counted]'), text = form.querySelector('[data-words]');
  const drawn = preview && form.dataset.preview, rows = form.querySelector('[data-rows]');
  let timer, leaving = false, changes = 0, saving = false, stopped = false, drawing = 0;
  const kept = work => { try { return work(); } catch { return null; } };

  // The copy knows on which version it is based: put back over a newer one, it must not overwrite that unseen.
  const [based, mark] = [`version ${form.dataset.keep}`, `sent ${form.dataset.keep}`];
  const base = () => kept(() => localStorage.setItem(based, version.value));

  const say = (words, problem = false) => {
    place.textContent = words;
    place.classList.toggle('is-unsaved', problem);
  };

  async function save() {
    // One at a time: the next save needs the version that this one makes.
    if (saving || stopped) return;
    saving = true;
    const sent = changes;
    const answer = await post(form, form.action);
    saving = false;
    if (leaving) return;
    if (answer?.ok) {
      const told = await answer.json().catch(() => ({}));
      if (told.version) version.value = told.version;
      base();
      if (changes !== sent) { save(); return; }
      copy.drop();
      say(`Saved ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`);
    } else if (answer?.status === 409) {
      const { sentence } = await answer.json().catch(() => ({}));
      stopped = true;
      say(`${sentence ?? 'Another tab saved this meanwhile'}: press Save to see them side by side. Yours is kept in this browser.`, true);
    } else if (answer?.status === 422) {
      const { sentence } = await answer.json().catch(() => ({}));
      say(`Kept in this browser only. ${sentence ?? 'The server could not take it'}.`, true);
    } else {
      say('Kept in this browser only: the server could not be reached. It is tried again with your next words.', true);
    }
  }

  async function draw() {
    const mine = ++drawing;
    const answer = await post(form, form.dataset.preview);
    if (answer?.ok && mine === drawing) preview.innerHTML = await answer.text();
  }

  form.addEventListener('input', () => {
    changes++;
    copy.write();
    if (!saving) base();
    if (counted) counted.textContent = text.dataset.words > 0 ? `${count(text.value)} of ${text.dataset.words} words` : `${count(text.value)} words`;
    counted?.classList.toggle('is-over', text.dataset.words > 0 && count(text.value) > text.dataset.words);
    clearTimeout(timer);
    timer = setTimeout(() => { save(); if (drawn) draw(); }, 1000);
  });
  form.addEventListener('change', ({ target }) => { if (target.type === 'radio' || target.type === 'checkbox') form.dispatchEvent(new Event('input')); });
  // Sent by a button: where the page comes back on a later version, the server has it, and the copy is of no use.
  form.addEventListener('submit', () => { leaving = true; clearTimeout(timer); kept(() => localStorage.setItem(mark, version.value)); });
  addEventListener('pageshow', () => { leaving = false; });
  const sentOn = kept(() => localStorage.getItem(mark)), basedOn = kept(() => localStorage.getItem(based));
  kept(() => localStorage.removeItem(mark));

  // More rows at once, rather than by a new page.
  form.querySelector('[data-add-row]')?.addEventListener('click', event => {
    event.preventDefault();
    const there = rows.children.length;
    if (there >= rows.dataset.most) { say(`There are at most ${rows.dataset.most} rows.`); return; }
    const row = rows.lastElementChild.cloneNode(true);
    row.removeAttribute('id');
    row.querySelector('th').textContent = there + 1;
    row.querySelectorAll('textarea').forEach((field, column) => {
      field.value = '';
      field.id = field.name = `cell-${there}-${column}`;
      field.setAttribute('aria-label', field.getAttribute('aria-label').replace(/\d+$/, there + 1));
    });
    rows.append(row);
    row.querySelector('textarea').focus();
  });

  if (form.dataset.keepRefused === 'yes') {
    copy.write();
    base();
    say('Kept in this browser only, and not stored: close the tab, and it is still here.', true);
  } else if (sentOn !== null && Number(version.value) > Number(sentOn)) {
    copy.drop();
  } else if (restore(form)) {
    if (basedOn !== null) version.value = basedOn;
    base();
    say('This is what you typed here before. It is kept in this browser only, until you save it.', true);
  } else {
    copy.drop();
  }
});

// Ticks are kept as they are made.
document.querySelectorAll('form[data-ticks]').forEach(form => {
  const said = form.querySelector('[data-ticks-said]');
  form.querySelector('[data-ticks-save]')?.toggleAttribute('hidden', true);
  form.addEventListener('change', async () => {
    const answer = await post(form, form.action);
    if (said) said.textContent = answer?.ok ? 'Kept.' : 'Not kept: the server could not be reached. Tick it again in a minute.';
  });
});

// A file that is too large is not sent at all.
document.querySelectorAll('form[data-upload]').forEach(form => {
  const file = form.querySelector('input[type=file]'), error = form.querySelector('.field-error');
  const tooLarge = () => [...file.files].some(f => f.size > Number(form.dataset.upload));
  const look = () => {
    error.hidden = !tooLarge();
    error.querySelector('span').textContent = tooLarge() ? form.dataset.uploadLarge : '';
  };
  file.addEventListener('change', look);
  form.addEventListener('submit', event => { if (tooLarge()) { event.preventDefault(); look(); file.focus(); } });
});

// A comment on a stretch: what is selected in the submission goes into the form, with the cell it stands in.
document.querySelectorAll('[data-comment-form]').forEach(form => {
  const quote = form.querySelector('[name=Quote]'), place = form.querySelector('[name=Where]'), button = form.querySelector('[data-take]');
  if (!button) return;
  button.hidden = false;
  const taken = () => {
    const selection = getSelection();
    const cell = selection.anchorNode?.parentElement?.closest('[data-cell]');
    return cell && selection.toString().trim() ? { words: selection.toString().trim(), cell: cell.dataset.cell } : null;
  };
  let last = null;
  document.addEventListener('selectionchange', () => { last = taken() ?? last; });
  button.addEventListener('click', () => {
    if (!last) return;
    quote.value = last.words;
    place.value = last.cell;
    form.querySelector('[name=Comment]').focus();
  });
});

// A sentence that mentors share goes to where one writes.
document.querySelectorAll('[data-snippet]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => {
    const field = document.querySelector('[data-comment-form] [name=Comment]');
    field.value = field.value ? `${field.value} ${button.dataset.snippet}` : button.dataset.snippet;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });
});
