// Makes the figures of a page interactive that are not yet. It never throws: what cannot be drawn stays the still drawing.
// A figure holds its still drawing and a plan, in JSON: plots for plotly.js, one for each panel; for an animation also
// frames (name and finding of each), slider, start, and for each plot the traces that change and their pieces in each moment.
(function () {
  try {
    // One promise for the page loads plotly.js once; it yields nothing where that fails.
    const loadPlotly = () => {
      if (window.Plotly) { return Promise.resolve(window.Plotly); }
      const meta = document.querySelector('meta[name="descent-plotly"]');
      const source = meta ? meta.content : 'https://cdn.plot.ly/plotly-VERSION.min.js';
      return window.descentPlotly = window.descentPlotly || new Promise(done => {
        if (!source) { return done(); }
        const script = document.createElement('script');
        script.src = source;
        script.charset = 'utf-8';
        script.onload = () => done(window.Plotly);
        script.onerror = () => done();
        document.head.appendChild(script);
      });
    };

    const element = (name, attributes, ...children) => {
      const made = document.createElement(name);
      Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
      made.append(...children);
      return made;
    };

    // Gives a plot the colour of the text around it, now and whenever the page's theme changes.
    const follow = (Plotly, place) => {
      const recolor = () => {
        const color = getComputedStyle(place.parentNode).color;
        const contours = place.data.flatMap((trace, i) => trace.type === 'contour' ? [i] : []);
        Plotly.relayout(place, { 'font.color': color, 'modebar.color': color, 'modebar.activecolor': color });
        if (contours.length) { Plotly.restyle(place, { 'line.color': color, 'contours.labelfont.color': color }, contours); }
      };
      window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolor);
      window.addEventListener('descent-theme', recolor);
    };

    // Fits a plot into its place: the page's colours, unless the plot has its own, and more room for the picture where the page is narrow.
    const fit = (place, plot, width) => {
      const layout = plot.layout = plot.layout || {};
      if (layout.width > width) { delete layout.width; }
      const ofPage = ['rgba(0,0,0,0)', undefined].includes(layout.paper_bgcolor) && !(layout.font && layout.font.color);
      if (ofPage) {
        const color = getComputedStyle(place).color;
        layout.font = Object.assign({}, layout.font, { color });
        layout.modebar = { bgcolor: 'rgba(0,0,0,0)', color, activecolor: color };
        plot.data.filter(trace => trace.type === 'contour').forEach(trace => { trace.line.color = trace.contours.labelfont.color = color; });
      }
      if (width < 520 && !layout.scene) { layout.margin = Object.assign({}, layout.margin, { l: 45, r: 10 }); }
      const camera = layout.scene && layout.scene.camera;
      if (width < 520 && camera) { ['x', 'y', 'z'].forEach(axis => { camera.eye[axis] *= 1.4; }); }
      return ofPage;
    };

    const draw = (Plotly, place, plot, width) => {
      const ofPage = fit(place, plot, width);
      return Plotly.newPlot(place, { data: plot.data, layout: plot.layout, config: plot.config }).then(() => {
        if (ofPage) { follow(Plotly, place); }
        if (window.ResizeObserver) {
          new ResizeObserver(() => { if (place.offsetWidth) { Plotly.Plots.resize(place).catch(() => { }); } }).observe(place);
        }
      });
    };

    const drawStill = (Plotly, figure, plots) => figure.querySelectorAll('.descent-panel').forEach((panel, i) => {
      if (!plots[i]) { return; }
      const still = panel.querySelector('.descent-still');
      const box = still.getBoundingClientRect();
      const place = element('div', { class: 'descent-live' });
      place.style.height = ((plots[i].layout || {}).height || (box.height > 150 ? Math.round(box.height) : 420)) + 'px';
      panel.append(place);
      still.style.display = 'none';
      const back = () => { still.style.display = ''; place.remove(); };
      try { draw(Plotly, place, plots[i], box.width).catch(back); } catch (error) { back(); }
    });

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
        const panels = element('div', { class: 'descent-panels descent-live' });
        stage.before(panels);
        const places = plan.plots.map(() => {
          const place = element('div', { class: 'descent-panel' });
          panels.append(place);
          return place;
        });
        const widths = places.map(place => place.getBoundingClientRect().width);
        places.forEach((place, i) => { place.style.height = (widths[i] < 520 && places.length === 1 ? 340 : plan.height) + 'px'; });
        return Promise.all(places.map((place, i) => draw(Plotly, place, plan.plots[i], widths[i]))).then(() => {
          stage.style.display = 'none';
          controls.use(plan.frames.map((_, i) => i), frame => places.forEach((place, i) => {
            const plot = plan.plots[i];
            plot.traces.forEach((trace, k) => { plot.data[trace] = Object.assign({}, plot.data[trace], plot.moments[frame][k]); });
            if (plot.traces.length) { Plotly.react(place, plot.data, place.layout, plot.config); }
          }));
        }, () => panels.remove());
      });
    };

    document.querySelectorAll('figure.descent-figure:not([data-drawn])').forEach(figure => {
      const json = figure.querySelector('script[type="application/json"]');
      if (!json) { return; }
      figure.setAttribute('data-drawn', '');
      const plan = JSON.parse(json.textContent);
      const work = plan.frames ? animate(figure, plan) : loadPlotly().then(Plotly => { if (Plotly) { drawStill(Plotly, figure, plan.plots); } });
      if (work) { work.catch(() => { }); }
    });
  } catch (error) { }
})();
