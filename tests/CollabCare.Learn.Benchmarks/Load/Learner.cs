using System.Globalization;
using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Benchmarks.Load;

/// <summary>Somebody with an account who takes quizzes as people without JavaScript do: reads each item's page, sends its form, sends in, reads the result.</summary>
sealed partial class Learner : IDisposable
{
    readonly Quiz _quiz;
    readonly string _module;

    Learner(Browser browser, Module module) => (Browser, _module, _quiz) = (browser, module.Id, module.Quiz!);

    public Browser Browser { get; }

    public static async Task<Learner> SignUpAsync(Uri address, Module module, int number) => new(await Workplace.SignUpAsync(address, $"Learner {number}", $"learner{number}@load.example"), module);

    /// <summary>A whole attempt.</summary>
    public async Task AttemptAsync()
    {
        var token = Browser.Token(await Browser.ReadAsync($"/modules/{_module}/quiz"));
        var attempt = await Browser.PostAsync($"/modules/{_module}/quiz", [token]);
        var page = await Browser.ReadAsync(attempt);
        for (var position = 1; ; position++)
        {
            var item = Find(page);
            var next = await Browser.PostAsync($"{attempt}/items/{position}", [token, .. Fields(item.Key.FullAnswer()), new("go", "next")]);
            page = await Browser.ReadAsync(next);
            if (next.EndsWith("/send", StringComparison.Ordinal))
            {
                break;
            }
        }

        var result = await Browser.ReadAsync(await Browser.PostAsync($"{attempt}/send", [token, new("key", Guid.NewGuid().ToString())]));
        if (!result.Contains("Passed", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("An attempt that was answered right did not pass.");
        }
    }

    /// <summary>Plays the first moment of a module's scenario; the address of the second.</summary>
    public async Task<string> SecondMomentAsync(Module module)
    {
        var token = Browser.Token(await Browser.ReadAsync($"/modules/{module.Id}/quiz"));
        var attempt = await Browser.PostAsync($"/modules/{module.Id}/quiz", [token]);
        var page = await Browser.ReadAsync($"{attempt}/items/{module.Quiz!.Form.Marked.Items}");
        var scenario = module.Scenario!;
        return await Browser.PostAsync(RunAddress().Match(page).Value, [token, new("moment", scenario.Start), new("choice", scenario.Moment(scenario.Start)!.Choices[0].Id)]);
    }

    public void Dispose() => Browser.Dispose();

    Item Find(string page)
    {
        var ids = Ids().Matches(page).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value).ToHashSet(StringComparer.Ordinal);
        return _quiz.Items.First(item => (item.Type == ItemType.Match ? item.Stems.Select(s => s.Id) : item.Choices.Select(c => c.Id)).All(ids.Contains));
    }

    static IEnumerable<KeyValuePair<string, string>> Fields(Answer answer) => answer switch
    {
        ChosenOne one => [new("picks", one.Choice)],
        ChosenMany many => many.Choices.Select(c => KeyValuePair.Create("picks", c)),
        Placed placed => placed.Places.Select(p => KeyValuePair.Create($"places[{p.Key}]", p.Value.ToString(CultureInfo.InvariantCulture))),
        Matched matched => matched.Pairs.Select(p => KeyValuePair.Create($"matches[{p.Key}]", p.Value)),
        Rated rated => rated.Ratings.Select(r => KeyValuePair.Create($"ratings[{r.Key}]", r.Value.ToString(CultureInfo.InvariantCulture))),
        _ => [],
    };

    [GeneratedRegex("""name="picks" value="([^"]+)"|name="(?:places|matches|ratings)\[([^\]]+)\]""")]
    private static partial Regex Ids();

    [GeneratedRegex("/runs/[0-9a-f-]{36}")]
    private static partial Regex RunAddress();
}
