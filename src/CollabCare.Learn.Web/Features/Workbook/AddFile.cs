using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Mentoring;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>Adds a file to a work.</summary>
public sealed record AddFile(Guid WorkId, Guid PersonId, IFormFile? File) : ICommand<FileOutcome>;

/// <summary>Takes a file away; what was sent with a round stays with it.</summary>
public sealed record RemoveFile(Guid WorkId, Guid PersonId, Guid FileId) : ICommand<bool>;

/// <summary>Gives a file back: to whoever added it, and to a mentor who reviews, or has reviewed, a round with it.</summary>
public sealed record GetFile(Guid FileId, Guid PersonId, bool IsMentor) : IQuery<WorkFile?>;

/// <param name="Found">There is such a work.</param>
/// <param name="Fault">Why the file was not added; null where it was.</param>
public sealed record FileOutcome(bool Found, string? Fault = null);

public sealed class AddFileHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<AddFile, FileOutcome>
{
    public async ValueTask<FileOutcome> Handle(AddFile command, CancellationToken cancellationToken)
    {
        if (await db.OpenAsync(library, command.WorkId, command.PersonId, cancellationToken) is not { } open)
        {
            return new(false);
        }

        if (open.IsClosed)
        {
            return new(true, "This work is accepted, and stays as it is.");
        }

        if (command.File is not { Length: > 0 } file)
        {
            return new(true, "Choose a file first; an empty one cannot be added.");
        }

        if (file.Length > FileTypes.MostBytes)
        {
            return new(true, TooLarge);
        }

        var name = FileTypes.Clean(file.FileName);
        if (name.Length == 0 || Tripwire.Look(name).FirstOrDefault() is not null)
        {
            return new(true, "The file’s name looks as if it could identify somebody, or is empty. Give it a name such as map-round-1.pdf.");
        }

        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, cancellationToken);
        var bytes = memory.ToArray();
        if (FileTypes.Of(bytes, name) is not { } type)
        {
            return new(true, $"This file was not added: what it holds is not what may be added here, or not what its name says. Add {FileTypes.Said}.");
        }

        return await db.WriteAsync(
            async () =>
            {
                if (await db.WorkFiles.CountAsync(f => f.WorkId == open.Work.Id && !f.Removed, cancellationToken) >= FileTypes.MostFiles)
                {
                    return new FileOutcome(true, $"A work has at most {FileTypes.MostFiles} files. Remove one first.");
                }

                db.WorkFiles.Add(new() { WorkId = open.Work.Id, Name = name, Type = type, Size = bytes.Length, AddedAt = clock.GetUtcNow(), Bytes = new() { Bytes = bytes } });
                await db.SaveChangesAsync(cancellationToken);
                return new(true);
            },
            cancellationToken);
    }

    public const string TooLarge = "This file is larger than 10 MB and was not added. Nothing else has changed; make it smaller, or leave pictures out.";
}

public sealed class RemoveFileHandler(LearnDb db, Library library) : ICommandHandler<RemoveFile, bool>
{
    public async ValueTask<bool> Handle(RemoveFile command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            if (await db.OpenAsync(library, command.WorkId, command.PersonId, cancellationToken) is not { IsClosed: false } open || open.Work.Files.Find(f => f.Id == command.FileId && !f.Removed) is not { } file)
            {
                return false;
            }

            if (open.Work.Rounds.Exists(r => RoundParts.Read(r.Parts).Files.Any(f => f.Id == file.Id)))
            {
                file.Removed = true;
            }
            else
            {
                db.WorkFiles.Remove(file);
            }

            await db.SaveChangesAsync(cancellationToken);
            return true;
        },
        cancellationToken);
}

public sealed class GetFileHandler(LearnDb db) : IQueryHandler<GetFile, WorkFile?>
{
    public async ValueTask<WorkFile?> Handle(GetFile query, CancellationToken cancellationToken)
    {
        var file = await db.WorkFiles.AsNoTracking().FirstOrDefaultAsync(f => f.Id == query.FileId, cancellationToken);
        if (file is null || !await MayAsync(file, query, cancellationToken))
        {
            return null;
        }

        return await db.WorkFiles.AsNoTracking().Include(f => f.Bytes).FirstAsync(f => f.Id == file.Id, cancellationToken);
    }

    async Task<bool> MayAsync(WorkFile file, GetFile query, CancellationToken cancellationToken)
    {
        if (await db.Works.AnyAsync(w => w.Id == file.WorkId && w.PersonId == query.PersonId, cancellationToken))
        {
            return true;
        }

        if (!query.IsMentor)
        {
            return false;
        }

        var rounds = await db.Reached(query.PersonId).AsNoTracking()
            .Where(r => r.WorkId == file.WorkId && (db.ReviewDrafts.Any(d => d.RoundId == r.Id && d.MentorId == query.PersonId)
                || db.RoundClaims.Any(c => c.RoundId == r.Id && c.MentorId == query.PersonId) || db.MentorReviews.Any(m => m.RoundId == r.Id && m.MentorId == query.PersonId)))
            .Select(r => r.Parts).ToListAsync(cancellationToken);
        return rounds.Exists(parts => RoundParts.Read(parts).Files.Any(f => f.Id == file.Id));
    }
}
