import { type CodeFacts, type Guide, type Stack, stacks } from '@statute/codes'
import { Run } from '../parts/prose.tsx'

/** What a code is called elsewhere: aliases, constants of other stacks, gRPC, OpenTelemetry. */
export function Names({ facts, guide }: { facts: CodeFacts; guide: Guide }) {
  const { grpc, otel } = facts
  return (
    <div>
      <table class="dense">
        <tbody>
          {facts.aliases.length > 0 && (
            <tr>
              <th scope="row">Also printed as</th>
              <td>{facts.aliases.join(', ')}</td>
            </tr>
          )}
          {(Object.entries(stacks) as [Stack, string][]).map(([stack, label]) => {
            const name = guide.constants[stack]
            const note = guide.constantNotes[stack]
            return (
              <tr>
                <th scope="row">{label}</th>
                <td>
                  {name ? (
                    stack === 'curl' ? (
                      <Run text={name} />
                    ) : (
                      <code>{name}</code>
                    )
                  ) : (
                    <span class="soft">no name for it</span>
                  )}
                  {note && <span class="soft small"> {note}</span>}
                </td>
              </tr>
            )
          })}
          <tr>
            <th scope="row">gRPC</th>
            <td>
              {grpc.fromHttp ? (
                <>
                  A bare {facts.code} is read as <code>{grpc.fromHttp}</code>.
                </>
              ) : (
                'An interim answer is read past.'
              )}
              {grpc.toHttpFrom.length > 0 && (
                <>
                  {' '}
                  <code>{grpc.toHttpFrom.join(', ')}</code> is sent as {facts.code}.
                </>
              )}
            </td>
          </tr>
          <tr>
            <th scope="row">OpenTelemetry</th>
            <td>
              Server span {otel.server === 'error' ? <b>error</b> : 'unset'}, client span{' '}
              {otel.client === 'error' ? <b>error</b> : 'unset'}.
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}
