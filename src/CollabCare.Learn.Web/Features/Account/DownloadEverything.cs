using System.Linq.Expressions;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Interview.Live;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CollabCare.Learn.Web.Features.Account;

/// <summary>Gives everything that is kept about somebody, as one JSON file.</summary>
public sealed record DownloadEverything(Guid Person) : IQuery<Everything>;

public sealed record Everything(byte[] Json, string FileName);

sealed class DownloadEverythingHandler(LearnDb db, TimeProvider clock) : IQueryHandler<DownloadEverything, Everything>
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async ValueTask<Everything> Handle(DownloadEverything query, CancellationToken cancellationToken)
    {
        var everything = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var table in PersonalData.Tables(db.Model))
        {
            var rows = (Task<List<Dictionary<string, object?>>>)ReadMethod.MakeGenericMethod(table.Entity.ClrType).Invoke(this, [table, query.Person, cancellationToken])!;
            everything[PersonalData.NameOf(table.Entity)] = await rows;
        }

        await AddSharedAsync(everything, query.Person, cancellationToken);
        await PutLiveAsync(everything, query.Person, cancellationToken);
        return new(JsonSerializer.SerializeToUtf8Bytes(everything, Readable), $"collabcare-learn-{clock.GetUtcNow():yyyy-MM-dd}.json");
    }

    static readonly MethodInfo ReadMethod = typeof(DownloadEverythingHandler).GetMethod(nameof(ReadAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    async Task<List<Dictionary<string, object?>>> ReadAsync<T>(PersonalTable table, Guid person, CancellationToken cancellationToken)
        where T : class
    {
        var rows = await db.Set<T>().AsNoTracking().Where(table.Of<T>(db, person)).ToListAsync(cancellationToken);
        return [.. rows.Select(Told)];
    }

    // What others opened and this person has a place in. Who they are stays out.
    async Task AddSharedAsync(SortedDictionary<string, object> everything, Guid person, CancellationToken cancellationToken)
    {
        await AddAsync<Meeting>(m => m.PersonId != person && m.Seats.Any(s => s.PersonId == person && s.State != SeatState.Left));
        await AddAsync<Afternoon>(a => a.PersonId != person && a.Seats.Any(s => s.PersonId == person));
        await AddAsync<LiveSession>(l => l.PersonId != person && l.Seats.Any(s => s.PersonId == person));

        async Task AddAsync<T>(Expression<Func<T, bool>> which)
            where T : class
        {
            var rows = await db.Set<T>().AsNoTracking().Where(which).ToListAsync(cancellationToken);
            ((List<Dictionary<string, object?>>)everything[NameOf<T>()]).AddRange(rows.Select(row => Without(Told(row), "PersonId")));
        }
    }

    // A live session belongs to all who were in it, and each may see another part of it.
    async Task PutLiveAsync(SortedDictionary<string, object> everything, Guid person, CancellationToken cancellationToken)
    {
        var record = await LiveRecord.OfAsync(db, person, clock.GetUtcNow(), cancellationToken);
        everything[NameOf<LiveChair>()] = record.Chairs.Select(Told).ToList();
        everything[NameOf<LiveQuestion>()] = record.Questions.Select(q => record.ShowsProbes(q) ? Told(q) : Without(Told(q), nameof(LiveQuestion.Probes))).ToList();
        everything[NameOf<LiveRating>()] = record.Ratings.Select(r => new Dictionary<string, object?>(Without(Told(r), "PersonId")) { ["By"] = r.PersonId == person ? "you" : record.By(r) }).ToList();
    }

    string NameOf<T>() => PersonalData.NameOf(db.Model.FindEntityType(typeof(T))!);

    Dictionary<string, object?> Told<T>(T row)
        where T : class =>
        db.Model.FindEntityType(typeof(T))!.GetProperties().Where(p => !PersonalData.IsSecret(p) && p.PropertyInfo is not null).ToDictionary(p => p.Name, p => p.PropertyInfo!.GetValue(row));

    static Dictionary<string, object?> Without(Dictionary<string, object?> row, string property)
    {
        row.Remove(property);
        return row;
    }
}
