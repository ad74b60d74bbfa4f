using DecisionSandbox.Analysis.Calibration;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures;

/// <summary>Are people right more often when they are surer, and the aid too? One line for each voice over its levels, with the share that was right.</summary>
public static class CalibrationPlot
{
    private const double Width = 520;
    private static readonly double[] Ticks = [0, 0.25, 0.5, 0.75, 1];

    /// <summary>Draws the voices side by side: own judgement, final decision, aid.</summary>
    /// <param name="voices">The voices, each with its levels in rising order.</param>
    /// <param name="levelName">A level's name as people read it.</param>
    /// <param name="id">The figure's id in its page.</param>
    public static Figure Of(IReadOnlyList<VoiceCalibration> voices, Func<Voice, string, Text> levelName, string id = "voice-calibration")
    {
        ArgumentNullException.ThrowIfNull(voices);
        ArgumentNullException.ThrowIfNull(levelName);
        return Figure.Draw(
            id,
            new Text("Plus d’assurance, plus de justesse ?", "Surer, and more often right?"),
            Summary(voices, levelName),
            new FigureTable(
                [new Text("Qui", "Who"), new Text("Assurance", "Confidence"), new Text("Juste", "Right"), new Text("Intervalle à 95 %", "95% interval"), new Text("Décisions", "Decisions")],
                [
                    .. voices.SelectMany(v => v.Levels.Select(l => (IReadOnlyList<Text>)
                        [Name(v.Voice), levelName(v.Voice, l.Level), Numbers.Two(l.Share), Numbers.Between(l.Ci95), Numbers.Whole(l.Of)])),
                ]),
            Width, 40 + (voices.Count * 190),
            drawing => Draw(drawing, voices, levelName));
    }

    private static void Draw(SvgDrawing drawing, IReadOnlyList<VoiceCalibration> voices, Func<Voice, string, Text> levelName)
    {
        for (var i = 0; i < voices.Count; i++)
        {
            var (voice, top) = (voices[i], 30 + (i * 190));
            var up = new Axis(0, 1, top + 120, top);
            up.DrawUp(drawing, 70, Width - 20, Ticks, new Text("juste", "right"));
            drawing.Write("fig-text", 70, top - 12, Name(voice.Voice));
            for (var l = 0; l < voice.Levels.Count; l++)
            {
                var (level, x) = (voice.Levels[l], 70 + ((Width - 90) * (l + 0.5) / voice.Levels.Count));
                if (level.Ci95 is { } ci)
                {
                    drawing.Line(Class(voice.Voice), x, up.Place(ci.Low), x, up.Place(ci.High));
                }

                ArmMark.Draw(drawing, Mark(voice.Voice), x, up.Place(level.Share));
                drawing.Write("fig-quiet", x, top + 140, levelName(voice.Voice, level.Level), "middle");
            }
        }
    }

    private static int Mark(Voice voice) => voice == Voice.Aid ? 1 : 0;

    private static string Class(Voice voice) => ArmMark.ClassOf(Mark(voice));

    private static Text Name(Voice voice) => voice switch
    {
        Voice.Own => new Text("Avis propre", "Own judgement"),
        Voice.Final => new Text("Décision finale", "Final decision"),
        Voice.Aid => new Text("Outil", "Aid"),
        _ => throw new ArgumentOutOfRangeException(nameof(voice)),
    };

    private static Text Summary(IReadOnlyList<VoiceCalibration> voices, Func<Voice, string, Text> levelName)
    {
        if (voices.Count == 0)
        {
            return new Text("Aucune assurance n’a été demandée.", "No confidence was asked.");
        }

        return new Text(In(Language.Fr), In(Language.En));

        string In(Language language) => string.Join(' ', voices.Select(v =>
        {
            var (first, last) = (v.Levels[0], v.Levels[^1]);
            var (low, high) = (levelName(v.Voice, first.Level).In(language), levelName(v.Voice, last.Level).In(language));
            return language == Language.Fr
                ? Name(v.Voice).Fr + " : juste à " + Numbers.Two(first.Share).Fr + " (« " + low + " ») et à " + Numbers.Two(last.Share).Fr + " (« " + high + " »)."
                : Name(v.Voice).En + ": right " + Numbers.Two(first.Share).En + " (“" + low + "”) and " + Numbers.Two(last.Share).En + " (“" + high + "”).";
        }));
    }
}
