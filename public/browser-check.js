/* In the oldest JavaScript there is: browsers older than Chartside's floor (Chrome and Edge 120,
   Firefox 128, Safari 17.5) may not even parse the app. They get this text instead of it. It waits for
   nothing and nothing waits for it: what such a browser did meanwhile is taken off the page.
   For the others it is the net under the scripts of the page. */
(function () {
  var knows = typeof URL === 'function' && typeof URL.canParse === 'function';
  knows = knows && typeof AbortSignal === 'function' && typeof AbortSignal.any === 'function';
  if (knows) {
    /* Where a script of the page itself does not come, nothing of it runs: this says so. */
    addEventListener('error', ofScript, true);
    /* This file may be later than that. What ran has cleaned the address by now. */
    addEventListener('load', function () {
      if (location.search) sayNotLoaded();
    });
    return;
  }
  function ofScript(event) {
    if (event.target.type === 'module') sayNotLoaded();
  }
  function sayNotLoaded() {
    /* No code and no state stays in the address. The mark is the app's own (page-mark.ts). */
    if (location.search)
      history.replaceState({ chartside: 'opened' }, '', location.origin + location.pathname);
    var language = navigator.language.slice(0, 2) === 'es' ? 'es' : 'en';
    var words = document.querySelector('template').content;
    document.body.replaceChildren(words.querySelector('[lang=' + language + ']'));
  }
  function say() {
    var box = document.createElement('div');
    box.setAttribute('role', 'alert');
    var title = document.createElement('h1');
    title.appendChild(document.createTextNode('This browser is too old for Chartside'));
    var text = document.createElement('p');
    text.appendChild(
      document.createTextNode(
        'Chartside needs Chrome or Edge 120, Firefox 128, Safari 17.5, or newer. ' +
          'Ask your support team for an update.',
      ),
    );
    box.appendChild(title);
    box.appendChild(text);
    while (document.body.firstChild) document.body.removeChild(document.body.firstChild);
    document.body.appendChild(box);
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', say);
  else say();
})();
