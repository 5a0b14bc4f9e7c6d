import { classes, directory, table } from '@statute/codes'

const rules = [
  [
    'Must carry',
    '401 WWW-Authenticate. 405 Allow. 407 Proxy-Authenticate. 426 and 101 Upgrade. 206 Content-Range, for one range.',
  ],
  ['Never a body', '1xx, 204, 205, 304, and any answer to HEAD.'],
  ['Never stored', '428, 429, 431, 511, and every 1xx.'],
  ['Who said it', '502 and 504: a gateway, about the server behind it. 500: that server. 503: either.'],
  ['401 or 403', 'Would signing in again help? Yes: 401.'],
  ['400 or 422', 'Could it be read at all? No: 400.'],
  ['404 or 410', 'Is it gone on purpose, for good? Yes: 410.'],
  ['302 or 307', 'Must method and body arrive unchanged? Yes: 307.'],
  ['A code you do not know', 'Take it for the first of its class: 471 is a 400.'],
] as const

/** One A4 page. `c` marks codes that a cache may keep without being told to. */
export function CheatSheet() {
  const band = (digit: number) => {
    const facts = classes[digit - 1]
    return (
      <table class={`c${digit}`}>
        <caption>
          <span class="num">{digit}xx</span> {facts?.title}
        </caption>
        <tbody>
          {directory.codes
            .filter(([code]) => Math.floor(code / 100) === digit)
            .map(([code, name, gist, standing]) => (
              <tr
                class={
                  standing === 'standard' || standing === 'experimental'
                    ? code === 402
                      ? 'quiet'
                      : undefined
                    : 'quiet'
                }
              >
                <th scope="row">
                  <a href={`/codes/${code}`}>
                    <span class="num">{code}</span>
                  </a>
                </th>
                <td>
                  {standing === 'unused' ? <i>unused</i> : name}
                  {table[code as keyof typeof table].heuristicallyCacheable && <sup>c</sup>}
                </td>
                <td class="soft">{gist}</td>
              </tr>
            ))}
        </tbody>
      </table>
    )
  }
  return (
    <>
      <h1>HTTP status codes</h1>
      <p class="small soft">
        The {directory.codes.length} registered numbers. <sup>c</sup> marks an answer that caches may keep without being
        told to. Grey: reserved, not final, or not to be used.
      </p>
      <div class="cheat cols wide top">
        <div>
          {band(1)}
          {band(2)}
          {band(3)}
        </div>
        <div class="tall">
          {band(4)}
          {band(5)}
        </div>
        <dl class="pairs wide small">
          {rules.map(([term, text]) => (
            <div>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  )
}
