using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Stories;

/// <summary>Lets a named person read a story.</summary>
/// <param name="Email">The e-mail address of that person's account.</param>
public sealed record ShareStory(Guid PersonId, Guid Id, string? Email) : ICommand<ShareOutcome>
{
    public const int LongestEmail = 254;
}

public abstract record ShareOutcome
{
    public sealed record With(string Name) : ShareOutcome;

    public sealed record Refused(string Why) : ShareOutcome;

    public sealed record NoSuchStory : ShareOutcome;
}

/// <summary>Takes a reader's leave back, at once.</summary>
public sealed record UnshareStory(Guid PersonId, Guid Id, Guid With) : ICommand<bool>;

/// <summary>Deletes a story, with its shares.</summary>
public sealed record DeleteStory(Guid PersonId, Guid Id) : ICommand<bool>;

public sealed class ShareStoryHandler(LearnDb db, ILookupNormalizer names, TimeProvider clock) : ICommandHandler<ShareStory, ShareOutcome>
{
    public async ValueTask<ShareOutcome> Handle(ShareStory command, CancellationToken cancellationToken) => await db.WriteAsync(() => ShareAsync(command, cancellationToken), cancellationToken);

    async Task<ShareOutcome> ShareAsync(ShareStory command, CancellationToken cancellationToken)
    {
        if (!await db.Stories.AnyAsync(s => s.Id == command.Id && s.PersonId == command.PersonId, cancellationToken))
        {
            return new ShareOutcome.NoSuchStory();
        }

        if (string.IsNullOrWhiteSpace(command.Email))
        {
            return new ShareOutcome.Refused("Write the e-mail address of the person’s account");
        }

        if (command.Email.Length > ShareStory.LongestEmail)
        {
            return new ShareOutcome.Refused("An e-mail address has at most 254 characters");
        }

        var email = names.NormalizeEmail(command.Email.Trim());
        var reader = await db.Users.Where(p => p.NormalizedEmail == email && p.DisabledAt == null).Select(p => new { p.Id, p.Name }).FirstOrDefaultAsync(cancellationToken);
        if (reader is null)
        {
            return new ShareOutcome.Refused("No account has this address. Ask the person which one they sign in with");
        }

        if (reader.Id == command.PersonId)
        {
            return new ShareOutcome.Refused("This is your own address; write the other person’s");
        }

        if (!await db.StoryShares.AnyAsync(h => h.StoryId == command.Id && h.WithId == reader.Id, cancellationToken))
        {
            db.StoryShares.Add(new StoryShare { StoryId = command.Id, PersonId = command.PersonId, WithId = reader.Id, At = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancellationToken);
        }

        return new ShareOutcome.With(reader.Name);
    }
}

public sealed class UnshareStoryHandler(LearnDb db) : ICommandHandler<UnshareStory, bool>
{
    public async ValueTask<bool> Handle(UnshareStory command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () => await db.StoryShares.Where(h => h.StoryId == command.Id && h.PersonId == command.PersonId && h.WithId == command.With).ExecuteDeleteAsync(cancellationToken) > 0,
        cancellationToken);
}

public sealed class DeleteStoryHandler(LearnDb db) : ICommandHandler<DeleteStory, bool>
{
    public async ValueTask<bool> Handle(DeleteStory command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () => await db.Stories.Where(s => s.Id == command.Id && s.PersonId == command.PersonId).ExecuteDeleteAsync(cancellationToken) > 0,
        cancellationToken);
}
