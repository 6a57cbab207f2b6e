namespace Descent.Browser.Tests;

/// <summary>Contrast of text, by WCAG 2.2, success criterion 1.4.3: (L₁ + 0.05)/(L₂ + 0.05) of the relative luminances.</summary>
internal static class Contrast
{
    /// <summary>
    /// A script that names texts with less than 4.5 : 1, or 3 : 1 where they are large. Text on the coloured parts of a drawing is left out:
    /// what is behind it is no background that a style names.
    /// </summary>
    public const string Faults = """
        () => {
            const parse = color => { const p = color.match(/[\d.]+/g).map(Number); const s = color.startsWith('color(') ? 255 : 1; return [p[0] * s, p[1] * s, p[2] * s, p[3] ?? 1]; };
            const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
            const linear = part => { part /= 255; return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4; };
            const luminance = c => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
            const background = part => {
                const layers = [];
                for (let at = part; at; at = at.parentElement) { layers.push(parse(getComputedStyle(at).backgroundColor)); if (layers.at(-1)[3] === 1) { break; } }
                return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1]);
            };
            const faults = [];
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const part = node.parentElement;
                if (!node.textContent.trim() || !part.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || part.closest('script, style, .katex-mathml, [aria-hidden="true"] svg')) { continue; }
                const drawing = part.closest('svg');
                if (drawing && (part.closest('.contourlabels, .annotation, .bars, .hm, .hoverlayer') || part.getAttribute('data-on'))) { continue; }
                const style = getComputedStyle(part);
                const below = background(drawing ? drawing.parentElement : part);
                const color = over(parse(drawing ? (style.fill === 'none' ? style.color : style.fill) : style.color), below);
                const [light, dark] = [luminance(color), luminance(below)].sort((a, b) => b - a);
                const ratio = (light + 0.05) / (dark + 0.05), size = parseFloat(style.fontSize);
                const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
                if (ratio < (large ? 3 : 4.5)) { faults.push(ratio.toFixed(2) + ' ' + node.textContent.trim().slice(0, 40) + ' <' + part.tagName + ' class="' + (part.getAttribute('class') || '') + '"> ' + (part.closest('figure, .cell, li')?.id || '')); }
            }
            return [...new Set(faults)].slice(0, 12);
        }
        """;
}
