import type { Report } from '@statute/traffic'
import { exampleReport } from '@statute/traffic/report/example-report'
import { Sec } from '../parts/prose.tsx'
import { WatchCatchingUp } from '../parts/watch-catching-up.tsx'
import { WatchGive } from '../parts/watch-give.tsx'
import { WatchReport } from '../parts/watch-report.tsx'
import type { CatchingUp } from '../watch-source.ts'

/** What status codes do in production. With a report it is what the server watches, readable without a script. */
export function WatchPage({ report, worker, catchingUp = null }: WatchPageProps) {
  return (
    <div data-watch={report ? 'live' : 'files'} data-worker={worker}>
      {catchingUp && <WatchCatchingUp catchingUp={catchingUp} />}
      {report ? <WatchReport report={report} slots={{ live: true }} /> : <WatchStart />}
    </div>
  )
}

interface WatchPageProps {
  readonly report: Report | null
  readonly worker: string | undefined
  readonly catchingUp?: CatchingUp | null
}

/** A report of made-up traffic, for who wants to see one first. */
export function WatchExamplePage() {
  return (
    <div data-watch="example">
      <WatchReport report={exampleReport()} slots={{ example: true }} />
    </div>
  )
}

/** Before there is anything to show. */
export function WatchStart({ onFiles, trouble }: { onFiles?: (files: File[]) => void; trouble?: string | null }) {
  return (
    <>
      <div class="head narrow">
        <h1>What are your status codes doing?</h1>
        <p class="lede">Give an access log: what is breaking, since when, where, and what to do about it.</p>
      </div>
      <p role="alert" class={trouble ? 'give' : 'vh'}>
        {trouble}
      </p>
      {onFiles ? (
        <WatchGive onFiles={onFiles} />
      ) : (
        <>
          <WatchGive />
          <noscript>
            <p class="give">Reading a file on this page needs a script. The command below needs none.</p>
          </noscript>
        </>
      )}
      <p class="top">
        <a href="/watch/example">See an example first</a>
      </p>
      <Sec id="reads" head="What it reads">
        <div class="prose">
          <p>
            nginx, Apache, Caddy, HAProxy, Traefik, Envoy, IIS, Varnish and Squid; AWS, Cloudflare, Google Cloud and
            Heroku; Kubernetes and Docker around any of them; JSON with the usual names. The format is found by looking
            at the first lines. A line that is not understood is counted and shown.
          </p>
          <p>
            Every code is held to what it did before, on every route. A rise is told in words, with what speaks for it:
            whether it is one client or many, one release, one route or all of them.
          </p>
        </div>
      </Sec>
      <Sec id="terminal" head="In a terminal">
        <div class="prose">
          <code class="msg">
            <span>statute watch access.log</span>
            <span>statute watch --once --html report.html /var/log/nginx/access.log*</span>
            <span>statute serve --watch /var/log/nginx/access.log</span>
          </code>
          <p>The first follows a log, the second writes a report to pass on, the third shows it on this page, live.</p>
        </div>
      </Sec>
    </>
  )
}
