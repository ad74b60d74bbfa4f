using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace DecisionSandbox.Analysis.Decisions;

/// <summary>Finds the first place of a file that is not UTF-8, so that the message can name it.</summary>
internal static class EncodingFault
{
    // Half of every letter in UTF-16, and in no table of decisions.
    private const byte Nul = 0;

    public static UnreadableDecisions In(Stream bytes)
    {
        var (header, line, number) = (Array.Empty<byte>(), new ArrayBufferWriter<byte>(), 0);
        var chunk = new byte[1 << 16];
        for (var read = bytes.Read(chunk); read > 0; read = bytes.Read(chunk))
        {
            foreach (var b in chunk.AsSpan(0, read))
            {
                line.Write([b]);
                if (b != '\n')
                {
                    if (line.WrittenCount > DecisionReader.LongestLine)
                    {
                        return Utf8.IsValid(line.WrittenSpan[..^4]) && !line.WrittenSpan.Contains(Nul) ? UnreadableDecisions.Malformed(number + 1) : At(number + 1, header, line.WrittenSpan);
                    }

                    continue;
                }

                number++;
                if (!Utf8.IsValid(line.WrittenSpan) || line.WrittenSpan.Contains(Nul))
                {
                    return At(number, header, line.WrittenSpan);
                }

                header = number == 1 ? line.WrittenSpan.ToArray() : header;
                line.ResetWrittenCount();
            }
        }

        return At(number + 1, header, line.WrittenSpan);
    }

    private static UnreadableDecisions At(int number, byte[] header, ReadOnlySpan<byte> line)
    {
        var good = 0;
        while (good < line.Length && line[good] != Nul && Rune.DecodeFromUtf8(line[good..], out _, out var length) == OperationStatus.Done)
        {
            good += length;
        }

        return UnreadableDecisions.Because(
            number, Column(header, line[..good]),
            "ce n’est pas de l’UTF-8. Enregistrez le fichier en « CSV UTF-8 ».", "it is not UTF-8. Save the file as “CSV UTF-8”.");
    }

    private static string? Column(byte[] header, ReadOnlySpan<byte> before)
    {
        var text = Encoding.UTF8.GetString(header).TrimEnd('\r', '\n');
        var separator = (byte)Separators.Of(text);
        var (place, quoted) = (0, false);
        foreach (var b in before)
        {
            quoted ^= b == '"';
            place += b == separator && !quoted ? 1 : 0;
        }

        var names = text.Split((char)separator);
        return text.Length > 0 && place < names.Length ? names[place].Trim('"', ' ', '\uFEFF') : null;
    }
}
