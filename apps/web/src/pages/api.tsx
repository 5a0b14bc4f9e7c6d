import { Sec } from '../parts/prose.tsx'

const calls = [
  ['/api/codes', 'All codes, one line each. class=4xx for one class, q=… for those with such a name.'],
  ['/api/codes/404', 'One code, registered or not, with everything that its page says.'],
  ['/api/fields/retry-after', 'One header field.'],
  ['/api/compare/401-403', 'Codes side by side, with the question that decides.'],
  ['/api/rules', 'The rules of the checker; /api/rules/FAMILY/NAME for one. POST a message to /api/check.'],
  ['/api/openapi.json', 'All of this as OpenAPI 3.1, with what takes a POST: /api/diagnose, /api/check, /api/watch.'],
] as const

export function ApiPage() {
  return (
    <>
      <div class="head narrow">
        <h1>The same as data</h1>
        <p class="lede">Every page is also JSON and plain text: ask for it with Accept, or use the addresses below.</p>
      </div>
      <Sec id="calls" head="Calls">
        <table class="stack">
          <tbody>
            {calls.map(([path, text]) => (
              <tr>
                <th scope="row">
                  <a href={path}>
                    <code>{path}</code>
                  </a>
                </th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sec>
      <Sec id="terminal" head="In a terminal">
        <div class="prose">
          <code class="msg">
            <span>curl localhost:4004/404</span>
            <span>curl -H 'Accept: application/json' localhost:4004/codes/404</span>
            <span>statute explain 404 --json</span>
          </code>
          <p>
            A client that sends <code>Accept: */*</code>, as curl does, gets text. A browser asks for HTML by name and
            gets the page.
          </p>
        </div>
      </Sec>
      <Sec id="rules" head="What you can rely on">
        <ul class="list prose">
          <li>
            <code>/404</code> and <code>/codes/404</code> answer for every number that has a page, for ever. Print them
            in your own errors.
          </li>
          <li>
            Parts of a page have fixed anchors: <code>/codes/404#debugging</code>, <code>#goes-with</code>,{' '}
            <code>#retry</code>, <code>#alike</code>.
          </li>
          <li>
            Answers carry an ETag; send it back in If-None-Match and get a 304. Data may be kept for five minutes.
          </li>
          <li>Errors are problem details (RFC 9457). Scripts of other sites may read the API.</li>
        </ul>
      </Sec>
    </>
  )
}
