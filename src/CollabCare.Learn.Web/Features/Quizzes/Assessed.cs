using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Features.Clinic;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>What a person saw before, on any form, and what of it he or she missed at the latest graded answer.</summary>
public sealed record SeenBefore(IReadOnlyDictionary<string, DateTimeOffset> LastSeen, IReadOnlySet<string> Missed);

/// <summary>What an attempt is made at: a module's quiz, or a level's review. One that has left the library is still named, for the attempts at it.</summary>
public abstract record Assessed(string Id, string Title, string Address)
{
    /// <summary>The page that it belongs to; null where it is a page of its own.</summary>
    public virtual string? Home => null;

    /// <summary>True where new attempts may begin.</summary>
    public virtual bool IsOffered => false;

    public virtual string Version => "";
    public virtual int PassMark => 0;
    public virtual int LimitMinutes => 0;

    /// <summary>The scenario that closes a graded form, or null.</summary>
    public virtual Scenario? Scenario => null;

    /// <summary>True where an objective can be practised by itself, and for no objective at all.</summary>
    public virtual bool MayPractise(string? objective) => objective is null;

    /// <param name="retired">Ids of items that were taken out of use.</param>
    public abstract Form Draw(SeenBefore before, IReadOnlySet<string> retired, int seed);

    /// <inheritdoc cref="Draw" />
    public virtual Form DrawObjective(string objective, SeenBefore before, IReadOnlySet<string> retired, int seed) => throw new InvalidOperationException("A review is practised as a whole.");

    /// <summary>An item that was drawn.</summary>
    public abstract Item Item(string id);

    /// <summary>What an id stands for, today or once.</summary>
    public static Assessed Of(Library library, string id) =>
        library.Module(id) is { Quiz: { } quiz } module ? new ModuleQuiz(module, quiz)
        : library.Review(id) is { } review ? new LevelReview(review, library)
        : new Gone(id, library.Module(id)?.Title);

    sealed record ModuleQuiz(Module Module, Quiz Quiz) : Assessed(Module.Id, Module.Title, $"/modules/{Module.Id}/quiz")
    {
        public override string Home => $"/modules/{Module.Id}";
        public override bool IsOffered => Module.Standing.Status != Status.Retired;
        public override string Version => Module.Standing.Version;
        public override int PassMark => Quiz.PassMark;
        public override int LimitMinutes => Quiz.LimitMinutes;
        public override Scenario? Scenario => Quiz.Form.HasScenario ? Module.Scenario : null;

        public override bool MayPractise(string? objective) => objective is null || Quiz.Items.Any(i => i.Objective == objective);

        public override Form Draw(SeenBefore before, IReadOnlySet<string> retired, int seed) => Form.Draw(RetiredItems.Pool(Quiz.Items, retired), Quiz.Form, before.LastSeen, seed);

        public override Form DrawObjective(string objective, SeenBefore before, IReadOnlySet<string> retired, int seed) =>
            Form.DrawObjective(RetiredItems.Pool(Quiz.Items, retired), objective, before.Missed, before.LastSeen, seed);

        public override Item Item(string id) => Quiz.Items.First(i => i.Id == id);
    }

    sealed record LevelReview(CumulativeReview Review, Library Library) : Assessed(Review.Id, Review.Title, Review.Address)
    {
        public override bool IsOffered => true;
        public override string Version => Review.Standing.Version;
        public override int PassMark => Review.PassMark;
        public override int LimitMinutes => Review.LimitMinutes;

        public override Form Draw(SeenBefore before, IReadOnlySet<string> retired, int seed) =>
            Form.DrawReview([.. Review.Banks(Library.Modules).Where(b => !retired.Contains(b.Item.Id))], Review.Own, Review.Drawn, before.LastSeen, seed);

        public override Item Item(string id) => Library.AnyItem(id)!;
    }

    // An old attempt stays readable when its module or review has left the tree.
    sealed record Gone(string Id, string? Named) : Assessed(Id, Named ?? Id, "/modules")
    {
        public override Form Draw(SeenBefore before, IReadOnlySet<string> retired, int seed) => throw new InvalidOperationException($"There is nothing to draw from for {Id}.");

        public override Item Item(string id) => throw new InvalidOperationException($"There are no items of {Id}.");
    }
}
