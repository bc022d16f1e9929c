import { runFigure } from './figure/run-figure.ts';
import { TERMINAL } from './pages/terminal.ts';

process.exitCode = await runFigure(process.argv.slice(2), TERMINAL);
