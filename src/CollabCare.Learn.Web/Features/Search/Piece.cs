using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Web.Features.Search;

/// <summary>What can be found: a page, a section of one, or a term.</summary>
/// <param name="Kind">Term, Module, Role, Tool, Guide, Project, Question, Interview or Source.</param>
/// <param name="Name">The page's title or term; a section's heading.</param>
/// <param name="Also">Other names for it.</param>
/// <param name="Parent">The page's title, for a section; else empty.</param>
/// <param name="Address">Where it stands, with its anchor.</param>
/// <param name="Text">Its words.</param>
public sealed record Piece(string Kind, string Name, ImmutableArray<string> Also, string Parent, string Address, string Text)
{
    public bool IsSection => Parent.Length > 0;

    /// <summary>Its names, each as folded words.</summary>
    public ImmutableArray<ImmutableArray<string>> Names { get; } = [.. Also.Prepend(Name).Select(FoldedWords.Of)];

    /// <summary>Everything that a stranger may read. Quizzes are not here, nor anything else that holds an answer.</summary>
    public static IEnumerable<Piece> All(Library library) =>
    [
        .. library.Terms.Select(t => new Piece("Term", t.Name, t.StandsFor is { } stands ? [stands] : [], "", $"/glossary#{t.Id}", t.Meaning)),
        .. OfPage("Guide", library.Guide.Title, [], library.Guide.Summary, "/guide", library.Guide.Page),
        .. library.Levels is { } levels ? OfPage("Guide", levels.Title, [], levels.Summary, "/levels", levels.Page) : [],
        .. library.Careers is { } careers ? OfPage("Guide", careers.Title, [], careers.Summary, "/careers", careers.Page) : [],
        .. library.Modules.SelectMany(m => OfPage("Module", m.Title, [], m.Summary, $"/modules/{m.Id}", m.Page)),
        .. library.Roles.SelectMany(r => OfPage("Role", r.Title, r.Also, r.Summary, $"/roles/{r.Name}", r.Page)),
        .. library.Tools.SelectMany(t => OfPage("Tool", t.Title, [], t.Summary, $"/tools/{t.Name}", t.Page)),
        .. library.Projects.SelectMany(p => OfPage("Project", p.Title, [p.Code], p.Summary, $"/projects/{p.Id}", p.Page)),
        .. library.Interview.Questions.Select(q => new Piece("Question", q.Text, q.Wordings, "", $"/interview/questions/{q.Id}", Told(q))),
        .. library.Interview.Sessions.SelectMany(s => OfPage("Interview", s.Title, [], s.Summary, $"/interview/sessions/{s.Name}", s.Page)),
        .. library.Interview.Rubric is { } rubric ? OfPage("Interview", rubric.Title, [], rubric.Summary, "/interview/rubric", rubric.Page) : [],
        .. library.Sources.Select(s => new Piece("Source", s.Title.Trim('(', ')'), [s.Key], "", $"/sources#{s.Key}", $"{s.Authors} {s.Where}")),
    ];

    // What a question tests and how to answer it; its sample answers stay out.
    static string Told(InterviewQuestion question) =>
        string.Join(' ', question.Page.Sections.Where(s => s.Anchor is "what-it-tests" or "strategy").Select(s => s.Text).Prepend(question.Competency?.Name ?? ""));

    static IEnumerable<Piece> OfPage(string kind, string title, ImmutableArray<string> also, string summary, string address, Page page) =>
        page.Sections.Where(s => s.Anchor.Length > 0).Select(s => new Piece(kind, s.Title, [], title, $"{address}#{s.Anchor}", s.Text))
            .Prepend(new(kind, title, also, "", address, string.Join(' ', page.Sections.Where(s => s.Anchor.Length == 0).Select(s => s.Text).Prepend(summary))));
}
