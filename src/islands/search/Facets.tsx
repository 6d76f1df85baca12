import { useState } from 'preact/hooks';
import { search as say } from '../../i18n/en/search.ts';
import { type Asked, type Kind, kinds } from './asked.ts';
import { levels, type Names } from './names.ts';

interface Props {
	asked: Asked;
	names: Names | null;
	counts: Partial<Record<Kind, number>> | null;
	/** Begins the ids of the fields. */
	id: string;
	onAsk(change: Partial<Asked>): void;
}

interface Choice {
	name: 'road' | 'track' | 'level';
	options: readonly (readonly [value: string, label: string])[];
}

/** What to search: kinds, what is done, a pack, and folded away a road, a track, a level. */
export function Facets({ asked, names, counts, id, onAsk }: Props) {
	const choices: readonly Choice[] = [
		{
			name: 'road',
			options: names?.roads.map(([road, sign, title]) => [road, say.signed(sign, title)] as const) ?? [],
		},
		{ name: 'track', options: names?.tracks.map(([track, title]) => [track, title] as const) ?? [] },
		{ name: 'level', options: levels.map((level) => [level, say.levels[level]] as const) },
	];
	// From then on it is the reader's: it may not close round the list that they set back to "any".
	const [unfolded] = useState(asked.road !== null || asked.track !== null || asked.level !== null);
	return (
		<fieldset class="facets">
			<legend class="vh">{say.filters}</legend>
			<div class="chips">
				{kinds.map((kind) => (
					<label key={kind}>
						<input
							type="checkbox"
							checked={asked.kinds.includes(kind)}
							onChange={() => onAsk({ kinds: kinds.filter((one) => (one === kind) !== asked.kinds.includes(one)) })}
						/>
						{say.kinds[kind]} {counts && <span>{counts[kind] ?? 0}</span>}
					</label>
				))}
				<label>
					<input type="checkbox" checked={asked.done} onChange={() => onAsk({ done: !asked.done })} />
					{say.done}
				</label>
				{names?.packs.map((pack) => (
					<label key={pack}>
						<input
							type="checkbox"
							checked={asked.pack === pack}
							onChange={() => onAsk({ pack: asked.pack === pack ? null : pack })}
						/>
						{say.onlyPack(pack)}
					</label>
				))}
			</div>
			<details open={unfolded}>
				<summary>{say.narrow}</summary>
				<div class="narrow">
					{choices.map(({ name, options }) => (
						<label key={name} for={`${id}-${name}`}>
							{say[name]}
							<select
								id={`${id}-${name}`}
								value={asked[name] ?? ''}
								onChange={({ currentTarget: { value } }) => onAsk({ [name]: value === '' ? null : value })}
							>
								<option value="">{say.any[name]}</option>
								{options.map(([value, label]) => (
									<option key={value} value={value}>
										{label}
									</option>
								))}
							</select>
						</label>
					))}
				</div>
			</details>
		</fieldset>
	);
}
