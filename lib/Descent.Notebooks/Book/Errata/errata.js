// Filters the errata by a word, a lesson's number or an id. Without it all of them are there.
(function () {
  'use strict';
  var filter = document.querySelector('.filter');
  var [input, status] = [filter.querySelector('input'), filter.querySelector('[role=status]')];
  var entries = [...document.querySelectorAll('.erratum')].map(function (entry) { return { entry: entry, text: entry.textContent.toLowerCase() }; });
  filter.hidden = false;
  input.addEventListener('input', function () {
    var words = input.value.toLowerCase().split(/\s+/).filter(Boolean), shown = 0;
    entries.forEach(function (one) {
      var isFound = words.every(function (word) { return one.text.includes(word); });
      one.entry.hidden = !isFound;
      shown += isFound ? 1 : 0;
    });
    document.querySelectorAll('main > section').forEach(function (section) { section.hidden = !section.querySelector('.erratum:not([hidden])'); });
    status.textContent = words.length ? shown + ' of ' + entries.length : '';
  });
})();
