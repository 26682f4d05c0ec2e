// What is typed into a form with data-keep stays in this browser until the server has it: closing the tab loses nothing, and what the server refuses to store is nowhere else.
const days = 30 * 86_400_000;
const attempt = work => { try { return work(); } catch { return undefined; } };
const texts = form => [...form.querySelectorAll('textarea[name]')];

/** The copies of one form, by the name of the field. */
export function copyOf(form) {
  const key = `draft ${form.dataset.keep}`;
  return {
    read: () => {
      const kept = attempt(() => JSON.parse(localStorage.getItem(key)));
      return kept && Date.now() - kept.at < days ? kept.fields : null;
    },
    write: () => attempt(() => localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields: Object.fromEntries(texts(form).map(field => [field.name, field.value])) }))),
    drop: () => attempt(() => localStorage.removeItem(key)),
  };
}

export const keptHere = 'Kept in this browser only, and not stored: close the tab, and it is still here.';

export const line = form => form.querySelector('[data-keep-line]');

/** Puts back what was typed and never stored; true where something was. */
export function restore(form) {
  const copy = copyOf(form), kept = copy.read();
  if (!kept) return false;
  let differs = false;
  for (const field of texts(form)) {
    const was = kept[field.name];
    if (was === undefined || was === field.value) continue;
    field.value = was;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    differs = true;
  }
  return differs;
}

document.querySelectorAll('[data-keep-forget]').forEach(({ dataset }) => attempt(() => localStorage.removeItem(`draft ${dataset.keepForget}`)));

document.querySelectorAll('form[data-keep]:not([data-draft], [data-workbook], [data-autosave])').forEach(form => {
  const say = words => { const place = line(form); if (place) place.textContent = words; };
  if (restore(form)) say('This is what you typed here before. It is kept in this browser only.');
  else if (form.dataset.keepRefused === 'yes') { copyOf(form).write(); say(keptHere); }
  form.addEventListener('input', () => { copyOf(form).write(); say('Kept in this browser until you send it.'); });
});
