using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.SkillGuide;

/// <summary>Shows the skill guide.</summary>
public sealed record ShowGuide : IQuery<GuidePage>;

public sealed record GuidePage(Guide Guide, ImmutableArray<Source> Sources);

public sealed class ShowGuideHandler(Library library) : IQueryHandler<ShowGuide, GuidePage>
{
    public ValueTask<GuidePage> Handle(ShowGuide query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new GuidePage(library.Guide, library.Cited(library.Guide.Page)));
}
