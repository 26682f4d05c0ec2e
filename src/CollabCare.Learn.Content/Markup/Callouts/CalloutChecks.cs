using CollabCare.Learn.Content.Checking;
using Markdig.Extensions.Tables;

namespace CollabCare.Learn.Content.Markup.Callouts;

/// <summary>What a callout must be.</summary>
static class CalloutChecks
{
    public static void Check(CalloutBlock callout, Report report)
    {
        if (callout.Kind is null)
        {
            report.Error(Rules.Drawn, callout, $"There is no callout [!{callout.Name}]; known are {CalloutKind.Known}.");
        }
        else if (callout.Rest.Length > 0)
        {
            report.Error(Rules.Drawn, callout, $"Words stand behind [!{callout.Name}] on its line; put them on the next line, behind a > of their own.");
        }
        else if (callout.Count == 0)
        {
            report.Error(Rules.Drawn, callout, $"The callout [!{callout.Name}] is empty; write its words on the next line, behind a > of their own.");
        }
        else if (callout.Name == "SAY" && !callout.OfType<Table>().Any(t => t.OfType<TableRow>().First().Count == 2))
        {
            report.Error(Rules.Drawn, callout, "[!SAY] needs a table of two columns: > | Say | Rather than |");
        }
    }
}
