using System.Text;
using CollabCare.Learn.Content.Checking;

namespace CollabCare.Learn.Content.Tests.Checking;

/// <summary>Trees that no case can hold: links, bytes, sizes and bombs, made at run time.</summary>
public class TreeTests
{
    static IEnumerable<string> Say(string root) => Checker.Check(root, CaseFolder.Today).Findings.Select(f => f.ToString());

    [Fact]
    public void Follows_no_link_out_of_the_tree()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.md", "---\nid: secret\n---\n\n# The canary\n");
        using var tree = CaseFolder.Lay();
        File.CreateSymbolicLink(tree.Of("roles/secret.md"), outside.Of("secret.md"));
        Directory.CreateSymbolicLink(tree.Of("tools/outside"), outside.Path);

        Say(tree.Path).ShouldBe(
        [
            "roles/secret.md(0,0): error CL0001: This is a link to another place, and links are not followed; put the file itself here.",
            "tools/outside(0,0): error CL0001: This is a link to another place, and links are not followed; put the file itself here.",
        ]);
    }

    [Fact]
    public void Goes_round_no_circle_of_links()
    {
        using var tree = CaseFolder.Lay();
        Directory.CreateSymbolicLink(tree.Of("roles/round"), tree.Path);
        Directory.CreateSymbolicLink(tree.Of("tools/round"), tree.Path);

        Say(tree.Path).Count().ShouldBe(2);
    }

    [Fact]
    public void Reads_a_tree_whose_root_is_a_link_or_ends_with_a_slash()
    {
        using var tree = CaseFolder.Lay();
        using var beside = new TemporaryFolder();
        Directory.CreateSymbolicLink(beside.Of("content"), tree.Path);

        Say(tree.Path + "/").ShouldBeEmpty();
        Say(beside.Of("content")).ShouldBeEmpty();
    }

    [Fact]
    public void Refuses_bytes_that_are_not_UTF_8()
    {
        using var tree = CaseFolder.Lay();
        File.WriteAllBytes(tree.Of("roles/porter.md"), [.. "Ménage"u8, .. Encoding.Latin1.GetBytes("Ménage")]);

        Say(tree.Path).ShouldBe(["roles/porter.md(0,0): error CL0001: This file is not UTF-8 (byte 9); save it as UTF-8."]);
    }

    [Fact]
    public void Takes_a_byte_order_mark_and_line_ends_of_Windows_for_nothing()
    {
        using var tree = CaseFolder.Lay();
        foreach (var file in Directory.EnumerateFiles(tree.Path, "*.md", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, "\uFEFF" + File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        Say(tree.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Refuses_a_page_of_more_than_a_megabyte()
    {
        using var tree = CaseFolder.Lay();
        File.AppendAllText(tree.Of("skill.md"), new string('a', 1024 * 1024));

        Say(tree.Path).ShouldBe(["skill.md(0,0): error CL0001: A page may hold 1024 kB at most; split it."]);
    }

    [Fact]
    public void Says_where_there_is_no_folder()
    {
        using var tree = new TemporaryFolder();

        Say(tree.Of("none")).ShouldBe([$".(0,0): error CL0001: There is no content folder at {tree.Of("none")}; give its path."]);
    }

    [Fact]
    public void Says_what_an_empty_folder_lacks()
    {
        using var tree = new TemporaryFolder();

        var result = Checker.Check(tree.Path, CaseFolder.Today);

        result.Library.ShouldBeNull();
        result.Findings.Select(f => f.Path).ShouldBe(["skill.md", "sources.md"]);
    }

    [Theory]
    [InlineData("a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\n? *d : x\n")]
    [InlineData("a: [[[[[[[[[[")]
    public async Task Refuses_a_bomb_before_it_unfolds(string yaml)
    {
        using var tree = CaseFolder.Lay();
        tree.Write("roles/charge-nurse.md", $"---\n{yaml}{(yaml.EndsWith('[') ? new string('[', 500_000) : "")}\n---\n\n# X\n");

        // Unfolded, it would fill the memory for minutes.
        var said = await Task.Run(() => Checker.Check(tree.Path, CaseFolder.Today).Findings).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        said.ShouldHaveSingleItem().Code.ShouldBe("CL0002");
    }
}
