using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.Projects;

/// <summary>Shows a mentor the guide to a project, the answers to its desk pack, or its exemplar.</summary>
/// <param name="Id">The project's id.</param>
/// <param name="Show">guide, answers or exemplar; null or empty for the guide.</param>
public sealed record ShowMentorMaterial(string Id, string? Show) : IQuery<MentorPage?>;

/// <param name="Project">The project.</param>
/// <param name="Part">What is shown.</param>
/// <param name="Page">Its words.</param>
/// <param name="Sources">What it cites.</param>
public sealed record MentorPage(Project Project, MentorPart Part, Page Page, ImmutableArray<Source> Sources);

/// <param name="Id">Its name in the address.</param>
/// <param name="Title">As shown.</param>
public sealed record MentorPart(string Id, string Title)
{
    public static readonly ImmutableArray<MentorPart> All = [new("guide", "Mentor guide"), new("answers", "Answers to the desk pack"), new("exemplar", "Exemplar")];
}

public sealed class ShowMentorMaterialHandler(Library library) : IQueryHandler<ShowMentorMaterial, MentorPage?>
{
    public ValueTask<MentorPage?> Handle(ShowMentorMaterial query, CancellationToken cancellationToken)
    {
        var part = MentorPart.All.FirstOrDefault(p => p.Id == (string.IsNullOrEmpty(query.Show) ? "guide" : query.Show));
        return ValueTask.FromResult(part is not null && library.Project(query.Id) is { Mentor: { } material } project ? Page(project, part, Of(material, part)) : null);
    }

    MentorPage Page(Project project, MentorPart part, Page page) => new(project, part, page, library.Cited(page));

    static Page Of(MentorMaterial material, MentorPart part) => part.Id switch
    {
        "answers" => material.Answers,
        "exemplar" => material.Exemplar,
        _ => material.Guide,
    };
}
