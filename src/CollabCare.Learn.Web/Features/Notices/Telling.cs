using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Notices;

/// <summary>Tells people something, each once.</summary>
public static class Telling
{
    /// <summary>
    /// Adds a notice for each of the people who wants its kind and has not been told of the same thing. To be called within a write; whoever calls saves.
    /// </summary>
    /// <param name="about">What it tells of: a second notice about the same is not made.</param>
    /// <param name="text">A sentence; what is over 300 characters is cut.</param>
    /// <param name="address">A page of this site.</param>
    public static async Task TellAsync(
        this LearnDb db, IReadOnlyCollection<Guid> people, NoticeKind kind, string about, string text, string address, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<Guid> ids = [.. people.Distinct()];
        var told = await db.Notices.Where(n => n.About == about && ids.Contains(n.PersonId)).Select(n => n.PersonId).ToListAsync(cancellationToken);
        var choices = await db.NoticeChoices.AsNoTracking().Where(c => ids.Contains(c.PersonId)).ToListAsync(cancellationToken);
        var deaf = choices.Where(c => c.Muted.Contains(kind)).Select(c => c.PersonId);
        var cut = text.Length > Notice.LongestText ? $"{text[..(Notice.LongestText - 1)]}…" : text;
        db.Notices.AddRange(ids.Except(told).Except(deaf).Select(p => new Notice { PersonId = p, Kind = kind, About = about, Text = cut, Address = address, At = now }));
    }
}
