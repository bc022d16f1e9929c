import { answerDashboard } from '$lib/view-state/dashboard-answer.ts';
import { likelyQuestions, needsOfFirstChoices } from '$lib/view-state/foresight.ts';

export { unpackAnswer } from '$lib/view-state/packed-answer.ts';

/** What the dashboard asks the engine: in a file of its own, fetched behind the first picture. */
export const dashboardWork = { answer: answerDashboard, needsOfFirstChoices, likelyQuestions };
