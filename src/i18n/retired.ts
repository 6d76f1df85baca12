/**
 * Words that an area had, or had in another shape (a text that became a function), as `area: export.key`. Packs may still
 * bring them: theirs are set aside with a warning, so that no merge stops a build.
 */
export const retired: readonly string[] = ['site: site.scenarios'];
