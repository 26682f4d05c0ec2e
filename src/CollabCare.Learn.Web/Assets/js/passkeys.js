// Passkey ceremonies: making one, and signing in with one.
//
// data-passkey="create" or "get" on a form, or on one button of a form, with data-options: where the server says what to ask the device for.
// What the device answers goes into the form's field "Credential", and the form is sent as any other. Without passkeys in the browser the form or button stays hidden.
const refusals = {
  NotAllowedError: 'The passkey was not used. Try again, or use another way.',
  InvalidStateError: 'This device holds a passkey for your account already.',
  SecurityError: 'Passkeys do not work at this address.',
};

async function ask(form, { passkey, options }) {
  const answer = await fetch(options, { method: 'POST', body: new FormData(form), headers: { 'X-Requested-With': 'fetch' } });
  const json = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : null;
  if (!answer.ok || !json) {
    // Led elsewhere: it has to be shown again who it is.
    if (answer.ok && answer.redirected) return location.reload();
    throw new Error(json?.sentence ?? (answer.status === 429 ? 'That was too often. Wait a minute.' : 'The page is too old. Load it again.'));
  }
  const credential = passkey === 'create'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) });
  return JSON.stringify(credential);
}

async function perform(event, form, marked) {
  event.preventDefault();
  const says = form.querySelector('[data-passkey-says]');
  const button = marked === form ? form.querySelector('button') : marked;
  says.hidden = true;
  button.disabled = true;
  try {
    const credential = await ask(form, marked.dataset);
    if (!credential) return;
    form.elements.Credential.value = credential;
    if (marked !== form) form.action = marked.formAction;
    form.submit();
  } catch (problem) {
    says.textContent = refusals[problem.name] ?? problem.message;
    says.hidden = false;
    button.disabled = false;
  }
}

if (globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  document.querySelectorAll('[data-passkey]').forEach(marked => {
    marked.hidden = false;
    const form = marked.form ?? marked;
    marked.addEventListener(marked === form ? 'submit' : 'click', event => perform(event, form, marked));
  });
}
