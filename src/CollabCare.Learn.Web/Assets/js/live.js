// A session of several people. The server says that it moved; this page then asks for its own part, so that no message can tell one what is another's.
import { HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr';
import { words } from './quiz/countdown.js';

const root = document.querySelector('[data-live]');
if (root) follow();

function follow() {
  const { live: address, room, session, hub: line } = root.dataset;
  const region = root.querySelector('[data-live-region]');
  const state = root.querySelector('[data-live-line]');
  const said = Object.assign(document.createElement('p'), { className: 'visually-hidden' });
  said.setAttribute('role', 'status');
  root.append(said);

  // How far the server's clock is ahead of this page's own, which nobody can set. The way here only makes it look smaller, so the largest is nearest.
  let ahead = -Infinity;
  const learn = now => { ahead = Math.max(ahead, Date.parse(now) - performance.now()); };
  const serverNow = () => performance.now() + ahead;

  const current = () => region.querySelector('[data-revision]');
  const revision = () => Number(current()?.dataset.revision ?? 0);
  let busy = false, again = false, over = false, asked = '', retry;
  let lastSaid = current()?.dataset.say, lastAway = current()?.dataset.away;

  async function refresh() {
    if (over) return;
    if (busy) { again = true; return; }
    busy = true;
    try {
      const answer = await fetch(address, { cache: 'no-store', redirect: 'manual', headers: { 'X-Requested-With': 'fetch' } });
      if (answer.status >= 500 || answer.status === 429) throw new Error(`${answer.status}`);
      const html = answer.ok ? await answer.text() : '';
      if (html.trim()) put(html);
      else leave();
    } catch {
      clearTimeout(retry);
      retry = setTimeout(refresh, 2000 + 1000 * Math.random());
    } finally {
      busy = false;
      if (again) { again = false; refresh(); }
    }
  }

  /** Over, or no place in it any more: the room's own address knows what to show. */
  function leave() {
    over = true;
    hub.stop();
    if (address.includes('bar=')) state.textContent = 'The session is over, or you are no longer in it. What you typed stays in this browser.';
    else location.replace(room);
  }

  function put(html) {
    const fresh = document.createElement('template');
    fresh.innerHTML = html;
    const next = fresh.content.querySelector('[data-revision]');
    if (!next || Number(next.dataset.revision) < revision()) return;
    learn(next.dataset.now);

    // What somebody types or has open stays; the focus stays on what it was on, or goes to the heading.
    const fields = [...region.querySelectorAll('textarea[id], input[id], select[id]')].filter(changed).map(field => [field.id, field.value, field.checked]);
    const open = [...region.querySelectorAll('details[open] > summary')].map(summary => summary.textContent);
    const at = region.contains(document.activeElement) ? document.activeElement : null;
    const place = at && [at.id || at.closest('form')?.id, at.selectionStart, at.selectionEnd];
    region.replaceChildren(...fresh.content.childNodes);
    for (const [id, value, checked] of fields) {
      const field = document.getElementById(id);
      if (field?.type === 'radio' || field?.type === 'checkbox') field.checked = checked;
      else if (field) field.value = value;
    }
    region.querySelectorAll('details > summary').forEach(summary => { if (open.includes(summary.textContent)) summary.parentElement.open = true; });
    // The clock's button is made here, and may be what the focus was on.
    draw();
    if (place) {
      const [id, from, to] = place;
      const found = id && document.getElementById(id);
      const target = (found?.matches('form') ? found.querySelector('button') : found) ?? region.querySelector('h1');
      target?.focus({ preventScroll: true });
      if (found && Number.isInteger(from) && found.setSelectionRange) found.setSelectionRange(from, to);
    }
    const { say, away: gone } = current().dataset;
    if (say !== lastSaid) said.textContent = lastSaid = say;
    else if (gone !== undefined && gone !== lastAway) said.textContent = gone || 'Nobody is away any more';
    lastAway = gone;
  }

  const changed = field => field.matches('select') ? [...field.options].some(option => option.selected !== option.defaultSelected)
    : field.type === 'radio' || field.type === 'checkbox' ? field.checked !== field.defaultChecked : field.type !== 'hidden' && field.value !== field.defaultValue;

  let hidden = sessionStorage.getItem('clock hidden') === 'yes', minuteSaid = '';
  function draw() {
    const clock = region.querySelector('[data-until]');
    if (!clock || ahead === -Infinity) return;
    const { until, what } = clock.dataset;
    if (!clock.querySelector('button')) {
      const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button-link', id: 'clock-hide' });
      button.addEventListener('click', () => {
        hidden = !hidden;
        sessionStorage.setItem('clock hidden', hidden ? 'yes' : 'no');
        draw();
      });
      clock.replaceChildren(document.createElement('span'), ' ', button);
    }
    const [shown, button] = clock.children;
    const left = Date.parse(until) - serverNow();
    const text = left <= 0 ? 'The time is up' : hidden ? 'Clock hidden' : `${words(left)} ${what}`;
    if (shown.textContent !== text) shown.textContent = text;
    const name = hidden ? 'Show the time left' : 'Hide the time left';
    if (button.getAttribute('aria-label') !== name) { button.setAttribute('aria-label', name); button.textContent = hidden ? 'Show' : 'Hide'; }
    clock.classList.toggle('is-near', left < 30_000 && !hidden);
    if (left > 0 && left <= 60_000 && minuteSaid !== until) {
      minuteSaid = until;
      if (left > 50_000) said.textContent = 'One minute left';
    }
    if (left < -150 && asked !== `${until} ${Math.floor(-left / 1000)}`) {
      // The stage ends by itself on the server; once a second until it is seen here.
      asked = `${until} ${Math.floor(-left / 1000)}`;
      refresh();
    }
  }

  const hub = new HubConnectionBuilder().withUrl(`${line}?session=${session}`).configureLogging(LogLevel.None)
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => Math.min(500 * 2 ** previousRetryCount, 8000) * (0.75 + Math.random() / 2) })
    .build();
  hub.serverTimeoutInMilliseconds = 20_000;
  hub.keepAliveIntervalInMilliseconds = 7_000;
  hub.on('moved', frame => {
    if (frame.session !== session) return;
    learn(frame.now);
    // The same revision again: somebody came back, or went away.
    if (frame.revision >= revision()) refresh();
  });
  hub.onreconnecting(() => away(true));
  hub.onreconnected(back);
  hub.onclose(() => { if (!over) { away(true); setTimeout(start, 3000); } });

  function away(lost) {
    state.classList.toggle('is-away', lost);
    state.textContent = lost ? 'The line is lost. The clock goes on, and this page catches up when the line is back.' : '';
  }

  function back() {
    away(false);
    ahead = -Infinity;
    refresh();
  }

  async function start() {
    if (over || hub.state !== HubConnectionState.Disconnected) return;
    try {
      await hub.start();
      back();
    } catch {
      away(true);
      setTimeout(start, 3000);
    }
  }

  // A line that the browser knows to be dead is given up at once, and the others need not wait to see it.
  addEventListener('offline', () => { away(true); hub.stop(); });
  addEventListener('online', () => { away(false); refresh(); start(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) refresh(); });
  setInterval(draw, 250);
  // Where there is no line at all, the page asks now and then.
  setInterval(() => { if (hub.state !== HubConnectionState.Connected) refresh(); }, 5000);
  if (current()?.dataset.now) learn(current().dataset.now);
  draw();
  start();
}
