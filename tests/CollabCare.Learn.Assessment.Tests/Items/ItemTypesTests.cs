using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Assessment.Tests.Items;

public class ItemTypesTests
{
    private static readonly ItemType[] All = Enum.GetValues<ItemType>();

    [Fact]
    public void Each_type_has_the_code_of_its_ids() => All.Select(type => type.Code()).ShouldBe(["sba", "ms", "ord", "mat", "sjt", "br", "comp"]);

    [Fact]
    public void Each_type_has_its_points_and_a_written_task_has_none() => All.Select(type => type.Weight()).ShouldBe([1, 2, 2, 2, 3, 6, 0]);

    [Fact]
    public void Each_type_has_its_minutes() => All.Select(type => type.Minutes()).ShouldBe([1, 1.5, 1.5, 2, 3, 8, 12]);
}
