/**
 * Stands in for fhirclient's FHIR client, which this app never uses: it would send the token to any
 * URL, stop at the first page and parse digits away. fhir-fetch and the fhir room read instead.
 *
 * @public the build puts it in its place
 */
// oxlint-disable-next-line import/no-default-export -- fhirclient asks for it by that name
export default function Client(): void {
  // Made by fhirclient at the end of `ready`, and dropped.
}
