using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>Answers comments of the last review: done, tried, or disagree, with a because.</summary>
/// <param name="Answers">By the comment's number: what was chosen, and the words.</param>
public sealed record AnswerComments(Guid WorkId, Guid PersonId, int Number, ImmutableDictionary<int, (string Answer, string Text)> Answers, bool Invented) : ICommand<AnsweredComments?>;

/// <param name="Faults">What was wrong, by the comment's number; nothing was kept where there is one.</param>
public sealed record AnsweredComments(ImmutableArray<(int Comment, string Sentence)> Faults, Looked? Looked = null);

public sealed class AnswerCommentsHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<AnswerComments, AnsweredComments?>
{
    /// <summary>The most characters of an answer.</summary>
    public const int Longest = 1_000;

    public async ValueTask<AnsweredComments?> Handle(AnswerComments command, CancellationToken cancellationToken) => await db.WriteAsync(() => AnswerAsync(command, cancellationToken), cancellationToken);

    async Task<AnsweredComments?> AnswerAsync(AnswerComments command, CancellationToken cancellationToken)
    {
        if (await db.OpenAsync(library, command.WorkId, command.PersonId, cancellationToken) is not { State: WorkState.Returned, Last: { } last } || last.Number != command.Number)
        {
            return null;
        }

        var comments = await db.MentorReviews.Where(r => r.RoundId == last.Id && r.Place == 1).SelectMany(r => r.Comments).ToListAsync(cancellationToken);
        var faults = ImmutableArray.CreateBuilder<(int, string)>();
        var now = clock.GetUtcNow();
        foreach (var comment in comments)
        {
            var sent = command.Answers.GetValueOrDefault(comment.Number);
            if (!Enum.TryParse<CommentAnswer>(sent.Answer, out var answer) || !Enum.IsDefined(answer))
            {
                // Words without a choice would be lost.
                if (!string.IsNullOrWhiteSpace(sent.Text))
                {
                    faults.Add((comment.Number, "Choose what became of it: done, tried, or you disagree"));
                }

                continue;
            }

            if (sent.Text.Length > Longest)
            {
                faults.Add((comment.Number, "Write 1,000 characters or fewer"));
            }
            else if (answer != CommentAnswer.Done && string.IsNullOrWhiteSpace(sent.Text))
            {
                faults.Add((comment.Number, answer == CommentAnswer.Tried ? "Say what you tried, and what came of it" : "Say why you disagree: because …"));
            }
            else if (comment.Answer != answer || comment.AnswerText != sent.Text.Trim())
            {
                (comment.Answer, comment.AnswerText, comment.AnsweredAt) = (answer, sent.Text.Trim(), now);
            }
        }

        var looked = Looked.At(command.Invented, command.Answers.Select(a => ($"text-{a.Key}", $"Answer to comment {a.Key}", Looked.UpTo(Longest, a.Value.Text))));
        if (faults.Count > 0 || looked.Stops)
        {
            db.ChangeTracker.Clear();
            return new(faults.ToImmutable(), looked.Stops ? looked : null);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new([]);
    }
}
