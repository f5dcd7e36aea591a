/** How the archive knows a fact, for readers. */
export const basisLabels = { text: 'stated in the text', inferred: 'inferred', elsewhere: 'from elsewhere', unknown: 'not known' } as const;
