/**
 * Language that the interface speaks, as BCP 47: of the document, and of what the browser formats by itself. A pack that
 * brings the words of another says so in its `pack.yaml`, and the build writes it here (`integrations/words.ts`).
 */
export const language = 'en';
