// Each house style that can be named: it is worn, it can be read, and this is how it looks.
//
// With PICTURES=1 the pictures go into docs/images, for docs/embed.md.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseColor } from '../../embed/house-style.mjs';
import { AXE, expectNoViolations } from './accessibility.mjs';
import { expect, test } from './explorer-page.mjs';
import { site } from './server.mjs';

const pictures = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const styles = readdirSync(join(site, 'stijlen')).filter((file) => file.endsWith('.json')).map((file) => ({
  slug: file.replace('.json', ''),
  tokens: JSON.parse(readFileSync(join(site, 'stijlen', file), 'utf8')).tokens,
}));

const css = (color) => `rgb(${parseColor(color).join(', ')})`;

test.use({ viewport: { width: 960, height: 600 } });

for (const { slug, tokens } of styles) {
  test(`the style ${slug} is worn and has no violations`, async ({ explorer, page }, testInfo) => {
    await page.addInitScript(AXE);
    await explorer.open(`?gemeente=heerlen&thema=taal&modus=embed&stijl=${slug}`);
    const link = page.locator('article a').first();
    await expect(link).toHaveCSS('color', css(tokens['link-color']));
    await expect(page.locator('body')).toHaveCSS('background-color', css(tokens['background-color']));
    const file = `style-${slug}.png`;
    await page.screenshot({ path: process.env.PICTURES ? join(pictures, file) : testInfo.outputPath(file) });
    await expectNoViolations(page, page.mainFrame());
  });
}
