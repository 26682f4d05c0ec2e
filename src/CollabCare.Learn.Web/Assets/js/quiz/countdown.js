// Shows the server's deadline. It decides nothing: what arrives late, the server refuses.
export function countDown(clock) {
  const deadline = Date.parse(clock.dataset.deadline);
  if (Number.isNaN(deadline)) return;
  // The learner's clock may be wrong by hours; what counts is how far it is from the server's.
  const skew = clock.dataset.now ? Date.parse(clock.dataset.now) - Date.now() : 0;
  const key = 'clock hidden';

  const shown = document.createElement('span');
  const told = Object.assign(document.createElement('span'), { className: 'visually-hidden' });
  told.setAttribute('role', 'status');
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button-link' });
  clock.replaceChildren(shown, button, told);

  let hidden = sessionStorage.getItem(key) === 'yes';
  const named = new Set();

  const draw = () => {
    const left = Math.max(0, deadline - Date.now() - skew);
    const minutes = Math.ceil(left / 60_000);
    clock.classList.toggle('is-near', left < 120_000 && !hidden);
    shown.textContent = hidden ? 'Clock hidden' : words(left);
    button.textContent = hidden ? 'Show' : 'Hide';
    button.setAttribute('aria-label', hidden ? 'Show the time left' : 'Hide the time left');
    for (const mark of [5, 1]) {
      if (minutes <= mark && left > 0 && !named.has(mark)) {
        if (named.size > 0 || minutes === mark) told.textContent = mark === 1 ? 'One minute left' : `${mark} minutes left`;
        named.add(mark);
      }
    }
    if (left === 0) {
      shown.textContent = 'The time is up';
      button.hidden = true;
      // What was answered is with the server; its page now shows what came of it. Asked once: it may see the time otherwise.
      if (sessionStorage.getItem('asked') !== clock.dataset.deadline) {
        sessionStorage.setItem('asked', clock.dataset.deadline);
        setTimeout(() => lookAgain(clock), 1500);
      }
      return;
    }
    setTimeout(draw, left < 130_000 ? 1000 : 5000);
  };

  button.addEventListener('click', () => {
    hidden = !hidden;
    sessionStorage.setItem(key, hidden ? 'yes' : 'no');
    shown.textContent = hidden ? 'Clock hidden' : words(Math.max(0, deadline - Date.now() - skew));
    button.textContent = hidden ? 'Show' : 'Hide';
    button.setAttribute('aria-label', hidden ? 'Show the time left' : 'Hide the time left');
  });
  draw();
}

/** "3 minutes left", or "1:59 left" in the last two minutes. */
export function words(left) {
  if (left >= 120_000) return `${Math.ceil(left / 60_000)} minutes left`;
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`;
}

/** The page as it is now. What answered a form has another address than what one reads, and says so in data-then. */
export function lookAgain({ dataset }) {
  if (dataset.then) location.replace(dataset.then);
  else location.reload();
}
