// Turns the landscape of the contents page: a surface of squares, the farthest drawn first, and the way down on it.
// It stands still where motion is not wanted, until it is asked to turn. Without it the still drawing stays.
(function () {
  'use strict';
  var figure = document.querySelector('figure.landscape');
  var canvas = document.createElement('canvas');
  var context = figure && canvas.getContext('2d');
  if (!context) { return; }
  var scene = JSON.parse(figure.querySelector('script').textContent);
  var rows = scene.z.length, columns = scene.z[0].length;
  var low = Infinity, high = -Infinity;
  scene.z.forEach(function (row) { row.forEach(function (z) { low = Math.min(low, z); high = Math.max(high, z); }); });

  // Places from −1 to 1, heights from 0 to 1.
  var between = function (values, value) { return 2 * (value - values[0]) / (values[values.length - 1] - values[0]) - 1; };
  var height = function (z) { return (z - low) / (high - low); };
  var x = scene.x.map(function (value) { return between(scene.x, value); });
  var y = scene.y.map(function (value) { return between(scene.y, value); });
  var h = scene.z.map(function (row) { return row.map(height); });
  var path = scene.path ? scene.path[0].map(function (px, i) { return [between(scene.x, px), between(scene.y, scene.path[1][i]), height(scene.path[2][i])]; }) : [];

  // Viridis, darker on slopes that turn away from the lamp: the colours of the course's still surfaces.
  var stops = ['440154', '482878', '3e4989', '31688e', '26828e', '1f9e89', '35b779', '6ece58', 'b5de2b', 'fde725'].map(function (hex) {
    return [0, 2, 4].map(function (at) { return parseInt(hex.substr(at, 2), 16); });
  });
  var color = function (share, light) {
    var at = Math.min(share * (stops.length - 1), stops.length - 1.001), i = Math.floor(at);
    return 'rgb(' + stops[i].map(function (part, k) { return Math.round(light * (part + (at - i) * (stops[i + 1][k] - part))); }).join(',') + ')';
  };
  var colors = [];
  for (var r = 0; r + 1 < rows; r++) {
    colors.push([]);
    for (var c = 0; c + 1 < columns; c++) {
      var sx = (h[r][c + 1] + h[r + 1][c + 1] - h[r][c] - h[r + 1][c]) / (x[c + 1] - x[c]) / 2;
      var sy = (h[r + 1][c] + h[r + 1][c + 1] - h[r][c] - h[r][c + 1]) / (y[r + 1] - y[r]) / 2;
      var cosine = (0.6 * sx - 0.3 * sy + 0.74) / Math.sqrt(sx * sx + sy * sy + 1);
      colors[r].push(color((h[r][c] + h[r][c + 1] + h[r + 1][c] + h[r + 1][c + 1]) / 4, 0.62 + 0.38 * Math.max(0, cosine)));
    }
  }

  var angle = 0.65, tilt = 0.52, walked = path.length - 1, width = 0, tall = 0;

  // Turned around the vertical, then seen from above at an angle; what is near is a little larger.
  function project(px, py, pz) {
    var u = px * Math.cos(angle) - py * Math.sin(angle), v = px * Math.sin(angle) + py * Math.cos(angle);
    var near = 1 / (1 + 0.16 * v);
    var scale = Math.min(width / 2.75, tall / 1.75);
    return [width / 2 + u * scale * near, tall * 0.56 - (v * Math.sin(tilt) + (pz - 0.4) * Math.cos(tilt) * 0.95) * scale * near];
  }

  function order(count, forwards) {
    var all = [];
    for (var i = 0; i < count; i++) { all.push(forwards ? i : count - 1 - i); }
    return all;
  }

  function draw() {
    context.clearRect(0, 0, width, tall);
    var points = h.map(function (row, i) { return row.map(function (z, j) { return project(x[j], y[i], z); }); });
    context.lineWidth = 0.7;
    context.lineJoin = 'round';
    order(rows - 1, Math.cos(angle) < 0).forEach(function (i) {
      order(columns - 1, Math.sin(angle) < 0).forEach(function (j) {
        context.beginPath();
        [points[i][j], points[i][j + 1], points[i + 1][j + 1], points[i + 1][j]].forEach(function (p, k) { context[k ? 'lineTo' : 'moveTo'](p[0], p[1]); });
        context.closePath();
        context.fillStyle = context.strokeStyle = colors[i][j];
        context.fill();
        context.stroke();
      });
    });
    if (path.length > 1) { drawPath(); }
  }

  function drawPath() {
    var at = Math.min(walked, path.length - 1);
    var seen = path.slice(0, Math.floor(at) + 1);
    var next = path[Math.min(seen.length, path.length - 1)], last = seen[seen.length - 1], share = at - Math.floor(at);
    seen.push(last.map(function (part, k) { return part + share * (next[k] - part); }));
    [['#000000', 5], ['#ffb37a', 2.5]].forEach(function (pen) {
      context.beginPath();
      seen.forEach(function (at, k) { var p = project(at[0], at[1], at[2] + 0.015); context[k ? 'lineTo' : 'moveTo'](p[0], p[1]); });
      context.strokeStyle = pen[0];
      context.lineWidth = pen[1];
      context.stroke();
    });
    var end = seen[seen.length - 1], ball = project(end[0], end[1], end[2] + 0.03);
    context.beginPath();
    context.arc(ball[0], ball[1], 6, 0, 7);
    context.fillStyle = '#ffb37a';
    context.strokeStyle = '#000000';
    context.lineWidth = 1.5;
    context.fill();
    context.stroke();
  }

  function fit() {
    var ratio = window.devicePixelRatio || 1;
    width = canvas.clientWidth;
    tall = canvas.clientHeight;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(tall * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    draw();
  }

  var still = window.matchMedia('(prefers-reduced-motion: reduce)');
  var turning = false, visible = true, before = 0;
  var button = document.createElement('button');
  function turn(on) {
    turning = on;
    before = 0;
    button.textContent = on ? 'Stop' : 'Turn';
    button.setAttribute('aria-label', on ? 'Stop the landscape' : 'Turn the landscape');
    if (on) { requestAnimationFrame(frame); }
  }

  function frame(now) {
    if (!turning || !visible) { return; }
    var passed = before ? Math.min(now - before, 100) / 1000 : 0;
    before = now;
    angle += 0.2 * passed;
    // The whole way in nine seconds; at its end a rest.
    walked = walked >= path.length + path.length / 3 ? 0 : walked + passed * path.length / 9;
    draw();
    requestAnimationFrame(frame);
  }

  var from = null;
  canvas.addEventListener('pointerdown', function (event) { from = event.clientX; canvas.setPointerCapture(event.pointerId); });
  canvas.addEventListener('pointermove', function (event) {
    if (from === null) { return; }
    angle += (event.clientX - from) / 150;
    from = event.clientX;
    draw();
  });
  ['pointerup', 'pointercancel'].forEach(function (name) { canvas.addEventListener(name, function () { from = null; }); });

  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', figure.getAttribute('aria-label'));
  button.type = 'button';
  button.addEventListener('click', function () { turn(!turning); });
  figure.querySelector('.still').after(canvas, button);
  figure.classList.add('drawn');
  still.addEventListener('change', function () { turn(!still.matches); });
  if (window.ResizeObserver) { new ResizeObserver(fit).observe(canvas); }
  if (window.IntersectionObserver) {
    new IntersectionObserver(function (entries) {
      visible = entries[0].isIntersecting;
      if (visible && turning) { before = 0; requestAnimationFrame(frame); }
    }).observe(canvas);
  }
  fit();
  turn(!still.matches);
})();
