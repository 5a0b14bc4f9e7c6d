import { startProgram, versionOf } from './program.ts'
import { files, malformed } from './requests.ts'
import type { Subject } from './subject.ts'

/** The modules that Debian's package switches on, and those of their settings that answers depend on. */
const modules =
  'mpm_event authz_core authz_host authz_user authn_core authn_file auth_basic access_compat alias autoindex deflate dir env filter mime negotiation reqtimeout setenvif'
const settings = 'alias autoindex deflate dir mime negotiation setenvif'

export const apache: Subject = {
  id: 'apache-httpd',
  name: 'Apache httpd',
  kind: 'server',
  runs: 'The modules and settings that Debian’s package switches on, and its default site; beside them Redirect (also with 429 and 500) and a password by AuthType Basic.',
  version: () => versionOf('apache2', '-v'),
  pages: ['/', '/items.json'],
  requests: [...files, ...malformed('/items.json')],
  start: () =>
    startProgram('apache', ({ place, port, site }) => {
      const of = (names: string, line: (name: string) => string) => names.split(' ').map(line).join('\n')
      const file = place.write(
        'httpd.conf',
        `ServerRoot ${place.folder}
        PidFile httpd.pid
        Mutex file:${place.folder} default
        DefaultRuntimeDir ${place.folder}
        Listen 127.0.0.1:${port}
        User www-data
        Group www-data
        ${of(modules, (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)}
        ${of(settings, (name) => `Include /etc/apache2/mods-available/${name}.conf`)}
        StartServers 1
        ErrorLog error.log
        ServerTokens OS
        ServerSignature On
        TraceEnable Off
        AccessFileName .htaccess
        <Directory />
          Options FollowSymLinks
          AllowOverride None
          Require all denied
        </Directory>
        <Directory ${site}>
          Options Indexes FollowSymLinks
          AllowOverride None
          Require all granted
        </Directory>
        DocumentRoot ${site}
        Redirect /old /page.html
        Redirect 429 /busy
        Redirect 500 /fail
        <Location /private>
          AuthType Basic
          AuthName "site"
          AuthUserFile ${place.folder}/users
          Require valid-user
        </Location>`,
      )
      return ['apache2', '-X', '-f', file]
    }),
}
