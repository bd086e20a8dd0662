// Stands in for fhirclient's FHIR client, which this app never uses: it would send the token to any
// URL, stop at the first page and parse digits away. fhir-fetch and the fhir room read instead.
Object.defineProperty(exports, '__esModule', { value: true });
exports.default = function Client() {};
