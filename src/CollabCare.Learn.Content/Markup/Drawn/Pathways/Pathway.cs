using System.Globalization;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup.Drawn.Time;
using Markdig.Extensions.Tables;

namespace CollabCare.Learn.Content.Markup.Drawn.Pathways;

/// <summary>
/// A patient's way: a numbered list of stages, which reads from top to bottom anywhere, with the waits between them drawn to scale; and where there is room, a
/// map of lanes above it, which a screen reader passes over because the list says all of it.
/// </summary>
sealed class Pathway : Drawing
{
    static readonly string[] Columns = ["Stage", "Who acts", "What happens", "Hands over to", "Tools", "Wait"];

    readonly List<Stage> _stages;
    readonly TimeScale? _scale;

    Pathway(List<Stage> stages)
    {
        _stages = stages;
        var waits = stages.Select(s => s.Wait).OfType<Duration>().ToList();
        _scale = waits.Count == 0 ? null : TimeScale.For(waits);
    }

    /// <summary>Reads the table of stages.</summary>
    public static Pathway? Read(DrawnBlock block, Report report)
    {
        if (DrawnTable.Rows(block, Columns, report) is not { } rows)
        {
            return null;
        }

        var stages = new List<Stage>();
        var sound = true;
        foreach (var row in rows)
        {
            var wait = PlainText.Of(row[5]);
            var duration = Duration.Parse(wait);
            if (duration is null && !DrawnTable.IsNothing(wait))
            {
                sound = false;
                report.Error(Rules.Drawn, row[5], $"The wait '{wait}' cannot be drawn; {Duration.Forms}.");
            }

            for (var i = 0; i < 3; i++)
            {
                if (DrawnTable.IsNothing(PlainText.Of(row[i])))
                {
                    sound = false;
                    report.Error(Rules.Drawn, row[i], $"The cell '{Columns[i]}' says nothing; every stage needs it.");
                }
            }

            stages.Add(new(row[0], row[1], row[2], row[3], row[4], duration));
        }

        return sound ? new(stages) : null;
    }

    public override bool IsWide => true;

    public override void Write(PageRenderer writer)
    {
        PathwayMap.Write(writer, _stages, _scale);
        _scale?.WriteLegend(writer, "Waits are drawn to scale");
        writer.WriteLine("<ol class=\"stages\" role=\"list\">");
        for (var i = 0; i < _stages.Count; i++)
        {
            Write(writer, _stages[i], i + 1);
        }

        writer.WriteLine("</ol>");
    }

    void Write(PageRenderer writer, Stage stage, int number)
    {
        writer.Write("<li class=\"stage ").Write(stage.Actor.Class).Write(stage.IsDecision ? " decision\"" : "\"")
            .Write("><div class=\"stage-card\"><p class=\"stage-name\"><span class=\"stage-number\" aria-hidden=\"true\"><span>")
            .Write(number.ToString(CultureInfo.InvariantCulture)).Write("</span></span><span class=\"stage-title\">");
        writer.WriteInside(stage.Name);
        writer.Write(stage.IsDecision ? " <span class=\"visually-hidden\">(a decision)</span></span></p><dl>" : "</span></p><dl>");
        WritePart(writer, "who", "Who acts", stage.Who, stage.Actor);
        WritePart(writer, "what", "What happens", stage.What);
        if (!DrawnTable.IsNothing(PlainText.Of(stage.Receiver)))
        {
            WritePart(writer, "to", "Hands over to", stage.Receiver, Actor.Of(stage.ReceiverText));
        }

        if (!DrawnTable.IsNothing(PlainText.Of(stage.Tools)))
        {
            WritePart(writer, "tools", "Tools", stage.Tools);
        }

        writer.Write("</dl></div>");
        if (stage.Wait is { } wait)
        {
            writer.Write("<p class=\"wait\"><span class=\"wait-text\">Wait ").WriteEscape(wait.Text).Write("</span>");
            _scale!.WriteBar(writer, wait, "wait");
            writer.Write("</p>");
        }

        writer.WriteLine("</li>");
    }

    static void WritePart(PageRenderer writer, string name, string label, TableCell cell, Actor? actor = null)
    {
        writer.Write("<div class=\"").Write(name).Write("\"><dt>").Write(label).Write("</dt><dd");
        if (actor is not null)
        {
            writer.Write(" class=\"").Write(actor.Class).Write("\">");
            actor.WriteChip(writer);
        }
        else
        {
            writer.Write('>');
        }

        writer.WriteInside(cell);
        writer.Write("</dd></div>");
    }
}
