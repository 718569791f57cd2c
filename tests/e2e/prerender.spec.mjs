// The pages about everything that somebody may look for: read and walked without scripts, and left for the explorer.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { dataset, expect, test } from './explorer-page.mjs';
import { AXE, expectNoViolations } from './accessibility.mjs';
import { site } from './server.mjs';

const [initiative] = dataset.initiatives.filter(({ areas, themes }) => areas.includes('heerlen') && themes.length > 0);
const PAGE = `initiatief/${initiative.slug}.html`;

test.describe('without scripts', { tag: '@server' }, () => {
  test.use({ javaScriptEnabled: false });

  test('one walks from the start to a place, an age, a theme and an initiative', async ({ page, start }) => {
    await page.goto(start);
    await page.getByRole('link', { name: /^Heerlen \d/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Heerlen');
    await page.getByRole('link', { name: 'Baby – Heerlen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Baby – Heerlen');
    const theme = page.locator('main ul a[href^="#"]').first();
    const name = await theme.textContent();
    await theme.click();
    const section = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });
    await expect(section).toBeInViewport();
    const link = section.getByRole('heading', { level: 3 }).first().getByRole('link');
    const title = await link.textContent();
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });

  for (const width of [320, 1280]) {
    test(`pages fit a screen of ${width} pixels`, async ({ page, start }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const path of [PAGE, 'gemeente/heerlen.html', 'gemeente/heerlen/baby.html', `programma/${dataset.programmes[0].slug}.html`, 'en/thema/taal.html']) {
        await page.goto(start + path);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth).catch(() => 0);
        expect(overflow, path).toBeLessThanOrEqual(0);
      }
    });
  }
});

test.describe('with scripts', { tag: '@server' }, () => {
  test('a page about something needs no program, and leads to the explorer with that chosen', async ({ explorer, page, start }) => {
    const requests = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(start + PAGE);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(initiative.title);
    expect(requests.filter((path) => /\.(wasm|js|json)$/.test(path))).toEqual([]);
    await page.getByRole('link', { name: 'Kies zelf leeftijd, thema en meer' }).click();
    await explorer.expectReady();
    await explorer.expectAddress(`?initiatief=${initiative.slug}`);
    await expect(explorer.detailTitle).toHaveText(initiative.title);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(initiative.title);
  });

  test('an English page leads to the explorer in English', async ({ explorer, page, start }) => {
    await page.goto(`${start}en/gemeente/heerlen.html`);
    await page.getByRole('link', { name: 'Choose age, theme and more' }).click();
    await explorer.expectReady();
    await explorer.expectAddress('?gemeente=heerlen&taal=en');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  test('an initiative is handed on as its page', async ({ explorer, page }) => {
    await explorer.open(`?initiatief=${initiative.slug}`);
    await explorer.detail.getByText('Deel dit').click();
    const shared = await explorer.detail.getByLabel('Link', { exact: true }).inputValue();
    expect(shared).toBe(new URL(PAGE, page.url().split('?')[0]).href);
    expect((await page.request.get(shared)).status()).toBe(200);
  });
});

test('no page has a barrier that a program can find', { tag: '@server' }, async ({ browser, start }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(AXE);
  for (const path of [PAGE, 'gemeente/heerlen.html', 'gemeente/heerlen/baby.html', `programma/${dataset.programmes[0].slug}.html`, 'organisatie/ggd-zuid-limburg.html', 'en/thema/taal.html']) {
    await page.goto(start + path);
    await expectNoViolations(page);
  }
  await context.close();
});

test('what pages say to programs is in the vocabulary of schema.org', { tag: '@server' }, () => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'kansrijk-pages-'));
  try {
    cpSync(site, folder, { recursive: true });
    // As the build leaves it before there are pages: with places to fill.
    const places = ['csp', 'title', 'later', 'kiosk', 'manifest'].map((name) => `<!-- kansrijk:${name} -->`);
    const shell = readFileSync(join(site, 'index.html'), 'utf8').replace('</head>', `${places.join('')}</head>`);
    writeFileSync(join(folder, 'index.html'), shell);
    const options = ['--dist', folder, '--address', 'https://kansrijk.voorbeeld/', '--release'];
    for (const command of ['site', 'prerender']) execFileSync('cargo', ['run', '--quiet', '--bin', 'kansrijk', '--', command, ...options]);
    const pages = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.html'));
    const told = pages.flatMap((path) => {
      const [, data] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(readFileSync(join(folder, path), 'utf8')) ?? [];
      return data ? [data] : [];
    });
    expect(told.length).toBeGreaterThan(2 * dataset.initiatives.length);
    // One of each shape is enough for the compiler, which takes its time.
    const byShape = new Map(told.map((data) => [shape(JSON.parse(data)), data]));
    const source = `import type { WithContext, Dataset, GovernmentService, ItemList, Organization, Project, Service, WebSite } from 'schema-dts';
      type Page = WithContext<Dataset | GovernmentService | ItemList | Organization | Project | Service | WebSite>;
      export const pages: Page[] = [${[...byShape.values()].join(',\n')}];`;
    const file = resolve('target', 'schema-org.ts');
    writeFileSync(file, source);
    const compile = (path) => execFileSync(process.execPath, [
      'node_modules/typescript/bin/tsc', '--noEmit', '--strict', '--skipLibCheck', '--module', 'node16', '--moduleResolution', 'node16', path,
    ], { encoding: 'utf8' });
    compile(file);
    // The check would find what is not in the vocabulary.
    writeFileSync(file, source.replace('"serviceType"', '"serviceSort"'));
    expect(() => compile(file)).toThrow();
    rmSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The names of all fields, with the types of things. */
function shape(value) {
  if (Array.isArray(value)) return [...new Set(value.map(shape))].sort().join();
  if (value === null || typeof value !== 'object') return typeof value;
  return Object.entries(value).map(([name, inner]) => `${name}:${name === '@type' ? inner : shape(inner)}`).sort().join();
}
