import { zeroIsGone } from '../client-left.ts'
import type { Format } from '../format.ts'

export const squid = {
  name: 'squid',
  title: 'Squid native',
  vendor: 'Squid',
  shape: {
    kind: 'layout',
    layout: '{time}{ }{duration:ms} {client} {reason}/{status} {bytes} {method} {target} {-} {-}/{-} {-}',
  },
  rules: [zeroIsGone],
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '1157689320.327   2864 10.105.21.199 TCP_MISS/200 10182 GET http://www.goonernews.com/ badeyek DIRECT/175.16.199.61 text/html',
      record: {
        time: 1157689320327,
        method: 'GET',
        path: '/',
        host: 'www.goonernews.com',
        status: 200,
        bytes: 10182,
        duration: 2.864,
        client: '10.105.21.199',
      },
    },
    {
      line: '1157689337.481      4 10.105.47.218 TCP_DENIED/407 1661 CONNECT hi5.com:443 - NONE/- text/html',
      record: { status: 407, method: 'CONNECT', host: 'hi5.com', duration: 0.004 },
    },
    {
      line: '1157689337.481  12004 10.105.47.218 TCP_MISS_ABORTED/000 0 GET http://example.com/a?b - HIER_DIRECT/192.0.2.1 -',
      record: { status: 499, statusText: '000', path: '/a' },
    },
  ],
} as const satisfies Format
