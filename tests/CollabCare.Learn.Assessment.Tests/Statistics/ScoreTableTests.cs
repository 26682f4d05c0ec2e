using CollabCare.Learn.Assessment.Statistics;

namespace CollabCare.Learn.Assessment.Tests.Statistics;

public class ScoreTableTests
{
    [Fact]
    public void Rows_of_different_lengths_are_refused() => Should.Throw<ArgumentException>(() => new ScoreTable([[1, 2], [1]])).Message.ShouldContain("place for every item");

    [Fact]
    public void An_empty_table_says_nothing()
    {
        var table = new ScoreTable([]);
        (table.People, table.Items, table.Alpha).ShouldBe((0, 0, null));
        table.Means.ShouldBeEmpty();
    }

    [Fact]
    public void One_item_has_no_alpha_and_no_rest()
    {
        var table = new ScoreTable([[0], [1], [1]]);
        table.Alpha.ShouldBeNull();
        table.ItemRest(0).ShouldBeNull();
    }

    [Fact]
    public void Two_items_that_agree_have_an_alpha_of_one()
    {
        var table = new ScoreTable([[0, 0], [1, 1], [1, 1], [0, 0]]);
        table.Alpha!.Value.ShouldBe(1, 1e-12);
        table.ItemRest(1)!.Value.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Two_items_by_hand()
    {
        // variances 1/3 and 1/3, covariance 0: ΣC = 2/3, so alpha 2 · (1 − 1) = 0
        new ScoreTable([[0, 0], [0, 1], [1, 0], [1, 1]]).Alpha!.Value.ShouldBe(0, 1e-12);
    }

    [Fact]
    public void Items_that_cancel_each_other_have_no_alpha()
    {
        new ScoreTable([[0, 1], [1, 0], [0, 1], [1, 0]]).Alpha.ShouldBeNull("the total is the same for everybody");
        var table = new ScoreTable([[0, 1, 0], [1, 0, 1], [0, 1, 1], [1, 0, 0]]);
        table.ItemRest(2).ShouldBeNull("what the other two add up to is the same for everybody");
    }

    [Fact]
    public void An_item_that_everybody_has_right_is_left_out_of_alpha()
    {
        double?[][] two = [[0, 0], [0, 1], [1, 1], [1, 1]];
        var with = new ScoreTable(two.Select(row => (double?[])[row[0], 1, row[1]]));
        with.Alpha!.Value.ShouldBe(new ScoreTable(two).Alpha!.Value, 1e-12);
        with.ItemRest(1).ShouldBeNull();
        with.ItemRest(2)!.Value.ShouldBe(new ScoreTable(two).ItemRest(1)!.Value, 1e-12);
    }

    [Fact]
    public void Items_that_nobody_took_together_have_no_alpha_and_no_rest()
    {
        var table = new ScoreTable([[0, null], [1, null], [null, 0], [null, 1]]);
        table.Alpha.ShouldBeNull();
        table.ItemRest(0).ShouldBeNull();
    }

    [Fact]
    public void A_pair_that_nobody_took_together_leaves_its_items_without_a_rest_and_the_third_without_one_too()
    {
        var table = new ScoreTable([[0, null, 0], [1, null, 1], [null, 0, 1], [null, 1, 0]]);
        table.ItemRest(0).ShouldBeNull();
        table.ItemRest(2).ShouldBeNull();
        new ScoreTable([[0, null, 0], [1, null, 1], [null, 0, 0], [null, 1, 1]]).ItemRest(0).ShouldBeNull("it was never taken with the second, though the others agree");
    }

    [Fact]
    public void Means_leave_holes_out_and_whoever_was_asked_nothing() =>
        new ScoreTable([[1, null, 0], [null, null, null], [1, 1, 0.5]]).Means.ShouldBe([0.5, 2.5 / 3]);
}

public class FormStatisticsTests
{
    [Fact]
    public void Says_nothing_under_thirty_people_or_two_items()
    {
        FormStatistics.Of(new ScoreTable(People(29)), 3).ShouldBeNull();
        FormStatistics.Of(new ScoreTable(People(30).Select(row => row.Take(1).ToArray())), 1).ShouldBeNull();
        FormStatistics.Of(new ScoreTable(People(30)), 3).ShouldNotBeNull().People.ShouldBe(30);
    }

    [Fact]
    public void Percents_are_of_the_points_that_the_items_give()
    {
        // Thirty people: ten each with 0, 1 and 3 of 3 points.
        var form = FormStatistics.Of(new ScoreTable(People(30)), 3)!;
        form.Mean.ShouldBe(400 / 9d, 1e-9);
        form.Deviation.ShouldBe(100 * Math.Sqrt(10 * (16 + 1 + 25) / 81d / 29), 1e-9);
        form.Skewness.ShouldNotBeNull().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_error_of_measurement_is_the_deviation_times_the_root_of_what_alpha_leaves()
    {
        var form = FormStatistics.Of(new ScoreTable(People(30)), 3)!;
        form.ErrorOfMeasurement!.Value.ShouldBe(form.Deviation * Math.Sqrt(1 - form.Alpha!.Value), 1e-12);
    }

    [Fact]
    public void Items_that_agree_in_full_measure_without_error()
    {
        var form = FormStatistics.Of(new ScoreTable(Enumerable.Range(0, 40).Select(n => (double?[])[n % 2, n % 2])), 2)!;
        (form.Alpha, form.ErrorOfMeasurement).ShouldBe((1, 0));
    }

    [Fact]
    public void Has_no_alpha_and_no_error_when_everybody_has_the_same()
    {
        var form = FormStatistics.Of(new ScoreTable(Enumerable.Repeat<double?[]>([1, 2], 40)), 3)!;
        (form.Mean, form.Deviation, form.Skewness, form.Alpha, form.ErrorOfMeasurement).ShouldBe((100, 0, null, null, null));
    }

    static IEnumerable<double?[]> People(int count) => Enumerable.Range(0, count).Select(n => (n % 3) switch { 0 => (double?[])[0, 0], 1 => [1, 0], _ => [1, 2] });
}
