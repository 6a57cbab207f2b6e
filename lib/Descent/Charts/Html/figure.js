// Makes the figures of a page interactive that are not yet. It never throws: what cannot be drawn stays the still drawing.
// A figure holds its still drawing and a plan, in JSON: plots for plotly.js, one for each panel. What animations need besides is in
// player.js and comes with them alone.
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
      if (width < 520 && camera) {
        ['x', 'y', 'z'].forEach(axis => { camera.eye[axis] *= 1.4; });
        // The colour bar names the height already.
        layout.scene.zaxis.title.text = '';
        layout.scene.xaxis.nticks = layout.scene.yaxis.nticks = 4;
      }
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

    PLAYER

    document.querySelectorAll('figure.descent-figure:not([data-drawn])').forEach(figure => {
      const json = figure.querySelector('script[type="application/json"]');
      if (!json) { return; }
      const plan = JSON.parse(json.textContent);
      if (plan.frames && typeof animate === 'undefined') { return; }
      figure.setAttribute('data-drawn', '');
      const work = plan.frames ? animate(figure, plan) : loadPlotly().then(Plotly => { if (Plotly) { drawStill(Plotly, figure, plan.plots); } });
      if (work) { work.catch(() => { }); }
    });
  } catch (error) { }
})();
