using System.Text.RegularExpressions;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Journeys.Pages;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody who writes down what happened, to tell it in an interview.</summary>
public sealed partial class StoryWriter(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    // 45 words.
    const string Long = "On a surgical unit of a small hospital the night nurses had been given a tablet for their rounds in the week before, and by the end of that week three of the twenty-two nurses had used it, and nobody knew why that was so.";

    [Fact]
    public async Task Types_by_keyboard_and_sees_words_shares_speaking_time_and_questions_change_meanwhile()
    {
        var device = await SignedInAsync();
        var keys = new Keyboard(device.Page);
        await device.GoAsync("/interview/questions/q01");
        await keys.TabToAsync("a[href='/interview/stories/new?question=q01']");
        await keys.PressAndGoAsync("Enter");
        await keys.TypeIntoAsync("#Title", "The night shift and the tablet");
        await keys.TypeIntoAsync("#Situation", Long);
        await ShareAsync(device, "Situation", "45 words, 100 % of the story", off: true);
        await Assertions.Expect(device.Page.Locator("[data-check=no-result]")).ToContainTextAsync("What came of it?");

        await keys.TypeIntoAsync("#Action", "We put up posters, and we asked each nurse for just one wish.");
        await ShareAsync(device, "Situation", "45 words, 78 % of the story", off: true);
        await ShareAsync(device, "Action", "13 words, 22 % of the story", off: true);
        await Assertions.Expect(device.Page.Locator("[data-check=we]")).ToContainTextAsync("Which of it was yours?");
        await Assertions.Expect(device.Page.Locator(".star-sum")).ToHaveTextAsync(SpokenWords("58"));

        await keys.TypeIntoAsync("#Result", "More of them used it.");
        await Assertions.Expect(device.Page.Locator("[data-check=no-number]")).ToContainTextAsync("The result has no number. Did anybody count?");
        await Assertions.Expect(device.Page.Locator("[data-check=no-result]")).ToHaveCountAsync(0);
        await Axe.ShouldBeCleanAsync(device);

        await device.Page.Keyboard.TypeAsync(" By week two it was 14.");
        await Assertions.Expect(device.Page.Locator("[data-check=no-source]")).ToContainTextAsync("can you prove it?");
        await Assertions.Expect(device.Page.Locator("[data-check=no-number]")).ToHaveCountAsync(0);
        await keys.TypeIntoAsync("#Source", "The unit’s log.");
        await Assertions.Expect(device.Page.Locator("[data-check=no-source]")).ToHaveCountAsync(0);

        // What a question asks about leads to its part; there one writes what was one's own.
        await keys.TabToAsync("[data-check=we] a");
        await keys.PressAsync("Enter");
        await keys.TabToAsync(device.Page.Locator("#Action"));
        await keys.PressAsync("Control+A");
        await device.Page.Keyboard.TypeAsync(string.Join(' ', Enumerable.Repeat("I asked each nurse on the night shift what one thing would have to go.", 6)));
        await ShareAsync(device, "Action", "90 words, 62 % of the story", off: false);
        await Assertions.Expect(device.Page.Locator("[data-check=we]")).ToHaveCountAsync(0);

        await keys.TabToAsync(device.Page.Locator("form.star .actions .button").First);
        await keys.PressAndGoAsync("Enter");
        await Assertions.Expect(device.Heading).ToHaveTextAsync("The night shift and the tablet");
    }

    [Fact]
    public async Task Sees_the_same_without_scripts_as_often_as_it_is_kept()
    {
        var (device, looking) = await ScriptlessAsync();
        await device.GoAsync("/interview/stories/new?question=q01");
        await device.Page.FillAsync("#Title", "The night shift and the tablet");
        await device.Page.FillAsync("#Situation", Long);
        await device.Page.FillAsync("#Result", "More of them used it.");
        await device.Button("Keep it and go on writing").ClickAsync();
        await Assertions.Expect(device.Page.Locator("#Situation-share")).ToContainTextAsync("45 words, 90 % of the story; aim for");
        await Assertions.Expect(device.Page.Locator("[data-check=no-number]")).ToContainTextAsync("The result has no number. Did anybody count?");
        await Assertions.Expect(device.Page.Locator(".star-sum")).ToHaveTextAsync(SpokenWords("50"));
        await Axe.ShouldBeCleanAsync(device, looking);

        await device.Page.FillAsync("#Result", "By week two 14 of them used it.");
        await device.Button("Keep it and go on writing").ClickAsync();
        await Assertions.Expect(device.Page.Locator("[data-check=no-source]")).ToContainTextAsync("“14”: can you prove it?");
        await Assertions.Expect(device.Page.Locator("[data-check=no-number]")).ToHaveCountAsync(0);
        await device.Button("Keep the story").ClickAsync();
        await Assertions.Expect(device.Heading).ToHaveTextAsync("The night shift and the tablet");
    }

    /// <param name="off">True where the share is far from what is aimed for, which is shown in its look too.</param>
    static async Task ShareAsync(Device device, string part, string says, bool off)
    {
        var share = device.Page.Locator($"#{part}-share");
        await Assertions.Expect(share).ToContainTextAsync(says);
        await Assertions.Expect(share).ToContainTextAsync(AimedFor());
        await (off ? Assertions.Expect(share).ToContainClassAsync("is-off") : Assertions.Expect(share).Not.ToContainClassAsync("is-off"));
    }

    static Regex SpokenWords(string words) => new($@"^\s*{words} words, about \d:\d\d minutes spoken of 3 minutes\s*$");

    [GeneratedRegex("aim for [0-9]+–[0-9]+")]
    private static partial Regex AimedFor();
}
