export { meander } from './meander.ts';
export type { Terminal } from './terminal/terminal.ts';
