/** What a service worker finds around it, as far as ours uses it: the types of a page and of a worker cannot be had together. */

interface ExtendableEvent extends Event {
	waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends ExtendableEvent {
	readonly request: Request;
	/** Id of the page that asks; '' for a navigation. */
	readonly clientId: string;
	/** Id of the page or worker that this request becomes; '' for anything else. */
	readonly resultingClientId: string;
	/** What navigation preload brought; undefined without it. */
	readonly preloadResponse: Promise<Response | undefined>;
	respondWith(response: Promise<Response>): void;
}

interface AskEvent extends ExtendableEvent {
	readonly data: unknown;
	readonly source: { readonly id: string } | null;
	readonly ports: readonly MessagePort[];
}

interface WorkerEvents {
	install: ExtendableEvent;
	activate: ExtendableEvent;
	fetch: FetchEvent;
	message: AskEvent;
}

export interface WorkerScope {
	readonly registration: ServiceWorkerRegistration;
	readonly clients: {
		matchAll(options: {
			includeUncontrolled?: boolean;
			type: 'window' | 'all';
		}): Promise<{ id: string; url: string }[]>;
		claim(): Promise<void>;
	};
	addEventListener<K extends keyof WorkerEvents>(type: K, listener: (event: WorkerEvents[K]) => void): void;
}
