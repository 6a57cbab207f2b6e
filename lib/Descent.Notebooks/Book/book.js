// The book's few movements. Without it everything can still be read.
(function () {
  'use strict';

  // The theme, before anything is drawn; a private window may have no storage.
  var root = document.documentElement;
  var store = { get: function () { try { return localStorage.getItem('descent-theme'); } catch (e) { return null; } } };
  store.set = function (theme) { try { localStorage.setItem('descent-theme', theme); } catch (e) { } };
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  var isDark = function () { return root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches; };
  if (['light', 'dark'].indexOf(store.get()) >= 0) { root.dataset.theme = store.get(); }

  document.addEventListener('DOMContentLoaded', function () {
    themeButton();
    copyButtons();
    closeMenu();
    formulas();
    scrollers();
  });

  // What scrolls by itself can be reached by keys in every browser.
  function scrollers() {
    document.querySelectorAll('.code pre, .output, .output pre, .scroll, .display').forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) { box.tabIndex = 0; }
    });
  }

  function themeButton() {
    var button = document.createElement('button');
    var name = function () { button.textContent = isDark() ? 'Light' : 'Dark'; button.setAttribute('aria-label', isDark() ? 'Switch to light colours' : 'Switch to dark colours'); };
    button.addEventListener('click', function () {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      store.set(root.dataset.theme);
      name();
      window.dispatchEvent(new Event('descent-theme'));
    });
    dark.addEventListener('change', name);
    name();
    document.querySelector('.bar').append(button);
  }

  function copyButtons() {
    if (!navigator.clipboard) { return; }
    document.querySelectorAll('.code').forEach(function (box) {
      var button = document.createElement('button');
      button.className = 'copy';
      var say = function (text, name) { button.textContent = text; button.setAttribute('aria-label', name); };
      say('Copy', 'Copy this code');
      button.addEventListener('click', function () {
        var code = box.querySelector('code');
        navigator.clipboard.writeText(code.textContent).then(function () {
          say('Copied', 'Copied');
          setTimeout(say, 1500, 'Copy', 'Copy this code');
        }, function () {
          // Where the browser does not allow it, the code is at least marked.
          window.getSelection().selectAllChildren(code);
        });
      });
      box.append(button);
    });
  }

  function closeMenu() {
    var menu = document.getElementById('lessons');
    menu.addEventListener('click', function (event) {
      if (event.target.closest('a') && menu.hidePopover) { menu.hidePopover(); }
    });
  }

  // KaTeX is loaded where there is a formula; where it cannot be, the source stays.
  function formulas() {
    var all = document.querySelectorAll('.math');
    if (all.length === 0) { return; }
    var place = document.querySelector('meta[name="descent-katex"]').content;
    var style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = place + 'katex.min.css';
    var script = document.createElement('script');
    script.src = place + 'katex.min.js';
    script.onload = function () {
      all.forEach(function (element) {
        var latex = element.textContent;
        var display = element.classList.contains('display');
        try {
          katex.render(latex, element, { displayMode: display });
          // Formulas side by side stand one above the other where the page is too narrow for them.
          if (display && element.scrollWidth > element.clientWidth && latex.indexOf('\\qquad') > 0 && latex.indexOf('\\begin') < 0) {
            katex.render('\\begin{gathered}' + latex.split('\\qquad').join('\\\\[.6em]') + '\\end{gathered}', element, { displayMode: true });
          }
          element.classList.add('drawn');
        } catch (error) {
          element.textContent = latex;
        }
      });
      scrollers();
    };
    document.head.append(style, script);
  }
})();
