import type { Diagnosis } from '@statute/codes'
import { DiagnosisView } from '../parts/diagnosis.tsx'

/** The page for a paste. With a script the text never leaves the browser; without one it goes to this server only. */
export function DiagnosePage({ diagnosis = null, text = '' }: { diagnosis?: Diagnosis | null; text?: string }) {
  return (
    <>
      <h1 class={diagnosis ? 'vh' : undefined}>{diagnosis ? 'What the error means' : 'What does this error mean?'}</h1>
      <form class="asking paste top" action="/diagnose" method="post" data-paste>
        <label class="ask-label" for="text">
          Paste it, whole: an error, a log line, a page, the output of <code>curl -v</code>. Or drop a file.
        </label>
        <textarea
          id="text"
          name="text"
          rows={diagnosis ? 4 : 10}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="none"
          placeholder={
            '[error] 31#31: *1 upstream prematurely closed connection while reading response header from upstream'
          }
        >
          {text}
        </textarea>
        <p class="under">
          <button class="btn" type="submit">
            Diagnose
          </button>{' '}
          <span class="small soft" data-paste-note>
            The text goes to this server, is answered, and kept nowhere.
          </span>
        </p>
      </form>
      <div class="top" data-answer>
        {diagnosis ? <DiagnosisView diagnosis={diagnosis} /> : <Samples />}
      </div>
    </>
  )
}

const samples = [
  'upstream timed out (110: Connection timed out) while reading response header from upstream',
  'Error: socket hang up',
  'net::ERR_CERT_DATE_INVALID',
  'curl: (52) Empty reply from server',
  'x509: certificate signed by unknown authority',
  "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
  'toomanyrequests: You have reached your pull rate limit.',
  '{"message":"Missing Authentication Token"}',
]

function Samples() {
  return (
    <section class="sec">
      <h2>For example</h2>
      <div>
        <ul class="links">
          {samples.map((text) => (
            <li>
              <a href={`/ask?q=${encodeURIComponent(text)}`}>{text}</a>
            </li>
          ))}
        </ul>
        <p class="small soft top">
          Also <a href="/faults">what each server answers to the same fault</a>,{' '}
          <a href="/errors">what each program prints</a>, and <a href="/tools">tools</a> that read one thing:{' '}
          <a href="/tools/json">JSON</a>, <a href="/tools/url">a URL</a>, <a href="/tools/time">a time</a>,{' '}
          <a href="/tools/jwt">a token</a>.
        </p>
      </div>
    </section>
  )
}
