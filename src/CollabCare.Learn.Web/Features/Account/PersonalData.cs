using System.Linq.Expressions;
using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CollabCare.Learn.Web.Features.Account;

/// <summary>A table that holds something about a person.</summary>
/// <param name="Entity">The table.</param>
/// <param name="By">The properties that name the person, each alone.</param>
/// <param name="Through">Where the row only belongs to another that names the person: the key of that one, and its table.</param>
public sealed record PersonalTable(IEntityType Entity, IReadOnlyList<IProperty> By, (IForeignKey Key, PersonalTable Of)? Through)
{
    /// <summary>The rows about one person.</summary>
    public Expression<Func<T, bool>> Of<T>(LearnDb db, Guid person)
        where T : class
    {
        var row = Expression.Parameter(typeof(T), "row");
        Expression found = Expression.Constant(false);
        foreach (var property in By)
        {
            var wanted = property.ClrType == typeof(string) ? Expression.Constant(person.ToString()) : Expression.Convert(Expression.Constant(person), property.ClrType) as Expression;
            found = Expression.OrElse(found, Expression.Equal(Property(row, property), wanted));
        }

        if (Through is { } through)
        {
            // row => parents.Any(parent => parent is about the person && parent.Key == row.ForeignKey)
            var parent = through.Of.Entity.ClrType;
            var any = typeof(PersonalTable).GetMethod(nameof(AnyParent), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(parent);
            found = Expression.OrElse(found, (Expression)any.Invoke(null, [db, through.Of, through.Key, row, person])!);
        }

        return Expression.Lambda<Func<T, bool>>(found, row);
    }

    static MethodCallExpression AnyParent<TParent>(LearnDb db, PersonalTable parents, IForeignKey key, ParameterExpression row, Guid person)
        where TParent : class
    {
        var parent = Expression.Parameter(typeof(TParent), "parent");
        var same = Expression.Equal(Property(parent, key.PrincipalKey.Properties.Single()), Property(row, key.Properties.Single()));
        IQueryable<TParent> about = db.Set<TParent>().Where(parents.Of<TParent>(db, person));
        return Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(TParent)], about.Expression, Expression.Quote(Expression.Lambda<Func<TParent, bool>>(same, parent)));
    }

    static MethodCallExpression Property(ParameterExpression row, IProperty property) =>
        Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], row, Expression.Constant(property.Name));
}

/// <summary>Which tables hold something about a person: found in the model, so that a new table cannot be forgotten.</summary>
public static class PersonalData
{
    // Names by which a column names a person without a foreign key.
    static readonly string[] Names = ["PersonId", "ActorId", "UserId"];

    // What proves who somebody is stays with us, even from its owner: a stolen download must open no account.
    static readonly string[] Secrets =
        ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "Ticket", "KeyHash", "TokenHash", nameof(IdentityUserToken<>.Value), nameof(IdentityUserPasskey<>.Data), "EndKey"];

    public static bool IsSecret(IReadOnlyProperty property) => Secrets.Contains(property.Name);

    public static string NameOf(IReadOnlyEntityType entity) => entity.GetTableName() ?? entity.ShortName();

    /// <summary>Every table about people, each once, those that others belong to first.</summary>
    public static IReadOnlyList<PersonalTable> Tables(IModel model)
    {
        var found = new Dictionary<IEntityType, PersonalTable>();
        var left = model.GetEntityTypes().Where(e => !e.IsOwned()).ToList();
        foreach (var entity in left)
        {
            if (By(entity) is { Count: > 0 } by)
            {
                found[entity] = new(entity, by, null);
            }
        }

        // What belongs to something of a person's, such as the items of an attempt, and what belongs to that.
        for (var before = -1; before != found.Count;)
        {
            before = found.Count;
            foreach (var entity in left.Where(e => !found.ContainsKey(e)))
            {
                var owner = entity.GetForeignKeys().FirstOrDefault(k => k.DeleteBehavior == DeleteBehavior.Cascade && found.ContainsKey(k.PrincipalEntityType) && k.PrincipalEntityType.ClrType != typeof(Person));
                if (owner is not null)
                {
                    found[entity] = new(entity, [], (owner, found[owner.PrincipalEntityType]));
                }
            }
        }

        return [.. found.Values];
    }

    static List<IProperty> By(IEntityType entity) =>
        entity.ClrType == typeof(Person) ? [entity.FindProperty(nameof(Person.Id))!]
        : [.. entity.GetProperties().Where(p =>
            p.GetContainingForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(Person))
            || (Names.Contains(p.Name) && (p.ClrType == typeof(Guid) || p.ClrType == typeof(Guid?)))
            || (p.Name == nameof(AuditEvent.Subject) && p.ClrType == typeof(string)))];
}
