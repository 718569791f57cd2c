// A release on the visitor's device: puts its files there, and hands out only what is exactly as it was published.
//
// A file is kept under its path and its fingerprint. So two releases stand side by side, share what did not change, and
// a page of the older one finds its own files until it is gone. Knows no pages and no visitors.

/** So many files are fetched at a time: a few, since a visitor may be doing something else. */
const AT_A_TIME = 6;

/** A server that takes longer than this over one file is as good as none, in ms. */
const PATIENCE = 20_000;

async function fingerprint(response) {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/**
 * An answer in a form in which it can be kept: as it came, where that can be, since a browser keeps what it has compiled
 * of a program with the answer itself. That makes the difference of a third in the time to a usable page.
 */
function keepable(response) {
  const isFound = !response.headers.get('Vary')?.includes('*');
  // What was redirected on the way may not answer a visitor who goes to a page.
  if (isFound && !response.redirected) return response;
  const headers = new Headers(response.headers);
  headers.delete('Vary');
  return new Response(response.body, { headers });
}

/** A file from the server. The browser compares the fingerprint, and fails where it is another. */
async function fetchExact(url, hash, cache) {
  const signal = AbortSignal.timeout?.(PATIENCE);
  const response = await fetch(url, { integrity: `sha256-${hash}`, cache, credentials: 'same-origin', signal });
  if (response.status !== 200) throw new Error(`${url} was answered with ${response.status}.`);
  return keepable(response);
}

/** A release in a folder of the web. `parts` holds the fingerprints by path. */
export class KeptRelease {
  #parts;
  #folder;

  constructor(parts, folder) {
    this.#parts = new Map(Object.entries(parts));
    this.#folder = folder;
  }

  /** Several sites of one origin share its storage, so the name says whose it is. */
  get #storage() {
    return caches.open(`kansrijk ${this.#folder}`);
  }

  /** Whether a path is one of the release. */
  has(path) {
    return this.#parts.has(path);
  }

  /** Puts files of the release on the device, or fails. What is there already is used, once it has proved exact. */
  async keep(wanted) {
    const storage = await this.#storage;
    const paths = [...wanted];
    const work = async () => {
      for (let path = paths.shift(); path; path = paths.shift()) {
        if (await this.#exact(storage, path)) continue;
        await storage.put(this.#key(path), await this.#fetch(path));
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_A_TIME }, work));
    } finally {
      // The others need not go on after one has failed.
      paths.length = 0;
    }
  }

  /** A file of the release, exact: from the device, or else from the server. Fails when neither has it. */
  async part(path) {
    const storage = await this.#storage.catch(() => undefined);
    const kept = storage && (await this.#exact(storage, path).catch(() => undefined));
    if (kept) return kept;
    const fetched = await this.#fetch(path);
    // A full device keeps nobody from what has just been fetched.
    await storage?.put(this.#key(path), fetched.clone()).catch(() => undefined);
    return fetched;
  }

  /** A file as it lies there, for whoever has just had it proved. */
  async unproved(path) {
    return (await (await this.#storage).match(this.#key(path))) ?? this.part(path);
  }

  /** A file that only an earlier release has, for a page of that release. */
  async earlier(path) {
    const storage = await this.#storage;
    for (const { url } of await storage.keys(new URL(path, this.#folder), { ignoreSearch: true })) {
      const kept = await storage.match(url);
      if (kept && (await fingerprint(kept.clone())) === decodeURIComponent(new URL(url).search.slice(1))) return kept;
    }
    return undefined;
  }

  /** Whether there is a file on the device, of whichever release, whose path is one that is sought. */
  async holds(isSought) {
    const storage = await this.#storage;
    return (await storage.keys()).some(({ url }) => isSought(url.slice(this.#folder.length)));
  }

  /** Takes away what is not of this release. */
  async tidy() {
    const storage = await this.#storage;
    const own = new Set([...this.#parts.keys()].map((path) => this.#key(path)));
    const others = (await storage.keys()).filter(({ url }) => !own.has(url));
    await Promise.all(others.map((key) => storage.delete(key)));
  }

  #key(path) {
    return new URL(`${path}?${encodeURIComponent(this.#parts.get(path))}`, this.#folder).href;
  }

  /** A file from the device, if it is exact. What is not is taken away. */
  async #exact(storage, path) {
    const key = this.#key(path);
    const kept = await storage.match(key);
    if (!kept) return undefined;
    const isExact = await fingerprint(kept).then(
      (found) => found === this.#parts.get(path),
      // Bytes that the device cannot read any more are not exact either.
      () => false,
    );
    if (isExact) return storage.match(key);
    await storage.delete(key);
    return undefined;
  }

  async #fetch(path) {
    // Many servers send whoever asks for index.html on to the folder.
    const url = new URL(path === 'index.html' ? './' : path, this.#folder);
    const hash = this.#parts.get(path);
    try {
      // What the page has fetched a moment ago need not come again.
      return await fetchExact(url, hash, 'no-cache');
    } catch {
      return fetchExact(url, hash, 'reload');
    }
  }
}
