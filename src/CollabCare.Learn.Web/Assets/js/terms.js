// Glossary terms: a tap or Enter opens the card without any script; the pointer and the keyboard's focus open it too.
const phone = matchMedia('(max-width: 39.99rem)');

document.querySelectorAll('.term').forEach(term => {
  const card = term.popoverTargetElement ?? document.getElementById(term.dataset.card);
  if (!card?.showPopover) return;
  let timer, pinned = false;
  const open = () => card.matches(':popover-open');
  const soon = (work, wait) => { clearTimeout(timer); timer = setTimeout(work, wait); };

  const show = () => {
    clearTimeout(timer);
    if (!open()) card.showPopover();
    place(term, card);
  };
  const hide = () => { if (open() && !pinned) card.hidePopover(); };

  const within = event => event.pointerType === 'mouse' && soon(show, 150);
  const without = event => event.pointerType === 'mouse' && soon(hide, 250);
  term.addEventListener('pointerenter', within);
  term.addEventListener('pointerleave', without);
  // The way from the word to its card may be walked without losing the card.
  card.addEventListener('pointerenter', event => event.pointerType === 'mouse' && clearTimeout(timer));
  card.addEventListener('pointerleave', without);

  term.addEventListener('focus', () => { if (term.matches(':focus-visible') && !phone.matches) show(); });
  term.addEventListener('blur', event => { if (!card.contains(event.relatedTarget)) soon(hide, 50); });

  term.addEventListener('click', event => {
    // What the pointer already opened, a press keeps open; the next press closes it.
    const keep = open() && !pinned;
    if (keep || term.localName === 'a') event.preventDefault();
    if (term.localName === 'a' || keep) show();
    pinned = keep || !open();
  });
  // The page may still be gliding to a word that Tab came to: its card goes along.
  const follow = () => place(term, card);
  card.addEventListener('toggle', event => {
    const shown = event.newState === 'open';
    term.classList.toggle('is-open', shown);
    if (shown) {
      place(term, card);
      addEventListener('scroll', follow, { passive: true });
    } else {
      pinned = false;
      removeEventListener('scroll', follow);
    }
  });
});

function place(term, card) {
  card.classList.toggle('is-placed', !phone.matches);
  if (phone.matches) {
    card.style.removeProperty('left');
    card.style.removeProperty('top');
    return;
  }
  // A term that breaks over two lines has two boxes; the card belongs to the first.
  const word = term.getClientRects()[0];
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = word.bottom + 6;
  const top = below + height > innerHeight - 8 && word.top - height - 6 > 8 ? word.top - height - 6 : below;
  card.style.left = `${Math.max(8, Math.min(word.left, document.documentElement.clientWidth - width - 8))}px`;
  card.style.top = `${top}px`;
}
