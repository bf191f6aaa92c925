// Stands in for npm in a workflow: installs by pointing at the packages the project has already, and runs scripts.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const MODULES = path.resolve(import.meta.dirname, '../../../../node_modules');
const [program, ...args] = process.argv.slice(2);

if (program === 'npx') run(args[0] === '--no-install' || args[0] === '--no' ? args.slice(1) : args);
else npm(args.filter((arg) => arg !== '--silent' && arg !== '-s'));

function npm([command, ...rest]) {
  if (command === 'ci' || command === 'install' || command === 'i') return install(command, rest);
  if (command === 'test' || command === 't') return script('test', rest);
  if (command === 'run' || command === 'run-script') return script(rest[0], rest.slice(1));
  if (command === 'exec') return run(rest.filter((arg) => arg !== '--'));
  if (command === '--version' || command === '-v') return console.log('11.0.0');
  fail(`the test bed's npm does not know "${command}"`);
}

function install(command, options) {
  const packages = options.filter((option) => !option.startsWith('-'));
  if (packages.length > 0) fail(`the test bed's npm installs no single packages, such as ${packages[0]}`);
  if (command === 'ci' && !existsSync('package-lock.json'))
    fail('The `npm ci` command can only install with an existing package-lock.json');
  rmSync('node_modules', { recursive: true, force: true });
  symlinkSync(MODULES, 'node_modules');
  console.log('added packages of the project that the test bed belongs to');
}

function script(name, rest) {
  const command = JSON.parse(readFileSync('package.json', 'utf8')).scripts?.[name];
  if (!command) fail(`Missing script: "${name}"`);
  const more = rest[0] === '--' ? rest.slice(1) : rest;
  shell(`${command} "$@"`, more, { npm_lifecycle_event: name });
}

function run([name, ...rest]) {
  const file = ownProgram(name) ?? path.resolve('node_modules/.bin', name);
  if (!existsSync(file)) fail(`${name} is not among the packages of the project`);
  shell(`exec "${file}" "$@"`, rest, {});
}

/** A project's own program needs no installing: npx finds it in package.json. */
function ownProgram(name) {
  const file = existsSync('package.json') && JSON.parse(readFileSync('package.json', 'utf8')).bin?.[name];
  if (!file || !existsSync(file)) return undefined;
  chmodSync(file, 0o755);
  return path.resolve(file);
}

function shell(command, args, env) {
  const paths = [path.resolve('node_modules/.bin'), process.env.PATH].join(path.delimiter);
  const { status } = spawnSync('sh', ['-c', command, 'sh', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env, PATH: paths },
  });
  process.exit(status ?? 1);
}

function fail(message) {
  console.error(`npm error ${message}`);
  process.exit(1);
}
