// What the worker says itself, where there is no page that could say it.

const STYLE = "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'none'";

/** Without a connection, a page that is not on the device. */
export const NOT_KEPT = {
  nl: [
    'Deze pagina kan nu niet worden getoond',
    'Je hebt geen verbinding, en deze pagina staat niet op je apparaat. De rest van deze website werkt wel. Probeer deze pagina opnieuw als je weer verbinding hebt.',
  ],
  en: [
    'This page cannot be shown now',
    'You have no connection, and this page is not on your device. The rest of this website does work. Try this page again when you have a connection.',
  ],
  hasRest: true,
};

/** Without a connection, when the copy of the explorer on the device cannot be used. */
export const DAMAGED = {
  nl: [
    'De website kan nu niet worden getoond',
    'De kopie op je apparaat is beschadigd, en er is geen verbinding om een nieuwe op te halen. Laad de pagina opnieuw als je weer verbinding hebt.',
  ],
  en: [
    'The website cannot be shown now',
    'The copy on your device is damaged, and there is no connection to fetch a new one. Reload the page when you have a connection.',
  ],
  hasRest: false,
};

/** A page with these words, for a site in a folder. */
export function wordsPage({ nl, en, hasRest }, folder, styleSheet) {
  const link = (search, text) => (hasRest ? `<p><a href="${folder}${search}">${text}</a></p>` : '');
  const html = `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${nl[0]}</title>
<link rel="stylesheet" href="${folder}${styleSheet}">
</head>
<body class="page">
<main class="page-main">
<h1>${nl[0]}</h1>
<p>${nl[1]}</p>
${link('', 'Naar het begin van de website')}
<section lang="en">
<h2>${en[0]}</h2>
<p>${en[1]}</p>
${link('?taal=en', 'To the start of the website')}
</section>
</main>
</body>
</html>
`;
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': STYLE };
  return new Response(html, { status: 503, headers });
}
