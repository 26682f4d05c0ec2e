using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CollabCare.Learn.Assessment.Interview;

namespace CollabCare.Learn.Web.Features.Mentoring.Calibrating;

/// <summary>A mentor's rating of one criterion of a sample, beside the agreed one.</summary>
/// <param name="Why">Why the agreed level is what it is, as HTML.</param>
public sealed record SampleRating(string Criterion, int Given, string Evidence, int Agreed, string Why)
{
    [JsonIgnore]
    public RatingGap Gap => new(Given, Agreed);

    public static ImmutableArray<SampleRating> Read(string json) => JsonSerializer.Deserialize<ImmutableArray<SampleRating>>(json);

    public static string Write(IEnumerable<SampleRating> ratings) => JsonSerializer.Serialize(ratings);

    /// <summary>How far the given levels agree with the agreed ones.</summary>
    public static RaterAgreement Agreement(IEnumerable<SampleRating> ratings) => RaterAgreement.Of([.. ratings.Select(r => (r.Given, r.Agreed))]);
}
