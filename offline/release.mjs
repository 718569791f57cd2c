// The release: which files of the built site a visitor keeps, and the fingerprint of each.
//
// Knows folders and names, nothing of browsers.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What no page of the site leads to, or what is of no use without a connection. */
const LEFT_OUT = [
  // The site and its data as one file each, to be downloaded.
  /^kansrijk\.html$/,
  /^dataset\.json$/,
  // What a visitor of a large dataset looks at is fetched file by file.
  /^dataset-files\/(occurrences|records|organisations|slugs)-/,
  // For those who run servers, content systems, other websites and search engines.
  /^hosting\//,
  /^oembed\//,
  /^embed\.json$/,
  // A part of kansrijk.html.
  /^single-file\.js$/,
  /^embed(-[\d.]+)?\.js$/,
  /^(robots\.txt|sitemap\.xml|nieuw\.atom)$/,
  // A page for everything that somebody may look for. The explorer, which is kept, says the same, and they are many.
  /^(en\/)?(gemeente|fase|thema|programma|initiatief|organisatie)\//,
  // The explorer in English begins as a page of its own, and is the same one.
  /^en\/index\.html$/,
  // For the window in which a browser offers to install the site.
  /^icons\/screenshot-/,
  // The server sends it in place of what is not there; without a connection the worker has words of its own.
  /^404\.html$/,
  /^service-worker\.js$/,
  /\.map$/,
  // The same files, packed for servers.
  /\.(br|gz)$/,
  // Settings of a server, such as _headers or .htaccess.
  /(^|\/)[._]/,
];

/** Without one of these the explorer does not run. There is one file for each. */
const ESSENTIAL = [/^index\.html$/, /^start\.js$/, /^dataset-overview\.json$/, /^dataset-details-[\da-f]+\.json$/, /^kansrijk-[\da-f]+\.css$/];

/** The programs of the explorer, of which a page runs one. */
const PROGRAMS = {
  page: [/^kansrijk-[\da-f]+\.js$/, /^kansrijk-[\da-f]+_bg\.wasm$/, /^kansrijk-[\da-f]+_rest\.wasm$/, /^later-[\da-f]+\.css$/],
  kiosk: [/^kiosk-[\da-f]+\.js$/, /^kiosk-[\da-f]+_bg\.wasm$/, /^kiosk-[\da-f]+\.css$/],
};

/** The part of the program that a page runs only where the dataset is in files. */
const PROGRAM_FOR_FILES = /^kansrijk-[\da-f]+_files\.wasm$/;

const isInFiles = (paths) => paths.some((path) => path.startsWith('dataset-files/'));

/** Whether a visitor keeps a file, by its path from the root of the site. */
export function isKept(path) {
  return !LEFT_OUT.some((pattern) => pattern.test(path));
}

/** The file for each pattern. Fails when there is not one for each. */
function oneForEach(patterns, paths) {
  return patterns.map((pattern) => {
    const found = paths.filter((path) => pattern.test(path));
    if (found.length !== 1) throw new Error(`the site has ${found.length} files like ${pattern}, and should have one.`);
    return found[0];
  });
}

/**
 * What a page cannot do without, and what the explorer on a page and on a kiosk need besides. Only a kiosk keeps the
 * program of a kiosk.
 */
export function partsOfExplorer(paths) {
  return {
    essential: oneForEach(ESSENTIAL, paths),
    page: oneForEach(isInFiles(paths) ? [...PROGRAMS.page, PROGRAM_FOR_FILES] : PROGRAMS.page, paths),
    kiosk: oneForEach(PROGRAMS.kiosk, paths),
  };
}

/** The fingerprint of a file: SHA-256 in base64. */
export function fingerprint(bytes) {
  return createHash('sha256').update(bytes).digest('base64');
}

/** The release in a folder: the fingerprints by path, in order, and the paths without which nothing runs. */
export function releaseIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).split(sep).join('/'))
    .filter(isKept)
    .sort();
  const kept = isInFiles(paths) ? paths : paths.filter((path) => !PROGRAM_FOR_FILES.test(path));
  const parts = Object.fromEntries(kept.map((path) => [path, fingerprint(readFileSync(join(folder, path)))]));
  return { parts, ...partsOfExplorer(kept) };
}
