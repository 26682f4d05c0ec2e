using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring;

/// <summary>Lists the sentences that mentors share.</summary>
public sealed record ListSnippets(Guid MentorId) : IQuery<SnippetsPage>;

/// <summary>Adds a sentence for all mentors.</summary>
public sealed record AddSnippet(Guid MentorId, string Text, CommentKind Kind, string? ProjectId) : ICommand<Faults>;

/// <summary>Takes one's own sentence away.</summary>
public sealed record RemoveSnippet(Guid MentorId, Guid Id) : ICommand<bool>;

public sealed record SnippetsPage(ImmutableArray<(Snippet Snippet, string? By)> All, ImmutableArray<Project> Projects)
{
    /// <summary>What was sent and not taken.</summary>
    public string Text { get; init; } = "";

    public CommentKind Kind { get; init; } = CommentKind.Suggestion;
    public string? ProjectId { get; init; }
}

public sealed class ListSnippetsHandler(LearnDb db, Library library) : IQueryHandler<ListSnippets, SnippetsPage>
{
    public async ValueTask<SnippetsPage> Handle(ListSnippets query, CancellationToken cancellationToken)
    {
        var rows = await db.Snippets.AsNoTracking().OrderBy(s => s.Id).Select(s => new { Snippet = s, By = db.Users.Where(p => p.Id == s.PersonId).Select(p => p.Name).FirstOrDefault() }).ToListAsync(cancellationToken);
        return new([.. rows.Select(r => (r.Snippet, r.By))], library.Projects);
    }
}

public sealed class AddSnippetHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<AddSnippet, Faults>
{
    public const int Longest = 500;

    /// <summary>More than anybody would look through.</summary>
    public const int Most = 200;

    public async ValueTask<Faults> Handle(AddSnippet command, CancellationToken cancellationToken)
    {
        var text = command.Text.Trim();
        if (text.Length is 0 or > Longest)
        {
            return new(("Text", text.Length == 0 ? "Write the sentence first" : "Write 500 characters or fewer"));
        }

        if (Looked.At(false, [("Text", "Sentence", text)]) is { Found: true } looked)
        {
            return new(("Text", $"{looked.Sentence.Split(';')[0]}. A shared sentence holds nobody’s data"));
        }

        return await db.WriteAsync(
            async () =>
            {
                if (await db.Snippets.CountAsync(cancellationToken) >= Most)
                {
                    return new Faults(("Text", "There are 200 sentences already; remove one first"));
                }

                db.Snippets.Add(new() { PersonId = command.MentorId, ProjectId = library.Project(command.ProjectId ?? "")?.Id, Kind = command.Kind, Text = text, At = clock.GetUtcNow() });
                await db.SaveChangesAsync(cancellationToken);
                return Faults.None;
            },
            cancellationToken);
    }
}

public sealed class RemoveSnippetHandler(LearnDb db) : ICommandHandler<RemoveSnippet, bool>
{
    public async ValueTask<bool> Handle(RemoveSnippet command, CancellationToken cancellationToken) =>
        await db.WriteAsync(() => db.Snippets.Where(s => s.Id == command.Id && s.PersonId == command.MentorId).ExecuteDeleteAsync(cancellationToken), cancellationToken) > 0;
}
