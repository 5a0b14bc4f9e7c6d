import { type CodeFacts, classes } from '@statute/codes'
import { type ClauseRow, ClauseTable } from '../parts/clause-table.tsx'
import { digitOf } from '../parts/code-link.tsx'
import { FieldLink } from '../parts/field-link.tsx'

/** The fields and rules that go with a code. */
export function GoesWith({ facts }: { facts: CodeFacts }) {
  const advised = facts.recommended.filter((name) => !facts.fields.some((field) => field.name === name))
  const shared = classes[digitOf(facts.code) - 1]?.rules.filter(({ text }) => /^Send Date/.test(text)) ?? []
  const rows: ClauseRow[] = [
    ...facts.fields.map(({ name, level, when, spec }) => ({
      part: <FieldLink name={name} />,
      level,
      text: when,
      spec,
    })),
    ...advised.map((name) => ({
      part: <FieldLink name={name} />,
      level: null,
      demand: 'advised',
      text: 'Not demanded, and worth sending.',
      spec: null,
    })),
    ...shared.map(({ level, spec }) => ({
      part: <FieldLink name="Date" />,
      level,
      text: 'From an origin server that has a clock.',
      spec,
    })),
    ...facts.rules.map(({ level, who, text, spec }) => ({ part: who, who: true, level, text, spec })),
  ]
  return (
    <div>
      <ClauseTable heads={['Part', 'What it does']} rows={rows} />
      {facts.request.length > 0 && (
        <p class="small soft under">
          Fields of the request that have to do with it:{' '}
          {facts.request.map((name, i) => (
            <>
              {i > 0 && ', '}
              <FieldLink name={name} />
            </>
          ))}
          .
        </p>
      )}
    </div>
  )
}
