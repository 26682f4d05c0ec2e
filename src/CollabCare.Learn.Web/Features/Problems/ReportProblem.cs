using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Mediator;

namespace CollabCare.Learn.Web.Features.Problems;

/// <summary>Keeps a reader's word that something on a page is wrong or unclear.</summary>
/// <param name="Address">The page, with the section where it was given.</param>
/// <param name="Text">The reader's words.</param>
/// <param name="Invented">The reader declared that everything in it is invented.</param>
/// <param name="PersonId">The reader, when signed in.</param>
public sealed record ReportProblem(string Address, string Text, bool Invented, Guid? PersonId) : ICommand;

public sealed class ProblemForm : IValidatableObject
{
    public const int MostAddress = 300;
    public const int MostText = 2000;

    public string? Address { get; set; }

    [Required(ErrorMessage = "Write what is wrong or unclear")]
    [StringLength(MostText, ErrorMessage = "Write at most 2,000 characters")]
    public string? Text { get; set; }

    /// <summary>Declared where the tripwire found something.</summary>
    public bool Invented { get; set; }

    /// <summary>What the text holds that could identify a patient.</summary>
    public Looked Looked => Looked.At(Invented, (nameof(Text), "What is the problem?", Looked.UpTo(MostText, Text)));

    /// <summary>True for an address of this site, and nothing else.</summary>
    public static bool IsAddress(string? address) =>
        address is { Length: > 0 and <= MostAddress } && address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsAddress(Address))
        {
            yield return new("The page’s address is not one of this site; open the page and report from there", [nameof(Address)]);
        }

        if (Looked is { Stops: true, Sentence: var sentence })
        {
            yield return new(sentence, [nameof(Text)]);
        }
    }
}

public sealed class ReportProblemHandler(LearnDb db, TimeProvider clock) : ICommandHandler<ReportProblem>
{
    public async ValueTask<Unit> Handle(ReportProblem command, CancellationToken cancellationToken)
    {
        db.ProblemReports.Add(new ProblemReport { Address = command.Address, Text = command.Text, Invented = command.Invented, PersonId = command.PersonId, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
