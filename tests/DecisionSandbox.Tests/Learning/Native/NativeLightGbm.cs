using System.Runtime.InteropServices;
using System.Text;

namespace DecisionSandbox.Tests.Learning.Native;

/// <summary>LightGBM's own library, as an oracle that shares no line with ours: it trains fresh models and says what they predict and why (C API, c_api.h).</summary>
internal sealed partial class NativeLightGbm : IDisposable
{
    private const string Library = "lib_lightgbm";
    private const int Float64 = 1, RawScore = 1, Contributions = 3;

    private readonly nint _booster;

    private NativeLightGbm(nint booster) => _booster = booster;

    /// <summary>Trains on rows, labels and LightGBM's own parameters, one thread. Loaded from its own text, so that both sides read the same file.</summary>
    public static NativeLightGbm Train(double[][] rows, float[] labels, int rounds, string parameters) => Load(TrainedText(rows, labels, rounds, parameters));

    /// <summary>The text of a model trained so.</summary>
    /// <param name="names">The columns' names; LightGBM's own where there are none.</param>
    public static string TrainedText(double[][] rows, float[] labels, int rounds, string parameters, string[]? names = null)
    {
        var all = parameters + " num_threads=1 verbosity=-1 deterministic=true force_row_wise=true seed=7";
        var flat = rows.SelectMany(r => r).ToArray();
        Check(DatasetCreateFromMat(flat, Float64, rows.Length, rows[0].Length, 1, all, 0, out var data));
        Check(DatasetSetField(data, "label", labels, labels.Length, 0));
        if (names is not null) { Check(DatasetSetFeatureNames(data, names, names.Length)); }
        Check(BoosterCreate(data, all, out var booster));
        for (var round = 0; round < rounds; round++)
        {
            Check(BoosterUpdateOneIter(booster, out var finished));
            if (finished != 0) { break; }
        }
        using var trained = new NativeLightGbm(booster);
        var text = trained.Text();
        Check(DatasetFree(data));
        return text;
    }

    public static NativeLightGbm Load(string text)
    {
        Check(BoosterLoadModelFromString(text, out _, out var booster));
        return new NativeLightGbm(booster);
    }

    /// <summary>The model in LightGBM's text format.</summary>
    public string Text()
    {
        Check(BoosterSaveModelToString(_booster, 0, -1, 0, 0, out var length, null));
        var bytes = new byte[length];
        Check(BoosterSaveModelToString(_booster, 0, -1, 0, length, out _, bytes));
        return Encoding.UTF8.GetString(bytes, 0, (int)length - 1);
    }

    /// <summary>Predictions as users get them.</summary>
    public double[] Normal(double[][] rows) => Predict(rows, 0, out var all) is var length ? all[..(int)length] : [];

    /// <summary>Raw scores, one or one per class a row.</summary>
    public double[] Raw(double[][] rows) => Predict(rows, RawScore, out var all) is var length ? all[..(int)length] : [];

    /// <summary>pred_contrib: for each row and class one number per column, then the expected value.</summary>
    public double[] Contrib(double[][] rows) => Predict(rows, Contributions, out var all) is var length ? all[..(int)length] : [];

    private long Predict(double[][] rows, int type, out double[] all)
    {
        var flat = rows.SelectMany(r => r).ToArray();
        Check(BoosterCalcNumPredict(_booster, rows.Length, type, 0, -1, out var size));
        all = new double[size];
        Check(BoosterPredictForMat(_booster, flat, Float64, rows.Length, rows[0].Length, 1, type, 0, -1, "num_threads=1", out var length, all));
        return length;
    }

    public void Dispose() => Check(BoosterFree(_booster));

    private static void Check(int result)
    {
        if (result != 0) { throw new InvalidOperationException(Marshal.PtrToStringUTF8(GetLastError())); }
    }

    [LibraryImport(Library, EntryPoint = "LGBM_GetLastError")]
    private static partial nint GetLastError();

    [LibraryImport(Library, EntryPoint = "LGBM_DatasetCreateFromMat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int DatasetCreateFromMat(double[] data, int type, int rows, int columns, int isRowMajor, string parameters, nint reference, out nint dataset);

    [LibraryImport(Library, EntryPoint = "LGBM_DatasetSetField", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int DatasetSetField(nint dataset, string field, float[] values, int count, int type);

    [LibraryImport(Library, EntryPoint = "LGBM_DatasetSetFeatureNames", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int DatasetSetFeatureNames(nint dataset, string[] names, int count);

    [LibraryImport(Library, EntryPoint = "LGBM_DatasetFree")]
    private static partial int DatasetFree(nint dataset);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterCreate", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int BoosterCreate(nint dataset, string parameters, out nint booster);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterUpdateOneIter")]
    private static partial int BoosterUpdateOneIter(nint booster, out int finished);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterLoadModelFromString", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int BoosterLoadModelFromString(string text, out int iterations, out nint booster);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterSaveModelToString")]
    private static partial int BoosterSaveModelToString(nint booster, int start, int iterations, int importance, long capacity, out long length, byte[]? text);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterCalcNumPredict")]
    private static partial int BoosterCalcNumPredict(nint booster, int rows, int type, int start, int iterations, out long size);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterPredictForMat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int BoosterPredictForMat(
        nint booster, double[] data, int dataType, int rows, int columns, int isRowMajor, int type, int start, int iterations, string parameters, out long length, double[] result);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterFree")]
    private static partial int BoosterFree(nint booster);
}
