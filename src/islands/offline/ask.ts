import type { Ask, Stand } from '../../offline/build.ts';

/** By `import()`, as the entry has it: see `src/decisions/0013`. */
const register = () => import('../ahead.ts').then((ahead) => ahead.register());

/** Asks the worker, and waits for it to be there. Null where this browser has none or refuses its storage; rejects when it cannot be installed. */
export async function ask(question: Ask): Promise<Stand | null> {
	const registration = await register();
	if (!registration) return null;
	const worker = registration.active ?? (await begun(registration.installing ?? registration.waiting));
	if (!worker) return null;
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }: MessageEvent<Stand | null>) => resolve(data);
		worker.postMessage(question, [port2]);
	});
}

/** Calls back whenever a newer worker has got further with its installation. */
export async function watchUpdates(changed: () => void): Promise<void> {
	const registration = await register();
	registration?.addEventListener('updatefound', () => {
		registration.installing?.addEventListener('statechange', changed);
	});
}

/** The worker once it is active. */
function begun(worker: ServiceWorker | null): Promise<ServiceWorker | null> {
	return new Promise((resolve, reject) => {
		const look = () => {
			if (!worker || worker.state === 'activated') resolve(worker);
			if (worker?.state === 'redundant') reject(new Error('the worker was not installed'));
		};
		worker?.addEventListener('statechange', look);
		look();
	});
}
