// The message gym: words and speaking time as one types, and a draft that is saved on the server, or, where the server may not have it, in this browser.
import { copyOf, line, restore } from './keep.js';

const wordsAMinute = 130;

/** As the server counts: what spaces set apart, if it holds a letter or a digit. */
const count = text => text.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length;

function aloud(words) {
  const seconds = Math.ceil(words * 60 / wordsAMinute);
  return seconds < 60 ? `about ${seconds} second${seconds === 1 ? '' : 's'}` : `about ${Math.floor(seconds / 60)} min${seconds % 60 ? ` ${seconds % 60} s` : ''}`;
}

document.querySelectorAll('form[data-draft]').forEach(form => {
  const copy = copyOf(form), place = line(form), counted = form.querySelector('[data-count]'), limit = Number(form.dataset.limit);
  let timer, leaving = false, changes = 0;

  const say = (words, problem = false) => {
    place.textContent = words;
    place.classList.toggle('is-unsaved', problem);
  };
  const recount = () => {
    const words = [...form.querySelectorAll('textarea')].reduce((sum, field) => sum + count(field.value), 0);
    counted.textContent = `${words} of ${limit} words, ${aloud(words)} aloud`;
    counted.classList.toggle('is-over', words > limit);
  };

  async function save() {
    const sent = changes;
    let answer;
    try {
      answer = await fetch(form.action, { method: 'POST', body: new FormData(form), redirect: 'manual', headers: { 'X-Requested-With': 'fetch', Accept: 'application/json' } });
    } catch { answer = null; }
    if (leaving || changes !== sent) return;
    if (answer?.ok) {
      copy.drop();
      say(`Saved ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`);
    } else if (answer?.status === 422) {
      const { sentence } = await answer.json().catch(() => ({}));
      say(`Kept in this browser only. ${sentence ?? 'The server could not take it'}.`, true);
    } else {
      say('Kept in this browser only: the server could not be reached. It is tried again with your next words.', true);
    }
  }

  form.addEventListener('input', () => {
    changes++;
    copy.write();
    recount();
    clearTimeout(timer);
    timer = setTimeout(save, 1200);
  });
  form.addEventListener('submit', () => { leaving = true; clearTimeout(timer); });
  addEventListener('pageshow', () => { leaving = false; });

  if (form.dataset.keepRefused === 'yes') {
    copy.write();
    say('Kept in this browser only, and not stored: close the tab, and it is still here.', true);
  } else if (restore(form)) {
    say('This is what you typed here before. It is kept in this browser only.', true);
  } else {
    copy.drop();
  }
  recount();
});
