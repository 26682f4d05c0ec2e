namespace CollabCare.Learn.Web.Features.Account;

/// <summary>The time zones that one can choose, by their IANA names.</summary>
public static class TimeZones
{
    static readonly Lazy<IReadOnlyList<string>> Names = new(
        () => [.. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Where(IsPlace).Append("UTC").Distinct().Order(StringComparer.Ordinal)]);

    public static IReadOnlyList<string> All => Names.Value;

    public static bool IsKnown(string? name) => name is not null && name.Length <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    // "Europe/Zurich", not "CET" or "Etc/GMT+5": those know no summer time, or mean its opposite.
    static bool IsPlace(string name) => name.Contains('/', StringComparison.Ordinal) && !name.StartsWith("Etc/", StringComparison.Ordinal);
}
