import { startProgram, versionOf } from './program.ts'
import { files, malformed } from './requests.ts'
import type { Subject } from './subject.ts'

export const nginx: Subject = {
  id: 'nginx',
  name: 'nginx',
  kind: 'server',
  runs: 'The settings of Debian’s nginx.conf and its default site; beside them a redirect by return, a password by auth_basic, a limit by limit_req, and a backend that is down.',
  version: () => versionOf('nginx', '-v'),
  pages: ['/', '/items.json'],
  requests: [...files, ...malformed('/items.json')],
  start: () =>
    startProgram('nginx', ({ place, port, site, nobody }) => {
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      const file = place.write(
        'nginx.conf',
        `daemon off; master_process off; pid nginx.pid; error_log error.log;
        events {}
        http {
          ${temporary.map((name) => `${name}_temp_path ${place.folder}/${name};`).join(' ')}
          access_log off;
          sendfile on; tcp_nopush on; types_hash_max_size 2048;
          include /etc/nginx/mime.types; default_type application/octet-stream;
          gzip on;
          limit_req_zone $binary_remote_addr zone=few:1m rate=1r/m;
          server {
            listen 127.0.0.1:${port};
            root ${site};
            index index.html;
            location / { try_files $uri $uri/ =404; }
            location = /old { return 301 /page.html; }
            location = /private { auth_basic "site"; auth_basic_user_file ${place.folder}/users; }
            location = /busy { limit_req zone=few; try_files /index.html =404; }
            location = /fail { proxy_pass http://127.0.0.1:${nobody}; }
          }
        }`,
      )
      return ['nginx', '-p', place.folder, '-e', 'error.log', '-c', file]
    }),
}
