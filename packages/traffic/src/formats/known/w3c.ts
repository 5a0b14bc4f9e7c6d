import type { Format } from '../format.ts'

export const w3c = {
  name: 'w3c',
  title: 'W3C extended log by its #Fields (IIS, NetScaler, SHOUTcast, Incapsula)',
  vendor: 'Microsoft IIS',
  shape: {
    kind: 'w3c',
    keys: {
      date: 'date',
      time: 'clock',
      'c-ip': 'client',
      'cs-method': 'method',
      'cs-host': 'host',
      'cs(Host)': 'host',
      's-computername': 'host',
      'cs-uri-stem': 'target',
      'cs-uri': 'target',
      'sc-status': 'status!',
      'cs(Referer)': 'referrer',
      'cs-referer': 'referrer',
      'cs(User-Agent)': 'agent:plus',
      'c-user-agent': 'agent:plus',
      'sc-bytes': 'bytes:known',
      // IIS writes whole milliseconds, others seconds with a fraction as the draft of W3C wants.
      'time-taken': 'duration:guess',
      'x-duration': 'duration:s',
      'sc-win32-status': 'reason',
    },
  },
  utc: true,
  rules: [
    { where: { field: 'reason', test: 'is', texts: ['64', '1236'] }, to: 499 },
    { status: 0, to: 499 },
  ],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      before: [
        '#Software: Microsoft Internet Information Services 8.5',
        '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status sc-bytes cs-bytes time-taken',
      ],
      line: '2015-01-13 00:32:17 100.79.192.81 GET /robots.txt - 80 - 157.55.39.146 Mozilla/5.0+(compatible;+bingbot/2.0;++http://www.bing.com/bingbot.htm) - 404 0 2 1405 242 283',
      record: {
        time: Date.UTC(2015, 0, 13, 0, 32, 17),
        method: 'GET',
        path: '/robots.txt',
        status: 404,
        bytes: 1405,
        duration: 0.283,
        client: '157.55.39.146',
        userAgent: 'Mozilla/5.0 (compatible; bingbot/2.0;  http://www.bing.com/bingbot.htm)',
      },
    },
    {
      before: ['#Fields: date time cs-method cs-uri-stem sc-status sc-win32-status time-taken'],
      line: '2015-01-13 00:32:17 GET /report.aspx 200 64 30123',
      record: { status: 499, statusText: '200', duration: 30.123 },
    },
    {
      before: ['#Fields: date time c-ip cs(Cookie) cs-uri-stem sc-status'],
      line: '2015-01-13 00:32:17 192.0.2.1 "a=1; b=2" /x 403',
      record: { path: '/x', status: 403, client: '192.0.2.1' },
    },
  ],
} as const satisfies Format
