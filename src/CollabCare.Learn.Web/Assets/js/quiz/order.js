// Steps are placed by pressing them in order. The lists of places beside them stay, and stay what is sent.
export function orderSteps(order) {
  const steps = [...order.querySelectorAll('.order-step')].map(row => {
    const label = row.querySelector('.order-text');
    const place = row.querySelector('.order-place');
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'order-text order-take' });
    button.append(...label.childNodes);
    label.replaceWith(button);
    place.setAttribute('aria-label', `Place of: ${button.textContent.trim()}`);
    return { row, place, button };
  });

  order.querySelector('.hint')?.append(' You can also press the steps in their order.');

  const told = Object.assign(document.createElement('p'), { className: 'visually-hidden' });
  told.setAttribute('role', 'status');
  const clear = Object.assign(document.createElement('button'), { type: 'button', className: 'button-link', textContent: 'Start over' });
  const tools = Object.assign(document.createElement('div'), { className: 'order-tools' });
  tools.append(clear, told);
  order.append(tools);

  const draw = () => {
    steps.forEach(({ row, place, button }) => {
      row.classList.toggle('is-placed', place.value !== '');
      button.setAttribute('aria-pressed', String(place.value !== ''));
    });
    clear.hidden = steps.every(({ place }) => place.value === '');
  };

  const changed = (words) => {
    draw();
    told.textContent = words;
    order.dispatchEvent(new Event('change', { bubbles: true }));
  };

  const free = () => {
    const taken = new Set(steps.map(({ place }) => place.value));
    return [...steps[0].place.options].map(option => option.value).find(value => value !== '' && !taken.has(value));
  };

  steps.forEach(({ row, place, button }) => {
    const take = () => {
      if (place.value === '') {
        place.value = free() ?? '';
        changed(`Placed ${place.value}`);
      } else {
        // Taking a step out lets those after it move up, as on a list of paper strips.
        const left = Number(place.value);
        const shared = steps.some(other => other.place !== place && other.place.value === place.value);
        place.value = '';
        if (!shared) steps.filter(other => Number(other.place.value) > left).forEach(other => { other.place.value = String(Number(other.place.value) - 1); });
        changed('Taken out');
      }
    };
    row.addEventListener('click', event => {
      if (event.target.closest('select')) return;
      take();
      button.focus();
    });
    place.addEventListener('change', draw);
  });
  clear.addEventListener('click', () => {
    steps.forEach(({ place }) => { place.value = ''; });
    changed('Nothing is placed');
    steps[0].button.focus();
  });
  order.addEventListener('redraw', draw);
  draw();
}
