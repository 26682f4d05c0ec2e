using System.Collections.Immutable;
using System.Globalization;
using CollabCare.Learn.Assessment.Projects;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Features.Workbook;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Mentoring;

/// <summary>A mentor's side of projects: the pool, a claim, a review, private notes, shared sentences.</summary>
[Authorize(Roles = Roles.Mentor)]
public sealed class MentoringController(ISender sender) : Controller
{
    [HttpGet("/mentoring")]
    public async Task<IActionResult> Pool(CancellationToken cancellationToken) => View(await sender.Send(new ListPool(User.Me), cancellationToken));

    [HttpGet("/mentoring/pool.csv")]
    public async Task<IActionResult> PoolTable(CancellationToken cancellationToken) => Csv(await sender.Send(new ExportPool(User.Me), cancellationToken));

    [HttpGet("/mentoring/agreement.csv")]
    public async Task<IActionResult> Agreement(CancellationToken cancellationToken) => Csv(await sender.Send(new ExportAgreement(User.Me), cancellationToken));

    [HttpPost("/mentoring/next")]
    public Task<IActionResult> Next(CancellationToken cancellationToken) => ClaimAsync(null, cancellationToken);

    [HttpPost("/mentoring/rounds/{id:guid}/claim")]
    public Task<IActionResult> Claim(Guid id, CancellationToken cancellationToken) => ClaimAsync(id, cancellationToken);

    [HttpPost("/mentoring/rounds/{id:guid}/let-go")]
    public async Task<IActionResult> LetGo(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new LetGo(User.Me, id), cancellationToken) ? this.Said("/mentoring", "Back in the pool.") : NotFound();

