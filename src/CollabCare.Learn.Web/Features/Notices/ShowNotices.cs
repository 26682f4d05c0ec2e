using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Notices;

/// <summary>Shows a person's notices, the newest first, and how he or she wants them.</summary>
public sealed record ShowNotices(Guid PersonId, int Page) : IQuery<NoticesPage>
{
    public const int PageSize = 25;
}

/// <param name="MailIsOn">There is a server that mails go by.</param>
public sealed record NoticesPage(IReadOnlyList<Notice> Notices, int Unread, int Page, int Pages, IReadOnlyList<NoticeKind> Muted, bool Mail, bool MailIsOn);

/// <summary>Marks one notice as read, or all of them; gives the page that it leads to, or null where there is none.</summary>
/// <param name="Notice">Null for all.</param>
public sealed record ReadNotices(Guid PersonId, Guid? Notice) : ICommand<string?>;

/// <summary>Keeps how a person wants notices.</summary>
/// <param name="Wanted">The kinds that are told.</param>
public sealed record ChooseNotices(Guid PersonId, IReadOnlyCollection<NoticeKind> Wanted, bool Mail) : ICommand;

/// <summary>What kinds of notices are called.</summary>
public static class NoticeWords
{
    public static readonly IReadOnlyList<NoticeKind> All = Enum.GetValues<NoticeKind>();

    public static string Says(NoticeKind kind) => kind switch
    {
        NoticeKind.Cohort => "Your cohort and your mentor",
        NoticeKind.Assigned => "Something is assigned to you",
        NoticeKind.Due => "Something is due soon, or overdue",
        NoticeKind.Returned => "Your work came back",
        NoticeKind.Accepted => "Your work is accepted, or something is signed",
        NoticeKind.Remarked => "A mark was given again",
        NoticeKind.Practice => "An interview practice is near, somewhere else, or cancelled",
        _ => "A module that you passed has changed",
    };
}

sealed class ShowNoticesHandler(LearnDb db, Hosting.Post post) : IQueryHandler<ShowNotices, NoticesPage>
{
    public async ValueTask<NoticesPage> Handle(ShowNotices query, CancellationToken cancellationToken)
    {
        var own = db.Notices.AsNoTracking().Where(n => n.PersonId == query.PersonId);
        var pages = Math.Max(1, (await own.CountAsync(cancellationToken) + ShowNotices.PageSize - 1) / ShowNotices.PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var choice = await db.NoticeChoices.AsNoTracking().FirstOrDefaultAsync(c => c.PersonId == query.PersonId, cancellationToken);
        return new(
            await own.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Skip((page - 1) * ShowNotices.PageSize).Take(ShowNotices.PageSize).ToListAsync(cancellationToken),
            await own.CountAsync(n => n.ReadAt == null, cancellationToken), page, pages, choice?.Muted ?? [], choice?.Mail ?? false, post.IsOn);
    }
}

sealed class ReadNoticesHandler(LearnDb db, TimeProvider clock) : ICommandHandler<ReadNotices, string?>
{
    public async ValueTask<string?> Handle(ReadNotices command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            var own = db.Notices.Where(n => n.PersonId == command.PersonId && (command.Notice == null || n.Id == command.Notice));
            var address = command.Notice is null ? "/notices" : await own.Select(n => n.Address).FirstOrDefaultAsync(cancellationToken);
            var now = clock.GetUtcNow();
            await own.Where(n => n.ReadAt == null).ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now), cancellationToken);
            return address;
        },
        cancellationToken);
}

sealed class ChooseNoticesHandler(LearnDb db) : ICommandHandler<ChooseNotices>
{
    public async ValueTask<Unit> Handle(ChooseNotices command, CancellationToken cancellationToken)
    {
        await db.WriteAsync(
            async () =>
            {
                if (await db.NoticeChoices.FirstOrDefaultAsync(c => c.PersonId == command.PersonId, cancellationToken) is not { } choice)
                {
                    choice = new NoticeChoice { PersonId = command.PersonId };
                    db.NoticeChoices.Add(choice);
                }

                (choice.Muted, choice.Mail) = ([.. NoticeWords.All.Except(command.Wanted)], command.Mail);
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        return Unit.Value;
    }
}
