import type { Format } from '../format.ts'

export const django = {
  name: 'django',
  title: 'Django (runserver)',
  vendor: 'Python',
  shape: { kind: 'layout', layout: '[{time:local}] "{request}" {status} {bytes}' },
  hasTime: true,
  hasDuration: false,
  examples: [
    {
      line: '[15/Jan/2026 09:30:01] "GET /admin/?next=/ HTTP/1.1" 302 0',
      record: { time: Date.UTC(2026, 0, 15, 9, 30, 1), method: 'GET', path: '/admin/', status: 302, bytes: 0 },
    },
  ],
} as const satisfies Format
