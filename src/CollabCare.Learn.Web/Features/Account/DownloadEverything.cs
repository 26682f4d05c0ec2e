using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using CollabCare.Learn.Web.Data;
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

        return new(JsonSerializer.SerializeToUtf8Bytes(everything, Readable), $"collabcare-learn-{clock.GetUtcNow():yyyy-MM-dd}.json");
    }

    static readonly MethodInfo ReadMethod = typeof(DownloadEverythingHandler).GetMethod(nameof(ReadAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    async Task<List<Dictionary<string, object?>>> ReadAsync<T>(PersonalTable table, Guid person, CancellationToken cancellationToken)
        where T : class
    {
        var rows = await db.Set<T>().AsNoTracking().Where(table.Of<T>(db, person)).ToListAsync(cancellationToken);
        var told = table.Entity.GetProperties().Where(p => !PersonalData.IsSecret(p) && p.PropertyInfo is not null).ToList();
        return [.. rows.Select(row => told.ToDictionary(p => p.Name, p => p.PropertyInfo!.GetValue(row)))];
    }
}
