import { conformance } from '../conformance.ts'
import { subject } from './nest.ts'

conformance(subject)
