// The rules of accessibility that a program can check, on a page or in a frame.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';

/** Runs before the page's own scripts, where its policy lets no other script in. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What one page has once, with all of its frames. */
const OF_A_WHOLE_PAGE = ['landmark-one-main', 'page-has-heading-one'];
const LOOKS = [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }];

/** In light, dark and forced colours alike. A page is judged without the frames in it, a frame without its page. */
export async function expectNoViolations(page, frame = page) {
  for (const media of LOOKS) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    // Colours that are on their way to others are no colours to judge.
    await frame.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
    const violations = await frame.evaluate(runAxe, { tags: TAGS, leftOut: frame === page ? [] : OF_A_WHOLE_PAGE });
    expect.soft(violations, JSON.stringify(media)).toEqual([]);
  }
}

async function runAxe({ tags, leftOut }) {
  const options = {
    runOnly: { type: 'tag', values: tags },
    rules: Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
    iframes: false,
  };
  const { violations } = await globalThis.axe.run(document, options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}\n${html}\n${failureSummary}`));
}
