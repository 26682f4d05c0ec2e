using CollabCare.Learn.Assessment.Statistics;

namespace CollabCare.Learn.Assessment.Tests.Statistics;

public class CommonItemsTests
{
    [Fact]
    public void Nobody_took_anything_together()
    {
        CommonItems.Of([], 1).Items.ShouldBeEmpty();
        CommonItems.Of(Taken("a", "b", "c"), 1).Items.ShouldBeEmpty("one item is no set");
    }

    [Fact]
    public void Enough_people_are_needed()
    {
        CommonItems.Of(Taken("ab", "ab", "a"), 3).ShouldSatisfyAllConditions(set => set.Items.ShouldBeEmpty(), set => set.People.ShouldBeEmpty());
        var two = CommonItems.Of(Taken("ab", "ab", "a"), 2);
        two.Items.ShouldBe(["a", "b"]);
        two.People.ShouldBe([0, 1]);
    }

    [Fact]
    public void The_larger_set_wins_and_of_two_as_large_the_one_with_more_people()
    {
        CommonItems.Of(Taken("ab", "ab", "ab", "cde", "cde"), 2).Items.ShouldBe(["c", "d", "e"]);
        var more = CommonItems.Of(Taken("cd", "cd", "ab", "ab", "ab"), 2);
        more.Items.ShouldBe(["a", "b"]);
        more.People.ShouldBe([2, 3, 4]);
    }

    [Fact]
    public void A_popular_item_that_leads_nowhere_does_not_hide_a_set()
    {
        // "x" goes with everything, but no three people share it with the same others.
        CommonItems.Of(Taken("xa", "xb", "xc", "abc", "abc", "abc"), 3).Items.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void The_item_that_keeps_the_most_people_is_added_first() =>
        CommonItems.Of(Taken("abc", "abc", "abc", "ax", "ax", "by", "by", "cz", "cz"), 2).ShouldSatisfyAllConditions(
            set => set.Items.ShouldBe(["a", "b", "c"]),
            set => set.People.ShouldBe([0, 1, 2]));

    [Fact]
    public void Works_over_more_people_than_a_word_has_bits()
    {
        var set = CommonItems.Of([.. Taken([.. Enumerable.Range(0, 200).Select(n => n % 3 == 0 ? "abc" : "ad")])], 60);
        set.Items.ShouldBe(["a", "b", "c"]);
        set.People.ShouldBe(Enumerable.Range(0, 200).Where(n => n % 3 == 0));
    }

    static IReadOnlySet<string>[] Taken(params string[] people) => [.. people.Select(items => items.Select(item => item.ToString()).ToHashSet())];
}
