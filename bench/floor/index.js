// Redeems the code, reads the Patient, the Conditions and every page of the Observations side by
// side, and appends one plain list item for each. Nothing is judged, checked, counted or grouped.
const query = new URLSearchParams(location.search);
const kept = JSON.parse(sessionStorage.getItem(query.get('state')));
const answer = await fetch(kept.token, {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'authorization_code',
    code: query.get('code'),
    redirect_uri: kept.redirectUri,
    client_id: 'chartside',
    code_verifier: kept.verifier,
  }),
});
const { access_token: token, patient } = await answer.json();

const read = async (url) => {
  const read = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  return read.json();
};

const nameOf = ({ text, coding }) => text ?? coding?.[0]?.display ?? coding?.[0]?.code ?? '';

function valueOf(resource) {
  const { valueQuantity, valueCodeableConcept, valueString, component } = resource;
  if (valueQuantity !== undefined) return `${valueQuantity.value} ${valueQuantity.unit ?? ''}`;
  if (valueCodeableConcept !== undefined) return nameOf(valueCodeableConcept);
  if (component !== undefined)
    return component.map((part) => `${nameOf(part.code)} ${valueOf(part)}`).join(', ');
  return valueString ?? '';
}

async function search(url, list, line) {
  for (let next = url; next !== undefined;) {
    const bundle = await read(next);
    const items = document.createDocumentFragment();
    for (const { resource } of bundle.entry ?? []) {
      const item = document.createElement('li');
      item.textContent = line(resource);
      items.append(item);
    }
    document.getElementById(list).append(items);
    next = bundle.link?.find(({ relation }) => relation === 'next')?.url;
  }
}

await Promise.all([
  read(`${kept.iss}/Patient/${patient}`).then(({ name, birthDate, gender }) => {
    const [{ given = [], family = '' } = {}] = name ?? [];
    document.getElementById('patient').textContent =
      `${given.join(' ')} ${family}, ${birthDate}, ${gender}`;
  }),
  search(
    `${kept.iss}/Condition?patient=${patient}&_count=500`,
    'conditions',
    ({ code, onsetDateTime }) => `${nameOf(code)} ${onsetDateTime ?? ''}`,
  ),
  search(
    `${kept.iss}/Observation?patient=${patient}&_count=500`,
    'observations',
    (resource) =>
      `${nameOf(resource.code)} ${valueOf(resource)} ${resource.effectiveDateTime ?? ''}`,
  ),
]);
document.getElementById('state').textContent = 'complete';
