import { typing } from '../keys.js';
import { countDown } from './countdown.js';
import { orderSteps } from './order.js';
import { saveAsGiven } from './save.js';

document.querySelectorAll('[data-order]').forEach(orderSteps);
document.querySelectorAll('[data-autosave]:not([data-autosave=off])').forEach(saveAsGiven);
document.querySelectorAll('[data-deadline]').forEach(countDown);

const form = document.querySelector('[data-quiz]');

/** Chooses as a press would, so that everything that listens hears it. */
function choose(input) {
  input.focus();
  input.click();
}

function digit(number) {
  const choices = form.querySelectorAll('.choice input');
  if (choices.length > 0) return choices[number - 1] && choose(choices[number - 1]);

  const steps = form.querySelectorAll('.order-take');
  if (steps.length > 0) return steps[number - 1] && choose(steps[number - 1]);

  const rows = [...form.querySelectorAll('.judge-row')];
  const row = document.activeElement?.closest('.judge-row') ?? rows.find(candidate => !candidate.querySelector(':checked'));
  const rating = row?.querySelector(`input[value="${number}"]`);
  if (!rating) return undefined;
  choose(rating);
  const following = rows[rows.indexOf(row) + 1];
  (following?.querySelector(':checked') ?? following?.querySelector('input'))?.focus();
  return rating;
}

if (form) {
  document.addEventListener('keydown', event => {
    if (typing(event)) return;
    if (/^[1-9]$/.test(event.key)) {
      if (digit(Number(event.key))) event.preventDefault();
    } else if (event.key === 'Enter' && !event.target.closest('a, button, summary')) {
      event.preventDefault();
      form.querySelector('[data-next]')?.click();
    }
  });
}
