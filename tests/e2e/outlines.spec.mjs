// The map with outlines: `kansrijk map` makes a map file of made-up outlines, and the page shows that in place of tiles.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DESK, dataset, expect, test } from './explorer-page.mjs';

const OUTLINES = 'tests/fixtures/outlines.geojson';
const SOURCE = 'Verzonnen, 2026';
const kansrijk = (...options) => execFileSync('cargo', ['run', '--quiet', '--bin', 'kansrijk', '--', ...options]);
const tile = (page, slug) => page.locator(`[data-tile="${slug}"]`);

let bytes;

test.use({ viewport: DESK });
test.describe.configure({ timeout: 120_000 });

test.beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'kansrijk-outlines-'));
  try {
    const [data, out] = [join(folder, 'data'), join(folder, 'dataset.json')];
    cpSync('data', data, { recursive: true });
    kansrijk('map', OUTLINES, '--data', data, '--source', SOURCE);
    kansrijk('bundle', data, '--out', out);
    bytes = readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.describe('outlines', { tag: '@server' }, () => {
  test.beforeEach(async ({ explorer }) => {
    await explorer.replaceDataset((route) => route.fulfill({ body: bytes, contentType: 'application/json' }));
  });

  test('the map shows them, says whose they are, and a municipality is chosen on it', async ({ explorer, page }) => {
    await explorer.open('?weergave=kaart');
    await expect(explorer.results).toContainText(`Grenzen: ${SOURCE}.`);
    await expect(page.locator('[data-tile]')).toHaveCount(dataset.municipalities.length);
    const shapes = await page.locator('.area-map__edge').evaluateAll((edges) => edges.map((edge) => edge.getAttribute('d')));
    expect(new Set(shapes.map((shape) => shape.length)).size).toBeGreaterThan(20);
    await tile(page, 'venray').click();
    await explorer.expectAddress('?gemeente=venray&weergave=kaart');
    await expect(tile(page, 'venray')).toHaveAttribute('aria-current', 'true');
    await expect(tile(page, 'venray')).toBeFocused();
  });

  test('arrow keys go to neighbours, and Enter chooses', async ({ explorer, page }) => {
    await explorer.open('?weergave=kaart');
    await tile(page, 'venray').focus();
    await page.keyboard.press('ArrowDown');
    const slug = await page.evaluate(() => document.activeElement.dataset.tile);
    const { neighbours } = dataset.municipalities.find((one) => one.slug === 'venray');
    expect(neighbours).toContain(slug);
    await page.keyboard.press('Enter');
    await explorer.expectAddress(`?gemeente=${slug}&weergave=kaart`);
  });

  for (const width of [320, 1280]) {
    test(`every name fits its outline once one looks closer, ${width} pixels wide`, async ({ explorer, page }) => {
      await page.setViewportSize({ width, height: 900 });
      await explorer.open('?weergave=kaart');
      const smallest = await page.locator('.area-map__count').first().evaluate((words) => words.getBoundingClientRect().height);
      expect(smallest).toBeGreaterThanOrEqual(12);
      const named = () => page.locator('.area-map__tile:has(.area-map__name)').count();
      const before = await named();
      await page.getByRole('button', { name: 'Parkstad', exact: true }).click();
      const count = () => page.locator('[data-tile]').count();
      await expect.poll(count).toBeLessThan(dataset.municipalities.length);
      const shown = await count();
      expect(await named()).toBe(shown);
      expect(before).toBeGreaterThan(0);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }

  test('the picture that is downloaded has them too', async ({ explorer, page }) => {
    await explorer.open('?weergave=kaart');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download als plaatje (SVG)' }).click();
    const svg = readFileSync(await (await download).path(), 'utf8');
    expect(svg.match(/vector-effect/g)).toHaveLength(dataset.municipalities.length);
    const isWhole = await page.evaluate(
      (svg) => new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror') === null,
      svg,
    );
    expect(isWhole).toBe(true);
  });
});
