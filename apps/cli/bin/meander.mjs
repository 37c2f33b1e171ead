#!/usr/bin/env node
// Starts the command line. It needs Node 22.18 or newer; on an older one it hands over to the Node that was
// installed with the project, passing arguments, terminal, signals and exit code through. Plain JavaScript,
// so that the older Node can read it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 18);

if (!existsSync(program)) {
  fail('Meander is not built yet. Run: npm run build');
} else if (isNewEnough) {
  process.argv[1] = program;
  await import(pathToFileURL(program).href);
} else {
  handOver();
}

function handOver() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const folder = `../../../node_modules/node-${system}-${process.arch}/bin/${binary}`;
  const node = fileURLToPath(new URL(folder, import.meta.url));
  if (!existsSync(node)) {
    fail(`Meander needs Node 22.18 or newer; this is ${process.version}.`);
    return;
  }
  const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the child as well; a second one would read as "stop at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => fail(`Meander could not start ${node}: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 1;
    } else {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
  });
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
