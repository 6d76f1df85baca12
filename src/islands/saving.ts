import { $saving } from '../state/log.ts';

let watching = false;

/** Says so when the browser will not save. The bar is fetched only then: most readers never see it. */
export function watchSaving(): void {
	if (watching) return;
	watching = true;
	$saving.subscribe((saving) => {
		if (saving !== 'saved') void import('./SavingNotice.tsx').then(({ showSavingNotice }) => showSavingNotice());
	});
}
