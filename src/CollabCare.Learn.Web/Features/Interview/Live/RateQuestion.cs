using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>Shows the sheet on which somebody rates a question, with what that person has put there.</summary>
public sealed record ShowSheet(Guid PersonId, Guid Id, int Chair, int Position) : IQuery<SheetPage?>;

/// <summary>Keeps a rating, or puts another in its place; until the reveal.</summary>
public sealed record RateQuestion(Guid PersonId, Guid Id, int Chair, int Position, RatingForm Form, bool Invented) : ICommand<Acted?>;

/// <param name="Room">The session.</param>
/// <param name="Question">The question.</param>
/// <param name="Rubric">How it is rated.</param>
/// <param name="Bank">The question in the library, for raters; null for the candidate.</param>
/// <param name="Form">The rating.</param>
/// <param name="Given">It is kept already.</param>
public sealed record SheetPage(Room Room, LiveQuestion Question, InterviewRubric Rubric, InterviewQuestion? Bank, RatingForm Form, bool Given)
{
    public string? Why { get; init; }

    public Looked Looked { get; init; } = Looked.At(false);

    public bool Own => Room.Role == LiveRole.Candidate;
}

public sealed class ShowSheetHandler(ISender sender, LearnDb db, Library library) : IQueryHandler<ShowSheet, SheetPage?>
{
    public async ValueTask<SheetPage?> Handle(ShowSheet query, CancellationToken cancellationToken)
    {
        var room = await sender.Send(new ShowRoom(query.PersonId, query.Id), cancellationToken);
        if (room is not { Me.IsHere: true, Rates: true, Chair: { RevealedAt: null } chair } || chair.Number != query.Chair || room.Stage == LiveStage.Ended || library.Interview.Rubric is not { } rubric
            || chair.Questions.Find(q => q.Position == query.Position) is not { IsAsked: true } question)
        {
            return null;
        }

        var own = await db.LiveRatings.AsNoTracking().FirstOrDefaultAsync(r => r.LiveQuestionId == question.Id && r.LiveSeatId == room.Me.Id, cancellationToken);
        var bank = room.Role == LiveRole.Rater ? library.Interview.Question(question.QuestionId) : null;
        return new(room, question, rubric, bank, own is null ? new() : Form(own), own is not null);
    }

    static RatingForm Form(LiveRating rating) => new()
    {
        Levels = Enum.GetValues<StarPart>().ToDictionary(p => $"{p}", p => (int?)(p == StarPart.Action ? rating.Action : rating.Rating.Level(p))),
        Quotes = Enum.GetNames<StarPart>().Append("Second").Zip(rating.Quotes).ToDictionary(p => p.First, p => (string?)p.Second),
        Second = rating.Second,
        Cap = rating.Cap,
    };
}

public sealed class RateQuestionHandler(LearnDb db, LiveActs acts) : ICommandHandler<RateQuestion, Acted?>
{
    /// <summary>Said above the form, whose own sentences say what is wrong with it.</summary>
    public const string Faulty = "Nothing was kept yet: the sheet is not whole.";

    public async ValueTask<Acted?> Handle(RateQuestion command, CancellationToken cancellationToken) => await acts.DoAsync(
        command.PersonId, command.Id,
        async (session, seat, now) =>
        {
            var chair = session.Chairs.Find(c => c.Number == command.Chair);
            if (chair is null || !session.Rates(seat, chair) || chair.Questions.Find(q => q.Position == command.Position) is not { } question)
            {
                return null;
            }

            if (chair.RevealedAt is not null)
            {
                return new("The ratings are on the table already; yours was not taken any more.");
            }

            if (!question.MayBeRatedAt(now))
            {
                return new("Wait until the answer is over. What you typed stays in this browser.");
            }

            var form = command.Form;
            if (!form.IsWhole(knowledge: false, said: null))
            {
                return new(Faulty);
            }

            var looked = command.Look();
            if (looked.Stops)
            {
                return new(looked.Sentence);
            }

            await KeepAsync(question, seat, chair.RoleOf(seat) == LiveRole.Candidate, form, looked.Found, now, cancellationToken);
            return Acted.Done;
        },
        cancellationToken);

    async Task KeepAsync(LiveQuestion question, LiveSeat seat, bool own, RatingForm form, bool invented, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var kept = await db.LiveRatings.FirstOrDefaultAsync(r => r.LiveQuestionId == question.Id && r.LiveSeatId == seat.Id, cancellationToken);
        if (kept is null)
        {
            kept = new() { LiveQuestionId = question.Id, LiveSeatId = seat.Id, PersonId = seat.PersonId, Own = own };
            db.LiveRatings.Add(kept);
        }

        var rating = form.ToRating();
        (kept.Situation, kept.Task, kept.Action, kept.Result, kept.Reflection) = (rating.Situation, rating.Task, rating.Action, rating.Result, rating.Reflection);
        (kept.Cap, kept.Second, kept.Quotes, kept.Invented, kept.At) = (rating.Cap, form.Second!.Value, form.Kept(), invented, now);
    }
}

static class SheetWords
{
    /// <summary>What the words of a sheet hold that could identify a patient.</summary>
    public static Looked Look(this RateQuestion command) => Looked.At(
        command.Invented,
        Enum.GetNames<StarPart>().Append("Second").Select(n => ($"Quotes_{n}", n == "Second" ? "Second scale" : n, Looked.UpTo(RatingForm.MostSent, command.Form.Quote(n)))));
}
