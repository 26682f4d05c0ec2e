using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Writing;

namespace CollabCare.Learn.Web.Features.Meetings;

/// <summary>A practice to be proposed: in which way, to whom, when, where.</summary>
public sealed class MeetingForm
{
    public MeetingFormat Format { get; set; }

    /// <summary>The address of the other person's account; empty where a link is handed over instead.</summary>
    public string? Email { get; set; }

    public string? Place { get; set; }

    public string? Note { get; set; }

#pragma warning disable CA1819 // What a form's fields are bound to.
    public string?[] Times { get; set; } = [];
#pragma warning restore CA1819

    public bool Invented { get; set; }

    /// <summary>What the words hold that could identify a patient.</summary>
    public Looked Looked => Looked.At(Invented, ("Place", "Where", Places.Words(Place)), ("Note", "A word to them", Looked.UpTo(Meeting.MostNote, Note)));

    public IEnumerable<(string Field, string Sentence)> Look()
    {
        if (Place?.Trim().Length > Meeting.MostPlace)
        {
            yield return ("Place", "Write 200 characters or fewer");
        }

        if (Note?.Trim().Length > Meeting.MostNote)
        {
            yield return ("Note", "Write 500 characters or fewer");
        }

        if (Looked is { Stops: true } looked)
        {
            yield return (looked.Texts[0].Field, looked.Sentence);
        }
    }
}

/// <summary>Where people meet.</summary>
static class Places
{
    /// <summary>The address of a place that is a link to a room; null for one in words.</summary>
    public static string? Link(string? place) => Uri.TryCreate(place?.Trim(), UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link.AbsoluteUri : null;

    /// <summary>A place in words, to be looked at for what could identify a patient; null for a link to a room, which is a web address and no patient's.</summary>
    public static string? Words(string? place) => Link(place) is null ? Looked.UpTo(Meeting.MostPlace, place) : null;
}

/// <summary>A reason, as it is typed.</summary>
public sealed class ReasonForm
{
    public const int Most = 300;

    public string? Reason { get; set; }

    public bool Invented { get; set; }

    public Looked Looked => Looked.At(Invented, ("Reason", "Why", Looked.UpTo(Most, Reason)));

    public Faults Faults =>
        string.IsNullOrWhiteSpace(Reason) || Reason.Trim().Length > Most ? new(("Reason", "Say why, in 300 characters or fewer; “Something came up” is enough"))
        : Looked is { Stops: true } looked ? new(("Reason", looked.Sentence)) : Faults.None;
}
