import type { CheckedText } from '@statute/checker/check-text'
import { Findings, summaryOf } from '../parts/findings.tsx'
import { MarkedLines } from '../parts/marked-lines.tsx'

/** Shown until somebody puts a message of their own there. */
export const sampleMessage = `GET /me HTTP/1.1
Host: api.example.com
Origin: https://app.example.com

HTTP/1.1 401 Unauthorized
Date: Tue, 10 Mar 2026 14:07:42 GMT
Server: nginx/1.24.0 (Ubuntu)
Content-Type: application/json; charset=utf-8
Content-Length: 61
Cache-Control: public, max-age=300
Retry-After: 2 minutes
Access-Control-Allow-Origin: *
Access-Control-Allow-Credentials: true

{"error":"token expired","login":"https://example.com/login"}`

/** A longer text stands not in the editor; its findings name the exchanges. */
export const longestEdited = 60_000

/**
 * The page for checking. With a script everything is read in the browser and checked while somebody types; without one
 * the text goes to this server only.
 */
export function CheckPage({ checked, text, live }: { checked: CheckedText; text: string; live: boolean }) {
  const { report, format } = checked
  const edited = text.length <= longestEdited
  return (
    <>
      <div class="head narrow">
        <h1>Check {nounOf(format, report.exchanges)}</h1>
        <p class="lede soft" role="status" data-check-summary>
          {summaryOf(report)}
        </p>
      </div>
      <div class="cols wide checking top" data-check>
        <form class="paste" action="/check" method="post">
          <h2>
            <label for="text">The message</label>
          </h2>
          <div class="editor" data-check-editor>
            {edited && (
              <code class="msg edit-lines" aria-hidden="true" data-check-lines>
                <MarkedLines text={text} findings={report.findings} />
              </code>
            )}
            <textarea
              id="text"
              name="text"
              rows={edited ? text.split('\n').length : 12}
              spellcheck={false}
              autocomplete="off"
              autocapitalize="none"
              aria-describedby="check-note"
            >
              {edited ? text : ''}
            </textarea>
          </div>
          <p class="under small soft" id="check-note" data-check-note>
            A request and its response, the output of <code>curl -v</code>, a HAR, an OpenAPI description. It goes to
            this server, is answered, and kept nowhere.
          </p>
          <p class="under">
            <button class="btn" type="submit" data-check-button>
              Check
            </button>
          </p>
        </form>
        <section class="prose" data-check-findings>
          <CheckAnswer checked={checked} />
        </section>
      </div>
      <LivePart live={live} />
    </>
  )
}

/** The findings of a text, and what there is to say about the reading of it. */
export function CheckAnswer({ checked }: { checked: CheckedText }) {
  const { report, notes, exchanges } = checked
  const { notCheckable } = report.summary
  const untold = Object.keys(notCheckable)
  return (
    <>
      <h2>Findings</h2>
      {report.findings.length > 0 ? (
        <Findings findings={report.findings} places={exchanges.length > 1} />
      ) : (
        <p>
          {exchanges.length > 0 || checked.description
            ? `${report.summary.passed} checks passed, and nothing to say.`
            : 'There is no message yet.'}
        </p>
      )}
      {notes.length > 0 && (
        <div class="top">
          <h3>Not read</h3>
          <ul class="list small">
            {notes.slice(0, 20).map(({ line, message }) => (
              <li>
                {line !== null && !message.includes(`line ${line}`) && `Line ${line}: `}
                {message}
              </li>
            ))}
            {notes.length > 20 && <li>and {notes.length - 20} more</li>}
          </ul>
        </div>
      )}
      {untold.length > 0 && (
        <details class="top small soft">
          <summary>
            {untold.length} rule{untold.length === 1 ? '' : 's'} could not tell: what{' '}
            {untold.length === 1 ? 'it needs' : 'they need'} was not captured
          </summary>
          <ul>
            {untold.map((id) => (
              <li>
                <a href={`/rules/${id}`}>{id}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function LivePart({ live }: { live: boolean }) {
  return (
    <section class="sec">
      <h2>A running server</h2>
      <div class="prose">
        {live ? (
          <form class="paste" action="/check" method="post">
            <label class="ask-label" for="url">
              An address to ask. At most a few dozen polite requests, GET, HEAD and OPTIONS only.
            </label>
            <div class="ask">
              <input
                id="url"
                name="url"
                type="url"
                maxLength={2000}
                placeholder="https://api.example.com/items"
                required
              />
            </div>
            <p class="under">
              <button class="btn" type="submit">
                Ask it
              </button>
            </p>
          </form>
        ) : (
          <p>
            This page sends nothing anywhere. To ask a server, run <code>statute check https://api.example.com/</code>,
            or start the workbench with <code>statute serve --allow-live</code>.
          </p>
        )}
        <p class="small soft">
          <a href="/proxy">Live traffic</a> through a proxy. <a href="/rules">All rules</a>, each with the section that
          it rests on and examples. <a href="/defaults">What servers and frameworks get wrong out of the box</a>.
        </p>
      </div>
    </section>
  )
}

export function nounOf(format: CheckedText['format'], exchanges: number): string {
  if (format === 'openapi') return 'a description'
  return exchanges > 1 ? `${exchanges} exchanges` : 'a response'
}
