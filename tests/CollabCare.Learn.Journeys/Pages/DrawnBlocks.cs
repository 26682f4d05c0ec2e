using CollabCare.Learn.Journeys.Browser;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>Drawn blocks where there is least room and where there is most, in light and dark, and on paper.</summary>
public sealed class DrawnBlocks(Chromium chromium, FilledApp app) : Looking(chromium, app)
{
    // A4 without its margins, in px.
    const int Paper = 642;

    // What is hidden from the eye alone is 1 px wide, or its words have no colour; what scrolls, one can reach. A rotated square stands out of its line by a few px.
    const string Look = """
        () => {
          const faults = [], shown = { visibilityProperty: true, opacityProperty: true };
          const name = e => e.outerHTML.replace(/\s+/g, ' ').slice(0, 120);
          if (document.documentElement.scrollWidth > document.documentElement.clientWidth) faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
          for (const block of document.querySelectorAll('.drawn')) {
            const box = block.getBoundingClientRect();
            if (!block.checkVisibility(shown) || box.width < 100 || box.height < 40) faults.push(`not to be seen: ${name(block)}`);
            for (const e of block.querySelectorAll('*')) {
              const at = e.getBoundingClientRect(), style = getComputedStyle(e);
              if (at.width <= 1 || !e.checkVisibility(shown)) continue;
              if (at.right > box.right + 5 || at.left < box.left - 5) faults.push(`sticks out by ${Math.round(Math.max(at.right - box.right, box.left - at.left))}: ${name(e)}`);
              if (style.overflowX !== 'visible' && style.color !== 'rgba(0, 0, 0, 0)' && e instanceof HTMLElement && e.scrollWidth > e.clientWidth + 1) faults.push(`clipped: ${name(e)}`);
              if (e instanceof SVGTextElement && e.ownerSVGElement) {
                const picture = e.ownerSVGElement.getBoundingClientRect();
                if (getComputedStyle(e.ownerSVGElement).overflowX !== 'visible' && (at.right > picture.right + 1 || at.left < picture.left - 1 || at.bottom > picture.bottom + 1 || at.top < picture.top - 1)) faults.push(`cut off: ${name(e)}`);
              }
            }
          }
          return faults;
        }
        """;

    // Words in a picture against the paper, or the shape that they stand on, by the formula of WCAG 2.2. Axe does not look into pictures.
    const string Faint = """
        () => {
          const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
          const rgb = colour => { pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3); };
          const light = colour => rgb(colour).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
          const paper = [document.body, document.documentElement].map(e => getComputedStyle(e).backgroundColor).find(colour => colour !== 'rgba(0, 0, 0, 0)') ?? 'white';
          return [...document.querySelectorAll('.drawn svg text')].filter(text => text.checkVisibility() && text.textContent.trim() !== '').flatMap(text => {
            const at = text.getBoundingClientRect(), [x, y] = [at.left + at.width / 2, at.top + at.height / 2];
            const under = [...text.ownerSVGElement.querySelectorAll('rect, circle, path')]
              .filter(shape => shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING && getComputedStyle(shape).fill !== 'none')
              .filter(shape => shape.isPointInFill(new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse()))).at(-1);
            const [a, b] = [light(getComputedStyle(text).fill), light(under ? getComputedStyle(under).fill : paper)];
            const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            return contrast < 4.5 ? [`${contrast.toFixed(2)} to 1, not 4.5: ${text.outerHTML.slice(0, 120)}`] : [];
          });
        }
        """;

    const string Kinds = "() => [...document.querySelectorAll('.drawn')].map(block => [...block.classList].find(name => name.startsWith('drawn-')))";

    [Fact]
    public async Task Each_kind_is_whole_and_to_be_read_at_320_and_at_1600_px_in_light_and_dark_and_on_paper()
    {
        var device = await DeviceAsync(Who.Stranger);
        var (faults, kinds) = (new List<string>(), new HashSet<string>());
        foreach (var module in AccessibleContent.Drawn)
        {
            await device.GoAsync($"/modules/{module}");
            await device.Page.EvaluateAsync("document.fonts.ready.then(() => true)");
            foreach (var width in new[] { 320, 1600 })
            {
                await device.Page.SetViewportSizeAsync(width, 900);
                await LookAsync($"{module} at {width} px", Look);
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await device.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                    await LookAsync($"{module} at {width} px, {scheme}", Faint);
                }
            }

            // On paper it is dark on white, whatever the screen was.
            await device.Page.SetViewportSizeAsync(Paper, 900);
            await device.Page.EmulateMediaAsync(new() { Media = Media.Print });
            await LookAsync($"{module} on paper", Look);
            await LookAsync($"{module} on paper", Faint);
            kinds.UnionWith(await device.Page.EvaluateAsync<string[]>(Kinds));
            await device.Page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = ColorScheme.Light });
        }

        string.Join('\n', faults).ShouldBeEmpty();
        kinds.ShouldBe(["drawn-pathway", "drawn-steps", "drawn-stakeholders", "drawn-sbar", "drawn-ipass", "drawn-star", "drawn-matrix", "drawn-adoption"], ignoreOrder: true);

        async Task LookAsync(string where, string script) => faults.AddRange((await device.Page.EvaluateAsync<string[]>(script)).Select(fault => $"{where}: {fault}"));
    }
}
