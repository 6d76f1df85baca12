import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { installedBrowser } from '../tests/browser.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
	testDir: `${project}tests/e2e`,
	outputDir: `${project}test-results`,
	globalSetup: `${project}tests/helpers/servers.ts`,
	fullyParallel: true,
	// A browser each; beyond eight it is memory that is short.
	workers: Math.min(Math.max(availableParallelism(), 2), 8),
	retries: 2,
	forbidOnly: true,
	timeout: 90_000,
	expect: { timeout: 10_000 },
	reporter: process.env.E2E_REPORT ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]] : [['list']],
	use: {
		browserName: 'chromium',
		// A worker answers in the place of what a test lays in the way; the tests of offline reading allow it.
		serviceWorkers: 'block',
		locale: 'en-GB',
		timezoneId: 'Europe/Berlin',
		actionTimeout: 15_000,
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath: installedBrowser(),
			args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
		},
	},
});
