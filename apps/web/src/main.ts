import './tokens.css';
import './fonts.css';
import './app/base.css';
import { openScreen } from './app/openings.ts';

openScreen(location.hash);
void import('./app/start.tsx');
