// Plays the frames of a figure. Its plan holds for each frame its name and its finding, what the slider counts, and where to start; and either
// for each plot the traces that change and their pieces in each frame, or for each drawing the parts that change and their values.

// The controls of an animation. It never starts by itself.
const player = (figure, plan, stage) => {
  const icon = path => `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
  const button = (name, path) => {
    const made = element('button', { type: 'button', 'aria-label': name, title: name });
    made.innerHTML = icon(path);
    return made;
  };
  const [back, play, forward] = [button('Step back', 'M3 2h2v12H3zM14 2v12L6 8z'), button('Play', 'M3 1l11 7-11 7z'), button('Step forward', 'M11 2h2v12h-2zM2 2v12l8-6z')];
  const range = element('input', { type: 'range', min: 0, step: 1 });
  const output = element('output', {});
  const finding = element('p', { class: 'descent-finding descent-live', 'aria-live': 'polite' });
  const controls = element('div', { class: 'descent-player descent-live', role: 'group', 'aria-label': 'Animation' },
    back, play, forward, element('div', {}, element('label', {}, plan.slider, range), output));
  stage.before(finding);
  stage.after(controls);
  // Room for the longest finding, so that nothing below it jumps.
  const longest = Math.max(...plan.frames.map(([, title]) => title.length));
  finding.style.minHeight = 1.45 * Math.ceil(7.2 * longest / Math.max(200, figure.offsetWidth)) + 'em';

  let shown = [], show = () => { }, at = 0, timer = 0;
  const go = place => {
    at = Math.min(Math.max(place, 0), shown.length - 1);
    const [name, title] = plan.frames[shown[at]];
    range.value = at;
    range.setAttribute('aria-valuetext', name);
    output.textContent = name;
    finding.textContent = title;
    show(shown[at]);
  };
  const set = playing => {
    clearInterval(timer);
    timer = playing ? setInterval(() => { if (at + 1 < shown.length) { go(at + 1); } else { set(false); } }, Math.min(Math.max(12000 / shown.length, 100), 800)) : 0;
    play.setAttribute('aria-label', playing ? 'Pause' : 'Play');
    play.title = playing ? 'Pause' : 'Play';
    play.innerHTML = icon(playing ? 'M3 2h4v12H3zM9 2h4v12H9z' : 'M3 1l11 7-11 7z');
    finding.setAttribute('aria-live', playing ? 'off' : 'polite');
  };
  play.onclick = () => {
    if (!timer && at + 1 === shown.length) { go(0); }
    set(!timer);
  };
  back.onclick = () => { set(false); go(at - 1); };
  forward.onclick = () => { set(false); go(at + 1); };
  range.oninput = () => { set(false); go(Number(range.value)); };
  return {
    // Which frames there are to show, and how.
    use: (frames, way) => {
      const now = shown.length ? shown[at] : plan.start;
      [shown, show] = [frames, way];
      range.max = frames.length - 1;
      const nearest = frames.reduce((best, frame, i) => Math.abs(frame - now) < Math.abs(frames[best] - now) ? i : best, 0);
      go(nearest);
    }
  };
};

// Changes the drawing of one moment into those of all others, in each of its sizes.
const redraw = (stage, plan, controls) => {
  const live = element('div', { class: 'descent-live' });
  live.append(...[...stage.querySelector(`[data-frame="${plan.start}"]`).children].slice(1).map(drawing => drawing.cloneNode(true)));
  stage.before(live);
  stage.style.display = 'none';
  const sizes = [...live.children].map(drawing => [...drawing.querySelectorAll('*')]);
  controls.use(plan.frames.map((_, i) => i), frame => plan.drawings.forEach((changes, size) => changes.parts.forEach(([number, name], i) => {
    const [part, value] = [sizes[size][number], changes.values[frame][i]];
    if (!name) { part.textContent = value; } else if (value === null) { part.removeAttribute(name); } else { part.setAttribute(name, value); }
  })));
};

const animate = (figure, plan) => {
  const stage = figure.querySelector('.descent-moments');
  const moments = [...stage.children];
  const controls = player(figure, plan, stage);
  // The player tells name and finding itself; a drawing made for half the width stays below full size.
  moments.forEach(moment => { moment.firstChild.classList.add('descent-paper'); });
  if (plan.plots?.length === 1) { stage.style.maxWidth = '480px'; }
  controls.use(moments.map(moment => Number(moment.dataset.frame)), frame => moments.forEach(moment => { moment.hidden = Number(moment.dataset.frame) !== frame; }));

  if (plan.drawings) { return redraw(stage, plan, controls); }
  return loadPlotly().then(Plotly => {
    if (!Plotly) { return; }
    // Out of sight until it is drawn, so that nothing is seen twice.
    const panels = element('div', { class: 'descent-panels descent-live', style: 'height:0;overflow:hidden' });
    stage.before(panels);
    const places = plan.plots.map(() => {
      const place = element('div', { class: 'descent-panel' });
      panels.append(place);
      return place;
    });
    const widths = places.map(place => place.getBoundingClientRect().width);
    places.forEach((place, i) => { place.style.height = (widths[i] < 520 && places.length === 1 ? 340 : plan.height) + 'px'; });
    return Promise.all(places.map((place, i) => draw(Plotly, place, plan.plots[i], widths[i]))).then(() => {
      panels.removeAttribute('style');
      stage.style.display = 'none';
      controls.use(plan.frames.map((_, i) => i), frame => places.forEach((place, i) => {
        const plot = plan.plots[i];
        plot.traces.forEach((trace, k) => { plot.data[trace] = Object.assign({}, plot.data[trace], plot.moments[frame][k]); });
        if (plot.traces.length) { Plotly.react(place, plot.data, place.layout, plot.config); }
      }));
    }, () => panels.remove());
  });
};
