/** Signs of FHIR before R4. Such resources are served in that shape, and it is said. */
import { asObject, type Loose } from '../fhir/shape.ts';

export function looksOlderThanR4(resource: Loose): boolean {
  const isObject = (member: string): boolean => asObject(resource[member]) !== undefined;
  const isText = (member: string): boolean => typeof resource[member] === 'string';
  switch (resource['resourceType']) {
    case 'Condition':
      return (
        isText('clinicalStatus') ||
        isText('verificationStatus') ||
        isObject('category') ||
        'patient' in resource ||
        'dateAsserted' in resource ||
        'dateRecorded' in resource
      );
    case 'Observation':
      return (
        isObject('category') ||
        isObject('interpretation') ||
        isText('comment') ||
        isText('comments') ||
        isObject('name') ||
        'related' in resource ||
        isText('reliability')
      );
    case 'Patient':
      return 'animal' in resource || 'careProvider' in resource;
    default:
      return false;
  }
}
