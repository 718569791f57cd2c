// The kiosk as a visitor in a hall meets it, on top of the explorer: journeys of kiosks speak to this.

import { ExplorerPage, expect, test as explorerTest } from './explorer-page.mjs';

export { expect };

/** A screen that stands, and one that lies on its side. */
export const PORTRAIT = { width: 1080, height: 1920 };
export const LANDSCAPE = { width: 1920, height: 1080 };

/** The names of facets in addresses, in the order in which a kiosk asks. */
export const QUESTIONS = ['gemeente', 'fase', 'thema'];

/** Width and height that every control has, or has for itself, in CSS pixels. */
export const FINGER = 64;

/** How soon a screen begins anew in journeys that wait for it, and how long it warns before, in seconds. */
export const IDLE = 60;
export const WARNING = 20;

const PIN = '2468';

export const test = explorerTest.extend({
  kiosk: async ({ explorer }, use) => use(new KioskPage(explorer)),
});

/** What is said in each language. */
const WORDS = {
  nl: {
    begin: /Raak aan om te beginnen/,
    back: 'Terug',
    anew: 'Opnieuw',
    search: 'Zoeken',
    shortlist: /^Bewaarlijst/,
    lower: 'Lager',
    higher: 'Hoger',
    keyboard: 'Toetsenbord',
    done: 'Klaar',
    clear: 'Wis alles',
    delete: 'Wis een letter',
    shift: 'Hoofdletter',
    still: 'Ben je er nog?',
    stay: 'Ja, ik ga verder',
    open: { gemeente: 'Maakt niet uit', fase: 'Elke leeftijd', thema: 'Alles' },
  },
  en: {
    begin: /Touch to begin/,
    back: 'Back',
    anew: 'Start again',
    search: 'Search',
    shortlist: /^Shortlist/,
    open: { gemeente: 'Anywhere', fase: 'Any age', thema: 'Anything' },
  },
};

export class KioskPage {
  constructor(explorer, locale = 'nl') {
    const { page } = explorer;
    const words = WORDS[locale];
    const button = (name) => page.getByRole('button', { name, exact: true });
    this.page = page;
    this.explorer = explorer;
    this.words = words;
    this.root = page.locator('.kiosk');
    this.invitation = page.getByRole('button', { name: words.begin });
    this.sentence = page.getByRole('banner').locator('p');
    this.controls = page.getByRole('main').locator('xpath=following-sibling::nav');
    this.back = this.controls.getByRole('button', { name: words.back });
    this.anew = this.controls.getByRole('button', { name: words.anew });
    this.search = this.controls.getByRole('button', { name: words.search });
    this.shortlist = this.controls.getByRole('button', { name: words.shortlist });
    this.lower = button(words.lower);
    this.higher = button(words.higher);
    this.keyboard = page.getByRole('region', { name: words.keyboard });
    this.searchBox = page.getByRole('searchbox');
    this.warning = page.getByRole('dialog', { name: words.still });
    this.stay = button(words.stay);
    this.detail = page.locator('dialog[aria-labelledby="detail-titel"]');
    this.kept = page.locator('[data-kept]');
  }

  /** The same screen for somebody who reads another language. */
  in(locale) {
    return new KioskPage(this.explorer, locale);
  }

  /** Opens the kiosk, with further options such as `rusttijd=60`, up to the invitation. Staff sets it up the first time. */
  async open(options = '', start = this.explorer.start) {
    await this.explorer.open(`?${['modus=kiosk', options].filter(Boolean).join('&')}`, start);
    const pin = this.page.getByLabel('Pincode', { exact: true });
    await this.invitation.or(pin).first().waitFor();
    if (await pin.isVisible()) {
      await pin.fill(PIN);
      await this.page.getByLabel('Nog een keer').fill(PIN);
      await this.page.getByRole('button', { name: 'Open het scherm' }).tap();
    }
    await this.invitation.waitFor();
  }

  /** Opens it, and touches the invitation. */
  async visit(options, start) {
    await this.open(options, start);
    await this.invitation.tap();
  }

  /** A question that is on the screen. */
  question(facet) {
    return this.page.locator(`[data-question="${facet}"]`);
  }

  /** The answer that leaves a question open. */
  openAnswer(facet) {
    return this.question(facet).getByRole('button', { name: this.words.open[facet], exact: true });
  }

  /** Answers the question that is on the screen with a value, or leaves it open. */
  async answer(facet, slug) {
    await (slug ? this.explorer.value(facet, slug) : this.openAnswer(facet)).tap();
  }

  /** Answers all questions, those without an answer openly, and is at the answers. */
  async answerAll(answers = {}) {
    for (const facet of QUESTIONS) {
      if (await this.question(facet).isVisible()) await this.answer(facet, answers[facet]);
    }
    await expect(this.explorer.results).toBeVisible();
  }

  /** A part of the sentence, which leads back to its question. */
  part(words) {
    return this.sentence.getByRole('button', { name: `Kies opnieuw. Nu: ${words}`, exact: true });
  }

  key(name) {
    return this.keyboard.getByRole('button', { name, exact: true });
  }

  /** Types on the screen, key by key. */
  async type(letters) {
    for (const letter of letters) await this.key(letter === ' ' ? 'spatie' : letter).tap();
  }

  /** Opens the first hit. */
  async openFirst() {
    const [slug] = await this.explorer.hitSlugs();
    await this.explorer.hitLink(slug).tap();
    await expect(this.detail).toBeVisible();
    return slug;
  }

  /**
   * Every control that is shown, with its place and the room that is its own: the square around its centre, up to where
   * another control begins. A control that a label holds is as large as the label.
   */
  measureControls() {
    return this.page.evaluate(() => {
      const isLow = (element) => element.closest('dialog:modal') !== null;
      const modal = document.querySelector('dialog:modal');
      const shown = [...document.querySelectorAll('button, a[href], input, textarea, select, summary')].filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && (!modal || isLow(element)),
      );
      const boxes = shown.map((element) => (element.closest('label') ?? element).getBoundingClientRect());
      return shown.map((element, index) => {
        const { left, top, width, height } = boxes[index];
        const [x, y] = [left + width / 2, top + height / 2];
        // Half of the side of the largest square around the centre that no other control reaches into.
        const distances = boxes
          .filter((box, other) => other !== index && box.width > 0)
          .map((box) => Math.max(box.left - x, x - box.right, box.top - y, y - box.bottom, 0));
        return {
          name: element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 50),
          width: Math.round(width * 10) / 10,
          height: Math.round(height * 10) / 10,
          own: Math.round(2 * Math.min(...distances, 9999)),
          top,
          bottom: top + height,
        };
      });
    });
  }
}
