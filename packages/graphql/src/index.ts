export { schema } from './schema.ts';
export { createContext, type Context, type Parts } from './context.ts';
export { LOCAL_LIMITS, type Limits } from './limits.ts';
export { resumeUnfinished } from './experiment/resume.ts';
export { warmUp } from './warm-up.ts';
export { createExecutor, type Executor } from './executor.ts';
