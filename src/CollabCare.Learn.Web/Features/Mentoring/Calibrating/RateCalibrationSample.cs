using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Workbook;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring.Calibrating;

/// <summary>Rates one sample, criterion by criterion. The first rating stays, since what was agreed is shown after it; the last sample ends the set.</summary>
/// <param name="Ratings">In the order of the sample's criteria.</param>
/// <param name="Invented">What the tripwire finds in the evidence is declared invented.</param>
public sealed record RateCalibrationSample(Guid MentorId, Guid Id, int Position, ImmutableArray<CriterionRating> Ratings, bool Invented) : ICommand<SampleRated>;

public abstract record SampleRated
{
    public sealed record NoSuchSample : SampleRated;

    public sealed record Kept : SampleRated;

    /// <summary>It was rated before, otherwise, and that rating stays.</summary>
    public sealed record Before : SampleRated
    {
        public const string Sentence = "You had rated this sample already, perhaps in another tab. That rating stays, since what was agreed has been shown after it.";
    }

    /// <summary>Nothing was kept: something is missing.</summary>
    public sealed record Refused(ImmutableArray<(string Field, string Sentence)> Faults) : SampleRated;

    /// <summary>Nothing was kept: the tripwire found something.</summary>
    public sealed record Stopped(Looked Looked) : SampleRated;
}

public sealed class RateCalibrationSampleHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<RateCalibrationSample, SampleRated>
{
    public async ValueTask<SampleRated> Handle(RateCalibrationSample command, CancellationToken cancellationToken) => await db.WriteAsync(() => RateAsync(command, cancellationToken), cancellationToken);

    async Task<SampleRated> RateAsync(RateCalibrationSample command, CancellationToken cancellationToken)
    {
        if (await db.MentorCalibrations.Include(c => c.Samples).FirstOrDefaultAsync(c => c.Id == command.Id && c.PersonId == command.MentorId, cancellationToken) is not { } calibration)
        {
            return new SampleRated.NoSuchSample();
        }

        if (calibration.Samples.Find(s => s.Position == command.Position) is { } before)
        {
            return SampleRating.Read(before.Ratings).Select(r => (r.Given, r.Evidence)).SequenceEqual(command.Ratings.Select(r => (r.Level, r.Evidence))) ? new SampleRated.Kept() : new SampleRated.Before();
        }

        if (calibration.EndedAt is not null || library.Samples(calibration.ProjectId) is not { } set || set.Samples.ElementAtOrDefault(command.Position - 1) is not { } sample || sample.Ratings.Length != command.Ratings.Length)
        {
            return new SampleRated.NoSuchSample();
        }

        if (Missing(sample, command.Ratings).ToImmutableArray() is { IsEmpty: false } faults)
        {
            return new SampleRated.Refused(faults);
        }

        // What the sample itself says is invented by us.
        var looked = Looked.At(command.Invented, sample.Ratings.Zip(command.Ratings).Select((r, at) => ($"evidence-{at}", $"{r.First.Of}, evidence", (string?)r.Second.Evidence))).Without(PlainWords.Of(sample.Html));
        if (looked.Stops)
        {
            return new SampleRated.Stopped(looked);
        }

        calibration.Samples.Add(new()
        {
            Position = command.Position,
            Title = sample.Title,
            Ratings = SampleRating.Write(sample.Ratings.Zip(command.Ratings, (agreed, given) => new SampleRating(agreed.Of, given.Level, given.Evidence, agreed.Level, agreed.Why))),
            Invented = looked.Found,
            RatedAt = clock.GetUtcNow(),
        });
        if (calibration.Next(set.Samples.Length) is null)
        {
            calibration.EndedAt = clock.GetUtcNow();
        }

        await db.SaveChangesAsync(cancellationToken);
        return new SampleRated.Kept();
    }

    static IEnumerable<(string Field, string Sentence)> Missing(CalibrationSample sample, ImmutableArray<CriterionRating> ratings)
    {
        foreach (var (at, (agreed, given)) in sample.Ratings.Zip(ratings).Index())
        {
            if (given.Level == 0)
            {
                yield return ($"criterion-{at}", $"{agreed.Of}: choose a level");
            }

            if (given.Evidence.Length is 0 or > ReviewText.LongestEvidence)
            {
                yield return ($"evidence-{at}", given.Evidence.Length == 0 ? $"{agreed.Of}: say where in the sample you saw it" : $"{agreed.Of}: say it in 600 characters or fewer");
            }
        }
    }
}
