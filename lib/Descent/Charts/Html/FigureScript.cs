namespace Descent.Plotting;

/// <summary>The script that makes a figure interactive. It never throws: without plotly.js the still drawing stays.</summary>
internal static class FigureScript
{
    /// <summary>The release of plotly.js that figures are made for.</summary>
    public const string PlotlyVersion = "3.7.0";

    // The same figure may stand on a page twice, so it is found by its content, and each copy is drawn once.
    // One promise for the page loads plotly.js once; it yields nothing where that fails.
    private const string Text = """
        (function () {
          try {
            var figures = document.querySelectorAll('figure[data-figure="ID"]:not([data-drawn])');
            var meta = document.querySelector('meta[name="descent-plotly"]');
            var source = meta ? meta.content : 'https://cdn.plot.ly/plotly-VERSION.min.js';
            var load = window.Plotly ? Promise.resolve(window.Plotly) : window.descentPlotly = window.descentPlotly || new Promise(function (done) {
              if (!source) { return done(); }
              var script = document.createElement('script');
              script.src = source;
              script.charset = 'utf-8';
              script.onload = function () { done(window.Plotly); };
              script.onerror = function () { done(); };
              document.head.appendChild(script);
            });
            var draw = function (Plotly, panel, plot) {
              var still = panel.querySelector('.descent-still');
              var place = document.createElement('div');
              var box = still.getBoundingClientRect();
              var layout = plot.layout || {};
              place.style.height = (layout.height || (box.height > 150 ? Math.round(box.height) : 420)) + 'px';
              if (layout.width > box.width) { delete layout.width; }
              var ink = function () {
                var color = getComputedStyle(panel).color;
                return { 'font.color': color, 'modebar.color': color, 'modebar.activecolor': color };
              };
              var page = ['rgba(0,0,0,0)', undefined].indexOf(layout.paper_bgcolor) >= 0 && !(layout.font && layout.font.color);
              if (page) {
                layout.font = Object.assign({}, layout.font, { color: ink()['font.color'] });
                layout.modebar = { bgcolor: 'rgba(0,0,0,0)', color: ink()['font.color'], activecolor: ink()['font.color'] };
              }
              if (box.width < 520 && !layout.scene) { layout.margin = Object.assign({}, layout.margin, { l: 45, r: 10 }); }
              var camera = layout.scene && layout.scene.camera;
              if (box.width < 520 && camera) { ['x', 'y', 'z'].forEach(function (axis) { camera.eye[axis] *= 1.4; }); }
              panel.appendChild(place);
              still.style.display = 'none';
              var back = function () { still.style.display = ''; place.remove(); };
              var drawn;
              try { drawn = Plotly.newPlot(place, { data: plot.data, layout: layout, config: plot.config, frames: plot.frames }); } catch (error) { return back(); }
              drawn.then(function () {
                var theme = window.matchMedia('(prefers-color-scheme: dark)');
                theme.addEventListener('change', function () { if (page) { Plotly.relayout(place, ink()); } });
                if (window.ResizeObserver) {
                  new ResizeObserver(function () { if (place.offsetWidth) { Plotly.Plots.resize(place).catch(function () { }); } }).observe(place);
                }
              }, back);
            };
            figures.forEach(function (figure) {
              figure.setAttribute('data-drawn', '');
              var plots = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
              load.then(function (Plotly) {
                if (!Plotly) { return; }
                figure.querySelectorAll('.descent-panel').forEach(function (panel, i) { draw(Plotly, panel, plots[i]); });
              }).catch(function () { });
            });
          } catch (error) { }
        })();
        """;

    /// <summary>The script of one figure.</summary>
    public static string For(string id) =>
        Text.Replace("ID", id, StringComparison.Ordinal).Replace("VERSION", PlotlyVersion, StringComparison.Ordinal).ReplaceLineEndings("\n");
}
