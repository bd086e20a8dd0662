// The least that an EHR launch takes, by hand: no registry, no check, no words for what goes wrong.
const query = new URLSearchParams(location.search);
const iss = query.get('iss');

const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(48)));

const verifier = random();
const [configuration, hash] = await Promise.all([
  fetch(`${iss}/.well-known/smart-configuration`).then((answer) => answer.json()),
  crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)),
]);
const state = random();
const redirectUri = new URL('index.html', location.href).href;
sessionStorage.setItem(
  state,
  JSON.stringify({ iss, verifier, redirectUri, token: configuration.token_endpoint }),
);
const authorize = new URL(configuration.authorization_endpoint);
authorize.search = new URLSearchParams({
  response_type: 'code',
  client_id: 'chartside',
  redirect_uri: redirectUri,
  scope: 'launch openid fhirUser patient/Patient.rs patient/Condition.rs patient/Observation.rs',
  state,
  aud: iss,
  launch: query.get('launch'),
  code_challenge: base64url(new Uint8Array(hash)),
  code_challenge_method: 'S256',
});
location.replace(authorize.href);
