import type { Format } from '../format.ts'

export const werkzeug = {
  name: 'werkzeug',
  title: 'Werkzeug (Flask)',
  vendor: 'Python',
  shape: { kind: 'layout', layout: '{client} {-} {-} [{time:local}] "{request}" {status} {bytes:known}' },
  asides: ['^ * ', '] code ', '^Serving HTTP on ', '^WARNING: This is a development server', '^Press CTRL+C to quit'],
  hasTime: true,
  hasDuration: false,
  examples: [
    {
      line: '10.11.241.172 - - [21/Feb/2020 16:07:34] "GET / HTTP/1.1" 200 -',
      record: { time: Date.UTC(2020, 1, 21, 16, 7, 34), method: 'GET', path: '/', status: 200, bytes: null },
    },
    { line: ' * Running on http://127.0.0.1:5000', record: null },
    { line: '127.0.0.1 - - [21/Nov/2026 08:19:35] code 404, message File not found', record: null },
  ],
} as const satisfies Format
