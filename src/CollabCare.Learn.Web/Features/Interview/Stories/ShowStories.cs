using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Stories;

/// <summary>Shows a person's stories, and those that others shared with them.</summary>
public sealed record ShowStories(Guid PersonId) : IQuery<StoriesPage>;

/// <param name="Mine">One's own, the last changed first.</param>
/// <param name="Shared">Others', each with the name of whose it is.</param>
/// <param name="Bare">Competencies for which there is no story yet.</param>
public sealed record StoriesPage(ImmutableArray<ListedStory> Mine, ImmutableArray<(Story Story, string Whose)> Shared, ImmutableArray<Competency> Bare);

/// <param name="Story">The story.</param>
/// <param name="Used">In how many mock answers it was told.</param>
/// <param name="With">How many people may read it.</param>
public sealed record ListedStory(Story Story, int Used, int With);

public sealed class ShowStoriesHandler(LearnDb db) : IQueryHandler<ShowStories, StoriesPage>
{
    public async ValueTask<StoriesPage> Handle(ShowStories query, CancellationToken cancellationToken)
    {
        var mine = await db.Stories.AsNoTracking().Where(s => s.PersonId == query.PersonId).OrderByDescending(s => s.ChangedAt).ThenByDescending(s => s.Id)
            .Select(s => new ListedStory(s, db.MockAnswers.Count(a => a.StoryId == s.Id && (a.AnsweredAt != null || a.RatedAt != null)), db.StoryShares.Count(h => h.StoryId == s.Id))).ToListAsync(cancellationToken);
        var shared = await db.StoryShares.Where(h => h.WithId == query.PersonId)
            .Join(db.Stories.AsNoTracking(), h => h.StoryId, s => s.Id, (h, s) => s)
            .Join(db.Users, s => s.PersonId, p => p.Id, (s, p) => new { Story = s, p.Name }).ToListAsync(cancellationToken);
        return new(
            [.. mine], [.. shared.OrderByDescending(s => s.Story.ChangedAt).ThenByDescending(s => s.Story.Id).Select(s => (s.Story, s.Name))],
            [.. Competency.All.Where(c => !mine.Exists(s => s.Story.Competencies.Contains(c.Id)))]);
    }
}

/// <summary>Shows a story to whoever wrote it, or to somebody it is shared with.</summary>
public sealed record ShowStory(Guid PersonId, Guid Id) : IQuery<StoryPage?>;

/// <param name="Story">The story.</param>
/// <param name="Mine">True for its writer.</param>
/// <param name="Whose">The writer's name.</param>
/// <param name="With">Who may read it; empty for anybody but its writer.</param>
/// <param name="Used">In how many mock answers it was told; 0 for anybody but its writer.</param>
public sealed record StoryPage(Story Story, bool Mine, string Whose, ImmutableArray<Reader> With, int Used)
{
    /// <summary>When a mentor accepted the project that the story points to; null where none did.</summary>
    public DateTimeOffset? Accepted { get; init; }

    /// <summary>What could not be done with a share, in a sentence.</summary>
    public string? Fault { get; init; }

    /// <summary>The address that was typed.</summary>
    public string? Typed { get; init; }
}

/// <summary>Somebody who may read a story.</summary>
public sealed record Reader(Guid Id, string Name, string Email, DateTimeOffset At);

public sealed class ShowStoryHandler(LearnDb db) : IQueryHandler<ShowStory, StoryPage?>
{
    public async ValueTask<StoryPage?> Handle(ShowStory query, CancellationToken cancellationToken)
    {
        var found = await db.Stories.AsNoTracking()
            .Where(s => s.Id == query.Id && (s.PersonId == query.PersonId || db.StoryShares.Any(h => h.StoryId == s.Id && h.WithId == query.PersonId)))
            .Join(db.Users, s => s.PersonId, p => p.Id, (s, p) => new { Story = s, p.Name }).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var accepted = found.Story.ProjectId is null ? null : await db.Works.Where(w => w.PersonId == found.Story.PersonId && w.ProjectId == found.Story.ProjectId)
            .SelectMany(w => w.Rounds).Where(r => r.Accepted == true && r.DecidedAt != null).OrderBy(r => r.Number).Select(r => r.DecidedAt).FirstOrDefaultAsync(cancellationToken);
        if (found.Story.PersonId != query.PersonId)
        {
            return new(found.Story, false, found.Name, [], 0) { Accepted = accepted };
        }

        var readers = await db.StoryShares.Where(h => h.StoryId == query.Id).OrderBy(h => h.At).ThenBy(h => h.WithId)
            .Join(db.Users, h => h.WithId, p => p.Id, (h, p) => new Reader(p.Id, p.Name, p.Email!, h.At)).ToListAsync(cancellationToken);
        return new(found.Story, true, found.Name, [.. readers], await db.MockAnswers.CountAsync(a => a.StoryId == query.Id && (a.AnsweredAt != null || a.RatedAt != null), cancellationToken)) { Accepted = accepted };
    }
}
