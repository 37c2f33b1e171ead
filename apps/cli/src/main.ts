/** Runs the command with the arguments, the streams and the exit code of this process. */
import { enableCompileCache } from 'node:module';
import { EXIT } from './exit.ts';

// What was compiled once is read from disk the next time: half of the start.
enableCompileCache();

// A reader that has seen enough (`| head`) is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.ok);
    if (stream === process.stdout) process.stderr.write(`meander: cannot write: ${error.message}\n`);
    process.exit(EXIT.failure);
  });
}

// Loaded after the cache is there, so that it is compiled with it.
const { meander } = await import('./meander.ts');
await meander(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  get exitCode() {
    return process.exitCode;
  },
  set exitCode(code) {
    process.exitCode = code;
  },
});