    [HttpGet("/mentoring/rounds/{id:guid}")]
    public async Task<IActionResult> Review(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new ShowReview(User.Me, id), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/mentoring/rounds/{id:guid}")]
    public async Task<IActionResult> Write(Guid id, ReviewForm form, CommentForm added, CancellationToken cancellationToken)
    {
        if (await sender.Send(new ShowReview(User.Me, id), cancellationToken) is not { Sent: null } page)
        {
            return NotFound();
        }

        var script = Request.Headers.XRequestedWith == "fetch";
        var text = form.Text(await Request.ReadFormAsync(cancellationToken), page);
        page = page with { Text = text, Version = form.Version, Comment = script || !added.IsBegun ? null : added };
        if (ReviewForm.TooLong(text, page.Sheet) is { Length: > 0 } tooLong)
        {
            return script ? UnprocessableEntity(new { tooLong[0].Sentence }) : this.Again(nameof(Review), page with { Faults = tooLong });
        }

        // A comment is added with whatever is pressed, so that none is lost; while one types it is not there yet.
        if (!script && (added.IsBegun || form.Go == "comment"))
        {
            if (added.Added(page) is not { } comment)
            {
                return this.Again(nameof(Review), page with { Comment = added, Faults = [("Comment", added.Fault(page))] });
            }

            text = text with { Comments = text.Comments.Add(comment) };
        }

        var outcome = await sender.Send(new SaveReview(User.Me, id, text, form.Version, Send: form.Go == "send" && !script), cancellationToken);
        return script ? Told(outcome) : Shown(outcome, page, text, form.Go);
    }

    [HttpPost("/mentoring/rounds/{id:guid}/rubric")]
    public async Task<IActionResult> Rubric(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new MoveRubric(User.Me, id), cancellationToken) ? this.Said($"/mentoring/rounds/{id}", "You rate on today’s rubric now; the change is on record.") : NotFound();

    [HttpPost("/mentoring/rounds/{id:guid}/note")]
    public async Task<IActionResult> Note(Guid id, string? note, bool invented, CancellationToken cancellationToken)
    {
        var outcome = await sender.Send(new SaveNote(User.Me, id, note ?? "", invented), cancellationToken);
        if (!outcome.Found || await sender.Send(new ShowReview(User.Me, id), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        return outcome.Fault is null ? this.Said($"/mentoring/rounds/{id}", "Your note is kept. Only you see it.")
            : this.Again(nameof(Review), page with { Faults = [("Note", outcome.Fault)], Note = new() { RoundId = id, MentorId = User.Me, Text = note ?? "", Invented = invented }, NoteLooked = outcome.Looked });
    }

    [HttpGet("/mentoring/sentences")]
    public async Task<IActionResult> Sentences(CancellationToken cancellationToken) => View(await sender.Send(new ListSnippets(User.Me), cancellationToken));

    [HttpPost("/mentoring/sentences")]
    public async Task<IActionResult> AddSentence(string? text, CommentKind kind, string? projectId, CancellationToken cancellationToken)
    {
        var faults = await sender.Send(new AddSnippet(User.Me, text ?? "", Enum.IsDefined(kind) ? kind : CommentKind.Suggestion, projectId), cancellationToken);
        if (!faults.Any)
        {
            return this.Said("/mentoring/sentences", "Added for every mentor.");
        }

        this.Add(faults);
        return this.Again(nameof(Sentences), await sender.Send(new ListSnippets(User.Me), cancellationToken) with { Text = text ?? "", Kind = kind, ProjectId = projectId });
    }

    [HttpPost("/mentoring/sentences/{id:guid}/remove")]
    public async Task<IActionResult> RemoveSentence(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new RemoveSnippet(User.Me, id), cancellationToken) ? this.Said("/mentoring/sentences", "Removed.") : NotFound();

    FileContentResult Csv(CsvFile file) => File(file.Bytes, CsvFile.Type, file.Name);

    async Task<IActionResult> ClaimAsync(Guid? id, CancellationToken cancellationToken) => await sender.Send(new ClaimRound(User.Me, id), cancellationToken) switch
    {
        { Uncalibrated: true, RoundId: { } ahead } => LocalRedirect($"/mentoring/calibration?round={ahead}"),
        { RoundId: { } taken } => LocalRedirect($"/mentoring/rounds/{taken}"),
        { Taken: true } => this.Said("/mentoring", "Another mentor has that one, or it waits for another by name. Take the next."),
        _ => id is null ? this.Said("/mentoring", "Nothing waits for you just now.") : NotFound(),
    };

    IActionResult Told(ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Saved saved => Json(new { saved.Version }),
        ReviewOutcome.Stopped stopped => UnprocessableEntity(new { stopped.Looked.Sentence }),
        ReviewOutcome.Taken => UnprocessableEntity(new { ReviewOutcome.Taken.Sentence }),
        ReviewOutcome.Other => Conflict(new { ReviewOutcome.Other.Sentence }),
        _ => NotFound(),
    };

    // Where nothing was kept, a comment that would have been added is in its field again.
    IActionResult Shown(ReviewOutcome outcome, ReviewPage page, ReviewText text, string? go)
    {
        var here = $"/mentoring/rounds/{page.Round.Id}";
        switch (outcome)
        {
            case ReviewOutcome.Saved:
                return LocalRedirect(go is "comment" || go?.StartsWith("remove-", StringComparison.Ordinal) == true ? $"{here}#comments" : here);
            case ReviewOutcome.Sent sent:
                return this.Said(here, sent.Accepted switch
                {
                    true => "Sent, and accepted: every criterion is met.",
                    false => "Sent, and returned to the learner.",
                    null => "Your second rating is kept; the first one stands.",
                });
            case ReviewOutcome.Refused refused:
                return this.Again(nameof(Review), page with { Text = text, Comment = null, Faults = refused.Faults, Version = refused.Version });
            case ReviewOutcome.Stopped stopped:
                return this.Again(nameof(Review), page with { Looked = stopped.Looked });
            case ReviewOutcome.Taken:
                return this.Again(nameof(Review), page with { Faults = [("", ReviewOutcome.Taken.Sentence)] });
            case ReviewOutcome.Other other:
                Response.StatusCode = StatusCodes.Status409Conflict;
                return View(nameof(Review), page with { Other = other, Version = other.Version });
            default:
                return NotFound();
        }
    }
}

/// <summary>A review as a form sends it: under <c>level-0</c>, <c>comment-0</c>, <c>evidence-0</c> and so on, and the summary.</summary>
public sealed class ReviewForm
{
    public int Version { get; set; }
    public string? Summary { get; set; }
    public bool Invented { get; set; }
    public string? Go { get; set; }

    /// <summary>The review; its comments are those that are kept, but for one that is removed.</summary>
    public ReviewText Text(IFormCollection form, ReviewPage page)
    {
        var levels = Levels.From(form, page.Sheet.Criteria);
        var ratings = page.Sheet.Criteria.Select((c, at) => KeyValuePair.Create(c.Name, new CriterionRating(levels.GetValueOrDefault(c.Name), Line(form, "comment", at), Line(form, "evidence", at))));
        var removed = Go?.StartsWith("remove-", StringComparison.Ordinal) == true && int.TryParse(Go.AsSpan("remove-".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        return new(
            ratings.Where(r => r.Value != new CriterionRating(0, "", "")).ToImmutableDictionary(),
            [.. page.Text.Comments.Where((_, at) => at != removed)], (Summary ?? "").ReplaceLineEndings("\n").Trim(), Invented);
    }

    /// <summary>The texts that are too long, each with its field.</summary>
    public static ImmutableArray<(string Field, string Sentence)> TooLong(ReviewText text, Sheet sheet)
    {
        var faults = ImmutableArray.CreateBuilder<(string, string)>();
        for (var at = 0; at < sheet.Criteria.Length; at++)
        {
            var (criterion, rating) = (sheet.Criteria[at], text.Ratings.GetValueOrDefault(sheet.Criteria[at].Name));
            if (rating?.Evidence.Length > ReviewText.LongestEvidence)
            {
                faults.Add(($"evidence-{at}", $"{criterion.Name}: say where you saw it in 600 characters or fewer"));
            }

            if (rating?.Comment.Length > ReviewText.LongestComment)
            {
                faults.Add(($"comment-{at}", $"{criterion.Name}: write a comment of 2,000 characters or fewer"));
            }
        }

        if (text.Summary.Length > ReviewText.LongestComment)
        {
            faults.Add(("Summary", "Write a summary of 2,000 characters or fewer"));
        }

        return faults.ToImmutable();
    }

    static string Line(IFormCollection form, string what, int at) => form[string.Create(CultureInfo.InvariantCulture, $"{what}-{at}")].ToString().ReplaceLineEndings("\n").Trim();
}

/// <summary>A comment on a stretch of the text, as a form sends it.</summary>
public sealed class CommentForm
{
    /// <summary>The part's id, and the cell's row and column where they are known: <c>log/3/1</c>.</summary>
    public string? Where { get; set; }

    public string? Cell { get; set; }
    public string? Quote { get; set; }
    public CommentKind Kind { get; set; } = CommentKind.Suggestion;
    public string? Comment { get; set; }

    public bool IsBegun => !string.IsNullOrWhiteSpace(Comment) || !string.IsNullOrWhiteSpace(Quote);

    /// <summary>The comment with its place; null where it cannot be added.</summary>
    public NewComment? Added(ReviewPage page)
    {
        if (!IsWhole(page) || page.Sheet.Part(Where ?? "") is not { } part)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(Quote))
        {
            return new(part.Id, 0, 0, 0, "", Kind, Comment!.Trim());
        }

        return Quotes.Find(page.Parts.Of(part), Quote, First) is var (row, column, start, quote) ? new(part.Id, row, column, start, quote, Kind, Comment!.Trim()) : null;
    }

    /// <summary>Why it cannot be added.</summary>
    public string Fault(ReviewPage page) =>
        string.IsNullOrWhiteSpace(Comment) ? "Write the comment first"
        : Comment.Length > ReviewText.LongestComment ? "Write a comment of 2,000 characters or fewer"
        : Quote?.Length > ReviewText.LongestQuote ? "Quote 600 characters or fewer"
        : page.Text.Comments.Length >= ReviewText.MostComments ? "There are 40 comments already; say the rest in the summary"
        : page.Sheet.Part(Where ?? "") is not { } part ? "Choose the part that it is about"
        : $"These words are not in “{part.Label}”; copy them as they stand there, or leave the quote empty";

    bool IsWhole(ReviewPage page) =>
        !string.IsNullOrWhiteSpace(Comment) && Comment.Length <= ReviewText.LongestComment && (Quote?.Length ?? 0) <= ReviewText.LongestQuote && page.Text.Comments.Length < ReviewText.MostComments && Enum.IsDefined(Kind);

    (int Row, int Column)? First => Cell?.Split('/') is [var row, var column] && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var r) && int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var c) ? (r, c) : null;
}
