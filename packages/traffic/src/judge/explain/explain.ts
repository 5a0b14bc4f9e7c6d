import type { Incident } from '../../incident.ts'
import type { Affair } from '../affair.ts'
export function explain(affair: Affair, facts: object): Pick<Incident, 'severity' | 'headline' | 'explanation' | 'evidence' | 'nextSteps'> {
  return { severity: 'ticket', headline: `${affair.kind}`, explanation: '', evidence: [], nextSteps: [] }
}
