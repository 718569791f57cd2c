// The explorer as a visitor meets it. Journeys speak to this, so that only this knows how the page is made.

import { test as base, expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from './server.mjs';

export { expect };

/** The dataset of the site under test. Journeys take numbers and names from it, so that editing data breaks none. */
export const dataset = JSON.parse(readFileSync(join(site, 'dataset.json'), 'utf8'));

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1440, height: 900 };

/** Journeys fail on any complaint of the browser; those about failures switch that off with `test.use`. */
export const test = base.extend({
  mayComplain: [false, { option: true }],
  /** Where the explorer lies: a folder of the server, or the single file. */
  start: ['./', { option: true }],
  explorer: async ({ page, mayComplain, start }, use) => {
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      // That a preloaded file waited long tells how busy this machine is, not how the page is made.
      const isSlowness = message.text().includes('preloaded using link preload but not used within a few seconds');
      // Where journeys do without the service worker, the tool that they run in says so to each page.
      const isBlocking = message.text() === 'Service Worker registration blocked by Playwright';
      if (['error', 'warning'].includes(message.type()) && !isSlowness && !isBlocking) complaints.push(message.text());
    });
    await use(new ExplorerPage(page, start));
    if (!mayComplain) expect(complaints, 'what the browser complains about').toEqual([]);
  },
});

/** The words with which the result line begins. */
export function countWords(count) {
  if (count === 0) return 'Geen initiatieven';
  return count === 1 ? '1 initiatief' : `${count} initiatieven`;
}

export class ExplorerPage {
  constructor(page, start) {
    this.page = page;
    this.start = start;
    this.root = page.locator('html');
    this.status = page.getByRole('status');
    this.results = page.locator('#resultaten');
    this.hits = this.results.locator('article[data-initiative]');
    this.marks = this.hits.locator('mark');
    this.searchBox = page.getByRole('searchbox', { name: 'Zoek op woorden' });
    this.clearSearch = page.getByRole('button', { name: 'Wis de zoekwoorden' });
    this.municipalityBox = page.getByRole('searchbox', { name: 'Zoek je gemeente' });
    this.chips = page.getByRole('button', { name: /^Verwijder / });
    this.clearAll = page.getByRole('button', { name: 'Alles wissen' });
    this.sort = page.getByRole('combobox', { name: 'Volgorde' });
    this.detail = page.getByRole('dialog').filter({ has: page.locator('#detail-titel') });
    this.detailTitle = this.detail.getByRole('heading', { level: 2 });
    this.backToList = this.detail.getByRole('link', { name: 'Terug naar de lijst' });
    this.filterDialog = page.getByRole('dialog', { name: 'Filters' });
    this.openFilters = page.getByRole('button', { name: 'Kies filters' });
    this.alert = page.getByRole('alert');
    this.tryAgain = this.alert.getByRole('button', { name: 'Probeer opnieuw' });
    this.ageFrom = page.getByRole('slider', { name: 'Vanaf' });
    this.ageTo = page.getByRole('slider', { name: 'Tot' });
  }

  /** Opens an address such as `?gemeente=heerlen`, and waits until the page answers. */
  async open(search = '', start = this.start) {
    await this.page.goto(`${start}${search}`);
    await this.expectReady();
  }

  async expectReady() {
    await expect(this.root).toHaveAttribute('data-ready');
    // Hits that do not fit into a moment follow in the next ones.
    await expect(this.page.locator('[aria-busy="true"]')).toHaveCount(0);
  }

  /** From now on the clock of the page runs a thousand times as fast: little can be done in a moment. */
  async hurryClock() {
    await this.page.evaluate(() => {
      const [now, began] = [performance.now.bind(performance), performance.now()];
      performance.now = () => began + 1000 * (now() - began);
    });
  }

  /** The control of a facet value. */
  value(facet, slug) {
    return this.page.locator(`[data-facet="${facet}"][data-value="${slug}"]`);
  }

  /** All controls of a facet. */
  values(facet) {
    return this.page.locator(`[data-facet="${facet}"]`);
  }

  /** The number on a facet value. */
  async count(facet, slug) {
    return Number(await this.value(facet, slug).getAttribute('data-count'));
  }

  /** The slugs of a facet's values that pass a test on their count. */
  async slugsByCount(facet, isWanted) {
    const values = await this.values(facet).evaluateAll((elements) =>
      elements.map(({ dataset: { value, count } }) => ({ slug: value, count: Number(count) })),
    );
    return values.filter(({ count }) => isWanted(count)).map(({ slug }) => slug);
  }

  hit(slug) {
    return this.results.locator(`article[data-initiative="${slug}"]`);
  }

  hitLink(slug) {
    return this.hit(slug).getByRole('link');
  }

  async hitSlugs() {
    await this.settle();
    return this.hits.evaluateAll((articles) => articles.map((article) => article.dataset.initiative));
  }

  /** How many hits are in the list. */
  async hitCount() {
    await this.settle();
    return this.hits.count();
  }

  /**
   * Waits until nothing in the page changes for some frames: what follows from a change comes bit by bit, and the list
   * after the words above it.
   */
  async settle() {
    await this.page.evaluate(() => new Promise((resolve) => {
      let still = 0;
      const observer = new MutationObserver(() => { still = 0; });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const frame = () => {
        still += 1;
        if (still < 5) return requestAnimationFrame(frame);
        observer.disconnect();
        resolve();
      };
      frame();
    }));
  }

  /** To be called before the page is opened, for `shift`. */
  async watchShifts() {
    await this.page.addInitScript(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
  }

  /** How much of the page has moved so far, and how far, as the browser reckons it: 0 for nothing. */
  async shift() {
    await this.settle();
    return this.page.evaluate(() => globalThis.shift);
  }

  /** The page finds this many: in the result line and in the list. */
  async expectHitCount(count) {
    await expect(this.status).toHaveText(new RegExp(`^${countWords(count)}(?!\\w)`));
    await expect(this.hits).toHaveCount(count);
  }

  /** The part of the address after `?`, as one would write it. */
  address() {
    return decodeURIComponent(new URL(this.page.url()).search);
  }

  async expectAddress(address) {
    await expect.poll(() => this.address()).toBe(address);
  }

  /** How many entries the history has. */
  historyLength() {
    return this.page.evaluate(() => history.length);
  }

  /** Serves a file, a reply or a failure in place of the dataset, until `serveDataset` is called. */
  async replaceDataset(handler) {
    await this.page.route('**/dataset-overview.json', handler);
  }

  async serveDataset() {
    await this.page.unroute('**/dataset-overview.json');
  }

  /** Nothing stands outside the width of the screen, and no part scrolls sideways. */
  async expectNoSidewaysScroll() {
    const { page, screen, scrollers } = await this.page.evaluate(() => {
      const root = document.documentElement;
      const scrollsSideways = (element) =>
        element.scrollWidth > element.clientWidth && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
      const scrollers = [...document.querySelectorAll('body *')].filter(scrollsSideways);
      return {
        page: root.scrollWidth,
        screen: root.clientWidth,
        scrollers: scrollers.map((element) => `${element.localName}.${element.className}`),
      };
    });
    expect(page, 'width of the page').toBeLessThanOrEqual(screen);
    expect(scrollers, 'parts that scroll sideways').toEqual([]);
  }
}
