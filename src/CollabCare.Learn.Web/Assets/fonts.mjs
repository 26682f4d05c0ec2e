// The typefaces, cut down to the characters and weights that the pages use: 150 kB for all of them is the ceiling.
//
// Source Serif 4 is for reading, with its optical sizes, so that one file serves a footnote and a title.
// Atkinson Hyperlegible is for the interface and for orders and times: it was drawn so that 0 and O, 1 and l and I
// cannot be taken for one another, which is what half of the unsafe abbreviations in a hospital are about.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const range = (first, last) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
const latin = range(0x20, 0x7e) + range(0xa0, 0xac) + range(0xae, 0xff) + 'Œœ–—‘’‚“”„•…‹›€™−';

// Signs that the Latin files lack. They come from one small font of signs, which every family falls back on.
// µ of microgram is in every system font and in the serif, and the text says "mcg" anyway: µg is an unsafe abbreviation.
const withoutMicro = latin.replace('µ', '');
const signs = '→←↑↓↔≥≤≠≈μ′″†‡▲●○■□✓';

const features = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'tnum', 'pnum', 'frac', 'zero'];

export const faces = [
  { file: 'serif.woff2', from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
    text: latin, axes: { wght: { min: 400, max: 700 }, opsz: { min: 14, max: 48 } } },
  { file: 'serif-italic.woff2', from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
    text: latin, axes: { wght: 400 } },
  { file: 'sans.woff2', from: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    text: withoutMicro, axes: { wght: { min: 400, max: 700 } } },
  { file: 'mono.woff2', from: '@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2',
    text: withoutMicro, axes: { wght: { min: 400, max: 700 } } },
  { file: 'signs.woff2', from: '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2', text: signs, axes: {} },
];

const ceiling = 150_000;

/** The faces as { file, bytes }; fails when a sign is missing or the ceiling is broken. */
export async function cutFonts(nodeModules) {
  const { default: subset } = await import('subset-font');
  const fontverter = createRequire(import.meta.resolve('subset-font'))('fontverter');
  const cut = [];
  for (const face of faces) {
    const whole = await readFile(`${nodeModules}/${face.from}`);
    const bytes = await subset(whole, face.text,
      { targetFormat: 'woff2', variationAxes: face.axes, keepFeatures: features, noHinting: true });
    const has = characters(await fontverter.convert(bytes, 'sfnt'));
    const missing = [...face.text].filter(sign => !has(sign.codePointAt(0)));
    if (missing.length > 0) throw new Error(`${face.from} has no glyph for ${missing.join(' ')}: take the sign out, or from another font`);
    cut.push({ file: face.file, bytes });
  }
  const total = cut.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > ceiling) throw new Error(`The fonts take ${total} bytes, and ${ceiling} is the ceiling: take a weight, an axis or a face out`);
  return cut;
}

/** Whether a font has a character, from its 'cmap' table: format 4 and 12 are what such fonts use. */
function characters(sfnt) {
  const tables = sfnt.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const record = 12 + 16 * i;
    if (sfnt.toString('latin1', record, record + 4) !== 'cmap') continue;
    const cmap = sfnt.readUInt32BE(record + 8);
    const spans = [];
    for (let j = 0; j < sfnt.readUInt16BE(cmap + 2); j++) {
      const at = cmap + sfnt.readUInt32BE(cmap + 8 + 8 * j);
      const format = sfnt.readUInt16BE(at);
      if (format === 12) {
        for (let k = 0; k < sfnt.readUInt32BE(at + 12); k++) spans.push([sfnt.readUInt32BE(at + 16 + 12 * k), sfnt.readUInt32BE(at + 20 + 12 * k)]);
      } else if (format === 4) {
        const segments = sfnt.readUInt16BE(at + 6) / 2;
        for (let k = 0; k < segments; k++) spans.push([sfnt.readUInt16BE(at + 16 + 2 * (segments + k)), sfnt.readUInt16BE(at + 14 + 2 * k)]);
      }
    }
    return code => spans.some(([first, last]) => first <= code && code <= last);
  }
  return () => false;
}
