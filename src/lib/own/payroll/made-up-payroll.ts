import type { OwnPayroll, OwnPerson } from '../store/own-item.ts';
import { fullTimePay, type PayBasis } from './pay-basis.ts';

/** A payroll of nobody, to try the page with: a health information department on three sites, in twelve titles. */
const MADE_UP_TITLE = 'Made-up payroll of 60 people';

/** What a reader would confirm of its titles and cities. */
const ROLES: Readonly<Record<string, string>> = {
	'Cancer Registrar': '29-9021',
	'Coder II': '29-2072',
	'EHR Analyst': '15-1211',
	'HIM Coding Specialist': '29-2072',
	'HIM Manager': '11-9111',
	'HIM Secretary': '43-6013',
	'Health Information Technologist': '29-9021',
	'Inpatient Coder (CCS)': '29-2072',
	'Medical Coder': '29-2072',
	'Medical Records Clerk': '29-2072',
	'Release of Information Clerk': '29-2072',
	Transcriptionist: '31-9094',
};
const AREAS: Readonly<Record<string, string>> = {
	Austin: '12420',
	'San Antonio': '41700',
	'Hill Country': '4800004',
};

/** The file as a reader could have it. */
export const MADE_UP_CSV = `\
Employee,Job title,Site,City,Base pay,Pay basis,FTE,Grade,Range minimum,Range maximum,Start date,Group
MU-01,Medical Coder,River Campus,San Antonio,18.21,hourly,1,C2,38000,62000,2010-05-01,A
MU-02,Coder II,Capital Campus,Austin,23.58,hourly,1,C2,38000,62000,2014-05-01,B
MU-03,HIM Coding Specialist,Capital Campus,Austin,25.77,hourly,1,C2,38000,62000,2007-05-01,B
MU-04,Inpatient Coder (CCS),Capital Campus,Austin,19.95,hourly,1,C2,38000,62000,2025-12-01,B
MU-05,Medical Coder,River Campus,San Antonio,24.56,hourly,1,C2,38000,62000,2025-03-01,A
MU-06,Coder II,River Campus,San Antonio,27.27,hourly,1,C2,38000,62000,2014-10-01,B
MU-07,HIM Coding Specialist,River Campus,San Antonio,45800,annual,1,C2,38000,62000,2013-03-01,B
MU-08,Inpatient Coder (CCS),River Campus,San Antonio,27.18,hourly,1,C2,38000,62000,2008-09-01,A
MU-09,Medical Coder,Hill Country Clinic,Hill Country,18100,annual,0.5,C2,38000,62000,2010-01-01,B
MU-10,Coder II,Capital Campus,Austin,22.98,hourly,1,C2,38000,62000,2007-01-01,A
MU-11,HIM Coding Specialist,River Campus,San Antonio,25.10,hourly,0.5,C2,38000,62000,2016-02-01,B
MU-12,Inpatient Coder (CCS),Capital Campus,Austin,23.94,hourly,1,C2,38000,62000,2020-11-01,B
MU-13,Medical Coder,River Campus,San Antonio,44100,annual,1,C2,38000,62000,2016-04-01,B
MU-14,Coder II,Hill Country Clinic,Hill Country,33900,annual,0.8,C2,38000,62000,2024-05-01,A
MU-15,HIM Coding Specialist,River Campus,San Antonio,23.51,hourly,1,C2,38000,62000,2021-10-01,A
MU-16,Inpatient Coder (CCS),Hill Country Clinic,Hill Country,20.54,hourly,1,C2,38000,62000,2011-07-01,A
MU-17,Medical Coder,Capital Campus,Austin,21.39,hourly,0.8,C2,38000,62000,2009-09-01,A
MU-18,Coder II,River Campus,San Antonio,22.64,hourly,1,C2,38000,62000,2010-01-01,A
MU-19,HIM Coding Specialist,River Campus,San Antonio,20.73,hourly,1,C2,38000,62000,2020-12-01,B
MU-20,Inpatient Coder (CCS),Capital Campus,Austin,22.57,hourly,0.8,C2,38000,62000,2006-01-01,B
MU-21,Medical Coder,Capital Campus,Austin,32600,annual,0.8,C2,38000,62000,2009-10-01,B
MU-22,Coder II,Hill Country Clinic,Hill Country,21.91,hourly,1,C2,38000,62000,2019-05-01,A
MU-23,Medical Records Clerk,River Campus,San Antonio,14.88,hourly,1,C1,32000,48000,2010-07-01,A
MU-24,Release of Information Clerk,Capital Campus,Austin,21.72,hourly,1,C1,32000,48000,2009-03-01,A
MU-25,Medical Records Clerk,River Campus,San Antonio,22.64,hourly,1,C1,32000,48000,2024-06-01,B
MU-26,Release of Information Clerk,River Campus,San Antonio,35200,annual,0.8,C1,32000,48000,2020-08-01,B
MU-27,Medical Records Clerk,Capital Campus,Austin,24.57,hourly,1,C1,32000,48000,2025-01-01,A
MU-28,Release of Information Clerk,Capital Campus,Austin,23.13,hourly,1,C1,32000,48000,2017-05-01,B
MU-29,Medical Records Clerk,Capital Campus,Austin,18.42,hourly,1,C1,32000,48000,2023-02-01,A
MU-30,Release of Information Clerk,Capital Campus,Austin,17.63,hourly,1,C1,32000,48000,2020-01-01,B
MU-31,Medical Records Clerk,River Campus,San Antonio,16.55,hourly,1,C1,32000,48000,2010-05-01,B
MU-32,Release of Information Clerk,River Campus,San Antonio,18.45,hourly,1,C1,32000,48000,2012-09-01,B
MU-33,Health Information Technologist,Hill Country Clinic,Hill Country,42600,annual,1,C3,48000,92000,2012-03-01,B
MU-34,Cancer Registrar,Capital Campus,Austin,93200,annual,1,C3,48000,92000,2021-07-01,A
MU-35,Health Information Technologist,Capital Campus,Austin,75000,annual,1,C3,48000,92000,2025-02-01,B
MU-36,Cancer Registrar,Capital Campus,Austin,83600,annual,1,C3,48000,92000,2008-03-01,A
MU-37,Health Information Technologist,Hill Country Clinic,Hill Country,41700,annual,1,C3,48000,92000,2017-06-01,A
MU-38,Cancer Registrar,River Campus,San Antonio,84200,annual,1,C3,48000,92000,2016-06-01,A
MU-39,Health Information Technologist,River Campus,San Antonio,78400,annual,1,C3,48000,92000,2006-03-01,B
MU-40,Cancer Registrar,Hill Country Clinic,Hill Country,46200,annual,1,C3,48000,92000,2016-08-01,A
MU-41,Health Information Technologist,River Campus,San Antonio,83300,annual,1,C3,48000,92000,2013-07-01,A
MU-42,Cancer Registrar,Capital Campus,Austin,46900,annual,0.5,C3,48000,92000,2007-09-01,B
MU-43,HIM Manager,Capital Campus,Austin,121500,annual,1,M1,85000,140000,2021-04-01,B
MU-44,HIM Manager,Hill Country Clinic,Hill Country,106200,annual,1,M1,85000,140000,2007-05-01,A
MU-45,HIM Manager,Capital Campus,Austin,109300,annual,1,M1,85000,140000,2013-08-01,B
MU-46,HIM Manager,Capital Campus,Austin,137900,annual,1,M1,85000,140000,2011-10-01,A
MU-47,HIM Manager,River Campus,San Antonio,135300,annual,1,M1,85000,140000,2008-05-01,B
MU-48,Transcriptionist,Capital Campus,Austin,15.21,hourly,1,C1,32000,48000,2025-02-01,A
MU-49,Transcriptionist,Hill Country Clinic,Hill Country,40900,annual,1,C1,32000,48000,2016-06-01,A
MU-50,Transcriptionist,Capital Campus,Austin,17.33,hourly,1,C1,32000,48000,2007-06-01,A
MU-51,Transcriptionist,River Campus,San Antonio,11.94,hourly,1,C1,32000,48000,2020-07-01,A
MU-52,EHR Analyst,Capital Campus,Austin,101400,annual,1,C4,72000,128000,2013-11-01,A
MU-53,EHR Analyst,River Campus,San Antonio,90400,annual,1,C4,72000,128000,2021-11-01,A
MU-54,EHR Analyst,River Campus,San Antonio,85400,annual,1,C4,72000,128000,2014-08-01,A
MU-55,EHR Analyst,River Campus,San Antonio,105300,annual,1,C4,72000,128000,2006-12-01,A
MU-56,EHR Analyst,Capital Campus,Austin,93500,annual,1,C4,72000,128000,2012-05-01,B
MU-57,HIM Secretary,River Campus,San Antonio,35100,annual,1,C1,32000,48000,2022-05-01,A
MU-58,HIM Secretary,River Campus,San Antonio,18.06,hourly,1,C1,32000,48000,2010-03-01,B
MU-59,HIM Secretary,Capital Campus,Austin,51300,annual,1,C1,32000,48000,2019-05-01,A
MU-60,HIM Secretary,Capital Campus,Austin,20.65,hourly,1,C1,32000,48000,2014-12-01,A
`;

/** The same people as they would be taken in. */
export function madeUpPayroll(): OwnPayroll {
	const [, ...lines] = MADE_UP_CSV.trimEnd().split('\n');
	return { title: MADE_UP_TITLE, people: lines.map((line, index) => personOf(line.split(','), index + 2)) };
}

function personOf(cells: readonly string[], line: number): OwnPerson {
	const [name = '', title = '', site = '', city = '', pay, basis, fte, grade = '', low, high, start = ''] =
		cells;
	return {
		line,
		name,
		title,
		role: ROLES[title] ?? '',
		area: AREAS[city] ?? '',
		annualPay: fullTimePay(Number(pay), basis as PayBasis, Number(fte)),
		fte: Number(fte),
		site,
		grade,
		startDate: start,
		group: cells[11] ?? '',
		rangeMinimum: Number(low),
		rangeMaximum: Number(high),
	};
}
