import { typing } from './keys.js';

const box = document.querySelector('[data-search]');

document.addEventListener('keydown', event => {
  if (event.key !== '/' || typing(event)) return;
  // A page may have a search of its own, in its middle: that one is meant.
  const nearest = document.querySelector('main [data-search]') ?? box;
  if (!nearest) return;
  event.preventDefault();
  nearest.focus();
  nearest.select();
});
