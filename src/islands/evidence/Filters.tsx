import type { JSX } from 'preact';
import type { SourceKind } from '../../domain/evidence/entries.ts';
import { conditions, type Filter } from '../../domain/evidence/filter.ts';
import type { Themes } from '../../domain/evidence/packet.ts';
import { evidence as words } from '../../i18n/en/evidence.ts';

interface Props {
	filter: Filter;
	themes: Themes;
	onChange(filter: Filter): void;
	onClear(): void;
}

const SOURCES: readonly SourceKind[] = ['task', 'scenario', 'question', 'template', 'nothing'];

/** What the list shows, and with it what is exported. */
export function Filters({ filter, themes, onChange, onClear }: Props): JSX.Element {
	const set = conditions(filter);
	const change = (part: Partial<Filter>) => onChange({ ...filter, ...part });
	return (
		<details class="filters">
			<summary>{words.filter(set)}</summary>
			<label>
				{words.filterTheme}
				<select value={filter.theme} onChange={({ currentTarget }) => change({ theme: currentTarget.value })}>
					<option value="">{words.all}</option>
					{Object.entries(themes).map(([id, { sign, title }]) => (
						<option key={id} value={id}>
							{sign} {title}
						</option>
					))}
					<option value="none">{words.withoutTheme}</option>
				</select>
			</label>
			<label>
				{words.filterSource}
				<select
					value={filter.source}
					onChange={({ currentTarget }) =>
						change({ source: SOURCES.find((source) => source === currentTarget.value) ?? '' })
					}
				>
					<option value="">{words.all}</option>
					{SOURCES.map((source) => (
						<option key={source} value={source}>
							{words.sources[source]}
						</option>
					))}
				</select>
			</label>
			<label>
				{words.filterFrom}
				<input type="date" value={filter.from} onInput={({ currentTarget }) => change({ from: currentTarget.value })} />
			</label>
			<label>
				{words.filterTo}
				<input type="date" value={filter.to} onInput={({ currentTarget }) => change({ to: currentTarget.value })} />
			</label>
			<label>
				{words.filterNumber}
				<select
					value={filter.number === null ? '' : String(filter.number)}
					onChange={({ currentTarget: { value } }) => change({ number: value === '' ? null : value === 'true' })}
				>
					<option value="">{words.all}</option>
					<option value="true">{words.withNumber}</option>
					<option value="false">{words.withoutNumber}</option>
				</select>
			</label>
			{set > 0 && (
				<button class="b txt" type="button" onClick={onClear}>
					{words.clear}
				</button>
			)}
		</details>
	);
}
