// The page with which a web editor puts a snippet together: reads the form, writes the snippets, shows them at work.
//
// The names of options are those in the form; here are only those that need a treatment of their own. What is written is
// text, never HTML.

const form = document.getElementById('bouwer');
const root = new URL(form.dataset.root || './', location.href);
const preview = document.getElementById('voorbeeld');
/** Options that only an element has; a plain frame reads no page and keeps no address. */
const OF_THE_ELEMENT = new Set(['adres', 'link-color', 'background-color', 'color', 'action-background-color']);
/** What an address of the explorer on a page of its own has too. */
const CHOICES = ['gemeente', 'thema', 'fase', 'taal'];
/** What is so anyway and need not be said. */
const DEFAULTS = { kop: '2', hoogte: '800' };
/** Widths of the previews, in px. */
const WIDTHS = [[preview.dataset.phone, 375], [preview.dataset.desk, 1100]];

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

/** What is chosen, name by name, as the attributes of the element are called. */
function choices() {
  const chosen = new Map();
  const add = (name, value) => chosen.set(name, chosen.has(name) ? `${chosen.get(name)},${value}` : value);
  for (const control of form.querySelectorAll('input, select')) {
    const { name, type, value } = control;
    if (!name || !control.validity.valid) continue;
    if (name === 'deel') {
      if (!control.checked) add('verberg', value);
    } else if (type === 'checkbox') {
      if (control.checked) add(name, value);
    } else if (value && value !== DEFAULTS[name]) {
      add(name, value);
    }
  }
  if (!chosen.has('gemeente')) chosen.delete('vast');
  return chosen;
}

/** The sentence that names the frame and the link, with the chosen place in it. */
function words(text) {
  const { selectedOptions } = form.querySelector('[name="gemeente"]');
  return text.replace('{}', selectedOptions[0].textContent.trim());
}

/** The address of the explorer with choices; in a frame also with its options. */
function address(chosen, isFrame) {
  const url = new URL(root);
  for (const [name, value] of chosen) {
    if (CHOICES.includes(name) || (isFrame && name !== 'hoogte' && !OF_THE_ELEMENT.has(name))) url.searchParams.set(name, value);
  }
  if (isFrame) url.searchParams.set('modus', 'embed');
  return url.href.replaceAll('%2C', ',');
}

function withScript(chosen) {
  const attributes = [...chosen].map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`)).join('');
  const script = new URL(form.dataset.script, root).href;
  return [
    `<script src="${escaped(script)}" integrity="${form.dataset.integrity}" crossorigin="anonymous" defer></script>`,
    `<kansrijk-verkenner titel="${escaped(words(form.dataset.title))}"${attributes}>`,
    `  <p><a href="${escaped(address(chosen, false))}">${escaped(words(form.dataset.link))}</a></p>`,
    '</kansrijk-verkenner>',
  ].join('\n');
}

function withoutScript(chosen) {
  const leave = chosen.has('doel') ? ' allow-top-navigation-by-user-activation' : '';
  return (
    `<iframe src="${escaped(address(chosen, true))}" title="${escaped(words(form.dataset.title))}" width="100%" ` +
    `height="${chosen.get('hoogte') ?? DEFAULTS.hoogte}" loading="lazy" referrerpolicy="no-referrer" allow="" ` +
    `sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox${leave}"></iframe>`
  );
}

function show(chosen) {
  const frames = WIDTHS.map(([name, width]) => {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = name;
    const box = document.createElement('div');
    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', name);
    const explorer = document.createElement('kansrijk-verkenner');
    for (const [attribute, value] of chosen) if (attribute !== 'adres') explorer.setAttribute(attribute, value);
    explorer.setAttribute('titel', `${words(form.dataset.title)} – ${name}`);
    explorer.style.setProperty('width', `${width}px`);
    box.append(explorer);
    figure.append(caption, box);
    return figure;
  });
  preview.replaceChildren(...frames);
}

let shown;
function update() {
  const chosen = choices();
  const snippet = withScript(chosen);
  if (snippet === shown) return;
  shown = snippet;
  document.getElementById('met-script').value = snippet;
  document.getElementById('zonder-script').value = withoutScript(chosen);
  document.getElementById('csp').textContent = `frame-src ${root.origin}; script-src ${root.origin}`;
  show(chosen);
}

for (const button of document.querySelectorAll('[data-copy]')) {
  const name = button.textContent;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = name), 3000);
    } catch {
      // The text is selected: the visitor copies it.
    }
  });
}

/** What the address of this page asks for, such as a municipality, is chosen already. */
function preset() {
  for (const [name, values] of new URLSearchParams(location.search)) {
    for (const control of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (control.type !== 'checkbox') control.value = values;
      else if (values.split(',').includes(control.value)) control.checked = true;
    }
  }
}

preset();
form.addEventListener('change', update);
const script = document.createElement('script');
script.src = new URL('embed.js', root);
script.addEventListener('load', update);
document.head.append(script);
