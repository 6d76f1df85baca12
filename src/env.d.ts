/// <reference types="astro/client" />

declare namespace App {
	interface Locals {
		/** The lesson whose prose is being rendered, for the components its MDX names. */
		lesson?: import('./content-model/types.ts').Lesson;
	}
}

interface TrustedTypePolicy {
	createHTML(html: string): unknown;
}
interface TrustedTypePolicyFactory {
	createPolicy(
		name: string,
		rules: { createHTML?(html: string): string; createScriptURL?(url: string): string },
	): TrustedTypePolicy;
}
declare var trustedTypes: TrustedTypePolicyFactory | undefined;
