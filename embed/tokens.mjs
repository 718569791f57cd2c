// The house style of a website, in few words: which of its tokens the explorer takes over.
//
// Each has the custom property `--kansrijk-<name>`, an attribute `<name>`, and tokens of NL Design System that mean the
// same, the most telling first. The table in docs/embed.md says what each is for.

export const TOKENS = {
  'background-color': ['utrecht-page-background-color', 'utrecht-document-background-color'],
  'surface-color': ['utrecht-form-control-background-color'],
  color: ['utrecht-document-color'],
  'subtle-color': ['utrecht-form-field-description-color'],
  'heading-color': ['utrecht-heading-1-color', 'utrecht-heading-color'],
  'border-color': ['utrecht-separator-color'],
  'control-border-color': ['utrecht-form-control-border-color'],
  'link-color': ['utrecht-link-color'],
  'link-hover-color': ['utrecht-link-hover-color'],
  'action-background-color': ['utrecht-button-primary-action-background-color'],
  'action-color': ['utrecht-button-primary-action-color'],
  'focus-color': ['utrecht-focus-outline-color', 'utrecht-focus-color'],
  'focus-background-color': ['utrecht-focus-background-color'],
  'font-family': ['utrecht-document-font-family'],
  'heading-font-family': ['utrecht-heading-1-font-family', 'utrecht-heading-font-family'],
  'font-size': ['utrecht-document-font-size'],
  'border-radius': ['utrecht-button-border-radius'],
};

/** The custom property of a token. */
export const property = (name) => `--kansrijk-${name}`;
