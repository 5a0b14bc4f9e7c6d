/** The small readers: one thing at a time, read in the browser and sent nowhere. */
export interface Tool {
  readonly id: 'json' | 'url' | 'time' | 'jwt'
  readonly name: string
  readonly title: string
  readonly gist: string
  /** Above the box. */
  readonly label: string
  readonly placeholder: string
  /** One line to type in; else a box for pastes. */
  readonly line?: boolean
  /** The same in a terminal. */
  readonly command: string
  /** Something that shows what it can do, as if it had come at this moment. */
  readonly example: (now: Date) => string
}

/** The moment at which the worked examples are read. */
export const exampleNow = new Date('2026-03-10T14:14:42Z')

const seconds = (now: Date, minutes: number) => Math.floor(now.getTime() / 1000) - minutes * 60

const base64url = (value: unknown) =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

export const tools: readonly Tool[] = [
  {
    id: 'json',
    name: 'JSON',
    title: 'Format JSON, or find where it breaks',
    gist: 'Set in lines, letter for letter; or the line, the column and what was wanted there.',
    label: 'Paste the JSON, or drop a file',
    placeholder: '{"error": "not_found", "id": 9007199254740993}',
    command: 'statute json FILE',
    example: () => '{\n  "status": 429,\n  "retry": True,\n  "orders": [9007199254740993, 2,]\n}',
  },
  {
    id: 'url',
    name: 'URL',
    title: 'Decode a URL, or encode a text',
    gist: 'Percent-encoding off and on, the parts of a URL, and what was encoded twice.',
    label: 'Paste a URL, a query string, or any text',
    placeholder: 'https://api.example/orders?name=Caf%C3%A9+Noir',
    command: 'statute url TEXT',
    example: () => 'https://api.example:8443/orders?next=%2Fcart%3Fstep%3D2&name=Caf%C3%A9+Noir&rate=100%2525#top',
  },
  {
    id: 'time',
    name: 'Time',
    title: 'Read a time, in every form',
    gist: 'Unix time in any unit, ISO 8601, HTTP dates and the times of logs: in UTC, by your clock, and how far from now.',
    label: 'Type or paste a time',
    placeholder: '1773151662',
    line: true,
    command: 'statute time TIME',
    example: (now) => String(seconds(now, 7)),
  },
  {
    id: 'jwt',
    name: 'JWT',
    title: 'Read a JSON Web Token',
    gist: 'Its header and its claims, whether its times allow its use, and when it expired. It is not verified.',
    label: 'Paste the token, with or without Bearer',
    placeholder: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.…',
    command: 'statute jwt FILE',
    example: (now) =>
      [
        base64url({ alg: 'RS256', typ: 'JWT', kid: 'spring' }),
        base64url({
          iss: 'https://id.example',
          sub: 'ann',
          aud: 'https://api.example',
          iat: seconds(now, 67),
          exp: seconds(now, 7),
          scope: 'orders:read',
        }),
        'bm90IGEgc2lnbmF0dXJlLCBvbmx5IGFuIGV4YW1wbGU',
      ].join('.'),
  },
]
