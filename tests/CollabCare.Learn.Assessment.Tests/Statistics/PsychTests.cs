using System.Globalization;
using CollabCare.Learn.Assessment.Statistics;

namespace CollabCare.Learn.Assessment.Tests.Statistics;

/// <summary>The numbers against those of R's psych, on 200 people and 20 items; psych.R beside this file wrote both sides.</summary>
public class PsychTests
{
    const double Close = 1e-9;

    public static TheoryData<string, string> Items => [.. from set in new[] { "complete", "holes" } from item in Enumerable.Range(1, 20) select (set, $"i{item:00}")];

    [Theory]
    [MemberData(nameof(Items))]
    public void An_item_equals(string set, string item)
    {
        var (table, at, expected) = (Read(set), int.Parse(item[1..], CultureInfo.InvariantCulture) - 1, Expected(set, item));
        var scores = table.Column(at);
        scores.Length.ShouldBe((int)expected["n"]!.Value);
        Sample.Mean(scores)!.Value.ShouldBe(expected["mean"]!.Value, Close);
        Sample.StandardDeviation(scores)!.Value.ShouldBe(expected["sd"]!.Value, Close);
        Sample.Skewness(scores)!.Value.ShouldBe(expected["skew"]!.Value, Close);
        table.ItemRest(at)!.Value.ShouldBe(expected["r.drop"]!.Value, Close);
    }

    [Theory]
    [InlineData("complete")]
    [InlineData("holes")]
    public void The_whole_equals(string set)
    {
        var (table, expected) = (Read(set), Expected(set, "total"));
        (table.People, table.Items).ShouldBe((200, 20));
        Sample.Mean(table.Means)!.Value.ShouldBe(expected["mean"]!.Value, Close);
        Sample.StandardDeviation(table.Means)!.Value.ShouldBe(expected["sd"]!.Value, Close);
        Sample.Skewness(table.Means)!.Value.ShouldBe(expected["skew"]!.Value, Close);
        table.Alpha!.Value.ShouldBe(expected["raw_alpha"]!.Value, Close);
    }

    [Fact]
    public void Without_holes_an_item_against_the_rest_is_the_correlation_with_the_sum_of_the_others()
    {
        var table = Read("complete");
        var columns = Enumerable.Range(0, 20).Select(item => table.Column(item)).ToArray();
        for (var item = 0; item < 20; item++)
        {
            double[] rest = [.. Enumerable.Range(0, 200).Select(person => columns.Where((_, other) => other != item).Sum(column => column[person]))];
            Pairs.Correlation(columns[item], rest)!.Value.ShouldBe(table.ItemRest(item)!.Value, Close);
        }
    }

    static ScoreTable Read(string set) => new(Rows($"{set}.csv").Skip(1).Select(row => row.Select(Number).ToArray()));

    static Dictionary<string, double?> Expected(string set, string of)
    {
        var rows = Rows("expected.csv").ToArray();
        return rows[0].Zip(rows.Single(row => row[0] == set && row[1] == of)).Skip(2).ToDictionary(cell => cell.First, cell => Number(cell.Second));
    }

    static double? Number(string words) => words == "NA" ? null : double.Parse(words, CultureInfo.InvariantCulture);

    static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Statistics", file)).Select(line => line.Split(','));
}
