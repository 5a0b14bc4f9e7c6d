// `npm run real`: what real servers print when they fail, held against our diagnosis of it; and what is written to real stores
// and read from them. The servers are installed
// from Debian when this is root on Debian; elsewhere those that are here are tested, and the others skipped.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './ensure.js'

/** Program and Debian package, in which the program may have another name. */
const servers = [
  ['nginx', 'nginx'],
  ['apache2', 'apache2'],
  ['haproxy', 'haproxy'],
  ['varnishd', 'varnish'],
  ['squid', 'squid'],
  ['caddy', 'caddy'],
  ['prometheus', 'prometheus'],
  ['prometheus-alertmanager', 'prometheus-alertmanager'],
  ['victoria-metrics', 'victoria-metrics'],
  ['clickhouse-server', 'clickhouse-server'],
]

const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/sbin']
const missing = () => servers.filter(([program]) => !folders.some((folder) => existsSync(join(folder, program))))

const wanted = missing()
if (wanted.length > 0 && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
  install(wanted.map(([, name]) => name))
}
const absent = missing()
if (absent.length === servers.length) {
  console.log('Skipped: none of the servers is here, and only root on Debian installs them')
} else {
  if (absent.length > 0) console.log(`Skipped, not installed: ${absent.map(([program]) => program).join(', ')}`)
  run('npx', ['--no-install', 'vitest', 'run', '--project', 'real'])
}

/** Installs packages such that none of their services starts, now or with the machine. */
function install(packages) {
  console.log(`Installing ${packages.join(', ')} from Debian …`)
  // invoke-rc.d asks this file; 101 forbids every start.
  const policy = '/usr/sbin/policy-rc.d'
  const own = !existsSync(policy)
  if (own) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    apt('update', '-qq')
    if (!apt('install', '-y', '-qq', '--no-install-recommends', ...packages)) {
      for (const name of packages) apt('install', '-y', '-qq', '--no-install-recommends', name)
    }
  } finally {
    if (own) rmSync(policy, { force: true })
  }
  // Packages enable their services; where there is no systemd, these two are not there and nothing is enabled.
  for (const name of packages) {
    const quiet = { stdio: 'ignore' }
    spawnSync('systemctl', ['disable', '--quiet', `${name}.service`], quiet)
    spawnSync('update-rc.d', [name, 'disable'], quiet)
  }
}

/** Whether apt-get did it. A machine without a network is no failure of ours. */
function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
}
