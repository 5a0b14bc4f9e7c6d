import { conformance } from '../conformance.ts'
import { subject } from './hapi.ts'

conformance(subject)
