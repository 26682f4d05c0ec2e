// An answer against the clock: kept as one types, and once more just before the server's deadline.
document.querySelectorAll('[data-stage]').forEach(form => {
  const text = form.querySelector('textarea');
  const clock = document.querySelector('[data-deadline]');
  let timer;
  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => text.dispatchEvent(new Event('change', { bubbles: true })), 1000);
  });
  if (clock?.dataset.now) {
    const left = Date.parse(clock.dataset.deadline) - Date.parse(clock.dataset.now);
    setTimeout(() => { clearTimeout(timer); form.dispatchEvent(new Event('save-now')); }, Math.max(0, left - 700));
  }
});

// Evidence is taken from the answer, and not from memory: what is selected there goes into the field.
document.querySelectorAll('[data-quote]').forEach(button => {
  const place = document.querySelector('[data-said]')?.closest('section');
  if (!place) return;
  button.hidden = false;
  let chosen = '';
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    if (selection.rangeCount > 0 && place.contains(selection.anchorNode) && place.contains(selection.focusNode) && !selection.isCollapsed) chosen = selection.toString().trim();
  });
  button.addEventListener('click', () => {
    const field = document.getElementById(button.dataset.quote);
    if (chosen) { field.value = chosen; field.dispatchEvent(new Event('input', { bubbles: true })); }
    field.focus();
  });
});
