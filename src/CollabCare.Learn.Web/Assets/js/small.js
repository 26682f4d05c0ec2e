// Small behaviours that hang on one attribute each.
const all = (selector, work) => document.querySelectorAll(selector).forEach(work);

all('[data-focus]', element => element.focus());

all('[data-time-zone]', field => { field.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone; });

all('[data-print]', button => {
  button.hidden = false;
  button.addEventListener('click', () => print());
});

all('[data-copy]', button => {
  if (!navigator.clipboard) return;
  const words = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const from = document.querySelector(button.dataset.copy);
    try {
      await navigator.clipboard.writeText((from.value ?? from.innerText).trim());
      button.textContent = 'Copied';
    } catch {
      getSelection().selectAllChildren(from);
      button.textContent = 'Selected: press Ctrl+C';
    }
    setTimeout(() => { button.textContent = words; }, 4000);
  });
});

all('[data-password]', holder => {
  const field = holder.querySelector('input');
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button-link password-show', textContent: 'Show' });
  button.setAttribute('aria-label', 'Show the password');
  button.setAttribute('aria-controls', field.id);
  button.addEventListener('click', () => {
    const shown = field.type === 'text';
    field.type = shown ? 'password' : 'text';
    button.textContent = shown ? 'Show' : 'Hide';
    button.setAttribute('aria-label', shown ? 'Show the password' : 'Hide the password');
  });
  // A password that can be read must not stay in the browser's memory of what was typed.
  field.form?.addEventListener('submit', () => { field.type = 'password'; });
  holder.append(button);
});

all('[data-confirm]', button => {
  const dialog = document.getElementById(button.dataset.confirm);
  if (!dialog?.showModal) return;
  let said = false;
  button.addEventListener('click', event => {
    if (said) return;
    event.preventDefault();
    dialog.showModal();
  });
  dialog.addEventListener('click', event => {
    const answer = event.target.closest('button');
    if (!answer) return;
    event.preventDefault();
    dialog.close();
    if (answer.value !== 'yes') return;
    said = true;
    button.click();
    said = false;
  });
});

all('[data-filter]', field => {
  const rows = () => document.querySelectorAll(`${field.dataset.filter} :is(tbody > tr, .row)`);
  field.addEventListener('input', () => {
    const words = field.value.trim().toLowerCase();
    rows().forEach(row => { row.hidden = !row.textContent.toLowerCase().includes(words); });
  });
});

// A second press of a button while its page is on the way sends nothing twice. (The server would not count it twice either.)
document.addEventListener('submit', event => {
  const { target: form } = event;
  if (event.defaultPrevented || form.method === 'get') return;
  if (form.dataset.sent) event.preventDefault();
  else form.dataset.sent = 'yes';
});
addEventListener('pageshow', () => all('form[data-sent]', form => { delete form.dataset.sent; }));
