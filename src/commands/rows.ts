import { TERMINAL } from './pages/terminal.ts';
import { runRows } from './rows/run-rows.ts';

process.exitCode = await runRows(process.argv.slice(2), TERMINAL);
