using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.SkillGuide;

/// <summary>Shows the skill guide, or one of the two pages beside it.</summary>
public sealed record ShowGuide(GuideChapter Chapter = GuideChapter.Skill) : IQuery<GuidePage?>;

/// <summary>The pages of the guide.</summary>
public enum GuideChapter
{
    /// <summary>What the skill is.</summary>
    Skill,

    /// <summary>What each stage asks, and what a badge is.</summary>
    Levels,

    /// <summary>Who uses the skill.</summary>
    Careers,
}

/// <param name="Guide">The page.</param>
/// <param name="Chapter">Which it is.</param>
/// <param name="Others">The other pages of the guide, with their addresses.</param>
/// <param name="Sources">What it cites.</param>
public sealed record GuidePage(Guide Guide, GuideChapter Chapter, ImmutableArray<(Guide Guide, string Address)> Others, ImmutableArray<Source> Sources);

public sealed class ShowGuideHandler(Library library) : IQueryHandler<ShowGuide, GuidePage?>
{
    public ValueTask<GuidePage?> Handle(ShowGuide query, CancellationToken cancellationToken)
    {
        (GuideChapter Chapter, Guide? Guide, string Address)[] all =
            [(GuideChapter.Skill, library.Guide, "/guide"), (GuideChapter.Levels, library.Levels, "/levels"), (GuideChapter.Careers, library.Careers, "/careers")];
        var others = all.Where(c => c.Chapter != query.Chapter && c.Guide is not null).Select(c => (c.Guide!, c.Address));
        return ValueTask.FromResult(all.First(c => c.Chapter == query.Chapter).Guide is { } guide
            ? new GuidePage(guide, query.Chapter, [.. others], library.Cited(guide.Page)) : null);
    }
}
