namespace CollabCare.Learn.Web.Features.Errors;

/// <summary>A failed request, in words.</summary>
/// <param name="Code">The status code that the words are for.</param>
/// <param name="Happened">What happened.</param>
/// <param name="Safe">What is safe; may be empty.</param>
/// <param name="Act">What to do.</param>
public sealed record Fault(int Code, string Title, string Happened, string Safe, string Act)
{
    static readonly Fault[] All =
    [
        new(400, "That could not be read", "What was sent could not be read. A form may have been open for too long, or come from an older page.", "Nothing was changed, and everything saved before is safe.", "Go back, load the page again, and send it once more."),
        new(404, "There is no such page", "Nothing stands at this address, or it is not yours to see.", "", "Check the address, search, or start from the list of modules."),
        new(413, "That was too large", "What was sent is larger than this page takes: 10 MB for a file, 1 MB for everything else.", "None of it was saved, and everything saved before is safe.", "Go back, make it smaller, and send it again."),
        new(429, "That was too often", "Too many requests came from your network in a short time.", "Nothing is lost.", "Wait a minute and try again."),
        new(500, "Something broke on our side", "The page could not be made. The fault is ours, and it has been written down.", "What was saved before is safe.", "Try again in a minute. If it happens again, report what you were doing."),
        new(503, "That could not be saved", "The server cannot write to its disk just now, so this could not be saved.", "Nothing already saved is lost, and every page can still be read.", "Go back and try again in a minute; keep a copy of longer text until then."),
    ];

    /// <summary>The same fault, with how long to wait, where that is known.</summary>
    /// <param name="seconds">Seconds after which the same may be asked again.</param>
    public Fault After(int? seconds) => Code == 429 && seconds > 60 ? this with { Act = $"Wait {(seconds + 59) / 60} minutes and try again." } : this;

    /// <summary>The words for a status code; those of its kind where it has none of its own.</summary>
    public static Fault Of(int code) => All.FirstOrDefault(f => f.Code == code) ?? All.First(f => f.Code == (code is >= 400 and < 500 ? 400 : 500));
}
