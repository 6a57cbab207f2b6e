// Links that do a little more: those to a place copy their address, those to the glossary show what the term means.
// Without it they are links.
(function () {
  'use strict';

  // One bubble for the page; it says what a link means while the link is pointed at or has the focus.
  var bubble = document.createElement('div');
  bubble.id = 'bubble';
  bubble.className = 'bubble';
  bubble.setAttribute('role', 'tooltip');
  bubble.hidden = true;
  document.body.append(bubble);
  var owner = null;

  function show(link) {
    hide();
    owner = link;
    bubble.textContent = link.dataset.means;
    bubble.hidden = false;
    link.setAttribute('aria-describedby', 'bubble');
    var at = link.getClientRects()[0] || link.getBoundingClientRect();
    var room = document.documentElement.clientWidth - bubble.offsetWidth - 8;
    bubble.style.left = Math.max(8, Math.min(at.left, room)) + 'px';
    var above = at.top - bubble.offsetHeight - 6;
    bubble.style.top = (above > 60 ? above : at.bottom + 6) + 'px';
  }

  function hide() {
    if (!owner) { return; }
    owner.removeAttribute('aria-describedby');
    owner = null;
    bubble.hidden = true;
  }

  var term = function (event) { return event.target.closest && event.target.closest('a.term'); };
  var leaving = 0;
  document.addEventListener('mouseover', function (event) {
    var link = term(event);
    if (link || event.target === bubble) { clearTimeout(leaving); }
    if (link && link !== owner) { show(link); }
  });
  document.addEventListener('mouseout', function (event) {
    // The pointer may go on to the bubble to read it.
    if (term(event) || event.target === bubble) { clearTimeout(leaving); leaving = setTimeout(hide, 200); }
  });
  document.addEventListener('focusin', function (event) { if (term(event)) { show(term(event)); } else { hide(); } });
  document.addEventListener('keydown', function (event) { if (event.key === 'Escape') { hide(); } });
  window.addEventListener('scroll', hide, { passive: true });

  // A link to a place still leads there; its address is in the clipboard besides, where the browser allows that.
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a.permalink');
    if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    navigator.clipboard.writeText(link.href).then(function () {
      link.dataset.said = 'Link copied';
      link.setAttribute('aria-label', 'Link copied');
      setTimeout(function () { delete link.dataset.said; }, 1500);
    }, function () { });
  });
})();
