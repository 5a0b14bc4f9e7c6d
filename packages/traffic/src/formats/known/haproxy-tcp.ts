import type { Format } from '../format.ts'

/** Lines of TCP proxies that share a log with HTTP ones. They hold no status. */
export const haproxyTcp = {
  name: 'haproxy-tcp',
  title: 'HAProxy TCP log (no requests)',
  vendor: 'HAProxy',
  shape: {
    kind: 'layout',
    layout: '{client:port} [{time}] {-} {-} {-}/{-}/{duration:ms} {bytes} {reason} {-}/{-}/{-}/{-}/{-} {-}/{-}',
  },
  hasTime: true,
  hasDuration: true,
  examples: [
    {
      line: '192.0.2.7:53332 [25/Feb/2019:16:19:48.143] ssh ssh/host1 1/0/5007 212 -- 0/0/0/0/3 0/0',
      record: null,
    },
  ],
} as const satisfies Format
