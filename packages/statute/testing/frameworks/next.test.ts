import { conformance } from '../conformance.ts'
import { subject } from './next.ts'

conformance(subject)
