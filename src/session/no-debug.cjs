// Stands in for the `debug` package, which prints whole token responses to the console when
// localStorage.debug asks for it. CommonJS: fhirclient requires it and calls it as a function.
function silent() {}
silent.extend = () => silent;
module.exports = () => silent;
