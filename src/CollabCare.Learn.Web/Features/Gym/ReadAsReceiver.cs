using System.Collections.Immutable;
using System.Text.Json;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Gym;

/// <summary>Keeps which sentences of one's own message answer the receiver's questions, or that none does. Once.</summary>
public sealed record ReadAsReceiver(Guid MessageId, Guid PersonId, ImmutableArray<ReceiverAnswer> Answers) : ICommand<string?>;

/// <summary>An answer to one question.</summary>
/// <param name="Sentences">The sentences that were marked.</param>
/// <param name="Silent">"It does not say."</param>
public sealed record ReceiverAnswer(ImmutableArray<int> Sentences, bool Silent);

public sealed class ReadAsReceiverHandler(LearnDb db, ISender sender) : ICommandHandler<ReadAsReceiver, string?>
{
    public async ValueTask<string?> Handle(ReadAsReceiver command, CancellationToken cancellationToken)
    {
        if (await sender.Send(new ShowMessage(command.MessageId, command.PersonId), cancellationToken) is not { Reading: null } page)
        {
            return null;
        }

        var most = page.Sentences.Length;
        for (var at = 0; at < page.Task.Receiver.Questions.Length; at++)
        {
            if (at >= command.Answers.Length || command.Answers[at] is { Sentences.IsEmpty: true, Silent: false })
            {
                return $"Question {at + 1}: mark the sentence that answers it, or say that none does";
            }

            if (command.Answers[at] is { Sentences.IsEmpty: false, Silent: true })
            {
                return $"Question {at + 1}: either a sentence answers it, or none does";
            }

            if (command.Answers[at].Sentences.Any(s => s < 0 || s >= most))
            {
                return $"Question {at + 1}: that sentence is not in the message";
            }
        }

        var reading = JsonSerializer.Serialize(command.Answers.Take(page.Task.Receiver.Questions.Length).Select(a => a.Sentences));
        await db.WriteAsync(
            async () =>
            {
                var message = await db.Messages.SingleAsync(m => m.Id == command.MessageId, cancellationToken);
                message.Reading ??= reading;
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        return null;
    }
}
