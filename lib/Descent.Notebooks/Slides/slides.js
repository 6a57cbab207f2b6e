// Shows slides one at a time. Steps are the parts that come by themselves and the frames of figures; without a script everything is simply there.
(function () {
  'use strict';
  const root = document.documentElement;
  const [width, height, smallest] = [1280, 720, .55];
  const keys = [
    ['→ Space Page Down', 'next step: a part of the slide, a frame of its figure, then the next slide'],
    ['← Page Up', 'one step back'], ['↓ ↑', 'next slide, previous slide'], ['Home End', 'first slide, last slide'],
    ['f', 'full screen'], ['o', 'overview'], ['n', 'speaker notes on this screen'], ['s', 'speaker notes in a window of their own'],
    ['d', 'dark or light'], ['p', 'print, or save as PDF'], ['?', 'this help']];
  const store = {
    get: () => { try { return localStorage.getItem('descent-theme'); } catch (e) { return null; } },
    set: theme => { try { localStorage.setItem('descent-theme', theme); } catch (e) { } }
  };
  if (['light', 'dark'].includes(store.get())) { root.dataset.theme = store.get(); }
  root.classList.add('js');

  let slides = [], at = -1, speaker = null, started = 0;
  const players = new WeakMap();
  const make = (name, attributes, ...children) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };
  const button = (name, text, action) => {
    const made = make('button', { type: 'button', 'aria-label': name, title: name }, text);
    made.onclick = action;
    return made;
  };
  const titleOf = slide => {
    const heading = slide.querySelector('h1, h2').cloneNode(true);
    heading.querySelectorAll('.permalink, .katex-html').forEach(part => part.remove());
    return heading.textContent.trim();
  };

  // What there is to say and to press besides the slides.
  const bar = make('div', {});
  const count = make('span', {});
  const said = make('p', { class: 'said', 'aria-live': 'polite' });
  const notes = make('aside', { class: 'speaker', 'aria-label': 'Speaker notes', tabindex: '0', hidden: '' });
  const help = make('dialog', { class: 'keys', 'aria-label': 'Keys' },
    make('dl', {}, ...keys.flatMap(([key, meaning]) => [make('dt', {}, key), make('dd', {}, meaning)])));
  help.append(button('Close', 'Close', () => help.close()));

  // A slide that is too full becomes smaller as a whole, and scrolls where it would become too small; one with room becomes larger.
  function fit(slide) {
    const [page, body] = [slide.querySelector('.page'), slide.querySelector('.body')];
    const printing = root.classList.contains('printing');
    const [roomX, roomY] = [width - 120, height - 96];
    const least = printing ? .2 : smallest;
    page.classList.remove('tall');
    page.removeAttribute('tabindex');
    let scale = slide.matches('.split') ? 1 : slide.matches('.figure') ? 1.5 : slide.querySelector('.code') ? 1.3 : 1.15;
    const holds = () => {
      body.style.width = roomX / scale + 'px';
      body.style.transform = `scale(${scale})`;
      return body.scrollHeight * scale <= roomY + 1 && body.scrollWidth <= body.clientWidth + 1
        && [...body.querySelectorAll('.code pre')].every(code => code.scrollWidth <= code.clientWidth + 1);
    };
    while (!holds() && scale > least) { scale = Math.max(least, scale - .03); }
    if (!holds() && !printing) {
      page.classList.add('tall');
      page.tabIndex = 0;
    }
  }

  function place() {
    const slide = slides[at];
    if (!slide || root.classList.contains('printing')) { return; }
    const room = [window.innerWidth, window.innerHeight];
    const scale = Math.min(room[0] / width, room[1] / height);
    Object.assign(slide.querySelector('.page').style, {
      transform: `scale(${scale})`, left: (room[0] - width * scale) / 2 + 'px', top: (room[1] - height * scale) / 2 + 'px'
    });
  }

  // Figures draw themselves when they are seen for the first time, at full size: the script of one draws all that are not marked as drawn.
  async function drawFigures(slide) {
    const scripts = [...slide.querySelectorAll('script[type="text/descent"]')];
    if (scripts.length === 0) { return; }
    slide.classList.add('preparing');
    const page = slide.querySelector('.page');
    page.style.transform = 'none';
    slide.querySelector('.body').style.transform = 'none';
    slide.querySelectorAll('figure[data-drawn="later"]').forEach(figure => figure.removeAttribute('data-drawn'));
    scripts.forEach(script => script.replaceWith(make('script', {}, script.textContent)));
    await new Promise(done => setTimeout(done, 60));
    slide.classList.remove('preparing');
    [...slide.querySelectorAll('.descent-player')].forEach(player => { players.set(player, { walked: false, start: valueOf(player)[0] }); });
  }

  async function show(number, all) {
    const next = Math.min(Math.max(number, 0), slides.length - 1);
    if (next === at) { return; }
    if (slides[at]) { slides[at].classList.remove('here'); }
    at = next;
    const slide = slides[at];
    slide.classList.add('here');
    slide.querySelectorAll('.step').forEach(step => step.classList.toggle('on', !!all));
    if (!all) { slide.querySelectorAll('.descent-player').forEach(reset); }
    history.replaceState(null, '', '#' + (at + 1));
    bar.style.width = 100 * (at + 1) / slides.length + '%';
    count.textContent = `${at + 1} / ${slides.length}`;
    said.textContent = `Slide ${at + 1} of ${slides.length}: ${titleOf(slide)}`;
    notes.innerHTML = notesOf(slide);
    tell();
    await drawFigures(slide);
    if (slides[at] !== slide) { return; }
    fit(slide);
    place();
    if (!root.classList.contains('overview')) { slide.focus({ preventScroll: true }); }
  }

  // The frames of a figure: from the one that it opens with to the first, and then through all of them.
  const rangeOf = player => player.querySelector('input[type="range"]');
  const valueOf = player => [Number(rangeOf(player).value), Number(rangeOf(player).max)];
  const set = (player, value) => {
    rangeOf(player).value = value;
    rangeOf(player).dispatchEvent(new Event('input'));
  };
  const reset = player => {
    const state = players.get(player);
    if (state && state.walked) { state.walked = false; set(player, state.start); }
  };
  const stepFrame = (player, forward) => {
    const [state, [value, last]] = [players.get(player) || { start: 0, walked: true }, valueOf(player)];
    if (forward) {
      if (!state.walked && value > 0) {
        state.walked = true;
        set(player, 0);
        return true;
      }
      state.walked = true;
      if (value < last) { set(player, value + 1); }
      return value < last;
    }
    if (!state.walked) { return false; }
    if (value > 0) { set(player, value - 1); return true; }
    reset(player);
    return state.start > 0;
  };
  function step(forward) {
    const items = [...slides[at].querySelectorAll('.step, .descent-player')];
    const found = (forward ? items : items.reverse()).some(item => {
      if (item.matches('.descent-player')) { return item.offsetParent && stepFrame(item, forward); }
      if (item.classList.contains('on') === forward) { return false; }
      item.classList.toggle('on', forward);
      if (forward) { said.textContent = item.innerText; }
      return true;
    });
    if (!found && at + (forward ? 1 : -1) in slides) { show(at + (forward ? 1 : -1), !forward); }
  }

  const notesOf = slide => {
    const own = slide.querySelector('.notes');
    return own ? own.innerHTML : '<p>No notes for this slide.</p>';
  };

  // The speaker's window: where we are, what to say, what comes, how long it took.
  function openSpeaker() {
    speaker = window.open('', 'descent-speaker', 'width=900,height=650');
    if (!speaker) { said.textContent = 'The browser did not open a window for the notes: n shows them here.'; notes.hidden = false; return; }
    started = started || Date.now();
    const page = speaker.document;
    page.title = 'Speaker notes';
    page.documentElement.lang = 'en';
    page.head.replaceChildren(...[...document.head.querySelectorAll('style')].map(style => page.importNode(style, true)));
    page.body.innerHTML = '<main style="max-width:none"><p class="count"></p><h1></h1><div class="say"></div><p class="next count"></p></main>';
    page.onkeydown = onKey;
    tell();
  }
  function tell() {
    if (!speaker || speaker.closed || at < 0) { return; }
    const find = name => speaker.document.querySelector(name);
    const minutes = Math.floor((Date.now() - started) / 60000);
    find('.count').textContent = `${at + 1} / ${slides.length} · ${new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })} · ${minutes} min`;
    find('h1').textContent = titleOf(slides[at]);
    find('.say').innerHTML = notesOf(slides[at]);
    find('.next').textContent = slides[at + 1] ? 'Next: ' + titleOf(slides[at + 1]) : 'This is the last slide.';
  }
  setInterval(tell, 10000);

  function overview(on) {
    root.classList.toggle('overview', on);
    if (on) { slides.forEach(fit); }
    slides.forEach(slide => { slide.tabIndex = on ? 0 : -1; });
    slides[at].scrollIntoView({ block: 'center' });
    slides[at].focus();
    if (!on) { fit(slides[at]); place(); window.scrollTo(0, 0); }
  }
  function choose(slide) {
    show(slides.indexOf(slide), false);
    overview(false);
  }

  function theme() {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    store.set(root.dataset.theme);
    window.dispatchEvent(new Event('descent-theme'));
  }
  const fullScreen = () => document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen && root.requestFullscreen();

  function onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || help.open) { return; }
    const target = event.target;
    const seen = root.classList.contains('overview');
    if (seen && (event.key === 'Enter' || event.key === ' ') && target.matches && target.matches('.slide')) { event.preventDefault(); choose(target); return; }
    // A slider or a button that has the focus answers to its own keys, and a slide that scrolls to the arrows up and down.
    if (target.matches && (target.matches('input') || event.key === ' ' && target.matches('button, summary, a'))) { return; }
    if (/^(Arrow(Up|Down)| |Page)/.test(event.key) && target.matches && target.matches('.page.tall, .speaker') && scrolls(target, event.key)) { return; }
    const actions = {
      ArrowRight: () => step(true), ' ': () => step(!event.shiftKey), PageDown: () => step(true), ArrowLeft: () => step(false), PageUp: () => step(false),
      ArrowDown: () => show(at + 1, false), ArrowUp: () => show(at - 1, true), Home: () => show(0, false), End: () => show(slides.length - 1, false),
      f: fullScreen, o: () => overview(!seen), n: () => { notes.hidden = !notes.hidden; }, s: openSpeaker, d: theme, p: () => window.print(),
      '?': () => help.showModal(), Escape: () => { if (seen) { overview(false); } }
    };
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  }
  const scrolls = (box, key) => /Up/.test(key) ? box.scrollTop > 0 : box.scrollTop + box.clientHeight < box.scrollHeight - 1;

  // A finger moves to the side.
  let touch = null;
  const touches = {
    touchstart: event => { touch = event.touches.length === 1 && !event.target.closest('input, button, .js-plotly-plot, .controls, .speaker') ? event.touches[0] : null; },
    touchend: event => {
      if (!touch || root.classList.contains('overview')) { return; }
      const [x, y] = [event.changedTouches[0].clientX - touch.clientX, event.changedTouches[0].clientY - touch.clientY];
      if (Math.abs(x) > 50 && Math.abs(x) > 2 * Math.abs(y)) { step(x < 0); }
    }
  };

  // Formulas: KaTeX is on the page, or comes from the network, or the source stays.
  function formulas() {
    const all = [...document.querySelectorAll('.math')];
    const draw = () => all.forEach(element => {
      const latex = element.textContent;
      try {
        katex.render(latex, element, { displayMode: element.classList.contains('display') });
        element.classList.add('drawn');
      } catch (error) { element.textContent = latex; }
    });
    const meta = document.querySelector('meta[name="descent-katex"]');
    if (window.katex) { draw(); } else if (meta && all.length) {
      const script = make('script', { src: meta.content + 'katex.min.js' });
      script.onload = () => { draw(); if (slides[at]) { fit(slides[at]); } };
      document.head.append(make('link', { rel: 'stylesheet', href: meta.content + 'katex.min.css' }), script);
    }
  }

  function printing(on) {
    root.classList.toggle('printing', on);
    if (on) { slides.forEach(fit); } else { fit(slides[at]); place(); }
  }

  document.addEventListener('DOMContentLoaded', () => {
    slides = [...document.querySelectorAll('.slide')];
    document.querySelectorAll('.slide figure').forEach(figure => figure.setAttribute('data-drawn', 'later'));
    formulas();
    document.body.append(make('div', { class: 'progress' }, bar), said, notes, help, make('div', { class: 'controls' },
      button('One step back', '‹', () => step(false)), count, button('One step on', '›', () => step(true)), button('Keys', '?', () => help.showModal())));
    const ofAddress = () => Number(location.hash.slice(1)) - 1 || 0;
    show(ofAddress(), false);
    window.addEventListener('hashchange', () => show(ofAddress(), false));
    window.addEventListener('resize', place);
    window.addEventListener('beforeprint', () => printing(true));
    window.addEventListener('afterprint', () => printing(false));
    document.addEventListener('keydown', onKey);
    Object.entries(touches).forEach(([name, action]) => document.addEventListener(name, action, { passive: true }));
    document.getElementById('slides').addEventListener('click', event => {
      const slide = event.target.closest('.slide');
      if (slide && root.classList.contains('overview')) { choose(slide); }
    });
    if (document.fonts) { document.fonts.ready.then(() => { if (slides[at]) { fit(slides[at]); } }); }
  });
})();
