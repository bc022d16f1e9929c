import type { TableSchema } from '$lib/datasets/schema.ts';
import { alternateTitles } from '$lib/datasets/tables/alternate-titles.ts';
import { areaCounties } from '$lib/datasets/tables/area-counties.ts';
import { areaLineage } from '$lib/datasets/tables/area-lineage.ts';
import { areas } from '$lib/datasets/tables/areas.ts';
import { careerPaths } from '$lib/datasets/tables/career-paths.ts';
import { claims } from '$lib/datasets/tables/claims.ts';
import { cpiMonthly } from '$lib/datasets/tables/cpi-monthly.ts';
import { cpi } from '$lib/datasets/tables/cpi.ts';
import { credentialOccupations } from '$lib/datasets/tables/credential-occupations.ts';
import { credentialPay } from '$lib/datasets/tables/credential-pay.ts';
import { credentials } from '$lib/datasets/tables/credentials.ts';
import { disagreements } from '$lib/datasets/tables/disagreements.ts';
import { education } from '$lib/datasets/tables/education.ts';
import { occupationDuties } from '$lib/datasets/tables/occupation-duties.ts';
import { occupationEducation } from '$lib/datasets/tables/occupation-education.ts';
import { occupationLineage } from '$lib/datasets/tables/occupation-lineage.ts';
import { occupationRelated } from '$lib/datasets/tables/occupation-related.ts';
import { occupationSkills } from '$lib/datasets/tables/occupation-skills.ts';
import { occupationTechnology } from '$lib/datasets/tables/occupation-technology.ts';
import { occupationTitles } from '$lib/datasets/tables/occupation-titles.ts';
import { occupations } from '$lib/datasets/tables/occupations.ts';
import { priceParities } from '$lib/datasets/tables/price-parities.ts';
import { projections } from '$lib/datasets/tables/projections.ts';
import { settingPay } from '$lib/datasets/tables/setting-pay.ts';
import { settingWages } from '$lib/datasets/tables/setting-wages.ts';
import { settings } from '$lib/datasets/tables/settings.ts';
import { skillsAndDuties } from '$lib/datasets/tables/skills-and-duties.ts';
import { stateProjections } from '$lib/datasets/tables/state-projections.ts';
import { tuition } from '$lib/datasets/tables/tuition.ts';
import { wages } from '$lib/datasets/tables/wages.ts';

/** The schema of every table the engine can load, by the table's name. */
export const SCHEMAS: ReadonlyMap<string, TableSchema> = new Map(
	[
		alternateTitles,
		areaCounties,
		areaLineage,
		areas,
		careerPaths,
		claims,
		cpiMonthly,
		cpi,
		credentialOccupations,
		credentialPay,
		credentials,
		disagreements,
		education,
		occupationDuties,
		occupationEducation,
		occupationLineage,
		occupationRelated,
		occupationSkills,
		occupationTechnology,
		occupationTitles,
		occupations,
		priceParities,
		projections,
		settingPay,
		settingWages,
		settings,
		skillsAndDuties,
		stateProjections,
		tuition,
		wages,
	].map((schema) => [schema.name, schema]),
);
