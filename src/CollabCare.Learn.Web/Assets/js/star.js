// A story as one types: words and shares at once, and what a listener would ask after a pause.
const count = text => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;

document.querySelectorAll('[data-star]').forEach(form => {
  const parts = [...form.querySelectorAll('[data-star-share]')].map(line => ({ line, text: line.closest('.field').querySelector('textarea') }));
  const place = form.querySelector('[data-star-checks]');
  let timer, asked = 0;

  const draw = () => {
    const words = parts.map(({ text }) => count(text.value));
    const all = words.reduce((sum, n) => sum + n, 0);
    parts.forEach(({ line }, at) => {
      const share = all === 0 ? 0 : Math.round(100 * words[at] / all);
      const { least, most } = line.dataset;
      line.textContent = `${words[at]} words, ${share}\u00a0% of the story; aim for ${least}–${most}\u00a0%`;
      line.classList.toggle('is-off', all >= 40 && (share < least - 5 || share > Number(most) + 5));
    });
  };

  const ask = async () => {
    const mine = ++asked;
    const answer = await fetch(place.dataset.starChecks, { method: 'POST', body: new FormData(form), headers: { 'X-Requested-With': 'fetch' }, redirect: 'error' }).catch(() => null);
    // What the server says of an older text is of no use, and where it cannot be asked the last word stays.
    if (answer?.ok && mine === asked) place.innerHTML = await answer.text();
  };

  const changed = () => { draw(); clearTimeout(timer); timer = setTimeout(ask, 700); };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  draw();
});
