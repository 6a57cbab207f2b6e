// Search over the whole book. The index is a script of its own, loaded when it is first needed: that works from a file, too.
(function () {
  'use strict';
  var kinds = ['', 'Figure', 'Glossary', 'Notation'];
  var most = 12;
  var loading = null;

  var make = function (name, attributes, text) {
    var made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    if (text) { made.textContent = text; }
    return made;
  };

  var button = make('button', { class: 'find', 'aria-keyshortcuts': '/', title: 'Search (press /)' }, 'Search');
  var dialog = make('dialog', { class: 'search', 'aria-label': 'Search the book' });
  var input = make('input', { type: 'search', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'found', 'aria-autocomplete': 'list', 'aria-label': 'Search lessons, figures and terms', placeholder: 'Lessons, figures, terms', autocomplete: 'off', spellcheck: 'false' });
  var close = make('button', { 'aria-label': 'Close the search' }, 'Close');
  var list = make('ul', { id: 'found', role: 'listbox', 'aria-label': 'Found' });
  var status = make('p', { role: 'status', class: 'count' });
  var row = make('div', {});
  row.append(input, close);
  dialog.append(row, status, list);
  document.querySelector('.bar').append(button);
  document.body.append(dialog);

  var chosen = -1;

  function load() {
    loading = loading || new Promise(function (done, fail) {
      if (window.descentSearch) { return done(); }
      var script = make('script', { src: 'search-index.js' });
      script.onload = done;
      script.onerror = fail;
      document.head.append(script);
    }).then(function () {
      window.descentSearch.entries.forEach(function (entry) { entry.push(entry[3].toLowerCase(), entry[4].toLowerCase()); });
    });
    return loading;
  }

  // Every word must be there, at the beginning of a word; in a title it counts more, and a term that is the whole question most.
  function score(entry, words, question) {
    var title = entry[5], points = 0;
    for (var i = 0; i < words.length; i++) {
      var inTitle = begins(title, words[i]) >= 0, inText = begins(entry[6], words[i]) >= 0;
      if (!inTitle && !inText) { return 0; }
      points += inTitle ? 10 : 1;
    }
    if (title === question) { points += 40; } else if (title.indexOf(question) === 0) { points += 15; }
    return points + (entry[2] === 2 ? 2 : 0);
  }

  function begins(text, word) {
    for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]) || !/[\p{L}\p{N}]/u.test(word[0])) { return at; }
    }
    return -1;
  }

  function find() {
    var question = input.value.trim().toLowerCase();
    var words = question.split(/\s+/).filter(Boolean);
    var all = words.length === 0 ? [] : window.descentSearch.entries
      .map(function (entry, order) { return { entry: entry, order: order, points: score(entry, words, question) }; })
      .filter(function (hit) { return hit.points > 0; })
      .sort(function (a, b) { return b.points - a.points || a.order - b.order; });
    list.replaceChildren.apply(list, all.slice(0, most).map(function (hit, i) { return option(hit.entry, words, i); }));
    status.textContent = words.length === 0 ? '' : all.length === 0 ? 'Nothing found.' : all.length > most ? 'The first ' + most + ' of ' + all.length : all.length + ' found';
    input.setAttribute('aria-expanded', String(all.length > 0));
    choose(all.length > 0 ? 0 : -1);
  }

  function option(entry, words, i) {
    var page = window.descentSearch.pages[entry[0]];
    var made = make('li', { role: 'option', id: 'found-' + i, 'aria-selected': 'false' });
    var link = make('a', { href: page[0] + (entry[1] ? '#' + entry[1] : ''), tabindex: '-1' });
    var title = make('strong', {}, entry[3]);
    var place = make('span', { class: 'place' }, kinds[entry[2]] ? (entry[2] === 1 ? 'Figure in ' + page[1] : kinds[entry[2]]) : page[1] === entry[3] ? '' : page[1]);
    link.append(title, ' ', place, snippet(entry, words));
    made.append(link);
    return made;
  }

  // The words around the first one that was asked for.
  function snippet(entry, words) {
    var text = entry[4], at = Math.max(0, begins(entry[6], words[0]));
    var from = at < 50 ? 0 : text.indexOf(' ', at - 50) + 1;
    var made = make('span', { class: 'snippet' });
    var rest = text.slice(from, from + 150);
    if (from > 0) { made.append('… '); }
    for (var place = next(rest, words); place; place = next(rest, words)) {
      made.append(rest.slice(0, place.at), make('mark', {}, rest.substr(place.at, place.length)));
      rest = rest.slice(place.at + place.length);
    }
    made.append(rest, text.length > from + 150 ? ' …' : '');
    return made;
  }

  function next(text, words) {
    return words.map(function (word) { return { at: begins(text.toLowerCase(), word), length: word.length }; })
      .filter(function (place) { return place.at >= 0; })
      .sort(function (a, b) { return a.at - b.at; })[0];
  }

  function choose(place) {
    var options = list.children;
    if (options[chosen]) { options[chosen].setAttribute('aria-selected', 'false'); }
    chosen = options.length === 0 ? -1 : (place + options.length) % options.length;
    if (chosen < 0) { input.removeAttribute('aria-activedescendant'); return; }
    options[chosen].setAttribute('aria-selected', 'true');
    options[chosen].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options[chosen].id);
  }

  function open() {
    if (dialog.open) { return; }
    dialog.showModal();
    input.select();
    load().then(function () { if (input.value) { find(); } }, function () { status.textContent = 'The index of the search cannot be loaded.'; });
  }

  button.addEventListener('click', open);
  close.addEventListener('click', function () { dialog.close(); });
  dialog.addEventListener('click', function (event) { if (event.target === dialog || event.target.closest('a')) { dialog.close(); } });
  input.addEventListener('input', function () { load().then(find, function () { }); });
  input.addEventListener('keydown', function (event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Escape') {
      // Not only emptied, as browsers do with a field for a search.
      event.preventDefault();
      dialog.close();
    } else if (event.key === 'Enter' && list.children[chosen]) {
      event.preventDefault();
      list.children[chosen].firstChild.click();
    }
  });
  document.addEventListener('keydown', function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== 'range' || event.target.isContentEditable;
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); open(); }
  });
})();
