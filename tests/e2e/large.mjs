// A site with a dataset too large to be downloaded: every initiative of the published data many times over.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataset } from './explorer-page.mjs';
import { serve, site } from './server.mjs';

/** How often each initiative is there. */
export const COPIES = 18;

/** The longest that a title may be. */
const TITLE = 80;

const slugOf = (slug, copy) => (copy === 0 ? slug : `${slug}-kopie-${copy}`);

/** The initiatives of the large dataset. Copies are connected with copies of the same number. */
export const initiatives = Array.from({ length: COPIES }, (_, copy) =>
  dataset.initiatives.map((initiative) => ({
    ...initiative,
    slug: slugOf(initiative.slug, copy),
    former_slugs: [`${slugOf(initiative.slug, copy)}-van-vroeger`],
    title: copy === 0 ? initiative.title : `${initiative.title.slice(0, TITLE - 3)} ${copy}`,
    connections: (initiative.connections ?? []).map(({ to, why }) => ({ to: slugOf(to, copy), why })),
  })),
).flat();

/** Serves the built site with that dataset in files. Returns its address, and what ends it. */
export const serveLarge = () => serveInFiles({ ...dataset, initiatives });

/** Serves the built site with a dataset in files, written by the tool as a profile builds it. */
export async function serveInFiles(content, profile = 'dev') {
  const folder = mkdtempSync(join(tmpdir(), 'kansrijk-large-'));
  const directory = join(folder, 'site');
  mkdirSync(directory);
  for (const name of readdirSync(site)) {
    if (!name.startsWith('dataset')) symlinkSync(join(site, name), join(directory, name));
  }
  const file = join(folder, 'dataset.json');
  writeFileSync(file, JSON.stringify(content));
  execFileSync('cargo', ['run', '--quiet', '--profile', profile, '--bin', 'kansrijk', '--', 'index', '--dataset', file, '--out', directory]);
  const { server, origin } = await serve({ directory });
  const files = join(directory, 'dataset-files');
  const sound = new Map();
  return {
    origin,
    start: `${origin}/`,
    /** Cuts off the files whose names begin so, as a bad transfer would. */
    damage: (start) => {
      for (const name of readdirSync(files).filter((name) => name.startsWith(start))) {
        sound.set(name, readFileSync(join(files, name)));
        writeFileSync(join(files, name), sound.get(name).subarray(0, 1000));
      }
    },
    mend: () => {
      for (const [name, content] of sound) writeFileSync(join(files, name), content);
    },
    end: () => {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
