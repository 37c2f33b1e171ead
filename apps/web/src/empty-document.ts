/** Runs before every file of tests: each test begins with an empty page, though all files share one document. */
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);
