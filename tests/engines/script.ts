// What is bundled for other engines: what older ones lack comes first.
import './library.ts';

export { hashes } from './cases.ts';
