import type { CheckReport } from '@statute/checker'
import { Findings, summaryOf } from '../parts/findings.tsx'

export interface Through {
  readonly to: string
  readonly through: string
  readonly report: CheckReport
}

/** What goes by a proxy of ours, checked as it passes. Without a script the page is what it was when it was opened. */
export function ProxyPage({ watched }: { watched: Through | null }) {
  return (
    <>
      <div class="head narrow">
        <h1>Live traffic</h1>
        {watched ? (
          <p class="lede soft">
            {watched.through} forwards to {watched.to}.
          </p>
        ) : (
          <p class="lede">Nothing goes by here yet.</p>
        )}
      </div>
      {watched ? (
        <div class="top prose" data-proxy>
          <ProxyFindings report={watched.report} />
        </div>
      ) : (
        <div class="top prose">
          <p>
            Start the workbench with <code>statute serve --proxy-to http://localhost:3000</code>, send your requests to
            the address that it prints, and see here where the responses break the contract. Nothing is stored.
          </p>
          <p>
            In a terminal: <code>statute proxy --to http://localhost:3000 --record traffic.ndjson</code>.
          </p>
        </div>
      )}
    </>
  )
}

export function ProxyFindings({ report }: { report: CheckReport }) {
  return (
    <>
      <p role="status">
        {report.exchanges} exchange{report.exchanges === 1 ? '' : 's'}. {report.exchanges > 0 && summaryOf(report)}
      </p>
      <Findings findings={report.findings} places />
    </>
  )
}
