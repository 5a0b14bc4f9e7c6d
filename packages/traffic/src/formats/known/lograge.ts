import type { Format } from '../format.ts'

export const lograge = {
  name: 'lograge',
  title: 'lograge (Rails)',
  vendor: 'Rails',
  shape: {
    kind: 'logfmt',
    keys: {
      time: 'time',
      timestamp: 'time',
      method: 'method',
      path: 'target',
      host: 'host',
      status: 'status!',
      duration: 'duration:ms',
      ip: 'client',
      remote_ip: 'client',
      user_agent: 'agent',
      controller: '!',
    },
  },
  hasTime: false,
  hasDuration: true,
  examples: [
    {
      line: 'method=GET path=/jobs/833552.json format=json controller=JobsController  action=show status=200 duration=58.33 view=40.43 db=15.26',
      record: { time: null, method: 'GET', path: '/jobs/833552.json', status: 200, duration: 0.05833 },
    },
  ],
} as const satisfies Format
