using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.Front;

/// <summary>Tells a stranger what a choice of the open item would lead to, then the others.</summary>
/// <param name="Pick">Id of the choice.</param>
public sealed record TryItem(string Pick) : IQuery<TriedItem?>;

public sealed record TriedItem(Module Module, Item Item, Choice Picked)
{
    public IEnumerable<Choice> Others => Item.Choices.Where(c => c.Id != Picked.Id);
}

public sealed class TryItemHandler(Library library) : IQueryHandler<TryItem, TriedItem?>
{
    public ValueTask<TriedItem?> Handle(TryItem query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(OpenItem.Of(library) is var (module, item) && item.Choices.FirstOrDefault(c => c.Id == query.Pick) is { } picked ? new TriedItem(module, item, picked) : null);
}
