import { ToolAnswer } from '../parts/tool-answers.tsx'
import { exampleNow, type Tool, tools } from '../parts/tool-list.ts'

/** The small readers, each with a page of its own. */
export function ToolsPage() {
  return (
    <>
      <div class="head narrow">
        <h1>Tools</h1>
        <p class="lede">They answer as you type, in this browser. What you paste is sent nowhere.</p>
      </div>
      <dl class="pairs wide prose top">
        {tools.map(({ id, name, gist, command }) => (
          <div>
            <dt>
              <a href={`/tools/${id}`}>{name}</a>
            </dt>
            <dd>
              {gist}
              <span class="block small soft">
                In a terminal: <code>{command}</code>
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p class="top">
        An error, a log line, a whole answer of a server? <a href="/diagnose">Diagnose</a> reads those.
      </p>
    </>
  )
}

/**
 * One tool. The box is no form and its input has no name: there is nothing that could be sent, with a script or without.
 */
export function ToolPage({ tool }: { tool: Tool }) {
  const { id, title, label, placeholder, line, command } = tool
  const quiet = { autocomplete: 'off', autocapitalize: 'none', spellcheck: false } as const
  const example = tool.example(exampleNow)
  return (
    <>
      <div class="head narrow">
        <p class="label">
          <a href="/tools">Tools</a>
        </p>
        <h1>{title}</h1>
      </div>
      <div class="asking paste top" data-tools={id}>
        <label class="ask-label" for="text">
          {label}
        </label>
        {line ? (
          <div class="ask">
            <input id="text" type="text" maxLength={200} placeholder={placeholder} {...quiet} />
          </div>
        ) : (
          <textarea id="text" rows={id === 'json' ? 10 : 5} placeholder={placeholder} {...quiet} />
        )}
        <p class="under small soft">
          <span data-tools-note>It needs a script to answer, and none runs here. Nothing that you type is sent.</span>{' '}
          <button class="plain" type="button" data-tools-example hidden>
            Load an example
          </button>
        </p>
      </div>
      <div class="top" data-tools-answer />
      <div class="top" data-tools-worked>
        <h2>A worked example</h2>
        {(id === 'time' || id === 'jwt') && <p class="small soft">Read in Berlin on 10 March 2026, at 14:14:42 UTC.</p>}
        <code class="msg under">{example}</code>
        <div class="top">
          <ToolAnswer id={id} text={example} now={exampleNow} zone="Europe/Berlin" />
        </div>
      </div>
      <p class="small soft top">
        In a terminal: <code class="nowrap">{command}</code>. Other tools:{' '}
        {tools
          .filter((other) => other !== tool)
          .map((other, i) => (
            <>
              {i > 0 && ', '}
              <a href={`/tools/${other.id}`}>{other.name}</a>
            </>
          ))}
        .
      </p>
    </>
  )
}
