// Nothing found is an answer with a way out.

import { dataset, expect, test } from './explorer-page.mjs';

/** Opens choices that find nothing, taken from the data as it is. */
async function openEmpty(explorer, choices) {
  await explorer.open(choices);
  const [theme] = await explorer.slugsByCount('thema', (count) => count === 0);
  expect(theme, 'a theme without hits').toBeDefined();
  await explorer.open(`${choices}&thema=${theme}`);
  await explorer.expectHitCount(0);
  return theme;
}

const ways = (explorer) => explorer.results.getByRole('listitem').filter({ hasText: /: \d+ initiatie/ });

test('every way out gives as many hits as it promises', async ({ explorer, page }) => {
  await openEmpty(explorer, '?gemeente=gennep&fase=zwangerschap');
  await expect(explorer.results.getByRole('heading', { name: 'Niets gevonden met deze keuzes' })).toBeVisible();
  const count = await ways(explorer).count();
  expect(count).toBeGreaterThan(0);
  for (let position = 0; position < count; position += 1) {
    const way = ways(explorer).nth(position);
    const promised = Number(/: (\d+) initiatie/.exec(await way.textContent())[1]);
    expect(promised).toBeGreaterThan(0);
    await way.getByRole('link').click();
    await explorer.expectHitCount(promised);
    await page.goBack();
    await explorer.expectHitCount(0);
  }
});

test('a way out says what it leaves out or which neighbour it tries', async ({ explorer }) => {
  const theme = await openEmpty(explorer, '?gemeente=gennep&fase=zwangerschap');
  const name = dataset.themes.find(({ slug }) => slug === theme).name;
  await expect(explorer.results.getByRole('link', { name: `zonder thema ${name}` })).toBeVisible();
});

test('words that find nothing can be left out', async ({ explorer }) => {
  await explorer.open('?gemeente=heerlen');
  const count = await explorer.hitCount();
  await explorer.searchBox.fill('qqqxyzzy');
  await explorer.expectHitCount(0);
  await expect(ways(explorer).filter({ hasText: 'zonder “qqqxyzzy”' })).toContainText(`${count} initiatieven`);
  await explorer.results.getByRole('link', { name: 'zonder “qqqxyzzy”' }).click();
  await explorer.expectHitCount(count);
  await expect(explorer.searchBox).toHaveValue('');
});

test('the focus is not lost on the way out', async ({ explorer, page }) => {
  await explorer.open('?gemeente=heerlen&q=qqqxyzzy');
  await explorer.results.getByRole('link', { name: 'zonder “qqqxyzzy”' }).press('Enter');
  await explorer.expectAddress('?gemeente=heerlen');
  await expect(page.locator('body')).not.toBeFocused();
});

test('all choices can be cleared at once, and Back brings them back', async ({ explorer, page }) => {
  await openEmpty(explorer, '?gemeente=gennep&fase=zwangerschap');
  await explorer.results.getByRole('button', { name: 'Alles wissen' }).click();
  await explorer.expectHitCount(dataset.initiatives.length);
  await explorer.expectAddress('');
  await page.goBack();
  await explorer.expectHitCount(0);
});
