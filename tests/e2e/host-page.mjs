// A page of another website with the explorer in it, as its visitors and its owner meet it.

import { test as base, expect } from './explorer-page.mjs';
import { serveHosts } from './host-server.mjs';

export { expect };

/** A gap or a scrollbar smaller than this is not seen, in px. */
const NARROW = 4;

export const test = base.extend({
  hosts: [
    async ({}, use) => {
      const site = `http://127.0.0.1:${process.env.E2E_PORT ?? 4173}/`;
      const { server, origin, paste } = await serveHosts(site);
      await use({ origin, site, paste });
      server.close();
    },
    { scope: 'worker' },
  ],
  /** Like the explorer's own journeys, those on other websites fail on any error of the browser. */
  host: async ({ page, hosts, mayComplain }, use) => {
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    await use(new HostPage(page, hosts));
    if (!mayComplain) expect(complaints, 'what the browser complains about').toEqual([]);
    const own = [`${hosts.origin}/`, hosts.site, 'data:'];
    expect(requests.filter((url) => !own.some((start) => url.startsWith(start))), 'requests to a third party').toEqual([]);
  },
});

export class HostPage {
  constructor(page, { origin, site, paste }) {
    this.page = page;
    this.paste = paste;
    this.origin = origin;
    this.site = site;
    this.frames = page.locator('iframe');
  }

  async open(name, search = '') {
    await this.page.goto(`${this.origin}/${name}.html${search}`);
  }

  /** The explorer in a frame, once it answers. */
  async explorer(selector = 'iframe') {
    const element = await this.page.locator(selector).first().elementHandle();
    const frame = await element.contentFrame();
    // A frame that is out of sight draws nothing, so its drawing is not waited for.
    // Hits that do not fit into a moment follow in the next ones.
    const isWhole = () => document.documentElement?.hasAttribute('data-ready') && !document.querySelector('[aria-busy="true"]');
    await frame.waitForFunction(isWhole, null, { polling: 100 });
    return frame;
  }

  /** The frame is as high as what stands in it: no scrollbar inside, no gap below. */
  async expectFit(selector = 'iframe') {
    const frame = await this.explorer(selector);
    // A browser tells a frame that is out of sight its new size only when one comes to it.
    await this.page.locator(selector).first().evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
    // All in one look: the house style of the page may arrive between two.
    const misfit = async () => {
      const box = await this.page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().height);
      return frame.evaluate((box) => {
        const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement;
        const content = document.documentElement.getBoundingClientRect().height;
        return { gap: Math.abs(box - content), scrolls: scrollHeight - clientHeight, sideways: scrollWidth - clientWidth };
      }, box);
    };
    await expect(async () => {
      const { gap, scrolls, sideways } = await misfit();
      expect(gap, 'the frame is not as high as its content').toBeLessThanOrEqual(NARROW);
      expect(scrolls, 'the frame scrolls by itself').toBeLessThanOrEqual(NARROW);
      expect(sideways, 'the frame scrolls sideways').toBeLessThanOrEqual(0);
    }).toPass({ timeout: 10_000 });
    return frame;
  }

  /** Notes every message that reaches the page, from now on and after each load. */
  async noteMessages() {
    await this.page.addInitScript(() => {
      if (window !== top) return;
      globalThis.messages = [];
      addEventListener('message', ({ data }) => messages.push({ time: Date.now(), ...data }));
    });
  }

  messages(kind) {
    return this.page.evaluate((kind) => globalThis.messages.filter((message) => message.kind === kind), kind);
  }
}
