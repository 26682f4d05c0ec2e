using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Stories;

/// <summary>Keeps a story, new or changed.</summary>
/// <param name="PersonId">Whose it is.</param>
/// <param name="Id">The story; null for a new one.</param>
/// <param name="Form">What was written.</param>
public sealed record SaveStory(Guid PersonId, Guid? Id, StoryForm Form) : ICommand<SavedStory>;

/// <param name="Id">The story; null where there is no such story of this person's.</param>
/// <param name="Full">True where there is no room for another.</param>
/// <param name="Meanwhile">What was kept after the form was opened, and would be lost; null where nothing would.</param>
public sealed record SavedStory(Guid? Id, bool Full = false, StoryForm? Meanwhile = null);

/// <summary>Gives a story back to its writer, to go on with it.</summary>
public sealed record EditStory(Guid PersonId, Guid Id) : IQuery<StoryForm?>;

public sealed class EditStoryHandler(LearnDb db) : IQueryHandler<EditStory, StoryForm?>
{
    public async ValueTask<StoryForm?> Handle(EditStory query, CancellationToken cancellationToken) =>
        await db.Stories.AsNoTracking().FirstOrDefaultAsync(s => s.Id == query.Id && s.PersonId == query.PersonId, cancellationToken) is { } story ? StoryForm.Of(story) : null;
}

public sealed class SaveStoryHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<SaveStory, SavedStory>
{
    /// <summary>Far more than anybody tells.</summary>
    public const int Most = 60;

    public async ValueTask<SavedStory> Handle(SaveStory command, CancellationToken cancellationToken) => await db.WriteAsync(() => SaveAsync(command, cancellationToken), cancellationToken);

    async Task<SavedStory> SaveAsync(SaveStory command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var story = command.Id is { } id
            ? await db.Stories.FirstOrDefaultAsync(s => s.Id == id && s.PersonId == command.PersonId, cancellationToken)
            : new Story { PersonId = command.PersonId, Title = "", CreatedAt = now };
        if (story is null)
        {
            return new(null);
        }

        if (command.Id is null)
        {
            if (await db.Stories.CountAsync(s => s.PersonId == command.PersonId, cancellationToken) >= Most)
            {
                return new(null, Full: true);
            }

            db.Stories.Add(story);
        }
        else if (command.Form.Seen != StoryForm.Mark(story) && !command.Form.SaysTheSame(story, library))
        {
            return new(story.Id, Meanwhile: StoryForm.Of(story));
        }

        command.Form.Fill(story, library);
        story.ChangedAt = now;
        await db.SaveChangesAsync(cancellationToken);
        return new(story.Id);
    }
}
