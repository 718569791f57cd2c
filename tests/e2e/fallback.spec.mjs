// Without JavaScript or WebAssembly there is still a page to read; a program that stops says so.

import { dataset, expect, test } from './explorer-page.mjs';

test.use({ mayComplain: true });

async function expectReadable(page) {
  await expect(page.getByRole('heading', { level: 1, name: dataset.site.title })).toBeVisible();
  await expect(page.getByText(dataset.site.purpose.nl)).toBeVisible();
  for (const { name } of [...dataset.municipalities, ...dataset.themes, ...dataset.phases]) {
    await expect(page.getByText(name).first()).toBeVisible();
  }
  for (const name of ['Toegankelijkheid', 'Privacy', 'Over de gegevens']) {
    await expect(page.getByRole('link', { name }).first()).toBeVisible();
  }
}

const crash = (page) => page.getByRole('alert').filter({ hasText: 'De pagina is gestopt' });

async function expectCrash(page) {
  await expect(crash(page)).toBeVisible();
  await expect(crash(page).getByText('the page has stopped')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Opnieuw laden / Reload' })).toBeVisible();
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page tells what it is and lists municipalities, ages and themes', async ({ page }) => {
    await page.goto('./?gemeente=heerlen');
    await expectReadable(page);
    await expect(crash(page)).toBeHidden();
    await page.getByRole('link', { name: 'Toegankelijkheid' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Toegankelijkheid');
  });
});

test('without WebAssembly the page can be read', async ({ page }) => {
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto('./');
  await expectReadable(page);
});

test('where a policy of the host forbids WebAssembly the page can be read', async ({ page }) => {
  await page.route('./', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" } });
  });
  await page.goto('./');
  await expectReadable(page);
});

test('a program of which the server does not say what it is works nevertheless', { tag: '@server' }, async ({ explorer, page }) => {
  await page.route('**/*_bg.wasm', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
  });
  await explorer.open('?gemeente=heerlen');
  await expect(explorer.value('gemeente', 'heerlen')).toBeChecked();
});

test('a program that cannot be fetched is told, and loading again helps', async ({ explorer, page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('./?gemeente=heerlen');
  await expectCrash(page);
  await expectReadable(page);
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: 'Opnieuw laden' }).click();
  await explorer.expectReady();
  await explorer.expectAddress('?gemeente=heerlen');
  await expect(crash(page)).toBeHidden();
});

test('a program that panics says so, and nothing of the address is lost', async ({ explorer, page }) => {
  // The program needs a place to stand: without it, it stops with a real panic.
  const withoutPlace = async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('<div id="app"></div>', '') });
  };
  await page.route(/\/\?/, withoutPlace);
  await page.goto('./?gemeente=heerlen&fase=baby');
  await expectCrash(page);
  await page.unroute(/\/\?/, withoutPlace);
  await page.getByRole('button', { name: 'Opnieuw laden' }).click();
  await explorer.expectReady();
  await explorer.expectAddress('?gemeente=heerlen&fase=baby');
  await expect(explorer.value('gemeente', 'heerlen')).toBeChecked();
});

test('once the explorer is there, nothing of the stand-in is left', async ({ explorer, page }) => {
  await explorer.open();
  await expect(page.locator('#fallback')).toHaveCount(0);
  await expect(crash(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});
