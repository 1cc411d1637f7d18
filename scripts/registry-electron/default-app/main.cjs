/**
 * What Electron runs when it is started on a folder, as in `electron .`: a small stand-in for
 * the default app that the carrier's archive lacks, plus one redirect for the native module.
 * CommonJS, as this Electron cannot start from an ES module.
 */
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { app } = require('electron');

redirectDatabaseModule();
start(readArguments(process.argv.slice(1)));

/**
 * better-sqlite3's binaries ask for a newer Node-API than this Electron has. Every native module
 * is loaded through process.dlopen, so one wrap here sends that one file to the build kept in the
 * runtime's own folder, and node_modules stays as npm made it.
 */
function redirectDatabaseModule() {
  const ownBuild = path.join(process.resourcesPath, 'napi8', 'better-sqlite3.node');
  if (Number(process.versions.napi) >= 10 || !existsSync(ownBuild)) return;
  const pattern =
    /better-sqlite3[\\/](?:prebuilds[\\/]linux-x64|build[\\/]Release[\\/]better_sqlite3)\.node$/;
  const load = process.dlopen;
  process.dlopen = function dlopen(target, file, ...rest) {
    return load.call(this, target, pattern.test(file) ? ownBuild : file, ...rest);
  };
}

/** Electron's own reading of its command line: flags are skipped, `-r` names modules, then the app. */
function readArguments(words) {
  const found = { modules: [], folder: undefined, version: false };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '--version' || word === '-v') return { ...found, version: true };
    if (word === '-r' || word === '--require') {
      index += 1;
      if (words[index] !== undefined) found.modules.push(words[index]);
    } else if (word.startsWith('--app=')) {
      return { ...found, folder: word.slice('--app='.length) };
    } else if (!word.startsWith('-')) {
      return { ...found, folder: word };
    }
  }
  return found;
}

function start(choice) {
  if (choice.version) {
    process.stdout.write(`v${process.versions.electron}\n`);
    process.exit(0);
  }
  if (choice.modules.length > 0) Module._preloadModules(choice.modules);
  if (choice.folder === undefined) {
    process.stderr.write('Name the folder of an app to start, for example: electron .\n');
    process.exit(1);
  }
  process.defaultApp = true;
  const target = path.resolve(choice.folder);
  describe(target);
  let entry;
  try {
    entry = Module._resolveFilename(target, null, true);
  } catch (error) {
    process.stderr.write(`Cannot find the app at ${target}: ${error.message}\n`);
    process.exit(1);
  }
  if (!existsSync(path.join(target, 'package.json'))) app.setAppPath(path.dirname(entry));
  Module._load(entry, Module, true);
}

/** Take name, version and path from the app's package.json, as Electron does. */
function describe(target) {
  const manifest = path.join(target, 'package.json');
  if (!existsSync(manifest)) return;
  const about = JSON.parse(readFileSync(manifest, 'utf8').replace(/^\uFEFF/, ''));
  if (about.version) app.setVersion(about.version);
  const name = about.productName ?? about.name;
  if (name) app.name = name;
  app.setDesktopName(about.desktopName ?? `${app.name}.desktop`);
  app.setAppPath(target);
}
