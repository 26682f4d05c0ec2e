// Makes wwwroot/assets/ from what stands beside this file. The build calls it (see Assets.targets); by hand: node Assets/build.mjs
//
// 1. npm packages are restored when package-lock.json is newer than the last restore.
// 2. Styles and scripts are bundled, fonts are cut, everything is written beside its place and then moved into it,
//    so that a server that runs meanwhile never reads half a file.
// Two builds may run at once (test projects build the app too): the second waits for the first.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const assets = dirname(fileURLToPath(import.meta.url));
const web = dirname(assets);
const nodeModules = join(web, 'node_modules');
const output = join(web, 'wwwroot', 'assets');
const lock = join(web, 'obj', 'assets.lock');

const age = path => stat(path).then(found => found.mtimeMs, () => 0);

async function locked(work) {
  await mkdir(dirname(lock), { recursive: true });
  for (let tries = 0; ; tries++) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem;
      // A build that was killed leaves its lock behind; a process that is gone holds nothing.
      const holder = Number(await readFile(lock, 'utf8').catch(() => '0'));
      if (holder && !alive(holder)) await rm(lock, { force: true });
      else if (tries > 1200) throw new Error(`Another build (process ${holder}) has held ${lock} for five minutes`);
      else await pause(250);
    }
  }
  try { return await work(); } finally { await rm(lock, { force: true }); }
}

function alive(pid) {
  try { process.kill(pid, 0); return true; } catch (problem) { return problem.code === 'EPERM'; }
}

async function restore() {
  const stamp = join(nodeModules, '.stamp');
  if (await age(stamp) > await age(join(web, 'package-lock.json'))) return;
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm is npm.cmd on Windows, which only a shell finds; the arguments are fixed, so nothing of a stranger's reaches it.
  const npm = spawnSync('npm', options, { cwd: web, encoding: 'utf8', shell: process.platform === 'win32' });
  if (npm.error) throw new Error(`npm could not be started (${npm.error.message}); it comes with Node: https://nodejs.org`);
  if (npm.status !== 0) throw new Error(`npm ci failed: ${firstLines(npm.stderr || npm.stdout)}`);
  await writeFile(stamp, '');
}

const firstLines = text => text.split('\n').filter(line => line.trim()).slice(0, 4).join(' ');

async function bundle() {
  const { build } = await import('esbuild');
  const made = await build({
    absWorkingDir: assets,
    entryPoints: { app: 'js/app.js', live: 'js/live.js', 'app-style': 'css/app.css' },
    bundle: true, minify: true, write: false, outdir: output, legalComments: 'none', logLevel: 'silent',
    format: 'esm', target: ['es2022', 'chrome123', 'firefox125', 'safari17.5'],   // the first with light-dark() and popovers
    external: ['./fonts/*'],
  });
  return made.outputFiles.map(({ path, contents }) => ({ file: path.endsWith('.css') ? 'app.css' : basename(path), bytes: contents }));
}

/** Fonts are cut again only when the cutting or the packages changed: it is the slow part. */
async function fonts() {
  const { cutFonts, faces } = await import('./fonts.mjs');
  const made = Math.min(...await Promise.all(faces.map(face => age(join(output, 'fonts', face.file)))));
  if (made > await age(join(assets, 'fonts.mjs')) && made > await age(join(web, 'package-lock.json'))) return [];
  return (await cutFonts(nodeModules)).map(({ file, bytes }) => ({ file: join('fonts', file), bytes }));
}

async function images() {
  const names = await readdir(join(assets, 'images')).catch(() => []);
  return Promise.all(names.map(async file => ({ file, bytes: await readFile(join(assets, 'images', file)) })));
}

async function put({ file, bytes }) {
  const place = join(output, file);
  const beside = `${place}.${process.pid}.new`;
  await mkdir(dirname(place), { recursive: true });
  await writeFile(beside, bytes);
  await rename(beside, place);
}

try {
  if (Number(process.versions.node.split('.')[0]) < 20) throw new Error(`this is Node ${process.versions.node}`);
  await locked(async () => {
    await restore();
    const files = (await Promise.all([bundle(), fonts(), images()])).flat();
    await Promise.all(files.map(put));
  });
} catch (problem) {
  const places = (problem.errors ?? []).map(({ text, location }) => location ? `${join(assets, location.file)}(${location.line},${location.column + 1}): error CLA001: ${text}` : text);
  console.error(places.length > 0 ? places.join('\n') : `Assets/build.mjs: error CLA001: ${problem.message}`);
  process.exitCode = 1;
}
