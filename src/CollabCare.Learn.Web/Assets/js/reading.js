// A page to read: how far one is, which section one is in, and where to go on next time.
const page = document.querySelector('[data-reading]');
if (page) {
  const prose = page.querySelector('.prose') ?? page;
  const line = Object.assign(document.createElement('div'), { className: 'hairline' });
  line.setAttribute('aria-hidden', 'true');
  document.body.append(line);

  const sections = [...prose.querySelectorAll('h2[id]')];
  const links = new Map([...page.querySelectorAll('.contents a[href^="#"]')].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
  const form = document.querySelector('[data-place]');
  let section, kept = page.dataset.resume || '', moved = false, drawn = false, timer;

  const look = () => {
    drawn = false;
    const box = prose.getBoundingClientRect();
    const way = box.height - innerHeight * 0.6;
    line.style.transform = `scaleX(${way > 0 ? Math.min(1, Math.max(0, -box.top / way)) : 1})`;
    const now = sections.findLast(heading => heading.getBoundingClientRect().top < innerHeight * 0.35)?.id ?? '';
    if (now === section) return;
    links.get(section)?.removeAttribute('aria-current');
    links.get(now)?.setAttribute('aria-current', 'true');
    section = now;
    if (moved) {
      // Somebody who scrolls past is not reading: a section counts after three seconds.
      clearTimeout(timer);
      timer = setTimeout(keep, 3000);
    }
  };

  const keep = () => {
    if (!form || !section || section === kept) return;
    kept = section;
    form.elements.section.value = section;
    fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true, headers: { 'X-Requested-With': 'fetch' } })
      .catch(() => { kept = ''; });
  };

  addEventListener('scroll', () => {
    moved = true;
    if (!drawn) requestAnimationFrame(look);
    drawn = true;
  }, { passive: true });
  addEventListener('resize', look);
  look();
}
