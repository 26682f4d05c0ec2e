using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCare.Learn.Web.Features.Meetings.Afternoons;

/// <summary>An afternoon to be opened or changed.</summary>
public sealed class AfternoonForm
{
    /// <summary>The afternoon; null for a new one.</summary>
    [BindNever]
    public Guid? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>When it begins, by the clock of whoever types.</summary>
    public string? Start { get; set; }

    public int Rounds { get; set; } = 3;

    public string? Place { get; set; }

    /// <summary>A competency's id; empty for the set that covers all.</summary>
    public string? Competency { get; set; }

    /// <summary>Whoever opens it practises too.</summary>
    public bool Join { get; set; }

    public bool Invented { get; set; }

    /// <summary>What the words hold that could identify a patient.</summary>
    public Looked Looked => Looked.At(Invented, ("Name", "Name", Looked.UpTo(Afternoon.MostName, Name)), ("Place", "Where", Places.Words(Place)));

    public static AfternoonForm Of(Afternoon afternoon, string zone) => new()
    {
        Id = afternoon.Id,
        Name = afternoon.Name,
        Start = afternoon.StartsAt.In(zone).ToString(ProposedTimes.Typed, System.Globalization.CultureInfo.InvariantCulture),
        Rounds = afternoon.Rounds,
        Place = afternoon.Place,
        Competency = afternoon.Competency,
        Invented = afternoon.Invented,
    };

    /// <summary>What is wrong with it, but for its beginning.</summary>
    public IEnumerable<(string Field, string Sentence)> Look()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > Afternoon.MostName)
        {
            yield return ("Name", "Give it a name, in 100 characters or fewer");
        }

        if (Place?.Trim().Length > Afternoon.MostPlace)
        {
            yield return ("Place", "Write 200 characters or fewer");
        }

        if (Rounds is < 1 or > Afternoon.MostRounds)
        {
            yield return ("Rounds", "Choose one to six rounds");
        }

        if (!string.IsNullOrEmpty(Competency) && Content.Model.Competency.Find(Competency) is null)
        {
            yield return ("Competency", "Choose one of the competencies, or the set");
        }

        if (Looked is { Stops: true } looked)
        {
            yield return (looked.Texts[0].Field, looked.Sentence);
        }
    }

    public void Fill(Afternoon afternoon, DateTimeOffset start)
    {
        (afternoon.Name, afternoon.StartsAt, afternoon.Rounds) = (Name!.Trim(), start, Rounds);
        (afternoon.Place, afternoon.Competency) = ((Place ?? "").Trim(), string.IsNullOrEmpty(Competency) ? null : Competency);
        afternoon.Invented = Looked.Found && Invented;
    }
}
